// Options that several verbs share, each declared once: --format, -o and --text. Reads and writes nothing.
import { Option } from '@commander-js/extra-typings';
import { distance } from 'fastest-levenshtein';
import { Failure } from '../domain/base/result.ts';
import type { DraftDataset } from '../domain/records/draft.ts';
import { capitalise, sayMeant, sayUnknown, suggestRecord } from '../domain/records/suggest-record.ts';
import { rowFormats } from './render-rows.ts';

/** `formats` with the first one as the default. */
export function formatOption<const F extends string, const Rest extends readonly string[]>(
  formats: readonly [F, ...Rest],
  description = 'how to print the outcome',
) {
  return new Option('--format <format>', description).choices(formats).default(formats[0]);
}

/** Without a default: what is printed at a terminal is not what is piped. */
export function rowFormatOption() {
  return new Option('--format <format>', 'how to print (default: table at a terminal, else jsonl)').choices(rowFormats);
}

export function outputOption() {
  return new Option('-o, --output <file>', 'file to write instead of standard output (- is standard output)');
}

/** `--text ID=FILE`, for verbs that look quotes up: where the text of a document is. */
export function textOption() {
  return new Option('--text <id=file>', 'text of a document, by its id; may be repeated').argParser(collectText);
}

/** Collects repeated options into a map from document id to path. */
function collectText(written: string, sofar: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const [id = '', ...path] = written.split('=');
  if (id === '' || path.join('=') === '') {
    throw new Failure(`--text takes ID=FILE, not \`${written}\``, { kind: 'usage' });
  }
  return new Map([...sofar, [id, path.join('=')]]);
}

/**
 * A text for a document that no dataset has would be passed over without a word: throws a Failure. Says nothing where a
 * dataset has errors, which may hide the document.
 */
export function refuseStrayTexts(
  texts: ReadonlyMap<string, string> | undefined,
  opened: readonly { readonly dataset?: object; readonly draft: Pick<DraftDataset, 'documents'> }[],
): void {
  if (opened.some((one) => one.dataset === undefined)) return;
  const documents = opened.flatMap((one) => one.draft.documents);
  const known = documents.map(({ id, title }) => ({ id: id.value, name: title?.value ?? '' }));
  for (const id of texts?.keys() ?? []) {
    if (known.some((one) => one.id === id)) continue;
    const meant = suggestRecord(id, known, distance);
    throw new Failure(`--text: ${sayUnknown('document', id).replace(/^T/, 't')}`, {
      kind: 'usage',
      hint: meant === undefined ? `There are: ${known.map((one) => one.id).join(', ')}.` : capitalise(sayMeant(meant)),
    });
  }
}
