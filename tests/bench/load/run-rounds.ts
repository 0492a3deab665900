// Contestants in processes of their own, round by round in an order that chance gives, each verified before its time counts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Connection } from '../../../src/neo4j/connect.ts';
import { clearDataset, expectRows, readServerTime } from './bench-database.ts';
import type { ContestOrders, ContestReport, LoadInputs, Measured, Round } from './orders.ts';
import type { Rival } from './rivals.ts';

export interface Contest {
  readonly connection: Connection;
  readonly address: ContestOrders['address'];
  readonly peer: string;
  readonly host: string;
  readonly ogm: string;
  readonly inputs: LoadInputs;
  readonly small: LoadInputs;
  readonly rivals: readonly Rival[];
  onMeasured(contestant: string, measured: Measured): void;
}

const script = fileURLToPath(new URL('run-contestant.ts', import.meta.url));
const restMs = 300;

/** `isFirst`: what stands is verified to the last property. */
export async function runRound(contest: Contest, { isFirst }: { readonly isFirst: boolean }): Promise<Round> {
  const { connection, inputs, small } = contest;
  const round = new Map<string, Measured>();
  const byName = new Map(contest.rivals.map((one) => [one.contestant, one]));
  const firsts = [...byName.values()].filter(({ after }) => after === undefined);
  for (const rival of shuffle([undefined, ...firsts])) {
    const given = rival?.isSmall ? small : inputs;
    if (!rival?.writesNothing) await clearDataset(connection);
    round.set(rival?.contestant ?? 'ours', await measure(contest, rival?.contestant ?? 'ours', given));
    if (rival?.writesNothing) continue;
    await expectRows(connection, given, { isThorough: isFirst });
    if (rival !== undefined) continue;
    // In this order: what has changed does not stand before what has not.
    for (const name of ['unchanged', 'changed'].filter((one) => byName.has(one))) {
      const again = await measure(contest, name, given);
      expectKind(name, again);
      round.set(name, again);
      await expectRows(
        connection,
        { ...given, ...(again.checksum && { checksum: again.checksum }) },
        { isThorough: isFirst },
      );
    }
  }
  return round;
}

function expectKind(name: string, { kind, writes }: Measured): void {
  const isRight = name === 'unchanged' ? kind === 'unchanged' && writes === 0 : kind === 'applied';
  if (!isRight) throw new Error(`${name}: the load says ${kind}, and opened ${writes} sessions to write`);
}

async function measure(contest: Contest, contestant: string, inputs: LoadInputs): Promise<Measured> {
  const { connection, address, peer, host, ogm } = contest;
  await sleep(restMs);
  const before = await readServerTime(connection);
  const report = await runContestant({ contestant, inputs, address, peer, host, ogm });
  const serverMs = (await readServerTime(connection)) - before;
  const measured = { ...report, serverMs, records: inputs.nodes + inputs.relationships };
  contest.onMeasured(contestant, measured);
  return measured;
}

async function runContestant(orders: ContestOrders): Promise<ContestReport> {
  const args = ['--import', 'tsx', script, JSON.stringify(orders)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [said, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`${orders.contestant}: ${complaints}`);
  return JSON.parse(said);
}

function shuffle<T>(items: readonly T[]): T[] {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(Math.random() * left.length), 1)[0] as T);
}
