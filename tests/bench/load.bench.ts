// How a load compares with other ways to write the same rows, conflicts included, into the same Neo4j: every contestant in each round, in an
// order that chance gives, each verified by counts and checksum. Needs RASHOMON_TEST_NEO4J_URI; touches only a dataset of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { applySchema, findMissingSchema } from '../../src/neo4j/apply-schema.ts';
import { openConnection } from '../../src/neo4j/connect.ts';
import { clearDataset, describeServer } from './load/bench-database.ts';
import { installOgm } from './load/by-ogm.ts';
import type { Measured, Round } from './load/orders.ts';
import { prepareInputs } from './load/prepare-inputs.ts';
import { renderRatios } from './load/render-ratios.ts';
import { rivals } from './load/rivals.ts';
import { type Contest, runRound } from './load/run-rounds.ts';

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
    /** Puts what was found into docs/performance.md. */
    write: { type: 'boolean', default: false },
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

function sayMeasured(name: string, { wallMs, clientMs, serverMs, records, peakMiB, parts = {} }: Measured): void {
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  const told = Object.entries(parts).map(
    ([part, one]) => `, ${part} ${seconds(one.wallMs)} / ${seconds(one.clientMs)}`,
  );
  say(
    `  ${name}: ${seconds(wallMs)} s by the clock, ${seconds(clientMs)} of the client, ${seconds(serverMs)} of the server, ${records} rows, ${Math.round(peakMiB)} MiB${told.join('')}`,
  );
}

function writeBetweenMarks(found: string): void {
  const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));
  const text = readFileSync(page, 'utf8');
  writeFileSync(
    page,
    text.replace(
      /(<!-- bench load -->\n)[\s\S]*(<!-- \/bench load -->)/,
      (_, first, last) => `${first}\n${found}\n${last}`,
    ),
  );
}

/** Time a record, of the greatest size against the least: the median of our own first loads. */
function renderGrowth(ours: ReadonlyMap<number, readonly Measured[]>): string {
  const [least, most] = [Math.min(...ours.keys()), Math.max(...ours.keys())];
  if (least === most) return '';
  const [small, large] = [least, most].map((size) => {
    const each = (ours.get(size) ?? []).map(({ wallMs, records }) => wallMs / records).sort((a, b) => a - b);
    return each[each.length >> 1] ?? Number.NaN;
  });
  return `Time a row of ours, ${most} assertions ÷ ${least}: ${((large ?? Number.NaN) / (small ?? Number.NaN)).toFixed(2)} (at most 1.1 from 100,000 to 1,000,000).\n`;
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
  const machine = `${cpus()[0]?.model}, ${availableParallelism()} cores, Node.js ${process.version}, ${await describeServer(connection)}.`;
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
    onMeasured: sayMeasured,
  };
  say('once without a watch, so that the server has planned and compiled every statement');
  await runRound({ ...common, inputs: small }, { isFirst: true });
  const tables: string[] = [];
  const ours = new Map<number, Measured[]>();
  for (const size of flags.sizes.split(',').map(Number)) {
    const contest: Contest = { ...common, inputs: await prepareInputs(below, size) };
    const { nodes, relationships } = contest.inputs;
    const rounds: Round[] = [];
    const before = sayLoad();
    for (let round = 0; round < Number(flags.rounds); round += 1) {
      say(`${size} assertions, round ${round + 1}`);
      rounds.push(await runRound(contest, { isFirst: round === 0 }));
    }
    ours.set(
      size,
      rounds.flatMap((round) => round.get('ours') ?? []),
    );
    tables.push(
      `${size.toLocaleString('en')} assertions: ${nodes.toLocaleString('en')} nodes and ${relationships.toLocaleString('en')} relationships, median of ${rounds.length} (least–greatest); load average of the machine ${before} to ${sayLoad()}.\n\n${renderRatios(chosen, rounds)}\n`,
    );
  }
  const found = [`${machine}\n`, ...tables, renderGrowth(ours)].filter((part) => part !== '').join('\n');
  say(`\n${found}`);
  if (flags.write) writeBetweenMarks(found);
  await clearDataset(connection);
} finally {
  peer.kill();
  await connection.close();
  await rm(below, { recursive: true });
}
