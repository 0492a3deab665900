// Parquet: a file a record kind, and one each for quotes, answers and relations, for data frames. Lists and maps are JSON. Out only.
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { DatasetRecord, JsonValue } from '../../dataset/write/records-from-graph.ts';
import type { FieldRows } from '../../domain/records/field-rows.ts';
import { recordKinds } from '../../domain/records/model.ts';
import { nestedTable } from '../../domain/records/nested-table.ts';
import { recordTable } from '../../domain/records/record-table.ts';
import { allFieldsBut } from '../carried.ts';
import type { Format } from '../format.ts';

export const parquet: Format = {
  name: 'parquet',
  carries: Object.fromEntries(recordKinds.map((kind) => [kind, allFieldsBut(kind)])),
  write: ({ records }) => writeTables(records),
};

type Row = Readonly<Record<string, JsonValue | undefined>>;

function writeTables(records: readonly DatasetRecord[]): ReadonlyMap<string, Uint8Array> {
  const tables = new Map<string, Uint8Array>();
  for (const kind of recordKinds) {
    const all = records.filter(({ type }) => type === kind);
    tables.set(
      `${kind}s.parquet`,
      writeTable(
        all,
        ['id', ...Object.keys(recordTable[kind].fields).filter((name) => name !== 'id')],
        recordTable[kind].fields,
      ),
    );
  }
  const told = records.filter(({ type }) => type === 'assertion');
  const quotes = records.flatMap(({ id, quotes: all = [] }) =>
    (all as readonly Row[]).map((quote) => ({ ...quote, statement: id })),
  );
  const answers = told.flatMap(({ id, answers: all = {} }) =>
    perKey(all, (question, answer) => ({ ...answer, statement: id, question })),
  );
  const relations = told.flatMap((record) =>
    (['supports', 'contradicts', 'reliesOn', 'compatible'] as const).flatMap((field) =>
      perKey(record[field] ?? {}, (to, drawn) => ({ from: record.id, to, relation: field, ...drawn })),
    ),
  );
  const { quote, answer, contradiction } = nestedTable;
  tables.set('quotes.parquet', writeTable(quotes, ['statement', ...Object.keys(quote.fields)], quote.fields));
  tables.set(
    'answers.parquet',
    writeTable(answers, ['statement', 'question', ...Object.keys(answer.fields)], answer.fields),
  );
  const drawn = ['from', 'to', 'relation', ...Object.keys(contradiction.fields)];
  tables.set('relations.parquet', writeTable(relations, drawn, contradiction.fields));
  return tables;
}

function perKey(map: JsonValue, build: (key: string, one: Row) => Row): Row[] {
  return Object.entries(map as Readonly<Record<string, readonly Row[]>>).flatMap(([key, all]) =>
    all.map((one) => build(key, one)),
  );
}

/** Every column of the table, also where no row has it, so that what reads it need not ask. */
function writeTable(rows: readonly Row[], columns: readonly string[], fields: FieldRows): Uint8Array {
  const columnData = columns.map((name) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const isList = field !== undefined && 'many' in field && field.many !== undefined;
    const type = isList ? 'STRING' : typeOf(field?.kind);
    return { name, type, nullable: true, data: rows.map((row) => convert(row[name], type)) };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

type ColumnType = 'STRING' | 'BOOLEAN' | 'DOUBLE' | 'INT32';

function typeOf(kind: string | undefined): ColumnType {
  if (kind === 'flag') return 'BOOLEAN';
  if (kind === 'number') return 'DOUBLE';
  return kind === 'count' || kind === 'format' ? 'INT32' : 'STRING';
}

function convert(value: JsonValue | undefined, type: ColumnType): string | number | boolean | null {
  if (value === undefined) return null;
  if (type !== 'STRING') return value as number | boolean;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
