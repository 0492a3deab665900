// Runs one outside program (java, mvn, docker) and reads what it prints. Knows none of them, and never goes through a shell.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { omitAbsent } from '../domain/base/result.ts';

export interface CommandOptions {
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  readonly cwd?: string;
  /** Ends the program (SIGTERM, then SIGKILL) after this long. */
  readonly timeoutMs?: number;
  /** Ends the program when nothing was printed for this long: a pull or download that hangs. */
  readonly silenceMs?: number;
  readonly signal?: AbortSignal | undefined;
  /** Called with each line of standard output and standard error as it arrives. */
  readonly onLine?: (line: string) => void;
}

export interface CommandResult {
  /** `missing`: there is no such program. `ended`: `exitCode` tells how. The others: we stopped it. */
  readonly outcome: 'ended' | 'missing' | 'timed-out' | 'aborted';
  readonly exitCode: number | null;
  readonly stdout: string;
  /** The last lines of both streams in order of arrival, at most 40: what to show when it failed. */
  readonly tail: readonly string[];
}

const tailLines = 40;
const killAfterMs = 3_000;

/** Never rejects: what went wrong is in `outcome` and `exitCode`. The program runs in a process group of its own, ended whole. */
export function runCommand(
  program: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    if (options.signal?.aborted) {
      resolve({ outcome: 'aborted', exitCode: null, stdout: '', tail: [] });
      return;
    }
    const child = spawn(program, args, {
      env: { ...process.env, ...options.env },
      ...omitAbsent({ cwd: options.cwd }),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let outcome: CommandResult['outcome'] = 'ended';
    const tail: string[] = [];
    const stdout: string[] = [];
    const timers: NodeJS.Timeout[] = [];

    const end = (why: CommandResult['outcome']) => {
      if (outcome !== 'ended') return;
      outcome = why;
      signalGroup(child.pid, 'SIGTERM');
      timers.push(setTimeout(() => signalGroup(child.pid, 'SIGKILL'), killAfterMs));
    };
    const onAbort = () => end('aborted');
    options.signal?.addEventListener('abort', onAbort, { once: true });
    if (options.timeoutMs !== undefined) timers.push(setTimeout(() => end('timed-out'), options.timeoutMs));
    const silence = options.silenceMs === undefined ? undefined : setTimeout(() => end('timed-out'), options.silenceMs);
    if (silence) timers.push(silence);

    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        silence?.refresh();
        if (stream === child.stdout) stdout.push(line);
        tail.push(line);
        if (tail.length > tailLines) tail.shift();
        options.onLine?.(line);
      });
    }
    const finish = (exitCode: number | null) => {
      for (const timer of timers) clearTimeout(timer);
      options.signal?.removeEventListener('abort', onAbort);
      resolve({ outcome, exitCode, stdout: stdout.join('\n'), tail });
    };
    child.on('error', (error) => {
      outcome = 'code' in error && error.code === 'ENOENT' ? 'missing' : 'ended';
      tail.push(error.message);
      finish(null);
    });
    child.on('close', (exitCode) => finish(exitCode));
  });
}

/** A process started with `detached` leads a group; its children (mvn's java, compose's docker) go with it. */
export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // Already gone.
  }
}

/** The last line that says something, for a one-line reason. */
export function lastWords(result: CommandResult): string {
  const line = [...result.tail].reverse().find((text) => text.trim() !== '');
  if (result.outcome === 'timed-out') return `no answer in time${line ? ` (last line: ${line.trim()})` : ''}`;
  return line?.trim() ?? `exit code ${result.exitCode}`;
}
