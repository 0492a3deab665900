// Finds a Neo4j for tests: one named by RASHOMON_TEST_NEO4J_URI, else a container by Testcontainers, else a local Java server.
// Never NEO4J_URI, which may be somebody's real data, and never the server or store of `rashomon start`.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { describeHome, findServerFolders } from '../../src/server/folders.ts';
import { silentReport } from '../../src/server/found-server.ts';
import { findEngine, hasImage } from '../../src/server/local-container.ts';
import { joinLocalJvm } from '../../src/server/local-jvm.ts';
import { isRunning, markProcess, type ProcessMark } from '../../src/server/process-table.ts';
import { lastWords, runCommand } from '../../src/server/run-command.ts';
import { readRecord } from '../../src/server/shared-server.ts';
import { chooseImage, parseVersion, pinnedVersion } from '../../src/server/version.ts';
import type { TestNeo4j } from './neo4j.ts';

export type TestRung = TestNeo4j['rung'];
export type TestWish = 'auto' | TestRung;

export interface StartedTestNeo4j {
  readonly neo4j: TestNeo4j;
  stop(): Promise<void>;
}

export type Attempt = () => Promise<StartedTestNeo4j | { readonly reason: string }>;

export interface TestLadderResult {
  readonly found: StartedTestNeo4j | undefined;
  /** Why each rung above (or every rung) was not taken. */
  readonly passed: readonly { readonly rung: TestRung; readonly reason: string }[];
}

const rungs = ['uri', 'container', 'jvm'] as const;
const pullSilenceMs = 30_000;
const ownerLabel = 'rashomon.tests.owner';

type Environment = Readonly<Record<string, string | undefined>>;

export function parseTestWish(text: string | undefined): TestWish {
  if (text === undefined || text === '' || text === 'auto') return 'auto';
  const rung = rungs.find((known) => known === text);
  if (rung) return rung;
  throw new Error(`RASHOMON_TEST_NEO4J: "${text}" is none of auto, uri, container, jvm`);
}

/** The first rung that gives a server; a wish tries that rung alone. */
export async function climbTestLadder(
  wish: TestWish,
  attempts: Readonly<Record<TestRung, Attempt>>,
): Promise<TestLadderResult> {
  const passed: { rung: TestRung; reason: string }[] = [];
  for (const rung of rungs) {
    if (wish !== 'auto' && wish !== rung) {
      passed.push({ rung, reason: `RASHOMON_TEST_NEO4J=${wish}` });
      continue;
    }
    const outcome = await attempts[rung]();
    if ('neo4j' in outcome) return { found: outcome, passed };
    passed.push({ rung, reason: outcome.reason });
  }
  return { found: undefined, passed };
}

export function listAttempts(environment: Environment): Readonly<Record<TestRung, Attempt>> {
  return {
    uri: async () => takeNamed(environment),
    container: () => startContainer(chooseImage(environment)),
    jvm: () => startJvm(environment.RASHOMON_NEO4J_VERSION || pinnedVersion),
  };
}

function takeNamed(environment: Environment): StartedTestNeo4j | { reason: string } {
  const uri = environment.RASHOMON_TEST_NEO4J_URI;
  if (!uri) return { reason: 'RASHOMON_TEST_NEO4J_URI is not set' };
  const neo4j: TestNeo4j = {
    rung: 'uri',
    uri,
    username: environment.RASHOMON_TEST_NEO4J_USERNAME || 'neo4j',
    password: environment.RASHOMON_TEST_NEO4J_PASSWORD ?? '',
    database: environment.RASHOMON_TEST_NEO4J_DATABASE || 'neo4j',
  };
  return { neo4j, stop: async () => undefined };
}

