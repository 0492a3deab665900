// The mapping of `import csv`: which rows become which records, and which column is which field. Every mistake is reported with its
// place in the mapping.
import { distance } from 'fastest-levenshtein';
import { parseYaml } from '../../dataset/read/parse-yaml.ts';
import type { Place } from '../../domain/base/diagnostic.ts';
import { suggestNearest } from '../../domain/base/suggest.ts';
import type { FieldRow, FieldRows, NestedRow } from '../../domain/records/field-rows.ts';
import { type ActorKind, actorKinds, type RecordKind, recordKinds } from '../../domain/records/model.ts';
import { nestedTable } from '../../domain/records/nested-table.ts';
import { recordTable } from '../../domain/records/record-table.ts';
import { type ImportInput, refuseInput } from '../format.ts';
import { JsonNode, type JsonObject } from '../json-reader.ts';
import type { Table } from './read-table.ts';

export interface CellSpec {
  readonly column: string | undefined;
  /** The same for every row. */
  readonly value: string | undefined;
  readonly split: string | undefined;
  /** A cell that begins with `[` or `{` is JSON. */
  readonly isJson: boolean;
  /** What cells say → what is written. */
  readonly words: ReadonlyMap<string, string>;
  /** The kind of the actors that are made of names nobody declared. */
  readonly make: ActorKind | 'document' | undefined;
}

export interface FieldMapping extends CellSpec {
  /** `quotes.exact` → field `quotes`, inner `exact`; `answers.why-late` has the question between them. */
  readonly field: string;
  readonly key: string | undefined;
  readonly inner: string | undefined;
  readonly row: FieldRow;
  /** Of the record within the record. */
  readonly innerRow: FieldRow | undefined;
  readonly place: Place;
}

export interface RowMapping {
  readonly table: Table;
  /** Column → what it holds in the rows that are meant. */
  readonly where: ReadonlyMap<string, string>;
  readonly record: RecordKind;
  /** The column with ids; where rows add to records that other rows made, `of` is it. */
  readonly id: string | undefined;
  readonly into:
    | { readonly of: string; readonly field: string; readonly row: FieldRow; readonly per: string | undefined }
    | undefined;
  readonly fields: readonly FieldMapping[];
  readonly place: Place;
}

export interface Mapping {
  /** Records that stand in the mapping itself, as in dataset.yaml. */
  readonly dataset: JsonObject | undefined;
  /** CellSpec were written so that no spreadsheet runs them. */
  readonly isDefused: boolean;
  /** Columns that are left out on purpose. */
  readonly ignored: ReadonlySet<string>;
  readonly rows: readonly RowMapping[];
}

/** Undefined where it is wrong anywhere, which has been reported. */
export function readMapping(whole: ImportInput, tables: readonly Table[]): Mapping | undefined {
  let isWrong = false;
  const report: ImportInput['report'] = (problem) => {
    isWrong = true;
    whole.report(problem);
  };
  const input = { ...whole, report };
  const { mapping } = input;
  if (mapping === undefined) return undefined;
  const node = parseYaml(mapping.text, mapping.path, report);
  const root = node && new JsonNode(node, input).object('the mapping');
  if (root === undefined) return undefined;
  const rows = root.objects('rows', 'an item of `rows`').flatMap((one) => readRow(one, tables, input) ?? []);
  const isDefused = root.text('defused') === 'true';
  const dataset = root.object('dataset');
  const ignored = new Set(root.texts('ignore'));
  refuseOthers(root, ['rows', 'defused', 'dataset', 'ignore'], input);
  if (rows.length === 0 && !isWrong) root.refuse('`rows` must say what the rows of the tables are');
  return isWrong ? undefined : { dataset, isDefused, ignored, rows };
}

