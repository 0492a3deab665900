// How a load compares with other ways to write the same rows, conflicts included, into the same Neo4j: every contestant in each round, in an
// order that chance gives, each verified by counts and checksum. Needs RASHOMON_TEST_NEO4J_URI; touches only a dataset of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { applySchema, findMissingSchema } from '../../src/neo4j/apply-schema.ts';
import { openConnection } from '../../src/neo4j/connect.ts';
import { clearDataset, describeServer } from './load/bench-database.ts';
import { installOgm } from './load/by-ogm.ts';
import { prepareInputs } from './load/prepare-inputs.ts';
import { renderRatios } from './load/render-ratios.ts';
import { rivals } from './load/rivals.ts';
import { type Contest, type Round, runRound } from './load/run-rounds.ts';

const { values: flags } = parseArgs({
  options: {
    /** Assertions: each is about ten rows. */
    sizes: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '3' },
    /** Names of contestants; our own load is always there. */
    only: { type: 'string' },
    /** Assertions of the ways that write a row at a time. */
    small: { type: 'string', default: '700' },
    /** Of this machine, as Neo4j reaches it: LOAD CSV reads from there. In a container that of the bridge, often 172.17.0.1. */
    host: { type: 'string', default: '127.0.0.1' },
  },
});
const only = flags.only?.split(',');
const chosen = rivals.filter(({ contestant }) => only?.includes(contestant) ?? true);
const address = {
  uri: process.env.RASHOMON_TEST_NEO4J_URI ?? 'bolt://127.0.0.1:7687',
  username: process.env.RASHOMON_TEST_NEO4J_USERNAME ?? 'neo4j',
  password: process.env.RASHOMON_TEST_NEO4J_PASSWORD ?? '',
  database: process.env.RASHOMON_TEST_NEO4J_DATABASE ?? 'neo4j',
};

const say = (line: string) => process.stdout.write(`${line}\n`);
const sayLoad = () => loadavg()[0]?.toFixed(1);

function describeRound(round: Round): string {
  const said = [...round].map(([name, { wallMs, clientMs, serverMs, records, peakMiB }]) => {
    const seconds = [wallMs, clientMs, serverMs].map((ms) => (ms / 1000).toFixed(1)).join(' / ');
    return `  ${name}: ${seconds} s by the clock / of the client / of the server, ${Math.round(records / (wallMs / 1000))} records a second, ${Math.round(peakMiB)} MiB`;
  });
  return said.join('\n');
}

const connection = await openConnection(address);
const below = await mkdtemp(join(tmpdir(), 'rashomon-bench-'));
const peer = spawn(process.execPath, [
  '--import',
  'tsx',
  fileURLToPath(new URL('load/silent-peer.ts', import.meta.url)),
]);
try {
  const [port] = await once(peer.stdout.setEncoding('utf8'), 'data');
  say(
    `${cpus()[0]?.model}, ${availableParallelism()} cores, Node.js ${process.version}, ${await describeServer(connection)}`,
  );
  await applySchema(connection, await findMissingSchema(connection));
  const ogm = join(below, 'ogm');
  if (chosen.some(({ contestant }) => contestant === 'ogm')) installOgm(ogm);
  const small = await prepareInputs(below, Number(flags.small));
  const common = {
    connection,
    address,
    host: flags.host,
    ogm,
    peer: `bolt://127.0.0.1:${Number(port)}`,
    small,
    rivals: chosen,
  };
  // Once without a watch: the server plans and compiles every statement.
  await runRound({ ...common, inputs: small }, { isFirst: true });
  for (const size of flags.sizes.split(',').map(Number)) {
    const contest: Contest = { ...common, inputs: await prepareInputs(below, size) };
    const { nodes, relationships } = contest.inputs;
    say(
      `\n${size} assertions, ${nodes} nodes and ${relationships} relationships; other load of the machine ${sayLoad()}`,
    );
    const rounds: Round[] = [];
    for (let round = 0; round < Number(flags.rounds); round += 1) {
      rounds.push(await runRound(contest, { isFirst: round === 0 }));
      say(describeRound(rounds.at(-1) as Round));
    }
    say(`\n${renderRatios(chosen, rounds)}\n\nat the end the load of the machine was ${sayLoad()}`);
  }
  await clearDataset(connection);
} finally {
  peer.kill();
  await connection.close();
  await rm(below, { recursive: true });
}
