// Imports into the stopped store of a local Java server that is made for it: Neo4j's own importer given its tables, and `load --offline`, which
// checks the affair, makes the tables, imports, starts the server, makes keys and indexes, and finds nothing left to do.
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadOffline } from '../../../src/cli/load-offline.ts';
import { openGraphs } from '../../../src/cli/open-graph.ts';
import { buildAdminImport } from '../../../src/load/admin-tables.ts';
import { storeGraph } from '../../../src/load/store-graph.ts';
import type { Connection } from '../../../src/neo4j/connect.ts';
import { findServerFolders } from '../../../src/server/folders.ts';
import { silentReport } from '../../../src/server/found-server.ts';
import { listJavaOptions } from '../../../src/server/local-conf.ts';
import { localHome, readyJvm } from '../../../src/server/local-jvm.ts';
import { lastWords, runCommand } from '../../../src/server/run-command.ts';
import { parseVersion, pinnedVersion } from '../../../src/server/version.ts';
import type { ContestOrders, ContestReport } from './orders.ts';
import { startClock } from './start-clock.ts';

type Told = Pick<ContestReport, 'parts'>;

/** The tables are made before the clock runs. */
export async function importTables(_connection: Connection, { inputs }: ContestOrders): Promise<Told> {
  return await inScratch(async (scratch) => {
    const version = parseVersion(pinnedVersion);
    const folders = { cache: findServerFolders().cache, data: scratch };
    const home = localHome(folders, version);
    const ready = await readyJvm(home, { version, folders, wishedPort: 7687, report: silentReport });
    if ('reason' in ready) throw new Error(ready.reason);
    const graphs = (await openGraphs([inputs.folder])) ?? [];
    const { tables, args } = buildAdminImport(graphs.map(storeGraph));
    for (const { name, lines } of tables) {
      await pipeline(Readable.from(lines()), createWriteStream(join(scratch, name)));
    }
    const tool = ['-cp', join(ready.lib, '*'), 'org.neo4j.cli.AdminTool', 'database', 'import', 'full', 'neo4j'];
    const env = { NEO4J_HOME: home.folder, NEO4J_CONF: join(home.folder, 'conf') };
    const words = [...listJavaOptions(ready.java.major), ...tool, '--overwrite-destination', ...args];
    const clock = startClock();
    const result = await runCommand(ready.java.path, words, { cwd: scratch, env });
    const taken = clock();
    const [nodes, relationships] = ['nodes', 'relationships'].map((what) =>
      Number(new RegExp(`(\\d+) ${what}`).exec(result.stdout)?.[1]),
    );
    if (result.exitCode !== 0 || nodes !== inputs.nodes || relationships !== inputs.relationships) {
      throw new Error(`the import ended with ${nodes} nodes and ${relationships} relationships: ${lastWords(result)}`);
    }
    return { parts: { import: taken } };
  });
}

/** It fails by itself where what stands afterwards has another checksum. */
export async function loadIntoStore(_connection: Connection, { inputs }: ContestOrders): Promise<Told> {
  return await inScratch(async (scratch) => {
    process.env.XDG_DATA_HOME = scratch;
    process.env.RASHOMON_NEO4J = 'jvm';
    const clock = startClock();
    const graphs = (await openGraphs([inputs.folder])) ?? [];
    const [loaded] = (await loadOffline({}, graphs)) ?? [];
    if (loaded?.checksum !== inputs.checksum) throw new Error('what was imported has another checksum');
    return { parts: { offline: clock() } };
  });
}

async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'rashomon-offline-'));
  return await work(folder).finally(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
}
