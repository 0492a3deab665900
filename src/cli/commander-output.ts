// What commander prints (help, the version, its complaints) on the way of everything else: it writes at once and does not wait.
import { say, writeResult } from './output.ts';

export interface CommanderOutput {
  readonly writeOut: (text: string) => void;
  readonly writeErr: (text: string) => void;
  /** Writes what was meant for standard output; rejects as `writeResult` does. */
  flush(): Promise<void>;
}

export function collectCommanderOutput(): CommanderOutput {
  const texts: string[] = [];
  return {
    writeOut: (text) => texts.push(text),
    writeErr: say,
    flush: async () => {
      const text = texts.splice(0).join('');
      if (text !== '') await writeResult(text);
    },
  };
}
