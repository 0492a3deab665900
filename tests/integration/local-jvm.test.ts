// The local Java server, for real: started, shared, interrupted, killed, doubled. Each test has folders of its own; the jars are the user's.
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { probeBolt } from '../../src/server/bolt.ts';
import { askJavaMajor, chooseJava, listJavaCandidates } from '../../src/server/find-java.ts';
import { describeHome, findServerFolders, type ServerFolders, type ServerHome } from '../../src/server/folders.ts';
import { importFolder } from '../../src/server/local-conf.ts';
import { hasJars } from '../../src/server/maven-jars.ts';
import { findByArgument, isRunning } from '../../src/server/process-table.ts';
import { readRecord } from '../../src/server/shared-server.ts';
import { askMavenVersion } from '../../src/server/survey.ts';
import { parseVersion, pinnedVersion } from '../../src/server/version.ts';
import { listenOnLoopback } from '../support/open-server.ts';
import { type Message, ServerHolder } from '../support/server-holder.ts';

const { cache } = findServerFolders();

async function findLack(versionText: string): Promise<string | undefined> {
  const version = parseVersion(versionText);
  const java = await chooseJava(listJavaCandidates(), version.minJava, askJavaMajor);
  if ('reason' in java) return java.reason;
  if (!hasJars(cache, version.text) && (await askMavenVersion()) === undefined) return 'Maven was not found';
  return undefined;
}

const lack = await findLack(pinnedVersion);
const newerVersion = '2026.09.0';
const lackOfNewer = await findLack(newerVersion);

