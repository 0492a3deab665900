// Finds a Java that is new enough, in the order a person would expect. Installs none.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { runCommand } from './run-command.ts';

export interface FoundJava {
  /** The `java` program. */
  readonly path: string;
  /** Where it was found, in words: "JAVA_HOME", "PATH", "/usr/lib/jvm". */
  readonly origin: string;
  readonly major: number;
}

export interface JavaCandidate {
  readonly path: string;
  readonly origin: string;
}

/** Folders with one Java a sub-folder; macOS keeps the programs two levels further down. */
const javaFolders = [
  '/usr/lib/jvm',
  '/usr/java',
  '/opt/java',
  '/Library/Java/JavaVirtualMachines',
  '/opt/homebrew/opt',
];

/** Every `java` worth asking: JAVA_HOME, PATH, then where systems install them, newest name first. No program twice in a row of one name. */
export function listJavaCandidates(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): JavaCandidate[] {
  const candidates: JavaCandidate[] = [];
  const add = (path: string, origin: string) => {
    if (existsSync(path) && !candidates.some((known) => known.path === path)) candidates.push({ path, origin });
  };
  const javaHome = environment.JAVA_HOME;
  if (javaHome) add(join(javaHome, 'bin', 'java'), 'JAVA_HOME');
  for (const folder of (environment.PATH ?? '').split(delimiter)) if (folder) add(join(folder, 'java'), 'PATH');
  for (const folder of [...javaFolders, join(homedir(), '.sdkman', 'candidates', 'java')]) {
    for (const name of listNewestFirst(folder)) {
      add(join(folder, name, 'bin', 'java'), folder);
      add(join(folder, name, 'Contents', 'Home', 'bin', 'java'), folder);
    }
  }
  return candidates;
}

function listNewestFirst(folder: string): string[] {
  try {
    return readdirSync(folder).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  } catch {
    return [];
  }
}

/**
 * The first candidate that is new enough, and what was passed over. `askMajor` returns undefined where the program does not run
 * (macOS has a `java` that only says that there is no Java).
 */
export async function chooseJava(
  candidates: readonly JavaCandidate[],
  minMajor: number,
  askMajor: (path: string) => Promise<number | undefined>,
): Promise<{ java: FoundJava } | { reason: string }> {
  const tooOld: string[] = [];
  for (const candidate of candidates) {
    const major = await askMajor(candidate.path);
    if (major === undefined) continue;
    if (major >= minMajor) return { java: { ...candidate, major } };
    tooOld.push(`Java ${major} (${candidate.origin})`);
  }
  const seen =
    tooOld.length === 0
      ? 'no Java was found in JAVA_HOME, on PATH or where systems install it'
      : `only ${tooOld.join(', ')} was found`;
  return { reason: `Java ${minMajor} or newer is needed; ${seen}` };
}

/** The major version: from the `release` file beside the program where there is one, else from `java -version`. */
export async function askJavaMajor(path: string): Promise<number | undefined> {
  try {
    const release = readFileSync(join(dirname(dirname(path)), 'release'), 'utf8');
    const major = parseJavaMajor(release);
    if (major !== undefined) return major;
  } catch {
    // A link such as /usr/bin/java has none beside it.
  }
  const result = await runCommand(path, ['-version'], { timeoutMs: 10_000 });
  return result.exitCode === 0 ? parseJavaMajor(result.tail.join('\n')) : undefined;
}

/** `1.8.0_392` is 8; `17.0.15`, `25` and `25-ea` are what they begin with. */
export function parseJavaMajor(text: string): number | undefined {
  const match = /(?:JAVA_VERSION="|version ")(?:1\.)?(\d+)/.exec(text);
  return match ? Number(match[1]) : undefined;
}
