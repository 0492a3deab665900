// Documents → documents with their text, where it is within reach: shipped in the folder, or named by the environment. Compares nothing.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isText } from '../../domain/anchor/anchored-quotes.ts';
import { listRestorations } from '../../domain/anchor/restore-text.ts';
import type { Diagnostic } from '../../domain/base/diagnostic.ts';
import { inBatches } from '../../domain/base/in-batches.ts';
import { limits } from '../../domain/base/limits.ts';
import { Failure, omitAbsent } from '../../domain/base/result.ts';
import { RecordPlace } from '../../domain/check/record-place.ts';
import { invalidEncoding } from '../../domain/check/rules/invalid-encoding.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { mergeConflict } from '../../domain/check/rules/merge-conflict.ts';
import { unreadableText } from '../../domain/check/rules/unreadable-text.ts';
import type { DraftDataset, DraftDocument, TextAtHand } from '../../domain/records/draft.ts';
import { capitalise } from '../../domain/records/suggest-record.ts';
import { findPathProblem } from './find-text-file.ts';
import { findMergeConflictInText, sayConflictLines } from './merge-conflict.ts';
import { readText, refuseChanged } from './read-bytes.ts';
import type { Report } from './source-node.ts';
import { findTextVariable } from './text-variables.ts';

export interface TextOptions {
  /** Where the text of a document is, by document id; before the environment and the document's own `text`. */
  readonly texts?: ReadonlyMap<string, string>;
  /** Looked at for RASHOMON_TEXT_… only. Default: empty. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Texts are read again whenever they are asked for, and may together have any size. */
  readonly again?: boolean;
}

/** A few, so that the disk is not waited for; all together would be in memory twice. */
const readAtOnce = 4;

/** A text named by the caller or the environment must be readable, or the promise rejects with a Failure of kind `files`. */
export async function attachTexts(
  draft: DraftDataset,
  folder: string,
  { texts, env = {}, again = false }: TextOptions,
  report: Report,
): Promise<DraftDataset> {
  const documents: DraftDocument[] = [];
  let unitsLeft: number = limits.allTextBytes;
  const inFolder: TextSource = { folder };
  const read = async (document: DraftDocument) => {
    const found: Diagnostic[] = [];
    const id = document.id.value;
    const given = texts?.get(id);
    const named = findTextVariable(draft.header?.id.value ?? draft.folderName, id, env);
    const textAtHand =
      given !== undefined
        ? await readGivenText(given, given, document)
        : named
          ? await readGivenText(named.path, `$${named.variable}`, document)
          : await readOwnText(document, folder, (one) => found.push(one));
    if (textAtHand === undefined || !again) return { document, textAtHand, found };
    const path = given ?? named?.path;
    const { restored, sha256, origin } = textAtHand;
    const isRecorded = sha256 === document.sha256?.value.toLowerCase();
    const source: TextSource =
      path === undefined && isRecorded
        ? inFolder
        : {
            folder,
            ...(path !== undefined && { named: { path, origin } }),
            ...(!isRecorded && { sha256 }),
            ...omitAbsent({ restored }),
          };
    return { document, textAtHand: new TextReadAgain(document, source), found };
  };
  for (const some of inBatches(draft.documents, readAtOnce)) {
    for (const { document, textAtHand, found } of await Promise.all(some.map(read))) {
      for (const one of found) report(one);
      if (!again) unitsLeft -= textAtHand?.text.length ?? 0;
      if (unitsLeft < 0) {
        const what = 'the texts of all documents together; this one and those after it are not looked at';
        report(limitExceeded(document.text?.place ?? document.id.place, what, sayMiB(limits.allTextBytes)));
        return { ...draft, documents: [...documents, ...draft.documents.slice(documents.length)] };
      }
      documents.push(textAtHand ? putText(document, textAtHand) : document);
    }
  }
  return { ...draft, documents };
}

/** One whose fields are read when they are asked for stays so. */
function putText(document: DraftDocument, textAtHand: TextAtHand): DraftDocument {
  return document instanceof RecordPlace ? Object.assign(document, { textAtHand }) : { ...document, textAtHand };
}