describe('a local Java server', () => {
  let folders: ServerFolders;
  let home: ServerHome;
  let holders: ServerHolder[];

  beforeEach(({ skip }) => {
    skip(lack !== undefined, lack);
    const data = mkdtempSync(join(tmpdir(), 'rashomon-jvm-'));
    folders = { cache, data };
    home = describeHome(join(data, 'neo4j-5.26'));
    holders = [];
  });

  afterEach(async () => {
    if (!folders) return;
    for (const holder of holders) await holder.kill();
    for (const folder of readdirSync(folders.data)) {
      for (const { pid } of findByArgument(`--home-dir=${join(folders.data, folder)}`)) process.kill(pid, 'SIGKILL');
    }
    rmSync(folders.data, { recursive: true, force: true, maxRetries: 5 });
  });

  function hold(environment: Readonly<Record<string, string>> = {}): ServerHolder {
    const holder = new ServerHolder(folders, environment);
    holders.push(holder);
    return holder;
  }

  test('starts, keeps its secret, listens on loopback only and ends on Ctrl-C', async () => {
    const holder = hold();
    const found = await holder.awaitMessage('uri');
    const java = readRecord(home.record)?.process;

    expect(await ask(found, 'RETURN 1 AS answer')).toBe(1);
    expect(found).toMatchObject({ rung: 'jvm', reused: false });
    expect(statSync(home.password).mode & 0o777).toBe(0o600);
    expect(statSync(home.folder).mode & 0o777).toBe(0o700);
    expect(readCommandLine(java?.pid)).not.toContain(found.password);
    expect(listListeners(portOf(found))).toEqual(['loopback']);

    const left = await holder.interrupt();

    expect(left?.end).toBe('ended');
    expect(java && isRunning(java)).toBe(false);
    expect(await probeBolt('127.0.0.1', portOf(found))).toBe(false);
  });

  test('reads no file and opens no connection for anybody, on an older store too', async () => {
    const listener = await listenOnLoopback();
    const secret = join(folders.data, 'secret.csv');
    writeFileSync(secret, 'the-secret-of-this-file\n');
    const old = hold();
    await ask(await old.awaitMessage('uri'), 'CREATE (n:Kept {answer: 42}) RETURN n.answer AS answer');
    await old.interrupt();
    // As an earlier version left it.
    const conf = join(home.folder, 'conf', 'neo4j.conf');
    writeFileSync(conf, readFileSync(conf, 'utf8').replace(/^(server\.directories|dbms\.security|internal).*\n/gm, ''));
    rmSync(join(home.folder, importFolder), { recursive: true });

    const holder = hold();
    const found = await holder.awaitMessage('uri');
    const outcomes = await askForWhatIsShut(found, [`file://${secret}`, listener.address]);

    expect(await ask(found, 'MATCH (n:Kept) RETURN n.answer AS answer')).toBe(42);
    expect(outcomes).toEqual([expect.stringContaining('is false'), expect.stringContaining('is blocked')]);
    expect(readdirSync(join(home.folder, importFolder))).toEqual([]);
    expect(await ask(found, 'CALL dbms.components() YIELD edition RETURN edition AS answer')).toBe('community');
    expect(listener.heard()).toBe(0);
    await holder.interrupt();
    await listener.close();
  });

  test('is shared by a second start, and the last to leave ends it', async () => {
    const first = hold();
    const found = await first.awaitMessage('uri');
    const second = hold();
    const shared = await second.awaitMessage('uri');

    expect(shared).toEqual({ ...found, reused: true });

    const firstLeft = await first.interrupt();
    const answer = await ask(shared, 'RETURN 1 AS answer');
    const secondLeft = await second.interrupt();

    expect(firstLeft?.end).toBe('in-use');
    expect(answer).toBe(1);
    expect(secondLeft?.end).toBe('ended');
    expect(await probeBolt('127.0.0.1', portOf(found))).toBe(false);
  });

  test('stays when a guest leaves before its host', async () => {
    const host = hold();
    const found = await host.awaitMessage('uri');
    const guest = hold();
    await guest.awaitMessage('uri');

    const guestLeft = await guest.interrupt();

    expect(guestLeft?.end).toBe('in-use');
    expect(await probeBolt('127.0.0.1', portOf(found))).toBe(true);
    expect((await host.interrupt())?.end).toBe('ended');
  });

  test('outlives a killed run, and the next one takes it over with its data', async () => {
    const killed = hold();
    const found = await killed.awaitMessage('uri');
    await ask(found, 'CREATE (n:Kept {answer: 42}) RETURN n.answer AS answer');
    await killed.kill();

    const next = hold();
    const taken = await next.awaitMessage('uri');

    expect(taken).toEqual({ ...found, reused: true });
    expect(await ask(taken, 'MATCH (n:Kept) RETURN n.answer AS answer')).toBe(42);
    expect((await next.interrupt())?.end).toBe('ended');
  });

  test('starts again on its data when it was killed with its run', async () => {
    const killed = hold();
    const found = await killed.awaitMessage('uri');
    await ask(found, 'CREATE (n:Kept {answer: 42}) RETURN n.answer AS answer');
    const java = readRecord(home.record)?.process;
    await killed.kill();
    if (java) process.kill(java.pid, 'SIGKILL');

    const next = hold();
    const started = await next.awaitMessage('uri');

    expect(started.reused).toBe(false);
    expect(await ask(started, 'MATCH (n:Kept) RETURN n.answer AS answer')).toBe(42);
    await next.interrupt();
  });

  test('opens again where a full disk tore its transaction log', async () => {
    const killed = hold();
    const found = await killed.awaitMessage('uri');
    await ask(found, 'CREATE (n:Kept {answer: 42}) RETURN n.answer AS answer');
    const java = readRecord(home.record)?.process;
    await killed.kill();
    if (java) process.kill(java.pid, 'SIGKILL');
    while (java && isRunning(java)) await new Promise((resolve) => setTimeout(resolve, 50));
    const logs = join(home.folder, 'data', 'transactions', 'neo4j');
    const [log = ''] = readdirSync(logs).filter((name) => name.startsWith('neostore.transaction.db'));
    // What is left of a transaction whose middle found no space: bytes that are no entry of a log.
    appendFileSync(join(logs, log), Buffer.alloc(512, 'torn'));

    const next = hold();
    const started = await next.awaitMessage('uri');

    expect(await askWhenReady(started, 'MATCH (n:Kept) RETURN n.answer AS answer')).toBe(42);
    await next.interrupt();
  });

  test('takes over the lock of a run that was killed while starting', async () => {
    const killed = hold();
    await killed.awaitMessage('line');
    await killed.kill();

    const next = hold();
    const started = await next.awaitMessage('uri');

    expect(next.lines.join('\n')).toContain(`Took over the lock of process ${killed.pid}`);
    expect(await ask(started, 'RETURN 1 AS answer')).toBe(1);
    await next.interrupt();
  });

  test('is one when two start at once', async () => {
    const both = [hold(), hold()] as const;

    const found = await Promise.all(both.map((holder) => holder.awaitMessage('uri')));

    expect(new Set(found.map(({ uri }) => uri)).size).toBe(1);
    expect(found.map(({ reused }) => reused).sort()).toEqual([false, true]);
    const left = await Promise.all(both.map((holder) => holder.interrupt()));
    expect(left.map((message) => message?.end).sort()).toEqual(['ended', 'in-use']);
  });

  test('takes another port where 7687 is taken, and Ctrl-C while it starts leaves nothing', async () => {
    const listener = await listen(7687);
    const holder = hold();
    const { line } = await holder.awaitMessage('line');
    while (readRecord(home.record) === undefined) await new Promise((resolve) => setTimeout(resolve, 20));
    const java = readRecord(home.record)?.process;

    await holder.interrupt();
    listener?.close();

    expect(line).not.toContain(':7687 ');
    expect(holder.messages.at(-1)?.error).toContain('AbortError');
    expect(java && isRunning(java)).toBe(false);
  });

  test('shows the end of the log when it does not start', async () => {
    mkdirSync(join(home.folder, 'data'), { recursive: true });
    writeFileSync(join(home.folder, 'data', 'databases'), 'a file where a folder belongs');
    const holder = hold();

    const { error } = await holder.awaitMessage('error');

    expect(error).toContain('There is no Neo4j to work with');
    expect(error).toContain(join('logs', 'console.log'));
    expect(error).toMatch(/ERROR|Exception/);
  });

  test(`runs on the newer line, ${newerVersion}, with a store of its own`, async ({ skip }) => {
    skip(lackOfNewer !== undefined, lackOfNewer);
    const holder = hold({ RASHOMON_NEO4J_VERSION: newerVersion });
    const found = await holder.awaitMessage('uri');
    const newer = describeHome(join(folders.data, 'neo4j-2026'));
    const listener = await listenOnLoopback();

    const answer = await ask(found, 'CALL dbms.components() YIELD versions RETURN versions[0] AS answer');

    expect(answer).toBe(newerVersion);
    expect(readRecord(newer.record)?.version).toBe(newerVersion);
    expect(await askForWhatIsShut(found, [`file://${newer.password}`, listener.address])).toEqual([
      expect.stringContaining('is false'),
      expect.stringContaining('is blocked'),
    ]);
    expect(listener.heard()).toBe(0);
    await listener.close();
    expect(listListeners(portOf(found))).toEqual(['loopback']);
    expect((await holder.interrupt())?.end).toBe('ended');
  });
});

