// What may be said of a field, and what follows for its type. The table of all fields is record-table.ts, with nested-table.ts for
// records within records. Holds no field.
import type { Ids, RecordKind, UncertainDate } from './model.ts';

/** A field that keeps its kind of value all the way: no code knows it, unless `byHand`. */
interface PlainField {
  /** One sentence or more, for schemas and docs. */
  readonly doc: string;
  readonly required?: true;
  readonly many?: HowMany;
  /** Read and checked like the others, but what stands in the dataset, the graph and the export is written by hand. */
  readonly byHand?: true;
}

/**
 * `one-or-more`: a value or a list, a set in meaning. `list`: a list whose order means something. `pieces`: a value or such a
 * list, a list of one being the same as the value.
 */
export type HowMany = 'one-or-more' | 'list' | 'pieces';

export type FieldRow =
  | (PlainField & {
      /** `value`: of the question's slot. `exact`: the document's words, character for character; `excerpt`: such words where YAML cuts none. `context`: what stands around them. */
      readonly kind:
        | 'text'
        | 'language'
        | 'value'
        | 'path'
        | 'url'
        | 'wikidata'
        | 'sha256'
        | 'exact'
        | 'excerpt'
        | 'context';
    })
  | (PlainField & { readonly kind: 'count' | 'number' | 'format' })
  | (PlainField & { readonly kind: 'flag'; readonly default?: false })
  /** `id`: the record's own. `token`: of a value that a question declares. */
  | (PlainField & { readonly kind: 'id' | 'token' })
  /** EDTF. `bounded`: the dataset keeps the first and last day or instant beside the text. */
  | (PlainField & { readonly kind: 'date'; readonly bounded?: true })
  | (PlainField & { readonly kind: 'word'; readonly words: readonly [string, ...string[]]; readonly default?: string })
  /** An id of another record. `edge`: the relationship to it, `edgeFrom`: from it; without either the id is a property. */
  | (PlainField & {
      readonly kind: 'reference';
      readonly to: readonly RecordKind[];
      readonly edge?: string;
      readonly edgeFrom?: string;
    })
  | CompositeField;

/** Maps and records within a record: their shape follows from the table, what they mean is written by hand. */
export type CompositeField = { readonly doc: string; readonly required?: true } & (
  | { readonly kind: 'nested'; readonly of: NestedKind; readonly many?: 'one-or-more' | 'list'; readonly per?: MapKeys }
  | { readonly kind: 'text' | 'value'; readonly many?: 'one-or-more'; readonly per: MapKeys }
  | { readonly kind: 'time-of-saying' }
  | { readonly kind: 'records'; readonly of: RecordKind }
);

/** What the keys of a map are: ids of records, ids of values, or values. Two make a map of maps. */
type MapKeys = readonly ('question' | 'assertion' | 'token' | 'value')[];

export type FieldRows = Readonly<Record<string, FieldRow>>;

export interface RecordRow {
  readonly doc: string;
  readonly fields: FieldRows;
}

export const nestedKinds = [
  'affiliation',
  'question value',
  'implication',
  'quote',
  'cited document',
  'answer',
  'support',
  'contradiction',
  'reason',
  'default',
] as const;
export type NestedKind = (typeof nestedKinds)[number];

export interface NestedRow extends RecordRow {
  /** What messages call it, where that is not its name here. */
  readonly title?: string;
  /** The field that may stand alone for the whole; `assumed` is then understood. */
  readonly short?: string;
  readonly assumed?: Readonly<Record<string, string>>;
}

/** Whether no code needs to know the field to read it: one value, or a list of them. */
export function isPlain(row: FieldRow): row is PlainRow {
  return row.kind !== 'nested' && row.kind !== 'records' && row.kind !== 'time-of-saying' && !('per' in row);
}

/** Whether no code needs to know the field to keep it, up to the graph and the export. */
export function isKept(row: FieldRow): row is PlainRow {
  return isPlain(row) && row.byHand === undefined;
}

/** Whether it stands in the graph as a property under its own name. */
export function isStored(row: FieldRow): row is PlainRow {
  return isKept(row) && !('edge' in row) && !('edgeFrom' in row);
}

export type PlainRow = Exclude<FieldRow, CompositeField>;

/** Chosen once a table: tables are few, and records are many. */
function chooseOnce(test: (row: FieldRow) => row is PlainRow) {
  const chosen = new WeakMap<FieldRows, readonly (readonly [string, PlainRow])[]>();
  return (rows: FieldRows): readonly (readonly [string, PlainRow])[] => {
    const known = chosen.get(rows);
    if (known !== undefined) return known;
    const entries = Object.entries(rows).filter((entry): entry is [string, PlainRow] => test(entry[1]));
    chosen.set(rows, entries);
    return entries;
  };
}

/** Names and rows of a table, those that `isPlain`, `isKept` and `isStored` let pass, in its order. */
export const listPlainRows = chooseOnce(isPlain);
export const listKeptRows = chooseOnce(isKept);
export const listStoredRows = chooseOnce(isStored);

/** Names of the fields that `isPlain`, `isKept` and `isStored` let pass. */
export type PlainName<Rows> = {
  [Name in keyof Rows]: Rows[Name] extends { readonly per: unknown } | { readonly kind: CompositeKind } ? never : Name;
}[keyof Rows];
type CompositeKind = 'nested' | 'records' | 'time-of-saying';
export type KeptName<Rows> = {
  [Name in PlainName<Rows>]: Rows[Name] extends { readonly byHand: true } ? never : Name;
}[PlainName<Rows>];
export type StoredName<Rows> = {
  [Name in KeptName<Rows>]: Rows[Name] extends { readonly edge: string } | { readonly edgeFrom: string } ? never : Name;
}[KeptName<Rows>];

/** What one value of a field is. */
export type ValueOf<Row> = Row extends { readonly kind: 'flag' }
  ? boolean
  : Row extends { readonly kind: 'format' }
    ? 1
    : Row extends { readonly kind: 'count' | 'number' }
      ? number
      : Row extends { readonly kind: 'word'; readonly words: readonly (infer Word)[] }
        ? Word
        : string;

export type Many = { readonly many: string };
/** Never absent once a dataset is built. */
export type Sure = { readonly required: true } | { readonly default: string | false };

/** What a checked record has of a table's fields. */
export type KeptFields<Rows> = {
  readonly [Name in KeptName<Rows> as Rows[Name] extends Many | Sure ? Name : never]: KeptValue<Rows[Name]>;
} & {
  readonly [Name in KeptName<Rows> as Rows[Name] extends Many | Sure ? never : Name]?: KeptValue<Rows[Name]>;
};
type KeptValue<Row> = Row extends Many ? readonly KeptOne<Row>[] : KeptOne<Row>;
type KeptOne<Row> = Row extends { readonly kind: 'reference'; readonly to: readonly (infer K extends RecordKind)[] }
  ? Ids[K]
  : Row extends { readonly bounded: true }
    ? UncertainDate
    : ValueOf<Row>;
