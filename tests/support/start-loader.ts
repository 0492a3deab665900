// Starts the loader of load-in-process.ts and reads what it says, line by line.
import { type ChildProcess, spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LoaderOrders } from './load-in-process.ts';
import { testNeo4j } from './neo4j.ts';

const loaderScript = fileURLToPath(new URL('load-in-process.ts', import.meta.url));
const fromSource = ['--import', 'tsx', loaderScript];

export interface RunningLoader {
  readonly process: ChildProcess;
  /** Lines so far, parsed. */
  readonly said: Record<string, unknown>[];
  readonly ended: Promise<void>;
  until(isMet: (line: Record<string, unknown>) => boolean): Promise<void>;
}

/** `uri`: where it goes instead of to the Neo4j of the tests itself. `program`: what Node is told to run. */
export function startLoader(
  { uri, ...orders }: Omit<LoaderOrders, 'address'> & { readonly uri?: string },
  program: readonly string[] = fromSource,
): RunningLoader {
  const address = { ...testNeo4j(), ...(uri !== undefined && { uri }) };
  const child = spawn(process.execPath, [...program, JSON.stringify({ address, ...orders })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
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

/** The loader in one file, which Node starts in a third of the time: for trials that start hundreds. Written below `folder`. */
export async function bundleLoader(folder: string): Promise<readonly string[]> {
  const { build } = await import('vite');
  // As deep as the module that reads the statements, and beside the same statements.
  const outDir = join(folder, 'src', 'neo4j');
  const output = { entryFileNames: 'loader.mjs' };
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: loaderScript, outDir, emptyOutDir: false, rollupOptions: { output } },
  });
  symlinkSync(fileURLToPath(new URL('../../cypher', import.meta.url)), join(folder, 'cypher'));
  return [join(outDir, 'loader.mjs')];
}
