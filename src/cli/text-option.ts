// `--text ID=FILE`, for commands that look quotes up: where the text of a document is. Opens no file.
import { distance } from 'fastest-levenshtein';
import type { OpenedDataset } from '../dataset/read/open-dataset.ts';
import { Failure } from '../domain/base/result.ts';
import { capitalise, sayMeant, sayUnknown, suggestRecord } from '../domain/records/suggest-record.ts';

/** Collects repeated options into a map from document id to path. */
export function collectText(written: string, sofar: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const [id = '', ...path] = written.split('=');
  if (id === '' || path.join('=') === '') {
    throw new Failure(`--text takes ID=FILE, not \`${written}\``, { exitCode: 2 });
  }
  return new Map([...sofar, [id, path.join('=')]]);
}

/**
 * A text for a document that no dataset has would be passed over without a word: throws a Failure (exit 2). Says nothing where a
 * dataset has errors, which may hide the document.
 */
export function refuseStrayTexts(
  texts: ReadonlyMap<string, string> | undefined,
  opened: readonly Pick<OpenedDataset, 'dataset' | 'draft'>[],
): void {
  if (opened.some((one) => one.dataset === undefined)) return;
  const documents = opened.flatMap((one) => one.draft.documents);
  const known = documents.map(({ id, title }) => ({ id: id.value, name: title?.value ?? '' }));
  for (const id of texts?.keys() ?? []) {
    if (known.some((one) => one.id === id)) continue;
    const meant = suggestRecord(id, known, distance);
    throw new Failure(`--text: ${sayUnknown('document', id).replace(/^T/, 't')}`, {
      exitCode: 2,
      hint: meant === undefined ? `There are: ${known.map((one) => one.id).join(', ')}.` : capitalise(sayMeant(meant)),
    });
  }
}