async function startContainer(image: string): Promise<StartedTestNeo4j | { reason: string }> {
  const engine = await findEngine();
  if ('reason' in engine) return engine;
  const pulled = await pullImage(image);
  if (pulled !== undefined) return { reason: pulled };
  await removeLeftContainers();
  const { REAPER_IMAGE } = await import('testcontainers/build/reaper/reaper.js');
  // Without its reaper's image Testcontainers cannot start anything; what a killed run leaves is then removed by the next one.
  if ((await pullImage(REAPER_IMAGE)) !== undefined) process.env.TESTCONTAINERS_RYUK_DISABLED = 'true';
  const { Neo4jContainer } = await import('@testcontainers/neo4j');
  const owner = markProcess(process.pid);
  try {
    const container = await new Neo4jContainer(image)
      .withPassword(randomBytes(18).toString('hex'))
      .withLabels({ [ownerLabel]: `${owner.pid} ${owner.began}` })
      .withEnvironment({ NEO4J_internal_server_bolt_thread__pool__shutdown__wait__time: '100ms' })
      // Twenty times what it takes where nothing else runs; a container that ends is told at once.
      .withStartupTimeout(300_000)
      .start();
    return {
      neo4j: {
        rung: 'container',
        uri: container.getBoltUri(),
        username: container.getUsername(),
        password: container.getPassword(),
        database: 'neo4j',
      },
      stop: async () => {
        await container.stop();
      },
    };
  } catch (error) {
    return { reason: `the container did not start: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Why the image is not to be had; undefined when it is here. */
async function pullImage(image: string): Promise<string | undefined> {
  if (await hasImage(image)) return undefined;
  const result = await runCommand('docker', ['pull', '--quiet', image], { silenceMs: 10 * pullSilenceMs });
  return result.exitCode === 0
    ? undefined
    : `an engine answers, but the image ${image} is not here and cannot be pulled (${lastWords(result)})`;
}

/** Containers of test runs that were killed: their owner no longer runs. */
async function removeLeftContainers(): Promise<void> {
  const format = `{{.ID}} {{.Label "${ownerLabel}"}}`;
  const listed = await runCommand('docker', ['ps', '-a', '--filter', `label=${ownerLabel}`, '--format', format]);
  for (const line of listed.stdout.split('\n')) {
    const [id, pid, began] = line.split(' ');
    if (!id || isRunning({ pid: Number(pid), began: began ?? '' })) continue;
    await runCommand('docker', ['rm', '-f', '-v', id]);
  }
}

async function startJvm(versionText: string): Promise<StartedTestNeo4j | { reason: string }> {
  const root = join(tmpdir(), `rashomon-tests-${userInfo().uid}`);
  mkdirSync(root, { recursive: true, mode: 0o700 });
  await removeLeftHomes(root);
  const owner = markProcess(process.pid);
  const data = join(root, `${owner.pid}-${randomBytes(4).toString('hex')}`);
  const joined = await joinLocalJvm({
    version: parseVersion(versionText),
    folders: { cache: findServerFolders().cache, data },
    wishedPort: 17_700,
    report: silentReport,
  });
  if ('reason' in joined) {
    rmSync(data, { recursive: true, force: true });
    return joined;
  }
  return {
    neo4j: {
      rung: 'jvm',
      uri: `bolt://127.0.0.1:${joined.record.boltPort}`,
      username: 'neo4j',
      password: joined.password,
      database: 'neo4j',
    },
    stop: async () => {
      await joined.leave();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Homes of test runs that were killed: their process (the folder's name begins with its number) no longer runs. */
async function removeLeftHomes(root: string): Promise<void> {
  for (const name of readdirSync(root)) {
    if (isRunning({ pid: Number.parseInt(name, 10), began: '' })) continue;
    for (const home of existsSync(join(root, name)) ? readdirSync(join(root, name)) : []) {
      endLeftServer(readRecord(describeHome(join(root, name, home)).record)?.process);
    }
    rmSync(join(root, name), { recursive: true, force: true });
  }
}

function endLeftServer(mark: ProcessMark | undefined): void {
  if (mark && isRunning(mark)) process.kill(mark.pid, 'SIGKILL');
}
