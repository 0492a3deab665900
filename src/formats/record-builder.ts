// Takes what an importer reads, as records in the long form: gives ids, keeps one actor a name, and refuses relations that a dataset
// cannot hold, which are then reported as lost. What is finished may leave at once, so that not all is held. Invents nothing.
import { distance } from 'fastest-levenshtein';
import type { DatasetRecord, JsonValue } from '../dataset/write/records-from-graph.ts';
import { foldText } from '../domain/base/fold-text.ts';
import { limits } from '../domain/base/limits.ts';
import { Failure } from '../domain/base/result.ts';
import { suggestSlug } from '../domain/base/slug.ts';
import { pairKey } from '../domain/graph/index-graph.ts';
import { type ActorKind, type RecordKind, recordKinds, symmetricKinds } from '../domain/records/model.ts';
import { narratorId } from '../domain/records/narrator.ts';
import type { LossLog, LossPlace } from './loss-log.ts';

export type Fields = { [field: string]: JsonValue | undefined };
type Drawn = Readonly<Record<string, JsonValue | undefined>>;
export type RelationField = 'supports' | 'contradicts' | 'reliesOn' | 'compatible';

/** Leaves room for a number behind it, and for `-narrator`. */
const longestId = 100;
/** Names are compared each with each other one up to here. */
const mostCompared = 2_000;
/** Records that are not finished before the end take a kilobyte or two each. */
const mostHeld = 1_000_000;
/** One for all records of a kind. */
const hasLeft = Object.fromEntries(recordKinds.map((type) => [type, { type, fields: undefined }])) as {
  readonly [K in RecordKind]: { readonly type: K; readonly fields: undefined };
};

export class RecordBuilder {
  readonly #loss: LossLog;
  /** Without fields where the record has left. */
  readonly #records = new Map<string, { readonly type: RecordKind; readonly fields: Fields | undefined }>();
  readonly #spool: ((record: DatasetRecord) => void) | undefined;
  /** The first number that may be free behind a base of ids. */
  readonly #numbers = new Map<string, number>();
  #released = 0;
  readonly #actors = new Map<string, { readonly id: string; readonly place: LossPlace }>();
  readonly #texts = new Map<string, string>();
  readonly #taken: ReadonlySet<string>;
  readonly #related = new Set<string>();
  #header: Fields = {};

  /** `dataset`: its id, which no record may have. `spool` takes records that are finished; without one all are held. */
  constructor(loss: LossLog, dataset = '', spool?: (record: DatasetRecord) => void) {
    this.#loss = loss;
    this.#spool = spool;
    this.#taken = new Set([dataset, narratorId]);
  }

  /** Fields of the dataset itself that the source says; what the command line says goes before. */
  describe(fields: Fields): void {
    this.#header = { ...this.#header, ...dropAbsent(fields) };
  }

  /** Whether no new record may have it. */
  has(id: string): boolean {
    return this.#records.has(id) || this.#taken.has(id);
  }

  typeOf(id: string): RecordKind | undefined {
    return this.#records.get(id)?.type;
  }

  /** A slug that is free: `own` where it is, else the words themselves where they make one, else `otherwise` with a number. */
  newId(wanted: string, otherwise: string, own?: string | undefined): string {
    if (own !== undefined && !this.has(own)) return own;
    const base = (suggestSlug(wanted) ?? otherwise).slice(0, longestId).replace(/-+$/, '');
    if (!this.has(base)) return base;
    let n = this.#numbers.get(base) ?? 2;
    while (this.has(`${base}-${n}`)) n += 1;
    this.#numbers.set(base, n);
    return `${base}-${n}`;
  }

