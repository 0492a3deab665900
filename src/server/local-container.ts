// The middle rung: a container by the project's own docker-compose.yml, in a compose project of its own. Touches no other container or volume.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { probeBolt } from './bolt.ts';
import { describeHome, type ServerFolders, type ServerHome } from './folders.ts';
import type { ServerReport } from './found-server.ts';
import { keepPassword, readPassword } from './password.ts';
import { pickPort } from './ports.ts';
import { lastWords, runCommand } from './run-command.ts';
import { type JoinedServer, joinServer, type ServerKeeper, type ServerRecord } from './shared-server.ts';

export const composeFile = fileURLToPath(new URL('../../docker-compose.yml', import.meta.url));

export interface ContainerRequest {
  readonly image: string;
  readonly folders: ServerFolders;
  readonly wishedPort: number;
  readonly report: ServerReport;
  readonly signal?: AbortSignal | undefined;
}

/** How compose is called here: `docker compose` (v2) or `docker-compose` (1.29). */
export interface Compose {
  readonly program: string;
  readonly args: readonly string[];
  readonly version: string;
}

const startTimeoutMs = 180_000;
const pullSilenceMs = 60_000;
const pullTimeoutMs = 15 * 60_000;
const askTimeoutMs = 10_000;
const portAttempts = 3;

/** One folder and one compose project an image: stores of two versions are kept apart, as for the local server. */
export function containerHome(folders: ServerFolders, image: string): ServerHome {
  return describeHome(join(folders.data, `container-${slug(image)}`));
}

/** Named after the folder too: two users of one engine, or two data folders, keep a volume each for the password beside it. */
export function composeProject(home: ServerHome, image: string): string {
  const mark = createHash('sha256').update(home.folder).digest('hex').slice(0, 8);
  return `rashomon-start-${slug(image)}-${mark}`;
}

function slug(image: string): string {
  return image
    .toLowerCase()
    .replace(/^neo4j:/, '')
    .replace(/[^a-z0-9]+/g, '-');
}