function readRow(row: JsonObject, tables: readonly Table[], input: ImportInput): RowMapping | undefined {
  const refuse = (message: string, place = row.place) => {
    input.report(refuseInput(place, message));
    return undefined;
  };
  refuseOthers(row, ['file', 'where', 'record', 'id', 'into', 'of', 'per', 'fields'], input);
  const file = row.text('file');
  const table = file === undefined ? tables[0] : tables.find(({ path }) => path === file || path.endsWith(`/${file}`));
  if (table === undefined || (file === undefined && tables.length > 1))
    return refuse(`\`file\` must be one of ${tables.map(({ path }) => `\`${path}\``).join(', ')}`);
  const kind = row.requireText('record');
  const record = recordKinds.find((one) => one === kind && one !== 'dataset');
  if (record === undefined) return kind === undefined ? undefined : refuse(`there are no records of kind \`${kind}\``);
  const checkColumn = (name: string | undefined, place: Place) => {
    if (name === undefined || table.columns.includes(name)) return;
    const meant = suggestNearest(name, table.columns, distance);
    refuse(
      `${table.path} has no column \`${name}\`${meant === undefined ? '' : `: did you mean \`${meant}\`?`}`,
      place,
    );
  };
  const where = row.object('where');
  const wheres = new Map((where?.keys ?? []).map((column) => [column, where?.text(column) ?? '']));
  for (const column of wheres.keys()) checkColumn(column, where?.place ?? row.place);
  const [id, into, of, per] = (['id', 'into', 'of', 'per'] as const).map((name) => {
    const text = row.text(name);
    if (name !== 'into') checkColumn(text, row.place);
    return text;
  });
  const intoRow = into === undefined ? undefined : findField(record, into);
  if (into !== undefined && (intoRow === undefined || of === undefined))
    return refuse(intoRow === undefined ? `${record}s have no \`${into}\`` : '`into` needs `of`, a column with ids');
  const fields = row.object('fields');
  const list = (fields?.keys ?? []).flatMap((path) => {
    const spec = fields?.get(path);
    if (spec === undefined) return [];
    const full =
      into === undefined ? path : [into, ...(per === undefined ? [] : ['*']), path].filter(Boolean).join('.');
    const found = splitPath(record, full);
    if (found === undefined) return refuse(`${record}s have no field \`${full.replace('.*', '')}\``, spec.place) ?? [];
    const cells = readCells(spec, input);
    checkColumn(cells.column, spec.place);
    return [{ ...found, ...cells, place: spec.place }];
  });
  const added =
    into === undefined || intoRow === undefined || of === undefined
      ? undefined
      : { of, field: into, row: intoRow, per };
  return { table, where: wheres, record, id, into: added, fields: list, place: row.place };
}

function readCells(spec: JsonNode, input: ImportInput): CellSpec {
  const none = { value: undefined, split: undefined, isJson: false, words: new Map<string, string>(), make: undefined };
  if (!spec.isObject) return { ...none, column: spec.text('a column') };
  const object = spec.object('a field');
  if (object === undefined) return { ...none, column: undefined };
  refuseOthers(object, ['column', 'value', 'split', 'json', 'words', 'make'], input);
  const words = object.object('words');
  const made = object.text('make');
  const make = made === 'document' ? made : actorKinds.find((one) => one === made);
  if (made !== undefined && make === undefined)
    object.refuse(`\`make\` is a kind of actor, or \`document\`, not \`${made}\``);
  const [column, value] = [object.text('column'), object.text('value')];
  if ((column === undefined) === (value === undefined))
    object.refuse('a field has a `column`, or a `value` for all rows');
  return {
    column,
    value,
    split: object.text('split'),
    isJson: object.text('json') === 'true',
    words: new Map((words?.keys ?? []).map((word) => [word, words?.text(word) ?? ''])),
    make,
  };
}

function findField(record: RecordKind, name: string): FieldRow | undefined {
  const rows: FieldRows = recordTable[record].fields;
  return Object.hasOwn(rows, name) ? rows[name] : undefined;
}

/** Undefined where there is no such field. A field of records within the record may be named whole: its cells are JSON then. */
function splitPath(record: RecordKind, path: string) {
  const [field = '', ...rest] = path.split('.');
  const row = findField(record, field);
  if (row === undefined) return undefined;
  if (rest.length === 0) return { field, key: undefined, inner: undefined, row, innerRow: undefined };
  if (row.kind !== 'nested') return undefined;
  const { fields: inners, short }: NestedRow = nestedTable[row.of];
  const [key, inner, ...more] =
    row.per === undefined ? [undefined, ...rest] : [rest[0], rest[1] ?? short, ...rest.slice(2)];
  const innerRow = inner !== undefined && Object.hasOwn(inners, inner) ? inners[inner] : undefined;
  return innerRow === undefined || more.length > 0 ? undefined : { field, key, inner, row, innerRow };
}

function refuseOthers(object: JsonObject, known: readonly string[], { report }: ImportInput): void {
  for (const key of object.keys) {
    if (!known.includes(key))
      report(
        refuseInput(
          object.place,
          `${object.what} has no \`${key}\`: there are ${known.map((one) => `\`${one}\``).join(', ')}`,
        ),
      );
  }
}
