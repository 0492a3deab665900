// Somebody else's Neo4j: a local Java server with every door open that Rashomon shuts on its own. What is refused there is refused by
// us. And a listener on loopback that hears what such a server is made to call.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { probeBolt } from '../../src/server/bolt.ts';
import { askJavaMajor, chooseJava, listJavaCandidates } from '../../src/server/find-java.ts';
import { findServerFolders } from '../../src/server/folders.ts';
import { silentReport } from '../../src/server/found-server.ts';
import { listJavaOptions, renderNeo4jConf, renderUserLogs } from '../../src/server/local-conf.ts';
import { fetchJars } from '../../src/server/maven-jars.ts';
import { pickPort } from '../../src/server/ports.ts';
import { parseVersion } from '../../src/server/version.ts';
import { startListening } from './start-listening.ts';

export interface OpenServer {
  /** For `openConnection`; there is no password. */
  readonly target: { uri: string; username: string; password: undefined; database: string };
  stop(): Promise<void>;
}

const startTimeoutMs = 180_000;
const shut = /^(server\.directories\.import|dbms\.security\.|internal\.dbms\.cypher_ip_blocklist)/;

/** Or why none can be had on this machine. `settings`: further lines of neo4j.conf. */
export async function startOpenServer(
  versionText: string,
  settings: readonly string[] = [],
): Promise<OpenServer | { readonly reason: string }> {
  const version = parseVersion(versionText);
  const chosen = await chooseJava(listJavaCandidates(), version.minJava, askJavaMajor);
  if ('reason' in chosen) return chosen;
  const { java } = chosen;
  const javaHome = dirname(dirname(java.path));
  const jars = await fetchJars({
    version: versionText,
    cache: findServerFolders().cache,
    javaHome,
    report: silentReport,
  });
  if ('reason' in jars) return jars;
  const home = mkdtempSync(join(tmpdir(), 'rashomon-open-'));
  for (const folder of ['conf', 'logs', 'run', 'data']) mkdirSync(join(home, folder));
  const port = await pickPort(17_900);
  const ours = renderNeo4jConf(port, version.line).split('\n');
  const conf = [...ours.filter((line) => !shut.test(line)), 'dbms.security.auth_enabled=false', ...settings];
  writeFileSync(join(home, 'conf', 'neo4j.conf'), conf.join('\n'));
  writeFileSync(join(home, 'conf', 'user-logs.xml'), renderUserLogs());
  const log = join(home, 'logs', 'console.log');
  const output = openSync(log, 'a');
  const args = ['-cp', join(jars.lib, '*'), version.mainClass, `--home-dir=${home}`, `--config-dir=${home}/conf`];
  const child = spawn(java.path, [...listJavaOptions(java.major), ...args, '--console-mode'], {
    stdio: ['ignore', output, output],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const until = Date.now() + startTimeoutMs;
  while (!(await probeBolt('127.0.0.1', port)) || !readFileSync(log, 'utf8').includes('Started.')) {
    if (child.exitCode !== null || Date.now() > until) {
      const words = readFileSync(log, 'utf8').slice(-2_000);
      await stop();
      throw new Error(`the open server did not start: ${words}`);
    }
    await sleep(200);
  }
  const target = { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password: undefined, database: 'neo4j' };
  return { target, stop };
}

export interface Listener {
  readonly address: string;
  /** Connections that came, whatever they said. */
  readonly heard: () => number;
  close(): Promise<void>;
}

/** Answers every connection with one row of CSV over HTTP. */
export async function listenOnLoopback(): Promise<Listener> {
  let heard = 0;
  const server = createServer((socket) => {
    heard += 1;
    socket.on('error', () => undefined);
    socket.once('data', () =>
      socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 6\r\nConnection: close\r\n\r\nheard\n'),
    );
  });
  const { port, close } = await startListening(server);
  return {
    address: `http://127.0.0.1:${port}/`,
    heard: () => heard,
    close,
  };
}
