// `rashomon view`: the picture straight from the files. Needs no database, and shows what a loaded dataset would show.
import { Command } from '@commander-js/extra-typings';
import { listenForInterrupt } from '../interrupt.ts';
import { loadQuestions } from '../named-questions.ts';
import { openGraphs } from '../open-graph.ts';
import { buildReadsFromFiles } from '../reads-from-files.ts';
import { serveApp } from '../serve-app.ts';
import { addServeOptions, decodeServeOptions } from '../serve-options.ts';

export function viewCommand() {
  const command = new Command('view')
    .summary('show the picture straight from the files, without a database')
    .description(
      'Checks the datasets and serves the same viewer as `serve` does, from the files. Prints one URL.\n' +
        'The named questions are answered as well, but for those that `query --list` marks as needing a database.',
    )
    .argument('<folder...>', 'folders of datasets, such as data/crocus-city-hall')
    .addHelpText(
      'after',
      `
Examples:
  rashomon view data/crocus-city-hall
  rashomon view data/crocus-city-hall data/harbour-fire --port 0 --no-open`,
    );
  return addServeOptions(command).action(async (folders, options) => {
    const graphs = await openGraphs(folders);
    if (graphs === undefined) return;
    const interruption = listenForInterrupt();
    try {
      await serveApp(
        buildReadsFromFiles(graphs, await loadQuestions()),
        decodeServeOptions(options),
        interruption.signal,
      );
    } finally {
      interruption.release();
    }
  });
}
