// Which records may be absent from a draft because what holds them could not be read. So an unreadable file or line is one
// mistake, and not one more for every mention of what stood in it.
import type { Diagnostic, Place } from '../base/diagnostic.ts';
import { holdsLines } from '../base/file-kinds.ts';
import type { DraftDataset } from '../records/draft.ts';
import type { RecordKind } from '../records/model.ts';

const inDatasetFile = ['event', 'actor', 'document', 'question', 'narrative'] as const;
const inAssertionsFile = ['assertion', 'silence'] as const;

export interface LostRecords {
  /** Whether anything may be absent at all. */
  readonly any: boolean;
  /** Whether a record of one of these kinds with this id may stand in what could not be read. */
  mayHold(id: string, kinds: readonly RecordKind[]): boolean;
}

export const everythingMayBeLost: LostRecords = { any: true, mayHold: () => true };

/** Units of lost text that are read through for ids in one check; beyond, any id may stand there. Some tenths of a second. */
const mostUnitsSearched = 200_000_000;

export interface ReadTexts {
  /** The text of a file that was read, to tell what stood in a part that could not be. */
  readonly sourceOf?: (file: string) => string | undefined;
  /** Of a file of lines that is not held as a text: those that a place stands on. */
  readonly linesOf?: (place: Place) => string | undefined;
}

interface Region {
  readonly kinds: readonly RecordKind[];
  /** Undefined where the text is out of reach: anything may stand there. */
  readonly text?: string;
}

/**
 * An error inside a record leaves the record's id known. An error outside of all records may have cost records: in JSONL the
 * lines of the mistake, of any kind; in JSON what follows; in YAML those kinds of which the file shows none. `texts` gives what the
 * files that were read hold.
 * Cost: n log n in records; `mayHold` is linear in the text that was lost, and remembers what it was asked.
 */
export function findLostRecords(draft: DraftDataset, found: readonly Diagnostic[], texts: ReadTexts = {}): LostRecords {
  const regions = listRegions(draft, found, texts);
  const known = new Map<string, boolean>();
  let unitsLeft = mostUnitsSearched;
  const search = (id: string, kinds: readonly RecordKind[]): boolean =>
    regions.some((region) => {
      if (!region.kinds.some((kind) => kinds.includes(kind))) return false;
      unitsLeft -= region.text?.length ?? 0;
      return unitsLeft < 0 || mentions(region.text, id);
    });
  return {
    any: regions.length > 0,
    mayHold: (id, kinds) => {
      const key = `${kinds.join(' ')} ${id}`;
      const held = known.get(key) ?? search(id, kinds);
      known.set(key, held);
      return held;
    },
  };
}

/** Whether the id stands in the text as a key, or as the value of a field called `id`. */
function mentions(text: string | undefined, id: string): boolean {
  if (text === undefined) return true;
  const slug = id.replace(/[^\p{L}\p{N}-]/gu, '.');
  return new RegExp(`(?:^|[\\s{,"'])${slug}["']?\\s*:|["']?id["']?\\s*:\\s*["']?${slug}(?![\\p{L}\\p{N}-])`, 'mu').test(
    text,
  );
}

function listRegions(
  draft: DraftDataset,
  found: readonly Diagnostic[],
  { sourceOf = () => undefined, linesOf }: ReadTexts,
): Region[] {
  const losses = found.filter(({ severity, code }) => severity === 'error' || code === 'misplaced-file');
  if (losses.length === 0) return [];
  const records = indexRecords(draft);
  const regions = new Map<string, Region>();
  for (const { place, code, notes } of losses) {
    // Of files that are not read, only those among the assertions look as if they were meant to be.
    if (code === 'misplaced-file' && !place.file.startsWith('assertions/')) continue;
    const { places, kinds } = records.get(place.file) ?? { places: [], kinds: new Set<RecordKind>() };
    if (isInside(places, place)) continue;
    // A record written twice under one id is known by the first.
    if (code === 'duplicate-key' && notes.some((note) => note.place && isInside(places, note.place))) continue;
    const source = sourceOf(place.file);
    if (holdsLines(place.file)) {
      const lines = source === undefined ? linesOf?.(place) : linesAround(source, place);
      const text = lines === undefined ? {} : { text: lines };
      regions.set(`${place.file} ${place.start}`, { kinds: [...inDatasetFile, ...inAssertionsFile], ...text });
    } else if (place.file.endsWith('.json')) {
      // A list is read up to the record with the mistake.
      const known = regions.get(place.file);
      const text = source === undefined ? {} : { text: source.slice(findBefore(places, place.start)?.end ?? 0) };
      if (known === undefined) regions.set(place.file, { kinds: [...inDatasetFile, ...inAssertionsFile], ...text });
    } else {
      const held = /(?:^|\/)dataset\.yaml$/.test(place.file) ? inDatasetFile : inAssertionsFile;
      const text = source === undefined ? {} : { text: source };
      regions.set(place.file, { kinds: held.filter((kind) => !kinds.has(kind)), ...text });
    }
  }
  return [...regions.values()];
}

function linesAround(source: string, { start, end: last }: Place): string {
  const end = source.indexOf('\n', Math.max(start, last - 1));
  return source.slice(source.lastIndexOf('\n', start - 1) + 1, end < 0 ? source.length : end);
}

interface FileRecords {
  /** Sorted by start; records never overlap. */
  readonly places: Place[];
  readonly kinds: Set<RecordKind>;
}

function indexRecords(draft: DraftDataset): Map<string, FileRecords> {
  const files = new Map<string, FileRecords>();
  const add = (kind: RecordKind, records: readonly { readonly span: Place }[]) => {
    for (const { span: place } of records) {
      const file = files.get(place.file) ?? { places: [], kinds: new Set<RecordKind>() };
      files.set(place.file, file);
      file.places.push(place);
      file.kinds.add(kind);
    }
  };
  add('event', draft.events);
  add('actor', draft.actors);
  add('document', draft.documents);
  add('question', draft.questions);
  add('narrative', draft.narratives);
  add('assertion', draft.assertions);
  add('silence', draft.silences);
  for (const { places } of files.values()) places.sort((a, b) => a.start - b.start);
  return files;
}

/** The last record that begins at or before an offset. */
function findBefore(places: readonly Place[], offset: number): Place | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place).start <= offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}

function isInside(places: readonly Place[], { start }: Place): boolean {
  const before = findBefore(places, start);
  return before !== undefined && start <= before.end;
}
