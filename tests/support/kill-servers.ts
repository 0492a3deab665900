// A Neo4j in a container of its own that is killed with SIGKILL in the middle of loads, started again on the same store and port, and
// asked what stands. Needs a Docker engine with the image.
import { setTimeout as sleep } from 'node:timers/promises';
import { storeGraph } from '../../src/load/store-graph.ts';
import { type Connection, openConnection } from '../../src/neo4j/connect.ts';
import { loadGraph, removeGraph } from '../../src/neo4j/load-graph.ts';
import { readStanding } from '../../src/neo4j/read-standing.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { pickPort } from '../../src/server/ports.ts';
import { runCommand } from '../../src/server/run-command.ts';
import { generateGraph } from './generated-graph.ts';

export interface ServerKill {
  /** Where the load was: in one transaction or in several, and after how many rows. */
  readonly when: string;
  /** What the killed load came to. */
  readonly said: string;
  /** Of the rows that were wanted: none, all, or that the dataset says it is being loaded. */
  readonly left: string;
  readonly isFinished: boolean;
}

const password = 'rashomon-trial';
const dataset = 'server-kills';
const wanted = storeGraph(generateGraph(dataset, 600));
/** In the official image as a program; in one of Java alone by its class. */
const checkCommand =
  'if command -v neo4j-admin; then exec neo4j-admin database check neo4j; fi; cd /var/lib/neo4j && ' +
  'NEO4J_HOME=$PWD NEO4J_CONF=$PWD/conf exec java -cp "lib/*" org.neo4j.cli.AdminTool database check neo4j';
const limits = { rows: 400, bytes: 1_000_000 };

/** Every other load is written in several transactions; each is killed later than the one before. Cost: some 10 s a kill. */
export async function killServers(
  image: string,
  kills: number,
  onKill: (kill: ServerKill) => void = () => undefined,
): Promise<{ readonly kills: readonly ServerKill[]; readonly storeIsConsistent: boolean }> {
  const server = await startServer(image);
  const done: ServerKill[] = [];
  try {
    for (let index = 0; index < kills; index += 1) {
      const kill = await killDuringLoad(server, index % 2 === 1, Math.floor(((index + 0.5) / kills) * 3_000));
      done.push(kill);
      onKill(kill);
    }
    return { kills: done, storeIsConsistent: await server.checkStore() };
  } finally {
    await server.remove();
  }
}

async function killDuringLoad(server: TrialServer, inSeveral: boolean, rows: number): Promise<ServerKill> {
  const before = await server.connect();
  await removeGraph(before, dataset);
  let killed: Promise<void> | undefined;
  const said = await loadGraph({ ...before, retryMs: 0 }, wanted, {
    batchSize: 100,
    ...(inSeveral && { atOnce: limits.rows, limits }),
    onProgress: (progress) => {
      if (progress.step === 'writing' && progress.rowsWritten >= rows) killed ??= server.kill();
    },
  }).then(
    ({ kind }) => kind,
    (error: unknown) => String(error),
  );
  await (killed ?? server.kill());
  await before.close();
  await server.start();
  const after = await server.connect();
  const standing = await readStanding(after, dataset);
  const left =
    standing.underWay !== undefined
      ? 'being loaded'
      : standing.checksum === wanted.checksum
        ? 'all'
        : `${standing.nodes.length} nodes`;
  await loadGraph(after, wanted, inSeveral ? { atOnce: limits.rows, limits } : {});
  const verified = await verifyGraph(after, dataset);
  await after.close();
  return {
    when: `${inSeveral ? 'in several transactions' : 'in one transaction'}, after ${rows} rows`,
    said,
    left,
    isFinished: verified?.lying.length === 0 && verified.computedChecksum === wanted.checksum,
  };
}

interface TrialServer {
  kill(): Promise<void>;
  start(): Promise<void>;
  connect(): Promise<Connection>;
  /** By `neo4j-admin database check`, over a stopped server. */
  checkStore(): Promise<boolean>;
  remove(): Promise<void>;
}

async function startServer(image: string): Promise<TrialServer> {
  const port = await pickPort(17_900);
  const name = `rashomon-trial-${port}`;
  const docker = async (...args: string[]) => {
    const { exitCode, tail } = await runCommand('docker', args);
    if (exitCode !== 0) throw new Error(`docker ${args.join(' ')}\n${tail.join('\n')}`);
  };
  const environment = { NEO4J_AUTH: `neo4j/${password}`, NEO4J_server_memory_heap_max__size: '512m' };
  await docker(
    ...['run', '--detach', '--name', name, '--publish', `127.0.0.1:${port}:7687`],
    ...Object.entries(environment).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    image,
  );
  const connect = async () => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await openConnection({
          uri: `bolt://127.0.0.1:${port}`,
          username: 'neo4j',
          password,
          database: 'neo4j',
        });
      } catch (error) {
        if (attempt === 240) throw error;
        await sleep(500);
      }
    }
  };
  return {
    kill: () => docker('kill', '--signal', 'KILL', name),
    start: () => docker('start', name),
    connect,
    checkStore: async () => {
      await docker('stop', '--time', '120', name);
      const { exitCode } = await runCommand('docker', [
        ...['run', '--rm', '--volumes-from', name, '--entrypoint', 'sh', image],
        ...['-c', checkCommand],
      ]);
      return exitCode === 0;
    },
    remove: async () => void (await runCommand('docker', ['rm', '--force', '--volumes', name])),
  };
}
