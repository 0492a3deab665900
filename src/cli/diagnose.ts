// What `doctor` tells, as a value: the rungs, the one that would be taken, the settings and the tools. Prints nothing, starts nothing.
import { readdirSync } from 'node:fs';
import { delimiter } from 'node:path';
import { Failure } from '../domain/base/result.ts';
import { showServerAddress } from '../domain/base/server-address.ts';
import { askJavaMajor, listJavaCandidates } from '../server/find-java.ts';
import { findServerFolders } from '../server/folders.ts';
import type { Rung } from '../server/found-server.ts';
import { parseWish } from '../server/ladder.ts';
import { findCompose, findEngine } from '../server/local-container.ts';
import { askMavenVersion, type RungSurvey, type SurveyedTool, surveyContainer, surveyJvm } from '../server/survey.ts';
import { chooseImage, parseVersion, pinnedVersion } from '../server/version.ts';

import { hasDesktop } from './open-browser.ts';
import type { ConnectionSettings } from './setting.ts';
import { describeMixture, trustVariable } from './trust.ts';

export interface Diagnosis {
  /** Top rung first. */
  readonly rungs: readonly RungSurvey[];
  /** The rung a command would take now; undefined where there is none. */
  readonly taken: Rung | undefined;
  readonly settings: ConnectionSettings;
  readonly tools: readonly SurveyedTool[];
}

type Environment = Readonly<Record<string, string | undefined>>;

export async function examineSetup(settings: ConnectionSettings, environment: Environment): Promise<Diagnosis> {
  const wish = parseWish(environment.RASHOMON_NEO4J);
  const folders = findServerFolders();
  const version = parseVersion(environment.RASHOMON_NEO4J_VERSION || pinnedVersion);
  const [named, container, jvm, tools] = await Promise.all([
    surveyNamed(settings),
    surveyContainer(chooseImage(environment), folders),
    surveyJvm(version, folders),
    surveyTools(environment),
  ]);
  const ruledOut = (rung: RungSurvey): RungSurvey =>
    wish === 'auto' || wish === rung.rung
      ? rung
      : { ...rung, state: 'no', facts: [`RASHOMON_NEO4J=${wish} rules it out`, ...rung.facts] };
  const rungs = [named, ruledOut(container), ruledOut(jvm)];
  return { rungs, taken: chooseTaken(rungs, settings.uri.value !== undefined), settings, tools };
}

/** A named server is taken or nothing is: whoever names one does not want another filled instead. */
export function chooseTaken(rungs: readonly RungSurvey[], isNamed: boolean): Rung | undefined {
  const candidates = isNamed ? rungs.filter(({ rung }) => rung === 'uri') : rungs;
  return (candidates.find(({ state }) => state === 'running') ?? candidates.find(({ state }) => state !== 'no'))?.rung;
}

async function surveyNamed(settings: ConnectionSettings): Promise<RungSurvey> {
  const { uri, username, password, database } = settings;
  if (uri.value === undefined) {
    return {
      rung: 'uri',
      state: 'no',
      facts: ['no address was named (NEO4J_URI, --uri, an env file or rashomon.config.yaml)'],
    };
  }
  const shown = showServerAddress(uri.value);
  if (settings.trust === 'unconfirmed') {
    return {
      rung: 'uri',
      state: 'no',
      facts: [
        describeMixture(settings),
        `The password is not sent there unless you say yes, --trust-config ${shown} or ${trustVariable}=${shown}`,
      ],
    };
  }
  const { openConnection } = await import('../neo4j/connect.ts');
  try {
    const connection = await openConnection({
      uri: uri.value,
      username: username.value,
      password: password.value,
      database: database.value,
    });
    await connection.close();
    return { rung: 'uri', state: 'running', facts: [`${shown} answers and lets ${username.value} in`] };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { rung: 'uri', state: 'no', facts: [error.message, ...(error.hint === undefined ? [] : [error.hint])] };
  }
}

async function surveyTools(environment: Environment): Promise<SurveyedTool[]> {
  const [javas, maven, engine, compose] = await Promise.all([
    listJavas(environment),
    askMavenVersion(),
    findEngine(environment),
    findCompose(),
  ]);
  return [
    { name: 'Node', found: `${process.versions.node} (20.19 or newer is needed)`, use: 'this program' },
    { name: 'Java', found: javas, use: 'the local server: 17 or newer for Neo4j 5.26, 21 or newer for 2025 and later' },
    { name: 'Maven', found: maven, use: 'fetching the local server, once' },
    { name: 'Docker', found: 'version' in engine ? engine.version : undefined, use: 'the container' },
    { name: 'Compose', found: 'version' in compose ? compose.version : undefined, use: 'the container' },
    { name: 'browser', found: findBrowser(environment), use: 'the viewer; the address is printed in any case' },
  ];
}

async function listJavas(environment: Environment): Promise<string | undefined> {
  const seen = new Map<number, string>();
  for (const { path, origin } of listJavaCandidates(environment)) {
    const major = await askJavaMajor(path);
    if (major !== undefined && !seen.has(major)) seen.set(major, `${major} (${origin})`);
  }
  return seen.size === 0 ? undefined : [...seen.values()].join(', ');
}

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'firefox', 'microsoft-edge'];

function findBrowser(environment: Environment): string | undefined {
  if (hasDesktop(environment)) return 'a desktop: it is opened there';
  for (const folder of (environment.PATH ?? '').split(delimiter)) {
    const name = listNames(folder).find((program) => browsers.includes(program));
    if (name !== undefined) return `${name} in ${folder} (no desktop: it is not opened)`;
  }
  return undefined;
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
