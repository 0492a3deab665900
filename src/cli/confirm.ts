// A question to the person at the terminal. Decides nothing about what happens where there is none.
import { escapeForTerminal, isInteractive } from './terminal.ts';

/** Whether somebody is there to answer: both the answer and the question need a terminal. */
export function canAsk(): boolean {
  return isInteractive(process.stdin) && isInteractive(process.stderr);
}

/** Anything but a yes is a no, Ctrl-C and a closed input too. */
export async function ask(question: string, signal?: AbortSignal): Promise<boolean> {
  const { confirm } = await import('@clack/prompts');
  const message = escapeForTerminal(question);
  return (
    (await confirm({
      message,
      initialValue: false,
      output: process.stderr,
      ...(signal !== undefined && { signal }),
    })) === true
  );
}