/** The engine's version, or why none can be used. */
export async function findEngine(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<{ version: string } | { reason: string }> {
  const host = environment.DOCKER_HOST ?? '';
  if (/^(ssh|tcp|https?):/.test(host) && !/\/\/(localhost|127\.|\[::1\])/.test(host)) {
    return { reason: 'DOCKER_HOST names an engine on another machine, whose ports are not published here' };
  }
  const result = await runCommand('docker', ['version', '--format', '{{.Server.Version}}'], {
    timeoutMs: askTimeoutMs,
  });
  if (result.outcome === 'missing') return { reason: 'Docker (docker) was not found on PATH' };
  if (result.exitCode !== 0) return { reason: `no Docker engine answers (${lastWords(result)})` };
  return { version: result.stdout.trim() };
}

export async function findCompose(): Promise<Compose | { reason: string }> {
  for (const [program, args] of [
    ['docker', ['compose']],
    ['docker-compose', []],
  ] as const) {
    const result = await runCommand(program, [...args, 'version', '--short'], { timeoutMs: askTimeoutMs });
    if (result.exitCode === 0) return { program, args, version: result.stdout.trim() };
  }
  return { reason: 'neither `docker compose` nor `docker-compose` is installed' };
}

export async function hasImage(image: string): Promise<boolean> {
  return (await runCommand('docker', ['image', 'inspect', image], { timeoutMs: askTimeoutMs })).exitCode === 0;
}

/** Joins this program's own container, starting it where none runs. */
export async function joinLocalContainer(
  request: ContainerRequest,
): Promise<(JoinedServer & { password: string }) | { reason: string }> {
  const engine = await findEngine();
  if ('reason' in engine) return engine;
  const compose = await findCompose();
  if ('reason' in compose) return compose;
  if (!existsSync(composeFile)) return { reason: `${composeFile} is missing` };
  const imageReason = await bringImage(request);
  if (imageReason !== undefined) return { reason: imageReason };
  const home = containerHome(request.folders, request.image);
  const joined = await joinServer(home, keepContainer(home, compose, request), request);
  if ('reason' in joined) return joined;
  return { ...joined, password: readPassword(home.password) ?? '' };
}

/** Why the image cannot be had; undefined when it is here. */
async function bringImage({ image, report, signal }: ContainerRequest): Promise<string | undefined> {
  if (await hasImage(image)) return undefined;
  report.line(`Pulling the image ${image} …`);
  const result = await runCommand('docker', ['pull', image], {
    silenceMs: pullSilenceMs,
    timeoutMs: pullTimeoutMs,
    signal,
    onLine: (line) => report.update(`  ${line}`),
  });
  signal?.throwIfAborted();
  return result.exitCode === 0
    ? undefined
    : `the image ${image} is not here and cannot be pulled (${lastWords(result)})`;
}

function keepContainer(home: ServerHome, compose: Compose, request: ContainerRequest): ServerKeeper {
  const project = composeProject(home, request.image);
  return {
    isUp: (record, signal) => isContainerUp(project, record.boltPort, signal),
    start: (note) => startContainer(home, compose, project, request, note),
    end: async (record) => {
      await runCompose(compose, project, ['down'], renderEnvironment(request.image, record.boltPort, 0, ''));
    },
  };
}

async function isContainerUp(project: string, port: number, signal: AbortSignal | undefined): Promise<boolean> {
  const until = Date.now() + askTimeoutMs;
  while ((await isContainerRunning(project)) && Date.now() < until) {
    if (await probeBolt('127.0.0.1', port)) return true;
    await sleep(500, undefined, { signal });
  }
  return false;
}

async function isContainerRunning(project: string): Promise<boolean> {
  const args = [
    'ps',
    '--quiet',
    '--filter',
    `label=com.docker.compose.project=${project}`,
    '--filter',
    'status=running',
  ];
  const result = await runCommand('docker', args, { timeoutMs: askTimeoutMs });
  return result.exitCode === 0 && result.stdout.trim() !== '';
}

async function startContainer(
  home: ServerHome,
  compose: Compose,
  project: string,
  request: ContainerRequest,
  note: (record: ServerRecord) => void,
): Promise<{ record: ServerRecord } | { reason: string }> {
  const volume = `${project}_data`;
  if (readPassword(home.password) === undefined) {
    const known = await runCommand('docker', ['volume', 'inspect', volume], { timeoutMs: askTimeoutMs });
    if (known.exitCode === 0)
      return { reason: `the volume ${volume} is there, but its password (${home.password}) is gone` };
  }
  const password = keepPassword(home.password);
  const tried: number[] = [];
  for (;;) {
    const boltPort = await pickPort(request.wishedPort, tried);
    tried.push(boltPort);
    const record: ServerRecord = { rung: 'container', version: request.image, boltPort, project };
    note(record);
    const environment = renderEnvironment(request.image, boltPort, await pickPort(7474), password);
    const outcome = await launch(compose, project, record, environment, request);
    if (!('reason' in outcome)) return outcome;
    const isBeaten = /port is already allocated|address already in use|ports are not available/i.test(outcome.reason);
    if (!isBeaten || tried.length >= portAttempts) return outcome;
    request.report.line(`Port ${boltPort} was taken meanwhile; trying another.`);
  }
}

async function launch(
  compose: Compose,
  project: string,
  record: ServerRecord,
  environment: Record<string, string>,
  { image, report, signal }: ContainerRequest,
): Promise<{ record: ServerRecord } | { reason: string }> {
  report.line(
    `Starting ${image} with ${[compose.program, ...compose.args].join(' ')}, bolt://127.0.0.1:${record.boltPort} …`,
  );
  const began = Date.now();
  const up = await runCompose(compose, project, ['up', '-d'], environment, signal);
  let isUp = false;
  const until = began + startTimeoutMs;
  while (up.exitCode === 0 && !isUp && !signal?.aborted && Date.now() < until && (await isContainerRunning(project))) {
    isUp = await probeBolt('127.0.0.1', record.boltPort);
    if (!isUp) await sleep(250);
    report.update(`  still starting, ${Math.round((Date.now() - began) / 1000)} s`);
  }
  if (isUp) {
    report.line(`Neo4j answers after ${((Date.now() - began) / 1000).toFixed(1)} s.`);
    return { record };
  }
  const logs = await runCompose(compose, project, ['logs', '--no-color', '--tail', '15'], environment);
  await runCompose(compose, project, ['down'], environment);
  signal?.throwIfAborted();
  if (up.exitCode !== 0) return { reason: `compose could not start it: ${up.tail.slice(-3).join(' ').trim()}` };
  return {
    reason: `the container did not start; the end of its log:\n${logs.tail.map((line) => `    ${line}`).join('\n')}`,
  };
}

function renderEnvironment(
  image: string,
  boltPort: number,
  httpPort: number,
  password: string,
): Record<string, string> {
  return {
    RASHOMON_NEO4J_IMAGE: image,
    RASHOMON_BOLT_PORT: String(boltPort),
    RASHOMON_HTTP_PORT: String(httpPort),
    NEO4J_PASSWORD: password,
  };
}

function runCompose(
  compose: Compose,
  project: string,
  verb: readonly string[],
  environment: Record<string, string>,
  signal?: AbortSignal,
) {
  return runCommand(compose.program, [...compose.args, '-p', project, '-f', composeFile, ...verb], {
    env: environment,
    timeoutMs: startTimeoutMs,
    signal,
  });
}
