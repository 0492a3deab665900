// The last rung: Neo4j's own jars on a Java of this machine. Listens on loopback only and keeps its store in the user's data folder.
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { probeBolt } from './bolt.ts';
import { askJavaMajor, chooseJava, type FoundJava, listJavaCandidates } from './find-java.ts';
import { describeHome, type ServerFolders, type ServerHome } from './folders.ts';
import type { ServerReport } from './found-server.ts';
import { listJavaOptions, renderNeo4jConf } from './local-conf.ts';
import { fetchJars } from './maven-jars.ts';
import { readPassword } from './password.ts';
import { pickPort } from './ports.ts';
import { prepareHome } from './prepare-home.ts';
import { findByArgument, isRunning, markProcess, type ProcessMark } from './process-table.ts';
import { type JoinedServer, joinServer, type ServerKeeper, type ServerRecord } from './shared-server.ts';
import type { Neo4jVersion } from './version.ts';

export interface JvmRequest {
  readonly version: Neo4jVersion;
  readonly folders: ServerFolders;
  readonly wishedPort: number;
  readonly report: ServerReport;
  readonly signal?: AbortSignal | undefined;
}

const startTimeoutMs = 180_000;
const stopTimeoutMs = 30_000;
const portAttempts = 3;
const logLines = 15;

/** The folder of the local server of a line of versions: two lines cannot read each other's stores. */
export function localHome(folders: ServerFolders, version: Neo4jVersion): ServerHome {
  return describeHome(join(folders.data, `neo4j-${version.line}`));
}

export function logFile(home: ServerHome): string {
  return join(home.folder, 'logs', 'console.log');
}

/** Joins the local server of this user, starting it where none runs. Never rejects for what this machine lacks: that is a reason. */
export async function joinLocalJvm(
  request: JvmRequest,
): Promise<(JoinedServer & { password: string }) | { reason: string }> {
  const home = localHome(request.folders, request.version);
  const joined = await joinServer(home, keepLocalJvm(home, request), request);
  if ('reason' in joined) return joined;
  return { ...joined, password: readPassword(home.password) ?? '' };
}

export function keepLocalJvm(home: ServerHome, request: JvmRequest): ServerKeeper {
  return {
    isUp: (record, signal) => isJvmUp(record, signal),
    start: (note) => startJvm(home, request, note),
    end: (record) => endJvm(record, request.report),
  };
}

async function isJvmUp(record: ServerRecord, signal: AbortSignal | undefined): Promise<boolean> {
  const until = Date.now() + stopTimeoutMs;
  while (record.process && isRunning(record.process) && Date.now() < until) {
    if (await probeBolt('127.0.0.1', record.boltPort)) return true;
    await sleep(200, undefined, { signal });
  }
  return false;
}

/** A Java, Neo4j's jars and a prepared folder; or why they cannot be had. The caller holds the server's lock. */
export async function readyJvm(
  home: ServerHome,
  { version, folders, report, signal }: JvmRequest,
): Promise<{ readonly java: FoundJava; readonly lib: string } | { readonly reason: string }> {
  const chosen = await chooseJava(listJavaCandidates(), version.minJava, askJavaMajor);
  if ('reason' in chosen) return chosen;
  const { java } = chosen;
  const javaHome = dirname(dirname(java.path));
  const jars = await fetchJars({ version: version.text, cache: folders.cache, javaHome, report, signal });
  if ('reason' in jars) return jars;
  const reason = await prepareHome(home, java, jars.lib, signal);
  return reason === undefined ? { java, lib: jars.lib } : { reason };
}

async function startJvm(home: ServerHome, request: JvmRequest, note: (record: ServerRecord) => void) {
  const { report } = request;
  const ready = await readyJvm(home, request);
  if ('reason' in ready) return ready;

  await endStrays(home, request);
  const tried: number[] = [];
  for (;;) {
    const boltPort = await pickPort(request.wishedPort, tried);
    tried.push(boltPort);
    const outcome = await launch(home, ready, boltPort, request, note);
    if (!('reason' in outcome)) return outcome;
    const isBeaten = /address already in use|BindException/i.test(outcome.reason);
    if (!isBeaten || tried.length >= portAttempts) return outcome;
    report.line(`Port ${boltPort} was taken meanwhile; trying another.`);
  }
}

/** A run that was killed in the moment between starting its server and writing it down leaves one that nobody knows the port of. */
async function endStrays(home: ServerHome, { version, report }: JvmRequest): Promise<void> {
  for (const mark of findByArgument(homeArgument(home))) {
    report.line(`Ending a server that an earlier run left (process ${mark.pid}).`);
    await endJvm({ rung: 'jvm', version: version.text, boltPort: 0, process: mark }, report);
  }
}

