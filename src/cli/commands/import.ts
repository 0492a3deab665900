// `rashomon import`: files of another tool → the folder of a dataset that passes `check`, and what was lost on the way.
import { basename, resolve } from 'node:path';
import { Argument, Command, Option } from '@commander-js/extra-typings';
import { countOf } from '../../domain/base/count.ts';
import { limits } from '../../domain/base/limits.ts';
import { Bug } from '../../domain/base/result.ts';
import { formats } from '../../formats/catalogue.ts';
import { importFiles } from '../../formats/import-files.ts';
import { folderForms } from '../../formats/render-dataset.ts';
import { checkId } from '../check-id.ts';
import { say, writeResult } from '../output.ts';
import { reportLoss, reportOption, reportRefusal, strictOption } from '../report-loss.ts';
import { writeFolderWhole } from '../write-folder.ts';

const readable = formats.filter((one) => one.reads);

export function importCommand() {
  return new Command('import')
    .summary('make a dataset of the files of another tool')
    .description(
      'Reads files of another tool and writes a new folder with a dataset that passes `check`. Nothing is invented: what the files\n' +
        'do not say is left out, or assumed and said to be; what the dataset cannot hold is reported, with its place. Names that may\n' +
        'be one actor are proposed, and stay two. docs/formats.md says what each format carries.',
    )
    .addArgument(
      new Argument('<format>', readable.map(({ name, title }) => `${name} (${title})`).join('; ')).choices(
        readable.map(({ name }) => name),
      ),
    )
    .argument('<file...>', 'the files, which together become one dataset')
    .requiredOption('-o, --output <folder>', 'folder to write; its name is the id of the dataset')
    .option('--force', 'replace the folder whole where it holds anything', false)
    .option('--mapping <file>', 'for tables: what their columns are (YAML)')
    .option('--title <title>', 'title of the dataset')
    .option('--licence <licence>', 'SPDX licence of the curation')
    .option('--language <language>', 'BCP 47 language of the claims')
    .addOption(new Option('--form <form>', 'YAML or JSON lines (default: YAML up to 400 records)').choices(folderForms))
    .addOption(reportOption())
    .addOption(strictOption())
    .addHelpText(
      'after',
      `
Examples:
  rashomon import csv claims.csv --mapping claims-mapping.yaml -o my-case
  rashomon import csv nodes.csv edges.csv --mapping mapping.yaml -o my-case --report loss.json`,
    )
    .action(async (name, paths, { output, force, mapping, title, licence, language, form, ...wish }) => {
      const id = basename(resolve(output));
      checkId(id, limits.idLength, `\`${id}\``);
      const entry = readable.find((one) => one.name === name);
      if (entry === undefined) throw new Bug(`no format ${name}`);
      const what = { paths, mapping, id, header: { title, licence, language }, form };
      await importFiles(entry, what, async (outcome) => {
        const { files } = outcome;
        if (files === undefined) {
          reportRefusal(outcome, output);
          return;
        }
        if (!(await reportLoss(outcome.report, wish))) return;
        await writeFolderWhole(output, { files, force });
        await writeResult(`${output}\n`);
        say(`${output}: ${countOf(outcome.records, 'record')} in ${countOf(files.size, 'file')}\n`);
      });
    });
}
