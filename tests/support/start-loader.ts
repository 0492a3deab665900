// Starts the loader of load-in-process.ts and reads what it says, line by line.
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { LoaderOrders } from './load-in-process.ts';
import { testNeo4j } from './neo4j.ts';

const loaderScript = fileURLToPath(new URL('load-in-process.ts', import.meta.url));

export interface RunningLoader {
  readonly process: ChildProcess;
  /** Lines so far, parsed. */
  readonly said: Record<string, unknown>[];
  readonly ended: Promise<void>;
  until(isMet: (line: Record<string, unknown>) => boolean): Promise<void>;
}

export function startLoader(orders: Omit<LoaderOrders, 'address'>): RunningLoader {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', loaderScript, JSON.stringify({ address: testNeo4j(), ...orders })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const said: Record<string, unknown>[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) said.push(JSON.parse(line) as Record<string, unknown>);
    for (const look of waiting) look();
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const until = (isMet: (line: Record<string, unknown>) => boolean) =>
    Promise.race([
      ended,
      new Promise<void>((resolve) => {
        const look = () => said.some(isMet) && resolve();
        waiting.add(look);
        look();
      }),
    ]);
  return { process: child, said, ended, until };
}