const homeArgument = (home: ServerHome) => `--home-dir=${home.folder}`;

async function launch(
  home: ServerHome,
  { java, lib }: { readonly java: FoundJava; readonly lib: string },
  boltPort: number,
  { version, report, signal }: JvmRequest,
  note: (record: ServerRecord) => void,
): Promise<{ record: ServerRecord } | { reason: string }> {
  writeFileSync(join(home.folder, 'conf', 'neo4j.conf'), renderNeo4jConf(boltPort, version.line));
  report.line(`Starting Neo4j ${version.text} on Java ${java.major}, bolt://127.0.0.1:${boltPort} …`);
  const began = Date.now();
  const child = spawnServer(home, java, lib, version.mainClass);
  if (child.pid === undefined) return { reason: `${java.path} could not be run` };
  const mark = markProcess(child.pid);
  const record: ServerRecord = { rung: 'jvm', version: version.text, boltPort, process: mark };
  try {
    note(record);
  } catch (error) {
    // On a full disk nothing can be noted down: nobody would find this server again.
    await endJvm(record, report);
    throw error;
  }
  const tick = () => report.update(`  still starting, ${Math.round((Date.now() - began) / 1000)} s`);
  const isUp = await awaitStart(home, { mark, child, boltPort, tick, signal });
  if (isUp) {
    report.line(`Neo4j answers after ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    return { record };
  }
  await endJvm(record, report);
  signal?.throwIfAborted();
  return { reason: `Neo4j ${version.text} did not start; the end of ${logFile(home)}:\n${readLogTail(home)}` };
}

/** In a session of its own: Ctrl-C in the terminal reaches this program, which then ends the server when nobody else uses it. */
function spawnServer(home: ServerHome, java: FoundJava, lib: string, mainClass: string): ChildProcess {
  const log = logFile(home);
  if (existsSync(log)) renameSync(log, `${log}.1`);
  const output = openSync(log, 'a', 0o600);
  try {
    const child = spawn(
      java.path,
      [
        ...listJavaOptions(java.major),
        '-cp',
        join(lib, '*'),
        mainClass,
        homeArgument(home),
        `--config-dir=${join(home.folder, 'conf')}`,
        '--console-mode',
      ],
      { stdio: ['ignore', output, output], detached: true, env: withoutNeo4jNames(process.env), cwd: home.folder },
    );
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

/** NEO4J_HOME, NEO4J_CONF and the like are somebody else's server's. */
function withoutNeo4jNames(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('NEO4J_')));
}

/** Its own log must say so too: on a port that was taken in the last moment somebody else's server may answer. */
async function awaitStart(
  home: ServerHome,
  {
    mark,
    child,
    boltPort,
    tick,
    signal,
  }: {
    mark: ProcessMark;
    child: ChildProcess;
    boltPort: number;
    tick: () => void;
    signal: AbortSignal | undefined;
  },
): Promise<boolean> {
  const until = Date.now() + startTimeoutMs;
  let nextTick = Date.now() + 1_000;
  while (Date.now() < until && !signal?.aborted && child.exitCode === null && isRunning(mark)) {
    if ((await probeBolt('127.0.0.1', boltPort)) && readLog(home).includes('Started.')) return true;
    if (Date.now() >= nextTick) {
      nextTick += 1_000;
      tick();
    }
    await sleep(100);
  }
  return false;
}

/** SIGTERM, which Neo4j answers by closing its store; SIGKILL only when it does not end in time (its log recovers that). */
async function endJvm(record: ServerRecord, report: ServerReport): Promise<void> {
  const { process: mark } = record;
  if (!mark || !isRunning(mark)) return;
  for (const [signal, waitMs] of [
    ['SIGTERM', stopTimeoutMs],
    ['SIGKILL', 5_000],
  ] as const) {
    try {
      process.kill(mark.pid, signal);
    } catch {
      return;
    }
    const until = Date.now() + waitMs;
    while (isRunning(mark) && Date.now() < until) await sleep(50);
    if (!isRunning(mark)) return;
    report.line(`Neo4j (process ${mark.pid}) does not end by itself; killing it.`);
  }
}

function readLogTail(home: ServerHome): string {
  const lines = readLog(home).trimEnd().split('\n').slice(-logLines);
  return lines.map((line) => `    ${line}`).join('\n');
}

function readLog(home: ServerHome): string {
  try {
    return readFileSync(logFile(home), 'utf8');
  } catch {
    return '(no log was written)';
  }
}
