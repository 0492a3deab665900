// `rashomon site`: a folder of files that is the same viewer, with plain pages beside it. Needs neither a database nor a server.
import { fileURLToPath } from 'node:url';
import { Command, Option } from '@commander-js/extra-typings';
import { countOf } from '../../domain/base/count.ts';
import { Failure, omitAbsent } from '../../domain/base/result.ts';
import { buildColumnsPayload } from '../../http/build-answers.ts';
import { buildSite } from '../../site/build-site.ts';
import { languages } from '../../wire/languages.ts';
import { summariseDataset } from '../named-questions.ts';
import { openGraphs } from '../open-graph.ts';
import { say, writeResult } from '../output.ts';
import { writeFolderWhole } from '../write-folder.ts';

const built = fileURLToPath(new URL('../../../dist/viewer-site', import.meta.url));

export function siteCommand() {
  return new Command('site')
    .summary('write the viewer and plain pages into a folder for any web server')
    .description(
      'Checks the datasets and writes a folder that is the same viewer: it opens from a disk (`file:`) and from any web server, in\n' +
        'any path, without a database. Beside it stands a page for each affair, question, actor and document that reads without\n' +
        'JavaScript, and a picture of each affair for links that are shared. Nothing in it asks another server for anything. The\n' +
        'same datasets give the same bytes.',
    )
    .argument('<folder...>', 'folders of datasets, such as data/crocus-city-hall')
    .requiredOption('-o, --output <folder>', 'folder to write; a new one, or an empty one')
    .option('--force', 'replace the folder whole where it holds anything', false)
    .option(
      '--base-url <url>',
      'address at which the folder will stand: for the sitemap, and for pictures that other sites show with a link',
    )
    .addOption(
      new Option(
        '--lang <language>',
        'language of the plain pages and pictures, in which the viewer opens too; recorded words and citations stay as they\n' +
          'are (default: English pages, and the viewer in the language of the reader)',
      ).choices(languages),
    )
    .addHelpText(
      'after',
      `
Examples:
  rashomon site data/crocus-city-hall -o out         then open out/index.html
  rashomon site data/harbour-fire -o seiten --lang de
  rashomon site data/* -o public --force --base-url https://example.org/affairs/`,
    )
    .action(async (folders, { output, force, baseUrl: written, lang }) => {
      const baseUrl = written === undefined ? undefined : readBaseUrl(written);
      const graphs = await openGraphs(folders);
      if (graphs === undefined) return;
      const datasets = graphs.flatMap((graph) => {
        const summary = summariseDataset(graph);
        return summary === undefined ? [] : [{ summary, payload: buildColumnsPayload(graph) }];
      });
      const { files, plainPictures } = await buildSite({
        datasets,
        built,
        ...omitAbsent({ baseUrl, language: lang }),
      });
      await writeFolderWhole(output, { files, force });
      await writeResult(`${output}/index.html\n`);
      say(`${output}: ${countOf(files.size, 'file')} of ${countOf(datasets.length, 'dataset')}\n`);
      for (const path of plainPictures) {
        say(
          `warning: ${path} shows title and counts only: the picture of the accounts has more text than can be drawn\n`,
        );
      }
      if (baseUrl === undefined) {
        say('No --base-url: no sitemap was written, and sites that show a link may not find its picture.\n');
      }
    });
}

/** With a slash at its end. Throws a Failure of kind `usage` where it is no address of the web. */
function readBaseUrl(written: string): string {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.search !== '' ||
    url.hash !== '' ||
    url.username !== ''
  ) {
    throw new Failure('--base-url is not an address such as https://example.org/affairs/', { kind: 'usage' });
  }
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
