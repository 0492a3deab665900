// Which Neo4j is meant: each connection setting with its value and where it came from. Opens no connection and starts no server.
import { readFile } from 'node:fs/promises';
import type { Command, OptionValues } from '@commander-js/extra-typings';
import { Failure } from '../domain/base/result.ts';
import { checkAddress } from './check-address.ts';
import {
  type ConfigFile,
  type ConfigKey,
  checkPasswordOfConfig,
  readConfig,
  resolveInConfigFolder,
} from './config-file.ts';
import { describeReadError } from './describe-errno.ts';
import type { ConnectionSettings, Setting } from './setting.ts';
import { judgeTrust, trustVariable } from './trust.ts';

/** What `addConnectionOptions` puts on a command. */
export interface ConnectionFlags {
  readonly uri?: string | undefined;
  readonly username?: string | undefined;
  readonly database?: string | undefined;
  readonly passwordFile?: string | undefined;
  readonly envFile?: string | undefined;
  readonly trustConfig?: string | undefined;
}

/** The texts that settings are chosen from; a file that was not named is undefined. */
export interface ConnectionSources {
  readonly flags: ConnectionFlags;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly envFile?: NamedFile & { readonly values: Readonly<Record<string, string | undefined>> };
  readonly config?: ConfigFile;
  /** The content of --password-file or of the config's passwordFile. */
  readonly passwordFile?: NamedFile & { readonly password: string };
}

/** A file that --env-file or --password-file names, or the config. */
interface NamedFile {
  readonly path: string;
  readonly namedBy: 'you' | 'config';
}

/** The options every command that talks to Neo4j has. */
export function addConnectionOptions<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
) {
  return command
    .option('-a, --uri <uri>', 'where Neo4j listens, as bolt://… or neo4j+s://… (env: NEO4J_URI)')
    .option('-u, --username <name>', 'user to sign in as (env: NEO4J_USERNAME; default: neo4j)')
    .option('-d, --database <name>', 'database to use (env: NEO4J_DATABASE; default: neo4j)')
    .option('--password-file <file>', 'file that holds the password and nothing else (env: NEO4J_PASSWORD)')
    .option('--env-file <file>', 'file of NEO4J_… lines, such as the one Aura offers for download')
    .option(
      '--trust-config <address>',
      `send the password to this address, although only one of address and password comes from rashomon.config.yaml (env: ${trustVariable})`,
    );
}

/**
 * Reads what was named and chooses: flag > environment > env file > rashomon.config.yaml > default.
 * Fails (`usage`) on a URI or config that cannot be meant, (`files`) on a named file that cannot be read.
 */
export async function resolveConnection(
  flags: ConnectionFlags,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<ConnectionSettings> {
  const config = await readConfig();
  const envFile = await readNamed(flags.envFile, config, 'envFile', 'env file');
  const passwordFile = await readNamed(flags.passwordFile, config, 'passwordFile', 'password file');
  return chooseConnection({
    flags,
    environment,
    ...(config && { config }),
    ...(envFile && { envFile: { ...envFile.named, values: parseEnvFile(envFile.text) } }),
    ...(passwordFile && {
      passwordFile: { ...passwordFile.named, password: passwordFile.text.replace(/\r?\n$/, '') },
    }),
  });
}

/** A flag names any file; the config names one in its own folder. */
async function readNamed(
  flag: string | undefined,
  config: ConfigFile | undefined,
  key: ConfigKey,
  what: string,
): Promise<{ readonly named: NamedFile; readonly text: string } | undefined> {
  const path = flag ?? config?.values[key];
  if (path === undefined) return undefined;
  const isOfConfig = flag === undefined && config !== undefined;
  const real = isOfConfig ? await resolveInConfigFolder(config.path, key, path) : path;
  let text: string;
  try {
    text = await readFile(real, 'utf8');
  } catch (error) {
    throw new Failure(`The ${what} ${path} cannot be read: ${describeReadError(error)}.`, {
      kind: 'files',
      cause: error,
      ...(path.includes('://') && { hint: 'This option takes the name of a file, not an address.' }),
    });
  }
  if (isOfConfig && key === 'passwordFile') checkPasswordOfConfig(config.path, text);
  return { named: { path, namedBy: isOfConfig ? 'config' : 'you' }, text };
}

/** The choice itself, pure. An empty value counts as not given: `NEO4J_URI= npx rashomon …` means "no URI". */
export function chooseConnection(sources: ConnectionSources): ConnectionSettings {
  const { flags, environment } = sources;
  const uri = chooseSetting(sources, '--uri', flags.uri, ['NEO4J_URI'], 'uri');
  if (uri !== undefined) checkAddress(uri.value, uri.origin);
  const settings = {
    uri: uri ?? { value: undefined, origin: 'default' },
    username: chooseSetting(sources, '--username', flags.username, ['NEO4J_USERNAME', 'NEO4J_USER'], 'username') ?? {
      value: 'neo4j',
      origin: 'default',
    },
    password: choosePassword(sources) ?? { value: undefined, origin: 'default' },
    database: chooseSetting(sources, '--database', flags.database, ['NEO4J_DATABASE'], 'database') ?? {
      value: 'neo4j',
      origin: 'default',
    },
    trusted: [flags.trustConfig, environment[trustVariable]].flatMap((one) => (one ? [one] : [])),
  };
  return { ...settings, trust: judgeTrust(settings) };
}

/** --password-file > environment > env file > the config's passwordFile. */
function choosePassword(sources: ConnectionSources): Setting<string> | undefined {
  const { passwordFile, config } = sources;
  const named = chooseSetting(sources, '--password-file', undefined, ['NEO4J_PASSWORD'], undefined);
  if (passwordFile === undefined || (passwordFile.namedBy === 'config' && named !== undefined)) return named;
  const { path, namedBy, password } = passwordFile;
  const origin = namedBy === 'you' ? 'flag --password-file' : `${config?.path} (passwordFile)`;
  return { value: password, origin, file: { path, namedBy } };
}

function chooseSetting(
  { environment, envFile, config }: ConnectionSources,
  flagName: string,
  flag: string | undefined,
  names: readonly string[],
  configKey: ConfigKey | undefined,
): Setting<string> | undefined {
  if (flag) return { value: flag, origin: `flag ${flagName}` };
  for (const name of names) {
    const value = environment[name];
    if (value) return { value, origin: `environment ${name}` };
  }
  for (const name of names) {
    const value = envFile?.values[name];
    if (!envFile || !value) continue;
    const { path, namedBy } = envFile;
    const origin = `${path} ${name}${namedBy === 'config' ? `, a file that ${config?.path} names` : ''}`;
    return { value, origin, file: { path, namedBy } };
  }
  const value = configKey && config?.values[configKey];
  if (!config || !value) return undefined;
  return { value, origin: `${config.path} (${configKey})`, file: { path: config.path, namedBy: 'config' } };
}

/**
 * The text of an env file → its values. Node's own parser cuts an unquoted password at `#`; this one takes it whole.
 * Lines of `NAME=value`, `export` before it allowed; a line that begins with `#` is a comment, and so is what follows
 * white space and `#` after an unquoted value. Quotes around a whole value are taken off. Other lines are left out.
 */
export function parseEnvFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  for (const line of text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
    const match = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/.exec(line);
    if (match?.[1]) values[match[1]] = parseValue(match[2] ?? '');
  }
  return values;
}

function parseValue(text: string): string {
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(text);
  return quoted ? (quoted[2] ?? '') : text.replace(/\s+#.*$/, '').trimEnd();
}
