// Which record was meant by words that are no id here, and the sentence that says so. The command line, the HTTP API and the
// viewer all say it this way; where the other records are listed is theirs to add.

import { type Distance, suggestNearest } from '../base/suggest.ts';
import { cutMiddle } from './say.ts';

export interface KnownRecord {
  readonly id: string;
  /** Its name, title, text or claim. */
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
}

/** What somebody asked for may be a whole page that was pasted: a message shows no more of it than this. */
const shownLength = 80;
/** Names longer than this are sentences: the id alone says which record is meant. */
const nameLength = 120;

/**
 * The record whose id, name or other name is what was written, but for capitals, accents and punctuation; else the one whose
 * id or name is nearest. Undefined rather than far-fetched. Linear in the records.
 */
export function suggestRecord<T extends KnownRecord>(
  written: string,
  known: Iterable<T>,
  distance: Distance,
): T | undefined {
  const bySpelling = new Map<string, T>();
  const records = [...known];
  const add = (spelling: string, record: T) => {
    if (spelling !== '' && !bySpelling.has(spelling)) bySpelling.set(spelling, record);
  };
  for (const record of records) add(record.id, record);
  for (const record of records) add(fold(record.name), record);
  for (const record of records) for (const alias of record.aliases ?? []) add(fold(alias), record);
  const asked = fold(written);
  const exact = bySpelling.get(asked);
  if (exact !== undefined) return exact;
  const nearest = suggestNearest(asked, bySpelling.keys(), distance);
  return nearest === undefined ? undefined : bySpelling.get(nearest);
}

/** "There is no actor `Kyiv` in `crocus-city-hall`". `kind` is a label; without `dataset`, the thing is no record of one. */
export function sayUnknown(kind: string, written: string, dataset?: string): string {
  const where = dataset === undefined ? '' : ` in ${quote(dataset)}`;
  return `There is no ${kind.toLowerCase()} ${quote(written)}${where}`;
}

/** "did you mean `kyiv` (Government of Ukraine)?". */
export function sayMeant(meant: KnownRecord): string {
  return `did you mean ${nameMeant(meant)}?`;
}

/** "`kyiv` (Government of Ukraine)". */
export function nameMeant({ id, name }: KnownRecord): string {
  return `\`${id}\`${name === '' || name === id ? '' : ` (${cutMiddle(name, nameLength)})`}`;
}

/** A dataset that is not loaded: the sentence, and what was meant with all that are. */
export function sayUnknownDataset(
  written: string,
  loaded: readonly KnownRecord[],
  distance: Distance,
): { readonly message: string; readonly hint: string } {
  const meant = suggestRecord(written, loaded, distance);
  const list = loaded.length === 0 ? 'None is.' : `Loaded: ${loaded.map(({ id }) => id).join(', ')}.`;
  return {
    message: `no dataset ${quote(written)} is loaded`,
    hint: meant === undefined ? list : `${capitalise(sayMeant(meant))} ${list}`,
  };
}

export function capitalise(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

function quote(written: string): string {
  return `\`${cutMiddle(written, shownLength)}\``;
}

/** Letters and digits of any script, in small letters without accents, joined by hyphens: as ids are, where they can be. */
function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '');
}