  /** `id` must be free. The fields may be changed until the end. */
  add(type: RecordKind, id: string, fields: Fields): Fields {
    if (this.#spool !== undefined && this.#records.size - this.#released >= mostHeld) throw refuseMany();
    this.#records.set(id, { type, fields });
    return fields;
  }

  /** Nothing will be changed in the record any more: where finished records leave, it does. */
  release(id: string): void {
    const { type, fields } = this.#records.get(id) ?? {};
    if (this.#spool === undefined || type === undefined || fields === undefined) return;
    this.#spool({ type, id, ...dropAbsent(fields) });
    this.#records.set(id, hasLeft[type]);
    this.#released += 1;
  }

  fieldsOf(id: string): Fields | undefined {
    return this.#records.get(id)?.fields;
  }

  /** The actor of exactly this name; made where there is none yet. Without a kind `group` is assumed: it says least. */
  actor(name: string, place: LossPlace, kind?: ActorKind, more: Fields = {}): string {
    const known = this.#actors.get(name);
    if (known !== undefined) return known.id;
    const id = this.newId(name, 'actor');
    if (kind === undefined) {
      this.#loss.assumed('actor.kind', 'the kind of an actor: `group` was written', place, name);
    }
    this.addActor(id, { name, kind: kind ?? 'group', ...more }, place);
    return id;
  }

  /** The actor of exactly this name. */
  findActor(name: string): string | undefined {
    return this.#actors.get(name)?.id;
  }

  /** An actor whose id the source gives. */
  addActor(id: string, fields: Fields & { name: string }, place: LossPlace): void {
    if (this.#records.get(id)?.fields !== fields) this.add('actor', id, fields);
    // Who is unnamed or pseudonymous is never taken for another.
    if (fields.unnamed === true || fields.pseudonymous === true || this.#actors.has(fields.name)) return;
    this.#actors.set(fields.name, { id, place });
  }

  /** With a text, which is written beside the records, or without one. */
  document(wanted: string, fields: Fields, text?: string): string {
    const id = this.newId(wanted, 'document');
    const path = `documents/${id}.txt`;
    if (text !== undefined) this.#texts.set(path, text);
    this.add('document', id, { ...fields, ...(text === undefined ? {} : { text: path }) });
    return id;
  }

  /** The text of a document that has none yet. */
  addText(id: string, text: string): void {
    const fields = this.fieldsOf(id);
    if (fields === undefined) return;
    fields.text = `documents/${id}.txt`;
    this.#texts.set(fields.text, text);
  }

  /** Both ends must be assertions of this dataset. What it cannot hold beside what is there is reported as lost. */
  relate(field: RelationField, from: string, to: string, drawn: Drawn, place: LossPlace): void {
    const level = drawn.level ?? 'content';
    const pair = pairKey(from, to);
    const isSymmetric = field === 'compatible' || symmetricKinds.some((kind) => kind === drawn.kind);
    const keys = {
      same: `${field} ${from} ${to} ${level}`,
      ofPair: `${field} ${pair} ${level}`,
      symmetric: `${field} either way ${pair} ${level}`,
      rival: `${field === 'supports' ? 'contradicts' : 'supports'} ${pair} ${level}`,
    };
    const isLine = field === 'supports' || field === 'contradicts';
    const why =
      from === to
        ? 'relations of an assertion with itself'
        : isLine && this.#related.has(keys.rival)
          ? 'relations of a pair that are both support and contradiction'
          : this.#related.has(keys.same) || (isSymmetric && this.#related.has(keys.symmetric))
            ? 'relations that say again what another says'
            : undefined;
    const fields = this.#records.get(from)?.fields;
    if (why !== undefined || fields === undefined) {
      this.#loss.lost('impossible-relation', why ?? 'relations of unknown assertions', place, `${from} → ${to}`);
      return;
    }
    for (const one of [keys.same, keys.ofPair, ...(isSymmetric ? [keys.symmetric] : [])]) this.#related.add(one);
    const targets = new Map(Object.entries((fields[field] ?? {}) as Record<string, JsonValue[]>));
    targets.set(to, [...(targets.get(to) ?? []), dropAbsent(drawn)]);
    fields[field] = Object.fromEntries(targets);
  }

  /** Texts by the path that records give them. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts;
  }

  get header(): Readonly<Fields> {
    return this.#header;
  }

  /** Those that have left too. */
  get count(): number {
    return this.#records.size;
  }

  /** Those that are held, in the order they were added, absent fields left out. */
  listRecords(): DatasetRecord[] {
    return [...this.#records].flatMap(([id, { type, fields }]) =>
      fields === undefined ? [] : [{ type, id, ...dropAbsent(fields) }],
    );
  }

  /** Names that may be one actor are said, and stay two. Cost: quadratic in the names, up to a limit. */
  proposeMerges(): void {
    const names = [...this.#actors].map(([name, { place }]) => ({ name, place, folded: foldText(name) }));
    const isMany = names.length > mostCompared;
    const first = new Map<string, string>();
    for (const [index, one] of names.entries()) {
      const same = first.get(one.folded);
      if (same === undefined) first.set(one.folded, one.name);
      const near =
        same ?? (isMany ? undefined : names.slice(0, index).find((other) => areNear(one.folded, other.folded))?.name);
      if (near === undefined) continue;
      const says = 'two names that may be one actor';
      this.#loss.proposed('same-actor', says, one.place, `${near} / ${one.name}`);
    }
  }
}

/** One letter differs in a name of some length; or the words of one are among those of the other: “Bruce”, “Fiona Bruce”. */
function areNear(a: string, b: string): boolean {
  // “Witness 1” and “Witness 2” are two.
  if (a.replace(/\P{N}/gu, '') !== b.replace(/\P{N}/gu, '')) return false;
  if (Math.min(a.length, b.length) >= 6 && Math.abs(a.length - b.length) <= 1 && distance(a, b) === 1) return true;
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const words = many.split(' ');
  return few.length >= 4 && words.length > 1 && few.split(' ').every((word) => words.includes(word));
}

function refuseMany(): Failure {
  return new Failure('more than a million records wait for what later rows say of them', {
    kind: 'files',
    hint: 'Split the files into several datasets.',
  });
}

function dropAbsent(fields: Readonly<Fields>): { readonly [field: string]: JsonValue } {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, JsonValue] =>
        entry[1] !== undefined && !(Array.isArray(entry[1]) && entry[1].length === 0),
    ),
  );
}

/** What a text field takes: cut to its limit, blanks at the ends gone; undefined where nothing is there or left. */
export function fitText(text: string | undefined, loss: LossLog, place: LossPlace): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return undefined;
  // A code unit takes at most three bytes.
  if (trimmed.length * 3 <= limits.textBytes || Buffer.byteLength(trimmed) <= limits.textBytes) return trimmed;
  loss.lost('text-too-long', 'the end of texts that are longer than a field may be', place, trimmed);
  const short = Buffer.from(trimmed)
    .subarray(0, limits.textBytes - 4)
    .toString('utf8');
  return short.replace(/\ufffd+$/, '');
}
