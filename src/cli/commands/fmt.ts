// `rashomon fmt`: writes a dataset's YAML files in their canonical form. Never changes what they say, and refuses a dataset with errors.

import { Command } from '@commander-js/extra-typings';
import { type FolderFormat, formatFolder } from '../../dataset/fmt/format-folder.ts';
import type { OpenedDataset } from '../../dataset/read/open-dataset.ts';
import { countOf } from '../../domain/base/count.ts';
import { exitCodes } from '../exit-codes.ts';
import { refuseStrayTexts, textOption } from '../options.ts';
import { say, writeResult } from '../output.ts';
import { sayErrors } from '../say-errors.ts';
import { rewriteFile } from '../write-file.ts';

export function fmtCommand() {
  return new Command('fmt')
    .summary('write a dataset in its canonical form, comments kept')
    .description(
      'Write the YAML files of a dataset in their canonical form: fields in the order of the docs, short forms, exact\n' +
        'words in quotation marks, lines of at most 120 columns. Comments stay; what the files say never changes.\n' +
        'With --anchor, write beside each quote where it stands in its document, if the text is at hand; in JSON files too,\n' +
        'of which nothing else changes.',
    )
    .argument('<folder...>', 'folders of datasets')
    .option('--anchor', 'write start and end of each quote', false)
    .option('--check', 'write nothing; exit 1 when a file is not in its canonical form', false)
    .addOption(textOption())
    .addHelpText(
      'after',
      `
Examples:
  rashomon fmt data/crocus-city-hall
  RASHOMON_TEXT_ARTICLE=article.txt rashomon fmt data/crocus-city-hall --anchor`,
    )
    .action(async (folders, { anchor, check, text }) => {
      const all: OpenedDataset[] = [];
      for (const folder of folders) {
        const format = await formatFolder(folder, { anchor, env: process.env, ...(text && { texts: text }) });
        all.push(format.opened);
        if (hasErrors(format)) refuse(folder, format);
        else await apply(folder, format, check);
        if (anchor) reportAnchors(folder, format, check);
      }
      refuseStrayTexts(text, all);
    });
}

function hasErrors({ errors }: FolderFormat): boolean {
  return errors.diagnostics.length + errors.more.length > 0;
}

function refuse(folder: string, { errors, opened }: FolderFormat): void {
  sayErrors(errors, folder, opened.sources);
  say(`${folder}: nothing was changed, because it has errors\n`);
  process.exitCode = exitCodes.dataErrors;
}

async function apply(folder: string, { files }: FolderFormat, check: boolean): Promise<void> {
  const changed = files.filter(({ before, after }) => before !== after);
  if (check && changed.length > 0) process.exitCode = exitCodes.dataErrors;
  for (const { file, before, after } of changed) {
    if (!check) await rewriteFile(`${folder}/${file}`, before, after);
    await writeResult(`${check ? 'not canonical' : 'wrote'} ${folder}/${file}\n`);
  }
  const rest = files.length - changed.length;
  say(
    `${folder}: ${changed.length} of ${countOf(files.length, 'file')} ${check ? 'would change' : 'changed'}${rest === files.length ? ', all are canonical' : ''}\n`,
  );
}

function reportAnchors(folder: string, format: FolderFormat, check: boolean): void {
  const { anchored, opened } = format;
  if (hasErrors(format)) return;
  const unchecked = opened.anchors.unchecked;
  const parts = [`${countOf(anchored, 'quote')} ${check ? 'can be ' : ''}anchored`];
  if (unchecked > 0) parts.push(`${unchecked} without a text at hand`);
  say(`${folder}: ${parts.join(', ')}\n`);
}
