// One contestant in a process of its own, so that none pays for what another left in memory: takes its orders as one JSON argument, says
// what it took as one line of JSON. Starting Node and connecting are not counted.
import { type Connection, openConnection } from '../../../src/neo4j/connect.ts';
import type { ContestOrders, ContestReport } from './orders.ts';
import { startClock } from './start-clock.ts';

/** Gives a ContestReport's parts beside its times, where it has any. */
type Contestant = (connection: Connection, orders: ContestOrders) => Promise<unknown>;

const contestants: Readonly<Record<string, () => Promise<Contestant>>> = {
  ours: async () => (await import('./our-load.ts')).loadAffair,
  unchanged: async () => (await import('./our-load.ts')).loadAffair,
  changed: async () => (await import('./our-load.ts')).loadChanged,
  merge: async () => (await import('./by-hand.ts')).mergeRowByRow,
  maps: async () => (await import('./by-hand.ts')).unwindMaps,
  lists: async () => (await import('./by-hand.ts')).unwindLists,
  csv: async () => (await import('./load-csv.ts')).loadCsv,
  ogm: async () => (await import('./by-ogm.ts')).writeByOgm,
  import: async () => (await import('./offline-import.ts')).importTables,
  offline: async () => (await import('./offline-import.ts')).loadIntoStore,
  encode: async () => (await import('./encode-rows.ts')).encodeRows,
};

const orders: ContestOrders = JSON.parse(process.argv[2] ?? '');
const run = await contestants[orders.contestant]?.();
if (run === undefined) throw new Error(`there is no contestant ${orders.contestant}`);
const connection = await openConnection(orders.address);
try {
  const clock = startClock();
  const told = (await run(connection, orders)) as Partial<ContestReport> | undefined;
  const report: ContestReport = { ...clock(), peakMiB: process.resourceUsage().maxRSS / 1024, ...told };
  process.stdout.write(`${JSON.stringify(report)}\n`);
} finally {
  await connection.close();
}
