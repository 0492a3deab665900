// Tables and their mapping → records. A cell that its field cannot hold is an error with its line and column.
import { parseDate } from '../../dataset/read/parse-date.ts';
import { webAddress } from '../../dataset/schema/compile-fields.ts';
import type { JsonValue } from '../../dataset/write/records-from-graph.ts';
import type { Place } from '../../domain/base/diagnostic.ts';
import { groupBy } from '../../domain/base/group-by.ts';
import { isSlug } from '../../domain/base/slug.ts';
import type { FieldRow, FieldRows } from '../../domain/records/field-rows.ts';
import type { RecordKind } from '../../domain/records/model.ts';
import { narratorId } from '../../domain/records/narrator.ts';
import { fileTable, recordTable } from '../../domain/records/record-table.ts';
import { sayKind } from '../../domain/records/say.ts';
import { type ImportInput, refuseInput } from '../format.ts';
import type { JsonObject } from '../json-reader.ts';
import type { Fields } from '../record-builder.ts';
import { restoreCell } from './defuse.ts';
import { type FieldMapping, type Mapping, type RowMapping, readMapping } from './mapping.ts';
import { readTable, type Table, type TableRow } from './read-table.ts';

export async function readCsv(input: ImportInput): Promise<void> {
  const tables: Table[] = [];
  for (const file of input.files) {
    const table = await readTable(file, input.report);
    if (table !== undefined) tables.push(table);
  }
  if (tables.length < input.files.length) return;
  if (input.mapping === undefined) {
    const start = { file: input.files[0]?.path ?? '', start: 0, end: 0 };
    input.report(
      refuseInput(start, 'what the columns are is said in a file: name it with --mapping (docs/formats.md)'),
    );
    return;
  }
  const mapping = readMapping(input, tables);
  if (mapping !== undefined) await new TableReader(input, mapping).read();
}

/** What is said passes by, where nothing is added to it later; the other records are held. */
const passing: ReadonlySet<RecordKind> = new Set(['assertion', 'silence']);

class TableReader {
  readonly #input: ImportInput;
  readonly #mapping: Mapping;
  /** By kind and what stands in the column of ids. */
  readonly #ids = new Map<string, string>();
  readonly #documents = new Map<string, string>();

  constructor(input: ImportInput, mapping: Mapping) {
    this.#input = input;
    this.#mapping = mapping;
  }

