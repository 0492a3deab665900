// Looks at every rung without taking it: what is installed, what runs, what would be fetched. Starts, pulls and downloads nothing.
import { existsSync } from 'node:fs';
import { askJavaMajor, chooseJava, listJavaCandidates } from './find-java.ts';
import type { ServerFolders, ServerHome } from './folders.ts';
import type { Rung } from './found-server.ts';
import { composeFile, containerHome, findCompose, findEngine, hasImage } from './local-container.ts';
import { localHome } from './local-jvm.ts';
import { hasJars, jarFolder } from './maven-jars.ts';
import { runCommand } from './run-command.ts';
import { findRunning } from './shared-server.ts';
import type { Neo4jVersion } from './version.ts';

export interface RungSurvey {
  readonly rung: Rung;
  /** `running`: answers now. `ready`: can be started. `fetch`: can be started after something is fetched. `no`: lacks something. */
  readonly state: 'running' | 'ready' | 'fetch' | 'no';
  /** What was found and what is missing, each a short clause. */
  readonly facts: readonly string[];
}

export interface SurveyedTool {
  readonly name: string;
  readonly found: string | undefined;
  readonly use: string;
}

/** The container rung. */
export async function surveyContainer(image: string, folders: ServerFolders): Promise<RungSurvey> {
  const engine = await findEngine();
  if ('reason' in engine) return { rung: 'container', state: 'no', facts: [engine.reason] };
  const facts = [`engine ${engine.version}`];
  const compose = await findCompose();
  if ('reason' in compose) return { rung: 'container', state: 'no', facts: [...facts, compose.reason] };
  facts.push(`${[compose.program, ...compose.args].join(' ')} ${compose.version}`);
  if (!existsSync(composeFile))
    return { rung: 'container', state: 'no', facts: [...facts, `${composeFile} is missing`] };
  const home = containerHome(folders, image);
  const running = await findRunning(home);
  if (running)
    return { rung: 'container', state: 'running', facts: [...facts, `${image} answers on port ${running.boltPort}`] };
  const isHere = await hasImage(image);
  facts.push(
    isHere
      ? `${image} is here`
      : `${image} is not here; it would be pulled, and where that fails the next rung is taken`,
  );
  return { rung: 'container', state: isHere ? 'ready' : 'fetch', facts };
}

/** The local Java server. */
export async function surveyJvm(version: Neo4jVersion, folders: ServerFolders): Promise<RungSurvey> {
  const home = localHome(folders, version);
  const facts: string[] = [];
  const running = await findRunning(home);
  if (running) {
    return {
      rung: 'jvm',
      state: 'running',
      facts: [
        `Neo4j ${running.version}, process ${running.process?.pid}, port ${running.boltPort}`,
        `store in ${home.folder}`,
      ],
    };
  }
  const chosen = await chooseJava(listJavaCandidates(), version.minJava, askJavaMajor);
  if ('reason' in chosen) return { rung: 'jvm', state: 'no', facts: [chosen.reason] };
  facts.push(`Java ${chosen.java.major} (${chosen.java.origin}: ${chosen.java.path})`);
  if (hasJars(folders.cache, version.text)) {
    facts.push(`Neo4j ${version.text} is in ${jarFolder(folders.cache, version.text)}`);
    return { rung: 'jvm', state: 'ready', facts: [...facts, describeStore(home)] };
  }
  const maven = await askMavenVersion();
  if (maven === undefined) {
    const missing = `Maven (mvn) was not found on PATH, and Neo4j ${version.text} was not fetched before`;
    return { rung: 'jvm', state: 'no', facts: [...facts, missing] };
  }
  facts.push(`Maven ${maven}`, `Neo4j ${version.text} would be fetched (about 120 MB)`, describeStore(home));
  return { rung: 'jvm', state: 'fetch', facts };
}

function describeStore(home: ServerHome): string {
  return `${existsSync(home.password) ? 'store' : 'store to be made'} in ${home.folder}`;
}

export async function askMavenVersion(): Promise<string | undefined> {
  const result = await runCommand('mvn', ['-v'], { timeoutMs: 15_000 });
  return result.exitCode === 0
    ? (/Apache Maven ([\w.-]+)/.exec(result.stdout)?.[1] ?? 'of an unknown version')
    : undefined;
}
