// `rashomon view`: the picture straight from the files. Needs no database, and shows what a loaded dataset would show.
import { Command } from '@commander-js/extra-typings';
import { exitCodes } from '../exit-codes.ts';
import { followFiles } from '../follow-files.ts';
import { listenForInterrupt } from '../interrupt.ts';
import { loadQuestions } from '../named-questions.ts';
import { openFolders } from '../open-graph.ts';
import { buildReadsFromFiles } from '../reads-from-files.ts';
import { serveApp } from '../serve-app.ts';
import { addServeOptions, decodeServeOptions } from '../serve-options.ts';

export function viewCommand() {
  const command = new Command('view')
    .summary('show the picture straight from the files, without a database')
    .description(
      'Checks the datasets and serves the same viewer as `serve` does, from the files. Prints one URL.\n' +
        'The named questions are answered as well, but for those that `query --list` marks as needing a database. Where a file\n' +
        'is changed, the page says so; with --watch it is checked again on every save and drawn anew, or the page says what is\n' +
        'wrong and keeps what was sound before. With --watch it also starts on a dataset that has errors, and lists them.',
    )
    .argument('<folder...>', 'folders of datasets, such as data/crocus-city-hall')
    .option('-w, --watch', 'read files again when they change', false)
    .addHelpText(
      'after',
      `
Examples:
  rashomon view data/crocus-city-hall
  rashomon view my-case --watch                      in one window, an editor in another
  rashomon view data/crocus-city-hall data/harbour-fire --port 0 --no-open`,
    );
  return addServeOptions(command).action(async (folders, options) => {
    const opened = await openFolders(folders);
    // With --watch the page says what is wrong until it is mended.
    if (!options.watch && opened.some((one) => one.graph === undefined)) {
      process.exitCode = exitCodes.dataErrors;
      return;
    }
    const interruption = listenForInterrupt();
    const { signal } = interruption;
    try {
      const followed = await followFiles(opened, { follows: options.watch, signal });
      await serveApp(buildReadsFromFiles(followed, await loadQuestions()), decodeServeOptions(options), signal);
    } finally {
      interruption.release();
    }
  });
}
