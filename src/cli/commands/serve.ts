// `rashomon serve`: the viewer and the HTTP API over what is loaded in Neo4j. Loads nothing and writes nothing.
import { fileURLToPath } from 'node:url';
import { Command } from '@commander-js/extra-typings';
import { addConnectionOptions } from '../connection.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { serveApp } from '../serve-app.ts';
import { addServeOptions, decodeServeOptions } from '../serve-options.ts';

export const questionsFolder = fileURLToPath(new URL('../../../cypher/questions', import.meta.url));

export function serveCommand() {
  const command = new Command('serve')
    .summary('serve the viewer and the HTTP API over Neo4j')
    .description(
      'Serves the viewer and the HTTP API (docs/http-api.md) over the datasets that are loaded in Neo4j. Prints one URL.\n' +
        'Reads only; free Cypher does not exist over HTTP.',
    )
    .addHelpText(
      'after',
      `
Examples:
  rashomon serve                                     on http://127.0.0.1:4680/
  rashomon serve --port 0 -a bolt://localhost:7687   any free port, this Neo4j`,
    );
  return addConnectionOptions(addServeOptions(command)).action(async (options) => {
    await withNeo4j(options, async ({ connection, signal, report }) => {
      const [{ buildReadsFromNeo4j }, { loadCatalog }] = await Promise.all([
        import('../reads-from-neo4j.ts'),
        import('../../query/catalog.ts'),
      ]);
      const reads = buildReadsFromNeo4j(connection, await loadCatalog(questionsFolder));
      const datasets = await reads.listDatasets();
      if (datasets.length === 0)
        report.line('Nothing is loaded yet: `rashomon load data/crocus-city-hall` loads the first case.');
      await serveApp(reads, decodeServeOptions(options), signal);
    });
  });
}
