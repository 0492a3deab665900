// `rashomon load --offline`: Neo4j's own import into the local server's stopped store, and then the ordinary plan, which must find nothing.
import { Bug, Failure } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { buildAdminImport } from '../load/admin-tables.ts';
import { storeGraph } from '../load/store-graph.ts';
import { findServerFolders } from '../server/folders.ts';
import { importOffline } from '../server/offline-import.ts';
import { parseVersion, pinnedVersion } from '../server/version.ts';
import { type ConnectionFlags, resolveConnection } from './connection.ts';
import { listenForInterrupt } from './interrupt.ts';
import { type LoadReport, loadAndReport } from './load-and-report.ts';
import { withNeo4j } from './open-neo4j.ts';
import { reportProgress } from './output.ts';

/** Undefined after Ctrl-C. Fails (`usage`) where a server is named, (`database`) where nothing can be imported: nothing was written then. */
export async function loadOffline(
  flags: ConnectionFlags,
  graphs: readonly NarrativeGraph[],
): Promise<readonly LoadReport[] | undefined> {
  const { uri } = await resolveConnection(flags);
  if (uri.value !== undefined || process.env.RASHOMON_NEO4J === 'container') {
    throw new Failure('--offline fills the store of the local Java server, and another server is asked for', {
      kind: 'usage',
      hint: '`rashomon export --format neo4j-admin` writes the tables and the command for any server.',
    });
  }
  const interruption = listenForInterrupt();
  const { signal } = interruption;
  const version = parseVersion(process.env.RASHOMON_NEO4J_VERSION || pinnedVersion);
  const request = { version, folders: findServerFolders(), wishedPort: 7687, report: reportProgress(), signal };
  try {
    const reason = await importOffline(request, { ...buildAdminImport(graphs.map(storeGraph)), countNodes });
    if (reason !== undefined) throw new Failure(`nothing was imported: ${reason}`, { kind: 'database' });
  } catch (error) {
    if (!signal.aborted) throw error;
    request.report.line('Interrupted: nothing was imported.');
    return undefined;
  } finally {
    interruption.release();
  }
  return await withNeo4j(flags, (open) => completeSchema(open, graphs), { ...process.env, RASHOMON_NEO4J: 'jvm' });
}

/** The import makes no keys and no indexes. */
async function completeSchema(
  { connection, signal, report }: Parameters<Parameters<typeof withNeo4j>[1]>[0],
  graphs: readonly NarrativeGraph[],
): Promise<LoadReport[]> {
  const { applySchema, findMissingSchema } = await import('../neo4j/apply-schema.ts');
  await applySchema(connection, await findMissingSchema(connection));
  const outcomes: LoadReport[] = [];
  for (const graph of graphs) {
    const outcome = await loadAndReport(connection, graph, { planOnly: true, signal }, report);
    if (outcome.kind !== 'unchanged') throw new Bug(`what was imported is something else: ${outcome.summary}`);
    outcomes.push(outcome);
  }
  return outcomes;
}

async function countNodes(address: { readonly uri: string; readonly password: string }): Promise<number> {
  const { openConnection } = await import('../neo4j/connect.ts');
  const { countAllNodes } = await import('../neo4j/list-datasets.ts');
  const connection = await openConnection({ ...address, username: 'neo4j', database: 'neo4j' });
  return await countAllNodes(connection).finally(() => connection.close());
}
