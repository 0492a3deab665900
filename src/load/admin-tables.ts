// Stored rows → the tables that `neo4j-admin database import full` takes, and the arguments that name them. Writes none.
import { groupBy } from '../domain/base/group-by.ts';
import { Failure } from '../domain/base/result.ts';
import { nodeSchema, relationshipSchema, type Storage, schemaVersion } from '../domain/graph/schema.ts';
import type { StoredGraph, StoredNode, StoredProperties, StoredRelationship } from './store-graph.ts';

export interface AdminTable {
  /** Of its file: `nodes-Actor-3.csv`. */
  readonly name: string;
  /** The header and the rows, each with its line's end. */
  lines(): Iterable<string>;
}

export interface AdminImport {
  readonly tables: readonly AdminTable[];
  /** What stands behind `neo4j-admin database import full DATABASE`; tables are named without a folder. */
  readonly args: readonly string[];
}

interface Column<Row> {
  /** As the header has it: `title:string`. */
  readonly header: string;
  readonly cell: (row: Row) => StoredProperties[string] | undefined;
}

const typeNames: Readonly<Record<Exclude<Storage, 'bound'>, string>> = {
  text: 'string',
  integer: 'long',
  float: 'double',
  boolean: 'boolean',
  texts: 'string[]',
  integers: 'long[]',
};

/** Part the items of a list, in which the importer knows no quotation marks: one that stands in no text is taken. */
const parters = ['\u001f', '\u001e', '\u001d', '\u001c', '\u0001', '\u0002', '\u0003', '\u0004'];

/**
 * The rows are those that a load writes, bookkeeping included. Several datasets become one import. A table holds one label or type; a
 * bound is a number in some rows and a day in others, and a column has one type, so those are tables of their own.
 */
export function buildAdminImport(graphs: readonly StoredGraph[]): AdminImport {
  const checksums = new Map(graphs.map(({ dataset, checksum }) => [dataset, checksum]));
  const nodes = [
    ...groupBy(listNodes(graphs), ({ label, properties }) => `${label} ${kindOfBounds(label, properties)}`),
  ];
  const relationships = [...groupBy(listRelationships(graphs), ({ type }) => type)];
  const parter = chooseParter(graphs);
  const tables: AdminTable[] = [];
  const args = [
    '--id-type=string',
    '--multiline-fields=true',
    '--bad-tolerance=0',
    `--array-delimiter=${nameSign(parter)}`,
  ];
  const add = <Row>(option: string, kind: string, rows: readonly Row[], columns: readonly Column<Row>[]) => {
    const name = `${option}-${kind}-${tables.length + 1}.csv`;
    tables.push({ name, lines: () => renderLines(rows, columns, parter) });
    args.push(`--${option}=${kind}=${name}`);
  };
  for (const [kinds, rows] of nodes) {
    const [label = '', bounds = ''] = kinds.split(' ');
    add('nodes', label, rows, listNodeColumns(label as StoredNode['label'], bounds, checksums));
  }
  for (const [type, rows] of relationships) add('relationships', type, rows, listRelationshipColumns(type));
  return { tables, args };
}

const listNodes = (graphs: readonly StoredGraph[]) => graphs.flatMap(({ nodes }) => nodes);
const listRelationships = (graphs: readonly StoredGraph[]) => graphs.flatMap(({ relationships }) => relationships);

function kindOfBounds(label: StoredNode['label'], properties: StoredProperties): 'double' | 'string' {
  const bounds = Object.entries<{ readonly storage: Storage }>(nodeSchema[label]).filter(
    ([, one]) => one.storage === 'bound',
  );
  return bounds.some(([name]) => typeof properties[name] === 'number') ? 'double' : 'string';
}

function listNodeColumns(
  label: StoredNode['label'],
  bounds: string,
  checksums: ReadonlyMap<string, string>,
): Column<StoredNode>[] {
  const bookkeeping: Column<StoredNode>[] = [
    { header: 'epoch:long', cell: () => 1 },
    { header: 'state:string', cell: () => 'ready' },
    { header: 'checksum:string', cell: ({ key }) => checksums.get(key) },
    { header: 'schemaVersion:long', cell: () => schemaVersion },
  ];
  return [
    { header: 'key:ID', cell: ({ key }) => key },
    { header: 'hash:string', cell: ({ hash }) => hash },
    { header: 'dataset:string', cell: ({ properties }) => properties.dataset },
    { header: 'id:string', cell: ({ properties }) => properties.id },
    ...listColumns<StoredNode>(nodeSchema[label], bounds),
    ...(label === 'Dataset' ? bookkeeping : []),
  ];
}

function listRelationshipColumns(type: StoredRelationship['type']): Column<StoredRelationship>[] {
  return [
    { header: ':START_ID', cell: ({ from }) => from },
    { header: ':END_ID', cell: ({ to }) => to },
    { header: 'key:string', cell: ({ key }) => key },
    { header: 'hash:string', cell: ({ hash }) => hash },
    ...listColumns<StoredRelationship>(relationshipSchema[type].properties, 'string'),
  ];
}

function listColumns<Row extends { readonly properties: StoredProperties }>(
  table: Readonly<Record<string, { readonly storage: Storage }>>,
  bounds: string,
): Column<Row>[] {
  return Object.entries(table).map(([name, { storage }]) => ({
    header: `${name}:${storage === 'bound' ? bounds : typeNames[storage]}`,
    cell: ({ properties }) => properties[name],
  }));
}

function* renderLines<Row>(rows: readonly Row[], columns: readonly Column<Row>[], parter: string): Generator<string> {
  yield `${columns.map(({ header }) => header).join(',')}\n`;
  for (const row of rows) yield `${columns.map(({ cell }) => renderCell(cell(row), parter)).join(',')}\n`;
}

/** What is absent is an empty cell. A text stands between quotation marks: an empty one is a text. */
function renderCell(value: StoredProperties[string] | undefined, parter: string): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const text = typeof value === 'string' ? value : value.join(parter);
  return `"${text.replaceAll('"', '""')}"`;
}

function chooseParter(graphs: readonly StoredGraph[]): string {
  const free = new Set(parters);
  for (const { properties } of [...listNodes(graphs), ...listRelationships(graphs)]) {
    for (const value of Object.values(properties)) {
      if (typeof value !== 'object') continue;
      const text = value.join('');
      for (const sign of free) if (text.includes(sign)) free.delete(sign);
    }
  }
  const [first] = free;
  if (first !== undefined) return first;
  throw new Failure('The lists of this dataset hold every sign that could part them in a table.', { kind: 'data' });
}

const nameSign = (sign: string) => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
