// Finds or starts a Neo4j for people who named none: a container, else a local JVM. A named one is taken as it is and never ended.
import { Failure } from '../domain/base/result.ts';
import { describeDiskFailure } from './disk-failures.ts';
import { findServerFolders, type ServerFolders } from './folders.ts';
import { type FoundServer, type PassedRung, type Rung, type ServerReport, silentReport } from './found-server.ts';
import { containerHome, joinLocalContainer } from './local-container.ts';
import { joinLocalJvm, localHome } from './local-jvm.ts';
import { findRunning, type JoinedServer } from './shared-server.ts';
import { chooseImage, parseVersion, pinnedVersion } from './version.ts';

/** Which rungs may be taken where no address was named: RASHOMON_NEO4J. */
export type RungWish = 'auto' | 'container' | 'jvm';

export type Joined = (JoinedServer & { readonly password: string }) | { readonly reason: string };

/** How a rung is looked at and tried: handed in, so that the choice can be tested without a server. */
export interface RungAttempt {
  /** Whether a server of ours runs on it already. */
  readonly isRunning: () => Promise<boolean>;
  readonly join: () => Promise<Joined>;
}

export type RungAttempts = Readonly<Record<'container' | 'jvm', RungAttempt>>;

export interface NamedServer {
  readonly uri: string;
  readonly username: string;
  readonly password: string | undefined;
  readonly database: string;
}

export interface FindOptions {
  readonly report?: ServerReport;
  /** Aborting ends what was begun (a download, a start) and rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly folders?: ServerFolders;
}

const boltPort = 7687;

/** A server for these settings. Fails (`database`) with the reason of every rung where none can be had, (`usage`) on a wish that means nothing. */
export async function findOrStartServer(
  named: Omit<NamedServer, 'uri'> & { readonly uri: string | undefined },
  options: FindOptions = {},
): Promise<FoundServer> {
  const { uri } = named;
  if (uri !== undefined) return describeNamed({ ...named, uri });
  const environment = options.environment ?? process.env;
  const wish = parseWish(environment.RASHOMON_NEO4J);
  const version = parseVersion(environment.RASHOMON_NEO4J_VERSION || pinnedVersion);
  const request = {
    folders: options.folders ?? findServerFolders(),
    wishedPort: boltPort,
    report: options.report ?? silentReport,
    signal: options.signal,
  };
  const image = chooseImage(environment);
  return climbLadder(wish, request.report, {
    container: {
      isRunning: async () => (await findRunning(containerHome(request.folders, image))) !== undefined,
      join: () => joinLocalContainer({ ...request, image }),
    },
    jvm: {
      isRunning: async () => (await findRunning(localHome(request.folders, version))) !== undefined,
      join: () => joinLocalJvm({ ...request, version }),
    },
  });
}

function describeNamed(named: NamedServer): FoundServer {
  return { ...named, rung: 'uri', reused: true, passed: [], stop: async () => 'not-ours' };
}

export function parseWish(text: string | undefined): RungWish {
  if (text === undefined || text === '' || text === 'auto') return 'auto';
  if (text === 'container' || text === 'jvm') return text;
  throw new Failure(`RASHOMON_NEO4J: "${text}" is none of auto, container, jvm.`, { kind: 'usage' });
}

/** Tries the rungs from the top and says why each was passed. A server of ours that runs already comes first: the data is in it. */
export async function climbLadder(wish: RungWish, report: ServerReport, attempts: RungAttempts): Promise<FoundServer> {
  const passed: PassedRung[] = [{ rung: 'uri', reason: 'no address was named (NEO4J_URI or --uri)' }];
  const jvmRuns = wish === 'auto' && (await attempts.jvm.isRunning()) && !(await attempts.container.isRunning());
  for (const rung of ['container', 'jvm'] as const) {
    if (wish !== 'auto' && wish !== rung) {
      passed.push({ rung, reason: `RASHOMON_NEO4J=${wish} rules it out` });
      continue;
    }
    if (rung === 'container' && jvmRuns) {
      passed.push({ rung, reason: 'the local Java server runs already' });
      continue;
    }
    const joined = await attempts[rung].join().catch(giveDiskAsReason);
    if ('reason' in joined) {
      passed.push({ rung, reason: joined.reason });
      report.line(`Not ${describeRung(rung)}: ${joined.reason}.`);
      continue;
    }
    return describeJoined(rung, joined, passed, report);
  }
  throw new Failure(
    `There is no Neo4j to work with.\n${passed.map((p) => `  ${describeRung(p.rung)}: ${p.reason}`).join('\n')}`,
    {
      kind: 'database',
      hint: 'Set NEO4J_URI, or install Docker, or a JDK and Maven; `rashomon view FOLDER` needs no database, `rashomon doctor` tells more.',
    },
  );
}

/** A full or read-only disk under one rung's folder is a reason to try the next, and no bug. */
function giveDiskAsReason(error: unknown): { readonly reason: string } {
  const reason = describeDiskFailure(error);
  if (reason === undefined) throw error;
  return { reason };
}

function describeJoined(
  rung: Rung,
  joined: JoinedServer & { password: string },
  passed: readonly PassedRung[],
  report: ServerReport,
): FoundServer {
  const uri = `bolt://127.0.0.1:${joined.record.boltPort}`;
  if (joined.reused) report.line(`Using the Neo4j that runs already (${describeRung(rung)}, ${uri}).`);
  return {
    rung,
    uri,
    username: 'neo4j',
    password: joined.password,
    database: 'neo4j',
    reused: joined.reused,
    passed,
    stop: () => joined.leave(),
  };
}

export function describeRung(rung: Rung): string {
  return { uri: 'a named server', container: 'a container', jvm: 'a local Java server' }[rung];
}
