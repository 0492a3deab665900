// Tells whether a process that was written down is still the same one, since numbers are used again. Ends nothing.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process as it can be written down and recognised after a crash or a reboot. */
export interface ProcessMark {
  readonly pid: number;
  /** When the process began, in the system's own terms; empty where the system does not tell. */
  readonly began: string;
}

export function markProcess(pid: number): ProcessMark {
  return { pid, began: readBeginning(pid) };
}

/** True where a process of that number runs and began when ours did. */
export function isRunning(mark: ProcessMark): boolean {
  if (mark.pid <= 0 || !exists(mark.pid)) return false;
  const began = readBeginning(mark.pid);
  return mark.began === '' || began === '' || began === mark.began;
}

/** The processes that were started with this argument. Reads the whole process table: /proc on Linux, ps elsewhere. */
export function findByArgument(argument: string): ProcessMark[] {
  const pids = process.platform === 'linux' ? findInProc(argument) : findInPs(argument);
  return pids.map(markProcess);
}

function findInProc(argument: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readText(`/proc/${name}/cmdline`).split('\0').includes(argument))
    .map(Number);
}

/** ps prints arguments with nothing but spaces between them, and they may hold spaces themselves. */
function findInPs(argument: string): number[] {
  try {
    const table = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8', maxBuffer: 16 * 2 ** 20 });
    const lines = table.split('\n').filter((line) => `${line} `.includes(` ${argument} `));
    return lines.map((line) => Number.parseInt(line, 10));
  } catch {
    return [];
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // EPERM: it runs, but as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux: boot id and start time in clock ticks (proc_pid_stat(5), field 22). Elsewhere: what ps prints. */
function readBeginning(pid: number): string {
  const fields = readStat(pid);
  if (fields) {
    const boot = readText('/proc/sys/kernel/random/boot_id').trim();
    return `${boot}/${fields[19] ?? ''}`;
  }
  if (process.platform === 'linux' || process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

function isZombie(pid: number): boolean {
  return readStat(pid)?.[0] === 'Z';
}

/** The fields after the program's name, which is in parentheses and may itself hold spaces and parentheses. */
function readStat(pid: number): string[] | undefined {
  const text = readText(`/proc/${pid}/stat`);
  return text === '' ? undefined : text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
