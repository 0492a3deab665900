// Documents → documents with their text, where it is within reach: shipped in the folder, or named by the environment. Compares nothing.
import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { limits } from '../../domain/base/limits.ts';
import { Failure } from '../../domain/base/result.ts';
import { invalidEncoding } from '../../domain/check/rules/invalid-encoding.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { unreadableText } from '../../domain/check/rules/unreadable-text.ts';
import type { DraftDataset, DraftDocument, Text, TextAtHand } from '../../domain/records/draft.ts';
import { readText } from './read-bytes.ts';
import type { Report } from './source-node.ts';
import { findTextVariable } from './text-variables.ts';

export interface TextOptions {
  /** Where the text of a document is, by document id; before the environment and the document's own `text`. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Looked at for RASHOMON_TEXT_… only. Default: empty. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A text named by the caller or the environment must be readable, or the promise rejects with a Failure of kind `files`. */
export async function attachTexts(
  draft: DraftDataset,
  folder: string,
  { texts, env = {} }: TextOptions,
  report: Report,
): Promise<DraftDataset> {
  const documents: DraftDocument[] = [];
  let unitsLeft: number = limits.allTextBytes;
  // One after another: together they would be in memory twice.
  for (const document of draft.documents) {
    const id = document.id.value;
    const given = texts?.get(id);
    const named = findTextVariable(draft.header?.id.value ?? draft.folderName, id, env);
    const textAtHand =
      given !== undefined
        ? await readGivenText(given, given)
        : named
          ? await readGivenText(named.path, `$${named.variable}`)
          : document.text && isText(document)
            ? await readOwnText(document.text, folder, report)
            : undefined;
    unitsLeft -= textAtHand?.text.length ?? 0;
    if (textAtHand && unitsLeft < 0) {
      const what = 'the texts of all documents together; this one and those after it are not looked at';
      report(limitExceeded(document.text?.place ?? document.id.place, what, sayMiB(limits.allTextBytes)));
      return { ...draft, documents: [...documents, ...draft.documents.slice(documents.length)] };
    }
    documents.push(textAtHand ? { ...document, textAtHand } : document);
  }
  return { ...draft, documents };
}

/** The path of a picture would be read as UTF-8, and that it is none said beside what is wrong. */
function isText({ medium }: DraftDocument): boolean {
  return medium === undefined || medium.value === 'text';
}

function sayMiB(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}

async function readGivenText(path: string, origin: string): Promise<TextAtHand> {
  const reading = await readText(path, limits.documentTextBytes, true);
  if (reading.ok) return { text: reading.text, sha256: hash(reading.bytes), origin };
  const why =
    reading.problem === 'too-large' ? `it is larger than ${sayMiB(limits.documentTextBytes)}` : 'it is not UTF-8';
  throw new Failure(`cannot use the text ${path} (${origin}): ${why}`, { kind: 'files' });
}

async function readOwnText(
  { value: path, place }: Text,
  folder: string,
  report: Report,
): Promise<TextAtHand | undefined> {
  const problem = await findPathProblem(folder, path);
  if (problem !== undefined) {
    report(unreadableText(place, path, problem));
    return undefined;
  }
  const reading = await readText(resolve(folder, path), limits.documentTextBytes, true);
  if (reading.ok) return { text: reading.text, sha256: hash(reading.bytes), origin: path };
  if (reading.problem === 'too-large')
    report(limitExceeded(place, 'a document’s text', sayMiB(limits.documentTextBytes), `${reading.bytes} bytes`));
  else report(invalidEncoding(place, `the text \`${path}\` is not UTF-8`));
  return undefined;
}

/** Why a path must not be opened; links are followed first, so that none leads out. */
async function findPathProblem(folder: string, path: string): Promise<string | undefined> {
  const outside = 'is outside the dataset’s folder';
  if (isAbsolute(path) || path.split(/[\\/]/).includes('..')) return outside;
  try {
    const real = await realpath(resolve(folder, path));
    const inside = relative(await realpath(folder), real);
    if (inside.startsWith('..') || isAbsolute(inside)) return outside;
    return (await stat(real)).isFile() ? undefined : 'is no file';
  } catch {
    return 'is not there';
  }
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
