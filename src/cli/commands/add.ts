// `rashomon add document`: a text → the dataset's folder, with a record in dataset.yaml. Changes no other record and no byte of the text.

import { createHash } from 'node:crypto';
import { readFile, realpath, rm } from 'node:fs/promises';
import { basename, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import { Argument, Command } from '@commander-js/extra-typings';
import { addDocument, type NewDocument } from '../../dataset/fmt/add-document.ts';
import { findEditorLine } from '../../dataset/fmt/find-editor-line.ts';
import { type OpenedDataset, openDataset } from '../../dataset/read/open-dataset.ts';
import { parseDate } from '../../dataset/read/parse-date.ts';
import { readText } from '../../dataset/read/read-bytes.ts';
import { webAddress } from '../../dataset/schema/compile-fields.ts';
import { countOf } from '../../domain/base/count.ts';
import { limits } from '../../domain/base/limits.ts';
import { Failure } from '../../domain/base/result.ts';
import { suggestSlug } from '../../domain/base/slug.ts';
import { cutMiddle } from '../../domain/records/say.ts';
import { capitalise } from '../../domain/records/suggest-record.ts';
import { checkId } from '../check-id.ts';
import { writeResult } from '../output.ts';
import { rewriteFile, writeNewFile } from '../write-file.ts';

const longestTitle = 120;

export function addCommand() {
  return new Command('add')
    .summary('put a text into a dataset, with its title and SHA-256')
    .description(
      'Puts a text into the folder of a dataset, as it is to the byte, and a record of it into `dataset.yaml`, whose comments and\n' +
        'order stay. A text that lies in the folder already stays where it is.',
    )
    .addArgument(new Argument('<what>', 'what is added').choices(['document'] as const))
    .argument('<file>', 'the text, in UTF-8')
    .option('--dataset <folder>', 'folder of the dataset', '.')
    .option('--id <id>', "id of the document (default: from the file's name)")
    .option('--title <title>', 'its title (default: its first line that is not empty)')
    .option('--date <date>', 'when it was published, such as 2024-03-22')
    .option('--url <url>', 'where it was published')
    .addHelpText(
      'after',
      `
Examples:
  rashomon add document statement.txt --dataset my-case
  rashomon add document ~/statement.txt --dataset my-case --id ministry --title "Statement of the ministry" --date 2024-03-22`,
    )
    .action(async (_, file, { dataset: folder, ...fields }) => {
      const opened = await openDataset(folder, { env: process.env });
      const before = opened.sources.get('dataset.yaml');
      if (before === undefined) {
        throw new Failure(`there is no dataset.yaml in ${folder}`, {
          kind: 'files',
          hint: 'Records in JSON lines are added by hand: a line of type `document`.',
        });
      }
      const { text, bytes } = await readWhole(file);
      const document = await describeDocument(folder, file, { text, bytes }, fields);
      refuseTwin(opened, document);
      const after = addDocument(before, document, await findEditorLine(folder, 'dataset.yaml'));
      const copied = await copyText(resolve(folder, document.text), bytes);
      try {
        await rewriteFile(`${folder}/dataset.yaml`, before, after);
      } catch (error) {
        if (copied) await rm(resolve(folder, document.text), { force: true });
        throw error;
      }
      const { id, title } = document;
      await writeResult(
        `${folder}/dataset.yaml: added \`${id}\` (${title}), ${countOf(text.length, 'character')} in ${document.text}\n`,
      );
    });
}

async function readWhole(file: string): Promise<{ readonly text: string; readonly bytes: Buffer }> {
  const reading = await readText(file, limits.documentTextBytes, true);
  if (!reading.ok && reading.problem === 'too-large') {
    throw new Failure(`${file} is larger than the ${limits.documentTextBytes / 1024 / 1024} MiB a text may have`, {
      kind: 'files',
    });
  }
  if (!reading.ok) {
    const { what, notes, lossyText, offset } = reading.trouble;
    const lines = lossyText.slice(0, offset).split('\n');
    throw new Failure(`${file}:${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}: this is not UTF-8: ${what}`, {
      kind: 'files',
      hint: notes.map(capitalise).join('\n'),
    });
  }
  if (reading.text.trim() === '') throw new Failure(`${file} holds no text`, { kind: 'files' });
  return reading;
}

async function describeDocument(
  folder: string,
  file: string,
  { text, bytes }: { readonly text: string; readonly bytes: Buffer },
  fields: Partial<Record<'id' | 'title' | 'date' | 'url', string | undefined>>,
): Promise<NewDocument> {
  const stem = basename(file, extname(file));
  const id = fields.id ?? suggestSlug(stem) ?? '';
  checkId(id, limits.documentIdLength, fields.id === undefined ? `\`${stem}\`, the file's name,` : '--id', '--id');
  const title = fields.title ?? cutMiddle(findFirstLine(text), longestTitle);
  if (title.trim() === '') throw new Failure('--title is empty', { kind: 'usage' });
  const date = fields.date === undefined ? undefined : parseDate(fields.date);
  if (date?.ok === false) throw new Failure(`--date ${fields.date}: ${date.reason}`, { kind: 'usage' });
  if (fields.url !== undefined && !webAddress.test(fields.url)) {
    throw new Failure('--url takes an http or https address', { kind: 'usage' });
  }
  const inside = relative(await realpath(folder), await realpath(file));
  const isInside = !inside.startsWith('..') && !isAbsolute(inside);
  return {
    id,
    title: title.trim(),
    date: fields.date,
    url: fields.url,
    text: isInside ? inside.split(sep).join('/') : `documents/${id}${chooseExtension(file)}`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function findFirstLine(text: string): string {
  const line =
    text
      .replace(/^\ufeff/, '')
      .split(/\r\n|[\r\n]/)
      .find((one) => one.trim() !== '') ?? '';
  return line.replace(/\s+/g, ' ').trim();
}

/** Files with these endings would be taken for records. */
function chooseExtension(file: string): string {
  const extension = extname(file).toLowerCase();
  return /^\.[a-z0-9]{1,8}$/.test(extension) && !/^\.(?:ya?ml|jsonl?|ndjson)$/.test(extension) ? extension : '.txt';
}

function refuseTwin({ draft }: OpenedDataset, { id, sha256 }: NewDocument): void {
  const { events, actors, documents, questions, narratives, assertions, silences } = draft;
  const twin = documents.find((one) => [one.sha256?.value, one.textAtHand?.sha256].includes(sha256));
  if (twin !== undefined) {
    throw new Failure(`this text is in the dataset already, as document \`${twin.id.value}\``, {
      kind: 'usage',
    });
  }
  const records = [events, actors, documents, questions, narratives, assertions, silences].flat();
  if (records.some((one) => one.id.value === id)) {
    throw new Failure(`there is a record \`${id}\` in this dataset already`, {
      kind: 'usage',
      hint: 'Give the document another id with --id.',
    });
  }
}

/** False where it lies there already. */
async function copyText(path: string, bytes: Buffer): Promise<boolean> {
  const there = await readFile(path).catch(() => undefined);
  if (there?.equals(bytes)) return false;
  await writeNewFile(path, bytes);
  return true;
}
