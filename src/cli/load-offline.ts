// `rashomon load --offline`: tables into a folder of the moment, Neo4j's own import into the local server's stopped store, and then the
// ordinary load, which makes keys and indexes and must find nothing to change.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
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
  await refuseNamedServer(flags);
  const interruption = listenForInterrupt();
  const { signal } = interruption;
  const report = reportProgress();
  const folder = await mkdtemp(join(tmpdir(), 'rashomon-tables-'));
  try {
    const { tables, args } = buildAdminImport(graphs.map(storeGraph));
    for (const { name, lines } of tables)
      await pipeline(Readable.from(lines()), createWriteStream(join(folder, name)), { signal });
    const version = parseVersion(process.env.RASHOMON_NEO4J_VERSION || pinnedVersion);
    const request = { version, folders: findServerFolders(), wishedPort: 7687, report, signal };
    const reason = await importOffline(request, { folder, args, countNodes });
    if (reason !== undefined) {
      throw new Failure(`nothing was imported: ${reason}`, { kind: 'database' });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    report.line('Interrupted: nothing was imported.');
    return undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
    interruption.release();
  }
  return await completeSchema(flags, graphs);
}

/** The import makes no keys and no indexes. */
async function completeSchema(flags: ConnectionFlags, graphs: readonly NarrativeGraph[]) {
  return await withNeo4j(
    flags,
    async ({ connection, signal, report }) => {
      const { applySchema, findMissingSchema } = await import('../neo4j/apply-schema.ts');
      report.update('making keys and indexes …');
      await applySchema(connection, await findMissingSchema(connection));
      const outcomes: LoadReport[] = [];
      for (const graph of graphs) {
        const outcome = await loadAndReport(connection, graph, { planOnly: true, signal }, report);
        if (outcome.kind !== 'unchanged')
          throw new Bug(`what was imported is not ${outcome.dataset}: ${outcome.summary}`);
        outcomes.push(outcome);
      }
      return outcomes;
    },
    { ...process.env, RASHOMON_NEO4J: 'jvm' },
  );
}

async function countNodes({ uri, password }: { readonly uri: string; readonly password: string }): Promise<number> {
  const [{ openConnection }, { runQuery }, { readStatement }] = await Promise.all([
    import('../neo4j/connect.ts'),
    import('../neo4j/run-query.ts'),
    import('../neo4j/statements.ts'),
  ]);
  const connection = await openConnection({ uri, username: 'neo4j', password, database: 'neo4j' });
  try {
    const { rows } = await runQuery(connection, readStatement('count nodes'));
    return Number(rows[0]?.nodes);
  } finally {
    await connection.close();
  }
}

async function refuseNamedServer(flags: ConnectionFlags): Promise<void> {
  const { uri } = await resolveConnection(flags);
  const hint = 'For another server: `rashomon export --format neo4j-admin` writes the tables and the command.';
  if (uri.value !== undefined)
    throw new Failure('--offline fills the store of the local Java server, and a server is named', {
      kind: 'usage',
      hint,
    });
  if (process.env.RASHOMON_NEO4J === 'container')
    throw new Failure('--offline fills the store of the local Java server, which RASHOMON_NEO4J=container rules out', {
      kind: 'usage',
      hint,
    });
}
