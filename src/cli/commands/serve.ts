// `rashomon serve`: the viewer and the HTTP API over what is loaded in Neo4j. Loads nothing and writes nothing.
import { Command } from '@commander-js/extra-typings';
import { addConnectionOptions } from '../connection.ts';
import { withNeo4j } from '../open-neo4j.ts';
import { addServeOptions, decodeServeOptions } from '../serve-options.ts';

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
      const [{ listDatasets }, { serveNeo4j }] = await Promise.all([
        import('../../neo4j/list-datasets.ts'),
        import('../serve-neo4j.ts'),
      ]);
      const datasets = await listDatasets(connection);
      if (datasets.length === 0) {
        report.line('Nothing is loaded yet: `rashomon load data/crocus-city-hall` loads the first case.');
      }
      await serveNeo4j(connection, decodeServeOptions(options), signal);
    });
  });
}
