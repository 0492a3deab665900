// Records that stand in lines of a file → drafts that hold nothing but where: a field is read when it is asked for, and soon forgotten. So
// rules look at all that is declared, and it is not in memory.
import { getHeapStatistics } from 'node:v8';
import { RecordPlace } from '../../domain/check/record-place.ts';
import type { DraftRecords } from '../../domain/records/draft.ts';
import { listPlainRows } from '../../domain/records/field-rows.ts';
import { recordTable } from '../../domain/records/record-table.ts';

export type DistantKind = Exclude<keyof DraftRecords, 'dataset'>;

/**
 * Records that were read last, and as many before them: where the heap has room, what is declared for 100,000 assertions; never more than a
 * thirty-second part of it, at what a record of a generated affair takes.
 */
const most = 40_000;
const recordBytes = 1_700;
const heapShare = 1 / 32;

/** What a record has beside its plain fields. */
const composites: { readonly [K in DistantKind]: readonly (keyof DraftRecords[K])[] } = {
  event: [],
  actor: ['affiliations'],
  document: [],
  question: ['values', 'impliedBy'],
  narrative: [],
  assertion: ['fileDocument', 'retracts', 'quotes', 'cites', 'saidAt', 'answers', 'relations'],
  silence: ['fileDocument', 'passesOver', 'quotes'],
};

export class DistantRecords {
  readonly #read: <K extends DistantKind>(kind: K, place: RecordPlace) => DraftRecords[K];
  readonly #makers = new Map<DistantKind, typeof RecordPlace>();
  readonly #atHand = Math.min(most, Math.floor((getHeapStatistics().heap_size_limit * heapShare) / recordBytes / 2));
  #recent = new Map<RecordPlace, object>();
  #earlier = new Map<RecordPlace, object>();

  /** `read` gives the record at a place, with that place for all of it. */
  constructor(read: <K extends DistantKind>(kind: K, place: RecordPlace) => DraftRecords[K]) {
    this.#read = read;
  }

  /** It is its own place. Cost: no reading. */
  take<K extends DistantKind>(kind: K, { file, start, end, number }: RecordPlace): DraftRecords[K] {
    return this.place(kind, file, start, end, number) as unknown as DraftRecords[K];
  }

  /** Where a record stands, which is one. */
  place(kind: DistantKind, file: string, start: number, end: number, number?: number): RecordPlace {
    const Maker = this.#makers.get(kind) ?? this.#define(kind);
    return new Maker(file, start, end, number);
  }

  /** What was just read at a place of ours need not be read again; that place in its stead. */
  hold<R extends object>(place: RecordPlace, record: R): R {
    if (this.#recent.size >= this.#atHand) [this.#earlier, this.#recent] = [this.#recent, new Map()];
    this.#recent.set(place, record);
    return place as unknown as R;
  }

  #define(kind: DistantKind): typeof RecordPlace {
    const fetch = (place: RecordPlace, name: string): unknown => Reflect.get(this.#fetch(kind, place), name);
    const read = (name: string) =>
      function get(this: RecordPlace) {
        return fetch(this, name);
      };
    class DistantRecord extends RecordPlace {
      get span(): RecordPlace {
        return this;
      }
    }
    const names = ['id', 'broken', ...listPlainRows(recordTable[kind].fields).map(([name]) => name)];
    for (const name of [...names, ...composites[kind]]) {
      Object.defineProperty(DistantRecord.prototype, name, { get: read(name) });
    }
    this.#makers.set(kind, DistantRecord);
    return DistantRecord;
  }

  #fetch(kind: DistantKind, place: RecordPlace): object {
    const recent = this.#recent.get(place);
    if (recent !== undefined) return recent;
    const record = this.#earlier.get(place) ?? this.#read(kind, place);
    this.hold(place, record);
    return record;
  }
}
