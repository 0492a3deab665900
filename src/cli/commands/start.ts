// `rashomon start`: find or start Neo4j, load a dataset, serve the picture, open it; Ctrl-C ends what was started. The one-command road.
import { fileURLToPath } from 'node:url';
import { Command } from '@commander-js/extra-typings';
import type { NarrativeGraph } from '../../domain/graph/narrative-graph.ts';
import type { Connection } from '../../neo4j/connect.ts';
import type { LoadOptions } from '../../neo4j/load-graph.ts';
import type { ServerReport } from '../../server/found-server.ts';
import { addConnectionOptions } from '../connection.ts';
import { openGraphs } from '../open-graph.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { addServeOptions, decodeServeOptions } from '../serve-options.ts';

const firstDataset = fileURLToPath(new URL('../../../data/crocus-city-hall', import.meta.url));
const questionsFolder = fileURLToPath(new URL('../../../cypher/questions', import.meta.url));

export function startCommand() {
  const command = new Command('start')
    .summary('find or start Neo4j, load a dataset, serve the picture and open it')
    .description(
      'Checks the dataset, finds a Neo4j (NEO4J_URI, else a container, else a local Java server: docs/running-neo4j.md), loads\n' +
        'the dataset into it, serves the viewer and prints one URL. Ctrl-C ends what it started; the data stays.',
    )
    .argument('[folder]', 'folder of the dataset (default: data/crocus-city-hall of this program)')
    .option('--shared', "load into a database that holds somebody else's graph too")
    .option('--allow-shrink', 'let the loaded dataset lose more than 20 % of its nodes or relationships')
    .addHelpText(
      'after',
      `
Examples:
  rashomon start
  rashomon start data/harbour-fire --port 0 --no-open`,
    );
  return addConnectionOptions(addServeOptions(command)).action(async (folder, options) => {
    const [graph] = (await openGraphs([folder ?? firstDataset])) ?? [];
    if (!graph) return;
    await withNeo4j(options, async ({ connection, signal, report }) => {
      const { shared, allowShrink } = options;
      const isLoaded = await load(
        connection,
        graph,
        { shared: shared ?? false, allowShrink: allowShrink ?? false, signal },
        report,
      );
      if (!isLoaded) return;
      const [{ buildReadsFromNeo4j }, { loadCatalog }, { serveApp }] = await Promise.all([
        import('../reads-from-neo4j.ts'),
        import('../../query/catalog.ts'),
        import('../serve-app.ts'),
      ]);
      const reads = buildReadsFromNeo4j(connection, await loadCatalog(questionsFolder));
      await serveApp(
        reads,
        { ...decodeServeOptions(options), path: `/#dataset=${graph.nodes.Dataset[0]?.id ?? ''}` },
        signal,
      );
    });
  });
}

/** False where Ctrl-C came before anything was written. */
async function load(
  connection: Connection,
  graph: NarrativeGraph,
  options: LoadOptions,
  report: ServerReport,
): Promise<boolean> {
  const [{ loadGraph }, { storeGraph }, { countWrites }] = await Promise.all([
    import('../../neo4j/load-graph.ts'),
    import('../../load/store-graph.ts'),
    import('../../load/plan.ts'),
  ]);
  const began = Date.now();
  const wanted = storeGraph(graph);
  const { kind, plan } = await loadGraph(connection, wanted, {
    ...options,
    onProgress: (progress) => {
      if (progress.step === 'writing') report.update(`  ${progress.rowsWritten} of ${progress.rows} records`);
    },
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (kind === 'interrupted') {
    report.line('Interrupted before anything was written.');
    return false;
  }
  report.line(
    kind === 'applied'
      ? `Loaded ${wanted.dataset}: ${countWrites(plan)} changes in ${seconds} s.`
      : `${wanted.dataset} is loaded and unchanged.`,
  );
  return true;
}
