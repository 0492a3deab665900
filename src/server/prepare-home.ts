// The local server's folder before its first start: sub-folders, logging, and the first password. Makes no store; Neo4j does.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundJava } from './find-java.ts';
import type { ServerHome } from './folders.ts';
import { importFolder, renderUserLogs } from './local-conf.ts';
import { keepPassword, readPassword } from './password.ts';
import { lastWords, runCommand } from './run-command.ts';

/** Undefined when all is ready, else why it cannot be. Does nothing to a store that is there. */
export async function prepareHome(
  home: ServerHome,
  java: FoundJava,
  lib: string,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  dropHalfImport(home);
  rmSync(join(home.folder, importFolder), { recursive: true, force: true });
  for (const name of ['conf', 'logs', 'run', 'data', importFolder])
    mkdirSync(join(home.folder, name), { recursive: true });
  writeFileSync(join(home.folder, 'conf', 'user-logs.xml'), renderUserLogs());
  const auth = join(home.folder, 'data', 'dbms', 'auth.ini');
  const hasStore = existsSync(join(home.folder, 'data', 'databases', 'system'));
  if (hasStore && readPassword(home.password) === undefined) {
    return `${home.password} is gone, and the store beside it opens with no other password (move ${home.folder} away to begin anew)`;
  }
  const password = keepPassword(home.password);
  if (hasStore || existsSync(auth)) return undefined;
  const args = ['-Xmx256m', '-cp', join(lib, '*'), 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password];
  const result = await runWithArgumentFile(java, join(home.folder, 'run', 'arguments'), args, {
    NEO4J_HOME: home.folder,
    NEO4J_CONF: join(home.folder, 'conf'),
    signal,
  });
  signal?.throwIfAborted();
  return result.exitCode === 0 ? undefined : `the first password could not be set: ${lastWords(result)}`;
}

/** Stands while an offline import writes the store, which was empty before: one that was cut short is no store. */
export function importMark(home: ServerHome): string {
  return join(home.folder, 'import-under-way');
}

/** Only under the server's lock: then no living import has left the mark. */
export function dropHalfImport(home: ServerHome): void {
  if (!existsSync(importMark(home))) return;
  for (const name of ['databases', 'transactions'])
    rmSync(join(home.folder, 'data', name, 'neo4j'), { recursive: true, force: true });
  rmSync(importMark(home), { force: true });
}

/** The password is an argument of that tool, so the arguments go through a file of 0600: a command line is there for all to read. */
async function runWithArgumentFile(
  java: FoundJava,
  path: string,
  args: readonly string[],
  { signal, ...env }: { signal: AbortSignal | undefined; NEO4J_HOME: string; NEO4J_CONF: string },
) {
  writeFileSync(path, args.map((arg) => `"${arg.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join('\n'), {
    mode: 0o600,
  });
  try {
    return await runCommand(java.path, [`@${path}`], { env, timeoutMs: 60_000, signal });
  } finally {
    rmSync(path, { force: true });
  }
}
