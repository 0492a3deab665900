// Records → a table of nodes, a table of edges, and the mapping that reads both back.
import { stringify } from 'csv-stringify/sync';
import { stringify as stringifyYaml } from 'yaml';
import type { DatasetRecord, JsonValue } from '../../dataset/write/records-from-graph.ts';
import { omitAbsent } from '../../domain/base/result.ts';
import type { FieldRow, FieldRows } from '../../domain/records/field-rows.ts';
import { type RecordKind, recordKinds } from '../../domain/records/model.ts';
import { nestedTable } from '../../domain/records/nested-table.ts';
import { recordTable } from '../../domain/records/record-table.ts';
import type { ExportedAffair } from '../format.ts';
import { defuseCell } from './defuse.ts';

type Cells = Readonly<Record<string, string>>;
const own = recordKinds.filter((kind) => kind !== 'dataset');

export function writeTables(records: ExportedAffair['records']): ReadonlyMap<string, string> {
  const others = records.filter(({ type }) => type !== 'dataset');
  return new Map([
    ['nodes.csv', renderTable(['Id', 'Label', 'record'], others.map(buildNode))],
    ['edges.csv', renderTable(['Source', 'Target', 'Type', 'Label', 'record', 'field'], others.flatMap(listEdges))],
    ['mapping.yaml', stringifyYaml(buildMapping(records))],
  ]);
}

/** The columns that any row has, those of the program first. */
function renderTable(first: readonly string[], rows: readonly Cells[]): string {
  const columns = [...new Set([...first, ...rows.flatMap((row) => Object.keys(row))])];
  return stringify([columns, ...rows.map((row) => columns.map((name) => defuseCell(row[name] ?? '')))]);
}

/** What becomes edges: references to other records, and records within the record that name another. */
function isEdge(row: FieldRow): boolean {
  if (row.kind === 'nested') return findOther(row) !== undefined;
  return row.kind === 'reference';
}

/** For records within a record: the field that names the other record, or the key under which they stand. */
function findOther(row: FieldRow & { kind: 'nested' }): { readonly field: string } | 'key' | undefined {
  if (row.per !== undefined) return row.per.length === 1 && row.per[0] !== 'token' ? 'key' : undefined;
  const [field] =
    Object.entries(nestedTable[row.of].fields as FieldRows).find(([, one]) => one.kind === 'reference') ?? [];
  return field === undefined ? undefined : { field };
}

function buildNode({ type, id, ...fields }: DatasetRecord): Cells {
  const rows: FieldRows = recordTable[type].fields;
  const cells = Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
    return row === undefined || isEdge(row) ? [] : [[name, renderCell(value)]];
  });
  const label = fields.name ?? fields.title ?? fields.text ?? fields.claim ?? id;
  return { Id: id, Label: String(label), record: type, ...Object.fromEntries(cells) };
}