/** Where a text is read again, and what it is that the document does not say: of most of a folder the same. */
interface TextSource {
  readonly folder: string;
  /** Absent where it stands where the document says. */
  readonly named?: { readonly path: string; readonly origin: string };
  /** Where it is not the recorded one. */
  readonly sha256?: string;
  readonly restored?: string;
}

/** What is known of a text, without the text. */
class TextReadAgain implements TextAtHand {
  readonly #document: DraftDocument;
  readonly #source: TextSource;

  constructor(document: DraftDocument, source: TextSource) {
    this.#document = document;
    this.#source = source;
  }

  get restored(): string | undefined {
    return this.#source.restored;
  }

  get sha256(): string {
    return this.#source.sha256 ?? this.#document.sha256?.value.toLowerCase() ?? '';
  }

  get origin(): string {
    return this.#source.named?.origin ?? this.#document.text?.value ?? '';
  }

  get text(): string {
    const { named, folder } = this.#source;
    const path = named?.path ?? join(folder, this.#document.text?.value ?? '');
    const bytes = readFileSync(path);
    const again = describeText(
      { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), bytes },
      '',
      this.#document,
    );
    if (again.sha256 === this.sha256) return again.text;
    throw refuseChanged(path);
  }
}

function sayMiB(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`;
}

async function readGivenText(path: string, origin: string, document: DraftDocument): Promise<TextAtHand> {
  const reading = await readText(path, limits.documentTextBytes, true);
  if (reading.ok) return describeText(reading, origin, document);
  const isLarge = reading.problem === 'too-large';
  const why = isLarge ? `larger than ${sayMiB(limits.documentTextBytes)}` : `not UTF-8: ${reading.trouble.what}`;
  const hint = isLarge ? '' : sayOutside(reading.trouble.notes);
  throw new Failure(`cannot use the text ${path} (${origin}): it is ${why}`, { kind: 'files', ...(hint && { hint }) });
}

/** Notes as sentences of their own. */
function sayOutside(notes: readonly string[]): string {
  return notes.map((note) => `${capitalise(note)}.`).join(' ');
}

async function readOwnText(document: DraftDocument, folder: string, report: Report): Promise<TextAtHand | undefined> {
  // A picture would be read as UTF-8, and that it is none said beside what is wrong.
  if (!document.text || !isText(document)) return undefined;
  const { value: path, place } = document.text;
  const problem = await findPathProblem(folder, path);
  if (problem !== undefined) {
    report(unreadableText(place, path, problem.why, problem.suggestion, problem.note));
    return undefined;
  }
  const reading = await readText(join(folder, path), limits.documentTextBytes, true);
  if (reading.ok) {
    const text = describeText(reading, path, document);
    const conflict = findMergeConflictInText(text.text);
    // What was recorded with these marks in it is a text about them.
    if (conflict === undefined || text.sha256 === document.sha256?.value.toLowerCase()) return text;
    report(mergeConflict(place, `the text \`${path}\``, sayConflictLines(conflict)));
  } else if (reading.problem === 'too-large')
    report(limitExceeded(place, 'a document’s text', sayMiB(limits.documentTextBytes), `${reading.bytes} bytes`));
  else
    report(invalidEncoding(place, `the text \`${path}\` is not UTF-8: ${reading.trouble.what}`, reading.trouble.notes));
  return undefined;
}

interface Bytes {
  readonly text: string;
  readonly bytes: Buffer;
}

/** Where only what programs change unasked differs from what was recorded, the recorded text, so that its quotes stand where they stood. */
function describeText({ text, bytes }: Bytes, origin: string, { sha256: recorded }: DraftDocument): TextAtHand {
  const sha256 = hash(bytes);
  const wanted = recorded?.value.toLowerCase();
  if (wanted === undefined || wanted === sha256) return { text, sha256, origin };
  const restored = listRestorations(text).find((one) => hash(one.text) === wanted);
  return restored ? { text: restored.text, sha256, origin, restored: restored.how } : { text, sha256, origin };
}

function hash(text: Buffer | string): string {
  return createHash('sha256').update(text).digest('hex');
}
