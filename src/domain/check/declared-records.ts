// Records of a draft by their ids, of all kinds in one table: an id is one record's. Judges nothing.
import { IdTable, type Lookup } from '../base/id-table.ts';
import type { DraftDataset, DraftRecords } from '../records/draft.ts';
import { type RecordKind, recordKinds } from '../records/model.ts';

type AnyRecord = DraftRecords[RecordKind];

/** Of records with one id, the first of each kind. */
export class DeclaredRecords {
  readonly ids = new IdTable();
  readonly #kinds: RecordKind[] = [];
  readonly #records: AnyRecord[] = [];
  /** Under an id that a record of another kind has. */
  readonly #others = new Map<string, AnyRecord>();

  constructor(draft: DraftDataset) {
    for (const { kind, record } of listRecords(draft)) {
      const id = record.id.value;
      const number = this.ids.add(id);
      if (number === this.#records.length) {
        this.#kinds.push(kind);
        this.#records.push(record);
      } else if (this.#kinds[number] !== kind) {
        const key = `${kind} ${id}`;
        if (!this.#others.has(key)) this.#others.set(key, record);
      }
    }
  }

  /** The same record, read otherwise, in the stead of one. */
  put(earlier: AnyRecord, record: AnyRecord): void {
    const number = this.ids.numberOf(record.id.value);
    if (number !== undefined && this.#records[number] === earlier) this.#records[number] = record;
  }

  /** Of the first record with this id. */
  kindOf(id: string): RecordKind | undefined {
    const number = this.ids.numberOf(id);
    return number === undefined ? undefined : this.#kinds[number];
  }

  of<K extends RecordKind>(kind: K): Lookup<DraftRecords[K]> {
    const get = (id: string) => {
      const number = this.ids.numberOf(id);
      if (number === undefined) return undefined;
      const found = this.#kinds[number] === kind ? this.#records[number] : this.#others.get(`${kind} ${id}`);
      return found as DraftRecords[K] | undefined;
    };
    return { get, has: (id) => get(id) !== undefined };
  }
}

/** The repeated ones too, in the order read, kind by kind. */
export function* listRecords(
  draft: DraftDataset,
): Generator<{ readonly kind: RecordKind; readonly record: AnyRecord }> {
  const kinds: { readonly [K in RecordKind]: readonly DraftRecords[K][] } = {
    dataset: draft.header && draft.header.id.value !== '' ? [draft.header] : [],
    event: draft.events,
    actor: draft.actors,
    document: draft.documents,
    question: draft.questions,
    narrative: draft.narratives,
    assertion: draft.assertions,
    silence: draft.silences,
  };
  for (const kind of recordKinds) for (const record of kinds[kind]) yield { kind, record };
}