/** A text that looks like JSON stands in a list of one, where its field takes lists. */
function renderCell(value: JsonValue): string {
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'string' && /^[[{]/.test(value) ? JSON.stringify([value]) : String(value);
}

function listEdges(record: DatasetRecord): Cells[] {
  const rows: FieldRows = recordTable[record.type].fields;
  return Object.entries(rows).flatMap(([name, row]): Cells[] => {
    const value = record[name];
    if (value === undefined || !isEdge(row)) return [];
    const edge = (target: string, label: string, inner: Cells = {}, isBackward = false): Cells => ({
      Source: isBackward ? target : record.id,
      Target: isBackward ? record.id : target,
      Type: 'Directed',
      Label: label,
      record: record.type,
      field: name,
      ...inner,
    });
    if (row.kind === 'reference') {
      const isBackward = isBackwardEdge(row, name);
      return asList(value).map((one) => edge(String(one), labelOf(row, name), {}, isBackward));
    }
    if (row.kind !== 'nested') return [];
    const other = findOther(row);
    if (other === 'key') {
      return Object.entries(value as { readonly [key: string]: JsonValue }).flatMap(([key, all]) =>
        asList(all).map((one) => edge(key, labelOf(row, name), renderInner(one))),
      );
    }
    return asList(value).map((one) => {
      const { [other?.field ?? '']: target = '', ...inner } = one as { readonly [key: string]: JsonValue };
      return edge(String(target), labelOf(row, name), renderInner(inner));
    });
  });
}

/** Who says it stands at the source. */
function isBackwardEdge(row: FieldRow, name: string): boolean {
  return name === 'by' || (row.kind === 'reference' && row.edgeFrom !== undefined);
}

/** In the words of the graph where it has one. */
function labelOf(row: FieldRow, name: string): string {
  if (name === 'by') return 'ASSERTS';
  if (row.kind === 'reference') return row.edge ?? row.edgeFrom ?? name;
  return name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

function renderInner(inner: JsonValue): Cells {
  return Object.fromEntries(
    Object.entries(inner as object).map(([name, value]) => [name, renderCell(value as JsonValue)]),
  );
}

function asList(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
}

/** What reads these tables back. The dataset's own fields stand in it. */
function buildMapping(records: ExportedAffair['records']): object {
  const header = records.find((one) => one.type === 'dataset') ?? {};
  const dataset = Object.fromEntries(
    Object.entries(header).filter(([name]) => !['type', 'id', 'format'].includes(name)),
  );
  const used = new Set(records.map((one) => one.type));
  const kinds = own.filter((kind) => used.has(kind));
  const nodes = kinds.map((record) => ({
    file: 'nodes.csv',
    where: { record },
    record,
    id: 'Id',
    fields: mapNode(record, records),
  }));
  const edges = kinds.flatMap((record) => {
    const rows: FieldRows = recordTable[record].fields;
    const fields = Object.entries(rows).filter(
      ([name, row]) => isEdge(row) && records.some((one) => one.type === record && Object.hasOwn(one, name)),
    );
    return fields.map(([name, row]) => mapEdge(record, name, row, records));
  });
  return { defused: true, ignore: ['Label', 'Type'], dataset, rows: [...nodes, ...edges] };
}

function mapNode(kind: RecordKind, records: ExportedAffair['records']): object {
  const rows: FieldRows = recordTable[kind].fields;
  const names = Object.entries(rows).filter(
    ([name, row]) =>
      name !== 'id' && !isEdge(row) && records.some((one) => one.type === kind && Object.hasOwn(one, name)),
  );
  return Object.fromEntries(names.map(([name, row]) => [name, mapCell(name, row)]));
}

function mapEdge(record: RecordKind, field: string, row: FieldRow, records: ExportedAffair['records']): object {
  const head = { file: 'edges.csv', where: { record, field }, record, into: field };
  if (row.kind === 'reference') {
    const [of, target] = isBackwardEdge(row, field) ? ['Target', 'Source'] : ['Source', 'Target'];
    return { ...head, of, fields: { '': target } };
  }
  if (row.kind !== 'nested') return head;
  const other = findOther(row);
  const said = new Set(
    records.filter((one) => one.type === record).flatMap((one) => listInner(one[field], other === 'key')),
  );
  const inner = Object.entries(nestedTable[row.of].fields as FieldRows).filter(([name]) => said.has(name));
  const cells = inner.map(([name, of]): [string, unknown] =>
    typeof other === 'object' && name === other.field ? [name, 'Target'] : [name, mapCell(name, of)],
  );
  return omitAbsent({
    ...head,
    of: 'Source',
    per: other === 'key' ? 'Target' : undefined,
    fields: Object.fromEntries(cells),
  });
}

function listInner(value: JsonValue | undefined, isKeyed: boolean): string[] {
  if (value === undefined) return [];
  const lists = isKeyed ? Object.values(value as object).flatMap(asList) : asList(value);
  return lists.flatMap((one) => Object.keys(one as object));
}

/** Cells of lists and maps may be JSON. */
function mapCell(column: string, row: FieldRow): unknown {
  const isPlain =
    row.kind !== 'nested' &&
    row.kind !== 'time-of-saying' &&
    !('per' in row) &&
    !('many' in row && row.many !== undefined);
  return isPlain ? column : { column, json: true };
}
