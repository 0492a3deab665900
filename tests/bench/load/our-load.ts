// Our own loader by the road of `rashomon load`: files → every check → rows → Neo4j.
import { loadAndReport } from '../../../src/cli/load-and-report.ts';
import { openLoads } from '../../../src/cli/open-graph.ts';
import type { Connection } from '../../../src/neo4j/connect.ts';
import { silentReport } from '../../../src/server/found-server.ts';
import type { ContestOrders, ContestReport } from './orders.ts';
import { startClock } from './start-clock.ts';

type OwnReport = Pick<ContestReport, 'parts' | 'kind' | 'writes' | 'checksum'>;

export async function loadFolder(connection: Connection, folder: string): Promise<OwnReport> {
  const writes = countWriters(connection);
  const readUntil = startClock();
  const [source] = (await openLoads([folder])) ?? [];
  if (source === undefined) throw new Error(`${folder} is not sound`);
  const check = readUntil();
  const writtenUntil = startClock();
  const { kind, checksum } = await loadAndReport(connection, source, {}, silentReport);
  return { parts: { check, write: writtenUntil() }, kind, checksum, writes: writes() };
}

export const loadAffair = (connection: Connection, { inputs }: ContestOrders) => loadFolder(connection, inputs.folder);
export const loadChanged = (connection: Connection, { inputs }: ContestOrders) =>
  loadFolder(connection, inputs.changed);

/** Sessions opened to write. */
function countWriters({ driver }: Connection): () => number {
  const open = driver.session.bind(driver);
  let writers = 0;
  driver.session = (config) => {
    if (config?.defaultAccessMode !== 'READ') writers += 1;
    return open(config);
  };
  return () => writers;
}