/** What a driver of anybody's is told that loads these addresses. */
async function askForWhatIsShut(found: Message, addresses: readonly string[]): Promise<string[]> {
  const outcomes: string[] = [];
  for (const address of addresses) {
    const cypher = `LOAD CSV FROM '${address}' AS answer RETURN answer`;
    outcomes.push(await ask(found, cypher).then(String, (error: unknown) => String(error)));
  }
  return outcomes;
}

async function ask(found: Message, cypher: string): Promise<unknown> {
  const driver = neo4j.driver(found.uri ?? '', neo4j.auth.basic('neo4j', found.password ?? ''), {
    disableLosslessIntegers: true,
  });
  try {
    const { records } = await driver.executeQuery(cypher, {}, { database: 'neo4j' });
    return records[0]?.get('answer');
  } finally {
    await driver.close();
  }
}

/** Bolt answers a little before the database is open. */
async function askWhenReady(found: Message, cypher: string): Promise<unknown> {
  const until = Date.now() + 30_000;
  for (;;) {
    try {
      return await ask(found, cypher);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

const portOf = (found: Message) => Number(new URL(found.uri ?? '').port);

/** Linux only; elsewhere there is nothing to compare with. */
function readCommandLine(pid: number | undefined): string {
  return process.platform === 'linux' ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : '';
}

/** On which addresses a port is listened on, by /proc/net/tcp and tcp6 (state 0A); elsewhere taken on trust. */
function listListeners(port: number): string[] {
  if (process.platform !== 'linux') return ['loopback'];
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  const loopback = ['0100007F', '0000000000000000FFFF00000100007F', '00000000000000000000000001000000'];
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local = '', , state]) => local.endsWith(`:${hex}`) && state === '0A')
      .map(([, local = '']) => (loopback.includes(local.split(':')[0] ?? '') ? 'loopback' : local)),
  );
}

/** Undefined where somebody else has that port already, which serves as well. */
function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port }, () => resolve(server));
  });
}
