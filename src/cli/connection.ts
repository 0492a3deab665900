// Which Neo4j is meant: each connection setting with its value and where it came from. Opens no connection and starts no server.
import { readFile } from 'node:fs/promises';
import type { Command, OptionValues } from '@commander-js/extra-typings';
import { parse } from 'yaml';
import { Failure } from '../domain/result.ts';
import { parseEnvFile } from './env-file.ts';

/** A value and where it was read, in words for people: "flag --uri", "environment NEO4J_URI", "default". */
export interface Setting<T> {
  readonly value: T;
  readonly origin: string;
}

export interface ConnectionSettings {
  /** Undefined: none was named, and a server is to be found or started (src/cli/open-neo4j.ts). */
  readonly uri: Setting<string | undefined>;
  readonly username: Setting<string>;
  /** Undefined: no password was given; the server may run without authentication. */
  readonly password: Setting<string | undefined>;
  readonly database: Setting<string>;
}

/** What `addConnectionOptions` puts on a command. */
export interface ConnectionFlags {
  readonly uri?: string | undefined;
  readonly username?: string | undefined;
  readonly database?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly envFile?: string | undefined;
}

/** The texts that settings are chosen from; a file that was not named is undefined. */
export interface ConnectionSources {
  readonly flags: ConnectionFlags;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly envFile?: { readonly path: string; readonly values: Readonly<Record<string, string | undefined>> };
  readonly config?: { readonly path: string; readonly values: Readonly<Record<string, string>> };
  /** The content of --password-file or of the config's passwordFile. */
  readonly passwordFile?: { readonly origin: string; readonly password: string; readonly fromFlag: boolean };
}

export const configFile = 'rashomon.config.yaml';
const configKeys = ['uri', 'username', 'database', 'passwordFile', 'envFile'] as const;
const schemes = ['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'] as const;

/** The options every command that talks to Neo4j has. */
export function addConnectionOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
) {
  return command
    .option('-a, --uri <uri>', 'where Neo4j listens, as bolt://… or neo4j+s://… (env: NEO4J_URI)')
    .option('-u, --username <name>', 'user to sign in as (env: NEO4J_USERNAME; default: neo4j)')
    .option('-d, --database <name>', 'database to use (env: NEO4J_DATABASE; default: neo4j)')
    .option('--password-file <file>', 'file that holds the password and nothing else (env: NEO4J_PASSWORD)')
    .option('--env-file <file>', 'file of NEO4J_… lines, such as the one Aura offers for download');
}

/**
 * Reads what was named and chooses: flag > environment > env file > rashomon.config.yaml > default.
 * Fails (exit 2) on a URI or config that cannot be meant, (exit 3) on a named file that cannot be read.
 */