  /** Ids first, so that rows may refer to later ones; then what is declared, which tells what an answer may be. */
  async read(): Promise<void> {
    const { dataset, rows } = this.#mapping;
    if (dataset !== undefined) this.#addDeclared(dataset);
    const made = rows.filter(({ into }) => into === undefined);
    const ids = new Map(made.map((mapping) => [mapping, [] as string[]]));
    await this.#pass(made, (mapping, row) => ids.get(mapping)?.push(this.#newRecord(mapping, row)));
    if (made.some(({ table }) => table.isBroken)) return;
    for (const isPassing of [false, true]) {
      const now = made.filter(({ record }) => passing.has(record) === isPassing);
      const next = new Map<RowMapping, number>();
      await this.#pass(now, (mapping, row) => {
        const at = next.get(mapping) ?? 0;
        next.set(mapping, at + 1);
        const id = ids.get(mapping)?.[at] ?? '';
        this.#fill(mapping, row, id);
        const isDone = isPassing && !rows.some(({ into, record }) => into !== undefined && record === mapping.record);
        if (isDone) this.#input.builder.release(id);
      });
    }
    await this.#pass(
      rows.filter(({ into }) => into !== undefined),
      (mapping, row) => mapping.into && this.#addInto(mapping, mapping.into, row),
    );
    await this.#loseUnread();
  }

  /** Each table is read once, each row handed out for every mapping that means it. */
  async #pass(mappings: readonly RowMapping[], take: (mapping: RowMapping, row: TableRow) => void): Promise<void> {
    for (const [table, mine] of groupBy(mappings, (one) => one.table)) {
      for await (const row of table.rows()) for (const one of mine) if (this.#means(one, row)) take(one, row);
    }
  }

  #means({ where }: RowMapping, row: TableRow): boolean {
    return [...where].every(([column, value]) => this.#cell(row, column) === value);
  }

  #addDeclared(dataset: JsonObject): void {
    const { builder } = this.#input;
    for (const [section, { of }] of Object.entries(fileTable.dataset)) {
      const records = dataset.object(section);
      for (const id of records?.keys ?? []) {
        const fields = records?.get(id)?.plain();
        if (typeof fields !== 'object' || fields === null || Array.isArray(fields) || !isSlug(id) || builder.has(id)) {
          records?.refuse(`\`${id}\` is no record of \`${section}\`, or is there twice`);
        } else if (of === 'actor' && 'name' in fields && typeof fields.name === 'string') {
          builder.addActor(id, fields as Fields & { name: string }, dataset.place);
        } else builder.add(of, id, fields as Fields);
      }
    }
    const names = Object.keys(recordTable.dataset.fields).filter((name) => name !== 'id' && name !== 'format');
    builder.describe(
      Object.fromEntries(
        names.map((name) => [name, name === 'curators' ? dataset.texts(name) : dataset.text(name)] as const),
      ),
    );
    for (const key of dataset.keys) {
      if (!names.includes(key) && !Object.hasOwn(fileTable.dataset, key)) dataset.refuse(`a dataset has no \`${key}\``);
    }
  }

  #cell(row: TableRow, column: string): string {
    const cell = row.cell(column);
    return this.#mapping.isDefused ? restoreCell(cell) : cell;
  }

  #newRecord({ record, id: column }: RowMapping, row: TableRow): string {
    const { builder } = this.#input;
    const written = column === undefined ? '' : this.#cell(row, column);
    const id = builder.newId(written, record, isSlug(written) ? written : undefined);
    if (written !== '') {
      const key = `${record} ${written}`;
      if (this.#ids.has(key)) this.#refuse(row.place(column), `\`${written}\` is the id of another row too`);
      this.#ids.set(key, id);
    }
    builder.add(record, id, {});
    return id;
  }

  #fill(mapping: RowMapping, row: TableRow, id: string): void {
    const { builder } = this.#input;
    const fields = builder.fieldsOf(id) ?? {};
    for (const field of mapping.fields) {
      const value = this.#read(field, field.innerRow ?? field.row, row);
      if (value === undefined) continue;
      if (field.inner === undefined) fields[field.field] = value;
      else putInto(fields, field, value);
    }
    if (mapping.record === 'actor' && typeof fields.name === 'string') {
      builder.addActor(id, fields as Fields & { name: string }, row.place());
    }
    const rows: FieldRows = recordTable[mapping.record].fields;
    for (const [name, { required }] of Object.entries(rows)) {
      // What edges say is added later.
      const isLater = this.#mapping.rows.some(({ into, record }) => into?.field === name && record === mapping.record);
      if (required && name !== 'id' && !Object.hasOwn(fields, name) && !isLater) {
        this.#refuse(row.place(), `a row that becomes ${sayKind(mapping.record)} has no \`${name}\``);
      }
    }
  }

  /** One more in a list of the record that `of` names. */
  #addInto(mapping: RowMapping, into: NonNullable<RowMapping['into']>, row: TableRow): void {
    const id = this.#refer([mapping.record], this.#cell(row, into.of), row.place(into.of), undefined);
    const fields = id === undefined ? undefined : this.#input.builder.fieldsOf(id);
    if (fields === undefined) return;
    const [only] = mapping.fields;
    if (into.row.kind !== 'nested') {
      const value = only && this.#read(only, into.row, row);
      if (value === undefined) return;
      const isMany = 'many' in into.row && into.row.many !== undefined;
      fields[into.field] = isMany ? [...asList(fields[into.field]), ...asList(value)] : value;
      return;
    }
    const inner = mapping.fields.flatMap((field): [string, JsonValue][] => {
      const value = field.innerRow && this.#read(field, field.innerRow, row);
      return value === undefined || field.inner === undefined ? [] : [[field.inner, value]];
    });
    const said = Object.fromEntries(inner);
    if (into.per === undefined) {
      fields[into.field] = [...asList(fields[into.field]), said];
      return;
    }
    const kind: RecordKind = into.row.per?.[0] === 'question' ? 'question' : 'assertion';
    const key = this.#refer([kind], this.#cell(row, into.per), row.place(into.per), undefined);
    if (key === undefined) return;
    const below = (fields[into.field] ?? {}) as { [key: string]: JsonValue };
    fields[into.field] = { ...below, [key]: [...asList(below[key]), said] };
  }

  /** Undefined where the cell is empty, or wrong, which has been reported. */
  #read(field: FieldMapping, of: FieldRow, row: TableRow): JsonValue | undefined {
    const place = row.place(field.column);
    const text = field.column === undefined ? (field.value ?? '') : this.#cell(row, field.column);
    if (text === '') return undefined;
    if (field.isJson && /^[[{]/.test(text)) {
      try {
        return JSON.parse(text) as JsonValue;
      } catch {
        return this.#refuse(place, 'this cell is no JSON');
      }
    }
    const parts = field.split === undefined ? [text] : text.split(field.split);
    const values = parts.flatMap((part) => {
      const word = field.words.get(part.trim()) ?? (field.split === undefined ? part : part.trim());
      return word === '' ? [] : (this.#readOne(field, of, word, place) ?? []);
    });
    if ('many' in of && of.many !== undefined && (of.many !== 'pieces' || values.length > 1)) return values;
    return values[0];
  }

  #readOne(field: FieldMapping, of: FieldRow, text: string, place: Place): JsonValue | undefined {
    const say = `\`${field.field}${field.inner === undefined ? '' : `.${field.inner}`}\``;
    if (of.kind === 'reference') return this.#refer(of.to, text, place, field.make);
    if (of.kind === 'word') {
      if (of.words.includes(text)) return text;
      return this.#refuse(place, `${say} is one of ${of.words.join(', ')}, not \`${text}\``);
    }
    if (of.kind === 'flag') {
      if (/^(?:true|false)$/.test(text)) return text === 'true';
      return this.#refuse(place, `${say} is \`true\` or \`false\`, not \`${text}\``);
    }
    if (of.kind === 'count' || of.kind === 'number') {
      if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text)) return Number(text);
      return this.#refuse(place, `${say} is a number, not \`${text}\``);
    }
    if (of.kind === 'date' || of.kind === 'time-of-saying') {
      const reading = parseDate(text);
      if (reading.ok) return text;
      const meant = reading.suggestion === undefined ? '' : `: did you mean \`${reading.suggestion}\`?`;
      return this.#refuse(place, `${say} \`${text}\`: ${reading.reason}${meant}`);
    }
    if (of.kind === 'url' && !webAddress.test(text))
      return this.#refuse(place, `${say} is no web address: \`${text}\``);
    if (of.kind === 'value' && field.key !== undefined) return this.#readAnswer(field.key, text, place, field.make);
    if (of.kind === 'nested')
      return this.#refuse(place, `${say} has fields of its own: name one of them, or give JSON`);
    return text;
  }

  #readAnswer(question: string, text: string, place: Place, make: FieldMapping['make']): JsonValue | undefined {
    const slot = this.#input.builder.fieldsOf(question)?.slot;
    return slot === 'actor' ? this.#refer(['actor'], text, place, make) : text;
  }

  /** By what stands in the column of ids, by the id itself; actors and documents also by name, made where the mapping says so. */
  #refer(kinds: readonly RecordKind[], text: string, place: Place, make: FieldMapping['make']): string | undefined {
    const { builder } = this.#input;
    for (const kind of kinds) {
      const id = this.#ids.get(`${kind} ${text}`);
      if (id !== undefined) return id;
    }
    if (kinds.some((kind) => builder.typeOf(text) === kind) || text === narratorId) return text;
    if (make === 'document') {
      const id = this.#documents.get(text) ?? builder.document(text, { title: text });
      this.#documents.set(text, id);
      return id;
    }
    if (make !== undefined) return builder.actor(text, place, make);
    return this.#refuse(place, `no ${kinds.join(' or ')} is called \`${text}\``);
  }

  /** Columns nobody reads, and rows nobody means. */
  async #loseUnread(): Promise<void> {
    const { loss } = this.#input;
    for (const [table, mine] of groupBy(this.#mapping.rows, (one) => one.table)) {
      const read = new Set<string | undefined>([
        ...this.#mapping.ignored,
        ...mine.flatMap(({ id, into, where, fields }) => [
          id,
          into?.of,
          into?.per,
          ...where.keys(),
          ...fields.map(({ column }) => column),
        ]),
      ]);
      const unread = table.columns.filter((name) => !read.has(name));
      if (unread.length === 0 && mine.some(({ where }) => where.size === 0)) continue;
      for await (const row of table.rows()) {
        for (const column of unread) {
          const cell = row.cell(column);
          const says = `cells of the column \`${column}\``;
          if (cell !== '') loss.lost(`column.${column}`, says, row.place(column), cell);
        }
        if (!mine.some((one) => this.#means(one, row)))
          loss.lost('row', 'rows that no item of `rows` means', row.place());
      }
    }
  }

  #refuse(place: Place, message: string): undefined {
    this.#input.report(refuseInput(place, message));
  }
}

function putInto(fields: Fields, { field, key, inner, row }: FieldMapping, value: JsonValue): void {
  if (inner === undefined || row.kind !== 'nested') return;
  if (key === undefined) {
    const [first = {}] = asList(fields[field]) as { [key: string]: JsonValue }[];
    fields[field] = [{ ...first, [inner]: value }];
    return;
  }
  const below = (fields[field] ?? {}) as { [key: string]: JsonValue };
  const [first = {}] = asList(Object.hasOwn(below, key) ? below[key] : undefined) as { [key: string]: JsonValue }[];
  fields[field] = { ...below, [key]: [{ ...first, [inner]: value }] };
}

function asList(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
}
