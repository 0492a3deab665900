// Records and what a format declares to carry → what is left of them, and what is lost. The one place that knows where the fields
// of records within records stand.
import type { DatasetRecord, JsonValue } from '../dataset/write/records-from-graph.ts';
import type { FieldRow, FieldRows } from '../domain/records/field-rows.ts';
import { recordKinds } from '../domain/records/model.ts';
import { nestedTable } from '../domain/records/nested-table.ts';
import { recordTable } from '../domain/records/record-table.ts';
import type { Carried } from './format.ts';
import type { LossLog } from './loss-log.ts';

/** Fields that say no more than their default are not counted, and are left out. A record of a kind that is not named is left out. */
export function keepCarried(records: readonly DatasetRecord[], carries: Carried, loss?: LossLog): DatasetRecord[] {
  return records.flatMap((record) => {
    const carried = carries[record.type];
    if (carried === undefined) {
      loss?.lost(record.type, `records of kind ${record.type}`, record.id);
      return [];
    }
    const names = new Set(carried);
    const lose = (path: string) =>
      loss?.lost(`${record.type}.${path}`, sayField(record.type, path), `${record.type} ${record.id}`);
    const rows: FieldRows = recordTable[record.type].fields;
    const kept = Object.entries(rows).flatMap(([name, row]): [string, JsonValue][] => {
      const value = Object.hasOwn(record, name) ? record[name] : undefined;
      if (value === undefined || isDefault(row, value) || name === 'id') return [];
      const left = keepField(name, row, value, names, lose);
      return left === undefined ? [] : [[name, left]];
    });
    return [{ type: record.type, id: record.id, ...Object.fromEntries(kept) }];
  });
}

function keepField(
  name: string,
  row: FieldRow,
  value: JsonValue,
  names: ReadonlySet<string>,
  lose: (path: string) => void,
): JsonValue | undefined {
  if (row.kind !== 'nested') {
    if (names.has(name)) return value;
    lose(name);
    return undefined;
  }
  const isCarried = [...names].some((path) => path.startsWith(`${name}.`));
  const rows: FieldRows = nestedTable[row.of].fields;
  const keepOne = (one: JsonValue): JsonValue | undefined => {
    if (!isCarried) {
      lose(name);
      return undefined;
    }
    const fields = Object.entries(rows).flatMap(([field, of]): [string, JsonValue][] => {
      const inner = (one as { readonly [key: string]: JsonValue })[field];
      if (inner === undefined || isDefault(of, inner)) return [];
      if (names.has(`${name}.${field}`)) return [[field, inner]];
      lose(`${name}.${field}`);
      return [];
    });
    return Object.fromEntries(fields);
  };
  return keepBelow(value, 'per' in row ? (row.per?.length ?? 0) : 0, keepOne);
}

/** Through the maps and the list that a nested field may stand in. */
function keepBelow(
  value: JsonValue,
  maps: number,
  keepOne: (one: JsonValue) => JsonValue | undefined,
): JsonValue | undefined {
  if (maps > 0) {
    const entries = Object.entries(value as { readonly [key: string]: JsonValue }).flatMap(
      ([key, inner]): [string, JsonValue][] => {
        const left = keepBelow(inner, maps - 1, keepOne);
        return left === undefined ? [] : [[key, left]];
      },
    );
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  if (!Array.isArray(value)) return keepOne(value);
  const left = value.map(keepOne).filter((one) => one !== undefined);
  return left.length === 0 ? undefined : left;
}

function isDefault(row: FieldRow, value: JsonValue): boolean {
  return 'default' in row && row.default === value;
}

function sayField(kind: string, path: string): string {
  const [field, inner] = path.split('.');
  return inner === undefined ? `\`${field}\` of ${kind}s` : `\`${inner}\` in \`${field}\` of ${kind}s`;
}

/** All fields of a record kind, those of records within it too, but for the ones that are named: for formats that carry nearly all. */
export function allFieldsBut(kind: keyof typeof recordTable, except: readonly string[] = []): string[] {
  const rows: FieldRows = recordTable[kind].fields;
  const all = Object.entries(rows).flatMap(([name, row]) =>
    row.kind === 'nested' ? Object.keys(nestedTable[row.of].fields).map((field) => `${name}.${field}`) : [name],
  );
  return all.filter((path) => path !== 'id' && !except.includes(path) && !except.includes(path.split('.')[0] ?? ''));
}

/** What a drawing of the whole graph carries: every field but those on the dataset, of which the title is given. */
export const wholeGraph: Carried = Object.fromEntries(
  recordKinds.map((kind) => [kind, kind === 'dataset' ? ['title'] : allFieldsBut(kind)]),
);

/** A relation or a quote as it is written in a record. */
export type Drawn = { readonly [field: string]: JsonValue };
/** Relations of one field by the assertion they are drawn to. */
export type PerTarget = { readonly [target: string]: readonly Drawn[] };
/** Takes the kind of a loss and says what it is. */
type Lose = (kind: string, says: string) => void;

/** Relations to what is said: for formats that draw none to the saying. */
export function keepOfContent(all: JsonValue | undefined, lose: Lose): PerTarget {
  const kept = Object.entries((all ?? {}) as PerTarget).flatMap(([target, drawn]) => {
    const ofContent = drawn.filter(({ level }) => level !== 'utterance');
    if (ofContent.length < drawn.length) lose('level', 'relations to the saying, not to what is said');
    return ofContent.length === 0 ? [] : [[target, ofContent] as const];
  });
  return Object.fromEntries(kept);
}

/** The first speaker. */
export function keepSpeaker(by: JsonValue | undefined, lose: Lose): readonly string[] {
  const speakers = (by ?? []) as readonly string[];
  if (speakers.length > 1) lose('by', 'speakers of one assertion beyond the first');
  return speakers.slice(0, 1);
}

/** The first quote that is in one piece. */
export function keepWholeQuote(quotes: JsonValue | undefined, lose: Lose): readonly Drawn[] {
  const all = (quotes ?? []) as readonly Drawn[];
  const whole = all.filter(({ exact }) => typeof exact === 'string').slice(0, 1);
  if (whole.length < all.length) lose('quotes', 'quotes beyond the first, and quotes in pieces');
  return whole;
}

/** Without actors and documents that no assertion names as speaker or source: for formats in which nobody else appears. */
export function keepNamed(records: readonly DatasetRecord[], loss: LossLog): DatasetRecord[] {
  const named = new Set(
    records.flatMap(({ by = [], quotes = [], type }) => {
      if (type !== 'assertion') return [];
      const documents = (quotes as readonly { readonly document?: string }[]).map(({ document }) => document);
      return [...(by as readonly string[]), ...documents];
    }),
  );
  return records.filter(({ type, id }) => {
    if ((type !== 'actor' && type !== 'document') || named.has(id)) return true;
    const says = type === 'actor' ? 'actors who put nothing forward' : 'documents that nothing is quoted from';
    loss.lost(`${type}.unnamed`, says, `${type} ${id}`);
    return false;
  });
}
