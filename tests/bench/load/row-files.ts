// The rows of a dataset as a script would be given them: a file of lines for each label and type, ready to be written, with nothing left to
// check or to derive. As lists, as maps and as CSV.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import {
  type Label,
  nodeSchema,
  type RelationshipType,
  relationshipSchema,
  type Storage,
} from '../../../src/domain/graph/schema.ts';
import { buildNodeRow, buildRelationshipRow, type StoredParameter } from '../../../src/load/positional-rows.ts';
import { readStoredNode, readStoredRelationship, type WantedRows } from '../../../src/load/wanted-rows.ts';
import { readStatement } from '../../../src/neo4j/statements.ts';

export interface RowColumn {
  readonly name: string;
  readonly storage: Storage;
}

export interface RowFile {
  /** Label or type. */
  readonly kind: string;
  /** Labels of both ends, as in a pattern; undefined for nodes. */
  readonly ends: readonly [from: string, to: string] | undefined;
  /** Of a relationship the third and the fourth are the keys of its ends, `fromKey` and `toKey`, which are no properties. */
  readonly columns: readonly RowColumn[];
  /** Without the ending, which is that of a form. */
  readonly path: string;
  readonly rows: number;
}

/** Parts the items of a list in CSV. */
export const itemSeparator = '\u001f';

const text = (name: string): RowColumn => ({ name, storage: 'text' });

/** Nodes first. */
export async function writeRowFiles(folder: string, wanted: WantedRows): Promise<RowFile[]> {
  await mkdir(folder);
  const writer = new RowFileWriter(folder);
  for (const row of wanted.nodes.read()) await writer.add(row.kind, undefined, buildNodeRow(readStoredNode(row)));
  for (const row of wanted.relationships.read()) {
    const one = readStoredRelationship(wanted.dataset, row);
    await writer.add(row.kind, endsOf(one.type), buildRelationshipRow(one));
  }
  return await writer.finish();
}

/** The rows come kind by kind. */
class RowFileWriter {
  readonly #folder: string;
  readonly #files: RowFile[] = [];
  #open: { file: RowFile; rows: number; streams: ReturnType<typeof createWriteStream>[] } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async add(kind: string, ends: RowFile['ends'], row: readonly StoredParameter[]): Promise<void> {
    if (this.#open?.file.kind !== kind) {
      await this.#close();
      const columns = listColumns(kind, ends !== undefined);
      const path = join(this.#folder, kind);
      const streams = ['lists', 'maps', 'csv'].map((form) => createWriteStream(`${path}.${form}`));
      this.#open = { file: { kind, ends, columns, path, rows: 0 }, rows: 0, streams };
      streams[2]?.write(`${columns.map(({ name }) => name).join(',')}\n`);
    }
    const { file, streams } = this.#open;
    this.#open.rows += 1;
    const plain = row.map((value) => (typeof value === 'bigint' ? Number(value) : value));
    const set = file.columns.flatMap(({ name }, at) => (plain[at] === null ? [] : [[name, plain[at]]]));
    const lines = [JSON.stringify(plain), JSON.stringify(Object.fromEntries(set)), plain.map(renderCsvCell).join(',')];
    for (const [at, stream] of streams.entries()) {
      if (!stream.write(`${lines[at]}\n`)) await once(stream, 'drain');
    }
  }

  async finish(): Promise<RowFile[]> {
    await this.#close();
    return this.#files;
  }

  async #close(): Promise<void> {
    if (this.#open === undefined) return;
    const { file, rows, streams } = this.#open;
    for (const stream of streams) await finished(stream.end());
    this.#files.push({ ...file, rows });
  }
}

function listColumns(kind: string, isRelationship: boolean): RowColumn[] {
  const table: Readonly<Record<string, { readonly storage: Storage }>> = isRelationship
    ? relationshipSchema[kind as RelationshipType].properties
    : nodeSchema[kind as Label];
  const own = isRelationship ? ['key', 'hash', 'fromKey', 'toKey'] : ['key', 'hash', 'dataset', 'id'];
  return [...own.map(text), ...Object.entries(table).map(([name, { storage }]) => ({ name, storage }))];
}

function endsOf(type: RelationshipType): readonly [string, string] {
  const find = (end: string) => new RegExp(`MATCH \\(${end}:([A-Za-z|]+)`).exec(readStatement(`create ${type}`))?.[1];
  return [find('from') ?? '', find('to') ?? ''];
}

/** What is absent is an empty cell, and an empty text stands between quotation marks. */
function renderCsvCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const whole = Array.isArray(value) ? value.join(itemSeparator) : String(value);
  return `"${whole.replaceAll('"', '""')}"`;
}
