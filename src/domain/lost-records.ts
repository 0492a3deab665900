// Which kinds of record may be absent from a draft because what holds them could not be read. So one unreadable file is one
// mistake, and not one more for every mention of what stood in it.
import type { Diagnostic, Place } from './diagnostic.ts';
import type { DraftDataset } from './draft.ts';
import type { RecordKind } from './model.ts';

const inDatasetFile = ['event', 'actor', 'document', 'question', 'narrative'] as const;
const inAssertionsFile = ['assertion', 'silence'] as const;

/**
 * An error inside a record leaves the record's id known. An error outside of all records may have cost records: in JSONL a
 * line of any kind; in YAML the kinds of which that file shows none. Cost: n log n in records.
 */
export function findLostKinds(draft: DraftDataset, found: readonly Diagnostic[]): ReadonlySet<RecordKind> {
  const lost = new Set<RecordKind>();
  const errors = found.filter(({ severity, code }) => severity === 'error' || code === 'misplaced-file');
  if (errors.length === 0) return lost;
  const records = indexRecords(draft);
  for (const { place, code, notes } of errors) {
    if (code === 'misplaced-file' && !place.file.startsWith('assertions/')) continue;
    const { places, kinds } = records.get(place.file) ?? { places: [], kinds: new Set<RecordKind>() };
    if (isInside(places, place)) continue;
    // A record written twice under one id is known by the first.
    if (code === 'duplicate-key' && notes.some((note) => note.place && isInside(places, note.place))) continue;
    const candidates = /\.jsonl?$/.test(place.file)
      ? [...inDatasetFile, ...inAssertionsFile]
      : (place.file === 'dataset.yaml' ? inDatasetFile : inAssertionsFile).filter((kind) => !kinds.has(kind));
    for (const kind of candidates) lost.add(kind);
  }
  return lost;
}

interface FileRecords {
  /** Sorted by start; records never overlap. */
  readonly places: Place[];
  readonly kinds: Set<RecordKind>;
}

function indexRecords(draft: DraftDataset): Map<string, FileRecords> {
  const files = new Map<string, FileRecords>();
  const add = (kind: RecordKind, place: Place) => {
    const file = files.get(place.file) ?? { places: [], kinds: new Set<RecordKind>() };
    files.set(place.file, file);
    file.places.push(place);
    file.kinds.add(kind);
  };
  for (const { place } of draft.events) add('event', place);
  for (const { place } of draft.actors) add('actor', place);
  for (const { place } of draft.documents) add('document', place);
  for (const { place } of draft.questions) add('question', place);
  for (const { place } of draft.narratives) add('narrative', place);
  for (const { place } of draft.assertions) add('assertion', place);
  for (const { place } of draft.silences) add('silence', place);
  for (const { places } of files.values()) places.sort((a, b) => a.start - b.start);
  return files;
}

function isInside(places: readonly Place[], { start }: Place): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place).start <= start) low = middle + 1;
    else high = middle;
  }
  const before = places[low - 1];
  return before !== undefined && start <= before.end;
}
