// The command line in a process of its own, with an environment that holds nothing but what is given: no server or tool of this machine is
// found, and nothing is started.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = ['--import', import.meta.resolve('tsx'), join(root, 'src/cli/main.ts')];
const built = join(root, 'dist/cli/main.js');

/** What `npm test` has built starts three times as fast; where a source is newer, the source is run. */
export const programArgs: readonly string[] = isBuilt() ? [built] : source;

function isBuilt(): boolean {
  const since = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return ['package-lock.json', ...sources.map((one) => join('src', one))].every((one) => {
    return statSync(join(root, one)).mtimeMs <= since;
  });
}

/** What a command keeps for itself, it keeps here; root may write anywhere. */
const home = mkdtempSync(join(tmpdir(), 'rashomon-cli-'));
process.once('exit', () => rmSync(home, { recursive: true, force: true }));

export interface CliRun {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Runs it through `sh -c`, with `"$@"` where the program stands: for redirections and limits. */
  readonly shell?: string;
}

export function runCli(
  args: readonly string[],
  { cwd = root, env = {}, input, shell }: CliOptions = {},
): Promise<CliRun> {
  const own = [process.execPath, ...programArgs, ...args];
  const [file = '', ...rest] = shell === undefined ? own : ['/bin/sh', '-c', shell, 'sh', ...own];
  const bare = {
    PATH: home,
    HOME: home,
    XDG_CACHE_HOME: home,
    XDG_DATA_HOME: home,
    NO_COLOR: '1',
  };
  const child = spawn(file, rest, { cwd, env: { ...bare, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => undefined).end(input ?? '');
  return new Promise((resolve) => {
    child.on('close', (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}
