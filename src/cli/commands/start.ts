// `rashomon start`: find or start Neo4j, load a dataset, serve the picture, open it; Ctrl-C ends what was started. The one-command road.
import { fileURLToPath } from 'node:url';
import { Command } from '@commander-js/extra-typings';
import { addConnectionOptions } from '../connection.ts';
import { openLoads } from '../open-graph.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { addServeOptions, decodeServeOptions } from '../serve-options.ts';

const firstDataset = fileURLToPath(new URL('../../../data/crocus-city-hall', import.meta.url));

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
    const [source] = (await openLoads([folder ?? firstDataset])) ?? [];
    if (!source) return;
    await withNeo4j(options, async ({ connection, signal, report }) => {
      const [{ loadAndReport }, { serveNeo4j }] = await Promise.all([
        import('../load-and-report.ts'),
        import('../serve-neo4j.ts'),
      ]);
      const { shared = false, allowShrink = false } = options;
      const { dataset, kind, summary } = await loadAndReport(
        connection,
        source,
        { shared, allowShrink, signal },
        report,
      );
      report.line(summary);
      if (kind === 'interrupted' || kind === 'unsettled') return;
      await serveNeo4j(connection, { ...decodeServeOptions(options), path: `/#dataset=${dataset}` }, signal);
    });
  });
}
