// `rashomon.config.yaml`: its settings, and the files it may name. It may lie in somebody else's folder, so it can name no file
// outside its own, and nothing that it holds is printed. Connects to nothing.
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { parse } from 'yaml';
import { Failure } from '../domain/base/result.ts';
import { describeReadError } from './describe-errno.ts';

export const configFile = 'rashomon.config.yaml';
export const configKeys = ['uri', 'username', 'database', 'passwordFile', 'envFile'] as const;
export type ConfigKey = (typeof configKeys)[number];

export interface ConfigFile {
  readonly path: string;
  readonly values: Readonly<Partial<Record<ConfigKey, string>>>;
}

/** Neo4j takes longer ones; nobody makes them. */
const longestPassword = 1024;

/** Undefined where there is none. Throws a Failure: `usage` where it cannot be meant, `files` where it cannot be read. */
export async function readConfig(path: string = configFile): Promise<ConfigFile | undefined> {
  let text: string;
  try {
    // A pipe of that name would be waited for.
    if (!(await stat(path)).isFile()) throw new Failure(`${path} is not a file.`, { kind: 'files' });
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw new Failure(`${path} cannot be read: ${describeReadError(cause)}.`, { kind: 'files', cause });
  }
  return { path, values: parseConfig(path, text) };
}

/** The `neo4j` map of the config file; other top-level keys belong to others and are left alone. */
export function parseConfig(path: string, text: string): ConfigFile['values'] {
  const refuse = (message: string, hint?: string) => new Failure(`${path}: ${message}`, { kind: 'usage', hint });
  let document: unknown;
  try {
    // The parser's own messages repeat the line, and an address with a password may stand in it.
    document = parse(text, { prettyErrors: false, logLevel: 'error' });
  } catch (error) {
    throw refuse(`line ${lineOf(error, text)} is not YAML.`);
  }
  if (document === null || document === undefined) return {};
  if (!isMap(document)) throw refuse('a map is expected, such as "neo4j: {uri: bolt://localhost:7687}".');
  const section = document.neo4j;
  if (section === undefined || section === null) return {};
  if (!isMap(section)) throw refuse('`neo4j` is expected to be a map.');
  const values: Partial<Record<ConfigKey, string>> = {};
  for (const [name, value] of Object.entries(section)) {
    if (name === 'password') {
      throw refuse(
        '`neo4j.password` is not read: this file is meant to be shared.',
        'Name a file with `passwordFile`.',
      );
    }
    const key = configKeys.find((known) => known === name);
    if (key === undefined) throw refuse(`unknown key \`neo4j.${name}\`.`, `Known keys: ${configKeys.join(', ')}.`);
    if (typeof value !== 'string') throw refuse(`\`neo4j.${name}\` is expected to be text.`);
    values[key] = value;
  }
  return values;
}

/**
 * The path to open for a file that the config names: inside the config's folder, links followed. Throws a Failure: `usage` where
 * the path leads out, `files` where there is no such file.
 */
export async function resolveInConfigFolder(config: string, key: ConfigKey, named: string): Promise<string> {
  const outside = () =>
    new Failure(`${config} (${key}) names a file outside its own folder, which is not read.`, {
      kind: 'usage',
      hint:
        key === 'envFile'
          ? 'Put the file beside it, or name it yourself with --env-file.'
          : 'Put the file beside it, or name it yourself with --password-file.',
    });
  if (isAbsolute(named) || /^[a-z]:/i.test(named) || named.split(/[\\/]/).includes('..')) throw outside();
  const folder = dirname(config);
  let real: string;
  try {
    real = await realpath(join(folder, named));
    const inside = relative(await realpath(folder), real);
    if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) throw outside();
    if (!(await stat(real)).isFile()) throw new Failure(`${config} (${key}) names no file.`, { kind: 'usage' });
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    throw new Failure(`The file that ${config} (${key}) names cannot be read: ${describeReadError(cause)}.`, {
      kind: 'files',
      cause,
    });
  }
  return real;
}

/** A config must not send away a file that happens to lie beside it: a password is one line, and no other file of use is. */
export function checkPasswordOfConfig(config: string, text: string): void {
  if (!/[\r\n]/.test(text.replace(/\r?\n$/, '')) && text.length <= longestPassword) return;
  throw new Failure(`The file that ${config} (passwordFile) names holds more than a password, so it is not used.`, {
    kind: 'usage',
    hint: 'A password file holds the password in one line, and nothing else.',
  });
}

function lineOf(error: unknown, text: string): number {
  const { pos } = error as { readonly pos?: readonly number[] };
  return text.slice(0, pos?.[0] ?? 0).split('\n').length;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
