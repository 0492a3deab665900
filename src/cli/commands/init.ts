// `rashomon init`: a new folder with a small dataset that passes `check`, to be written over. Overwrites nothing.
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Command } from '@commander-js/extra-typings';
import { findEditorLine } from '../../dataset/fmt/find-editor-line.ts';
import { limits } from '../../domain/base/limits.ts';
import { Failure } from '../../domain/base/result.ts';
import { checkId } from '../check-id.ts';
import { say, writeResult } from '../output.ts';
import { writeNewFile } from '../write-file.ts';

export function initCommand() {
  return new Command('init')
    .summary('begin a dataset: a small one that passes `check`')
    .description(
      'Writes a small invented dataset into a new folder: a document, two speakers, a question they answer differently. It passes\n' +
        '`check` without a warning; write your own over it. A folder that holds anything is left alone.',
    )
    .argument('<folder>', 'the new folder; its name is the id of the dataset')
    .addHelpText(
      'after',
      `
Examples:
  rashomon init my-case
  rashomon init data/my-case`,
    )
    .action(async (folder) => {
      const id = basename(resolve(folder));
      checkId(id, limits.idLength, `\`${id}\``);
      await requireEmpty(folder);
      for (const [file, text] of Object.entries(files)) {
        const path = join(folder, file);
        const line = file.endsWith('.yaml') ? await findEditorLine(folder, file) : undefined;
        await writeNewFile(path, `${line === undefined ? '' : `# ${line}\n`}${text.replace('DATASET', id)}`);
        await writeResult(`wrote ${path}\n`);
      }
      say(
        `Next:\n  rashomon check ${folder}\n  rashomon view ${folder}\n  rashomon add document FILE --dataset ${folder}\n`,
      );
    });
}

async function requireEmpty(folder: string): Promise<void> {
  let inside: readonly string[];
  try {
    inside = await readdir(folder);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') return;
    const why = code === 'ENOTDIR' ? 'it is a file' : String(code ?? cause);
    throw new Failure(`${folder} cannot be used: ${why}`, { kind: code === 'ENOTDIR' ? 'usage' : 'files', cause });
  }
  if (inside.length === 0) return;
  throw new Failure(`${folder} is not empty, and nothing was written`, {
    kind: 'usage',
    hint: 'Name a folder that does not exist yet.',
  });
}

/** In the canonical form of `fmt`. */
const files: Readonly<Record<string, string>> = {
  'dataset.yaml': `format: 1
id: DATASET
version: 0.1.0
title: The day the clock stopped (invented)
licence: CC0-1.0
language: en

events:
  clock-stops: {name: The village clock stops}

actors:
  baker: {name: The baker, kind: person}
  caretaker: {name: The caretaker, kind: person}

documents:
  notice: {title: Notice on the church door, text: documents/notice.txt}

questions:
  was-it-wound:
    text: Was the clock wound on Sunday?
    slot: yes-no
    about: clock-stops
`,
  'documents/notice.txt': `The village clock stopped in the night to Monday.
“Nobody wound it on Sunday,” says the baker.
“I wound it on Sunday, as always,” says the caretaker.
`,
  'assertions/notice.yaml': `document: notice

assertions:
  baker-says-nobody-wound-it:
    by: baker
    act: claims
    claim: Nobody wound the clock on Sunday.
    quotes:
      - {exact: "Nobody wound it on Sunday,", form: direct}
    about: clock-stops
    answers: {was-it-wound: no}

  caretaker-says-she-wound-it:
    by: caretaker
    act: claims
    claim: The caretaker wound the clock on Sunday.
    quotes:
      - {exact: "I wound it on Sunday, as always,", form: direct}
    about: clock-stops
    answers: {was-it-wound: yes}
`,
};