export async function resolveConnection(
  flags: ConnectionFlags,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ConnectionSettings> {
  const config = await readConfig(configFile);
  const envPath = flags.envFile ?? config?.values.envFile;
  const passwordPath = flags.passwordFile ?? config?.values.passwordFile;
  return chooseConnection({
    flags,
    environment,
    ...(config && { config }),
    ...(envPath !== undefined && {
      envFile: { path: envPath, values: parseEnvFile(await readNamedFile(envPath, 'env file')) },
    }),
    ...(passwordPath !== undefined && {
      passwordFile: {
        origin:
          flags.passwordFile === undefined ? `${config?.path ?? configFile} (passwordFile)` : 'flag --password-file',
        password: (await readNamedFile(passwordPath, 'password file')).replace(/\r?\n$/, ''),
        fromFlag: flags.passwordFile !== undefined,
      },
    }),
  });
}

/** The choice itself, pure. An empty value counts as not given: `NEO4J_URI= npx rashomon …` means "no URI". */
export function chooseConnection(sources: ConnectionSources): ConnectionSettings {
  const { flags, passwordFile } = sources;
  const uri = chooseSetting(sources, '--uri', flags.uri, ['NEO4J_URI'], 'uri');
  if (uri !== undefined) checkUri(uri);
  const fromPasswordFile = passwordFile && { value: passwordFile.password, origin: passwordFile.origin };
  const named = chooseSetting(sources, '--password-file', undefined, ['NEO4J_PASSWORD'], undefined);
  const password = passwordFile?.fromFlag ? fromPasswordFile : (named ?? fromPasswordFile);
  return {
    uri: uri ?? { value: undefined, origin: 'default' },
    username: chooseSetting(sources, '--username', flags.username, ['NEO4J_USERNAME', 'NEO4J_USER'], 'username') ?? {
      value: 'neo4j',
      origin: 'default',
    },
    password: password ?? { value: undefined, origin: 'default' },
    database: chooseSetting(sources, '--database', flags.database, ['NEO4J_DATABASE'], 'database') ?? {
      value: 'neo4j',
      origin: 'default',
    },
  };
}

function chooseSetting(
  { environment, envFile, config }: ConnectionSources,
  flagName: string,
  flag: string | undefined,
  names: readonly string[],
  configKey: (typeof configKeys)[number] | undefined,
): Setting<string> | undefined {
  if (flag) return { value: flag, origin: `flag ${flagName}` };
  for (const name of names) {
    const value = environment[name];
    if (value) return { value, origin: `environment ${name}` };
  }
  for (const name of names) {
    const value = envFile?.values[name];
    if (envFile && value) return { value, origin: `${envFile.path} ${name}` };
  }
  const value = configKey && config?.values[configKey];
  return config && value ? { value, origin: `${config.path} (${configKey})` } : undefined;
}

function checkUri({ value, origin }: Setting<string>): void {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const scheme = url?.protocol.slice(0, -1);
  if (url && (url.username || url.password)) {
    throw new Failure(`The Neo4j address from ${origin} carries a user name or password.`, {
      exitCode: 2,
      hint: 'Give them as NEO4J_USERNAME and NEO4J_PASSWORD, or with --password-file: addresses end up in logs.',
    });
  }
  if (url?.hostname && schemes.some((known) => known === scheme)) return;
  const isHttp = scheme === 'http' || scheme === 'https';
  throw new Failure(`"${value}" (from ${origin}) is not an address Neo4j is reached at.`, {
    exitCode: 2,
    hint: isHttp
      ? 'That is where its web page is served; the driver speaks Bolt: bolt://localhost:7687.'
      : `It starts with ${schemes.join('://, ')}://, as in bolt://localhost:7687.`,
  });
}

async function readConfig(path: string): Promise<ConnectionSources['config'] | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw new Failure(`${path} cannot be read: ${describeError(error)}`, { exitCode: 3, cause: error });
  }
  return { path, values: parseConfig(path, text) };
}

/** The `neo4j` map of the config file; other top-level keys belong to others and are left alone. */
export function parseConfig(path: string, text: string): Record<string, string> {
  const refuse = (message: string, hint?: string) =>
    new Failure(`${path}: ${message}`, { exitCode: 2, ...(hint !== undefined && { hint }) });
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    throw refuse(describeError(error).trim());
  }
  if (document === null || document === undefined) return {};
  if (!isMap(document)) throw refuse('a map is expected, such as "neo4j: {uri: bolt://localhost:7687}".');
  const section = document.neo4j;
  if (section === undefined || section === null) return {};
  if (!isMap(section)) throw refuse('`neo4j` is expected to be a map.');
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(section)) {
    if (key === 'password') {
      throw refuse(
        '`neo4j.password` is not read: this file is meant to be shared.',
        'Name a file with `passwordFile`.',
      );
    }
    if (!configKeys.some((known) => known === key)) {
      throw refuse(`unknown key \`neo4j.${key}\`.`, `Known keys: ${configKeys.join(', ')}.`);
    }
    if (typeof value !== 'string') throw refuse(`\`neo4j.${key}\` is expected to be text.`);
    values[key] = value;
  }
  return values;
}

async function readNamedFile(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new Failure(`The ${what} ${path} cannot be read: ${describeError(error)}`, { exitCode: 3, cause: error });
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
