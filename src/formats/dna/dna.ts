// The SQLite database of the Discourse Network Analyzer, in: documents with their texts, statements as assertions, concepts as yes-no questions
// that agreement answers. Reads the tables of version 3; runs nothing that stands in the file.
import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { limits } from '../../domain/base/limits.ts';
import type { ActorKind } from '../../domain/records/model.ts';
import { type Format, type ImportInput, type InputFile, refuseInput } from '../format.ts';
import { fitText } from '../record-builder.ts';

export const dna: Format = { name: 'dna', carries: {}, read: readDna };

async function readDna(input: ImportInput): Promise<void> {
  const { Database } = await initSqlJs();
  for (const file of input.files) {
    const refuse = (message: string) => input.report(refuseInput({ file: file.path, start: 0, end: 0 }, message));
    let database: Database | undefined;
    try {
      database = new Database(file.bytes);
      const missing = ['DOCUMENTS', 'STATEMENTS', 'VARIABLES', 'ENTITIES', 'DATASHORTTEXT'].filter(
        (name) => !listTables(database).has(name),
      );
      if (missing.length > 0) refuse(`this is no database of DNA 3: it has no table ${missing.join(', ')}`);
      else new DnaReader(input, file, database).read();
    } catch (error) {
      if (!(error instanceof Error) || error instanceof TypeError) throw error;
      refuse(`this is no SQLite database, or a damaged one: ${error.message}`);
    } finally {
      database?.close();
    }
  }
}

function listTables(database: Database | undefined): ReadonlySet<string> {
  const rows = database?.exec("SELECT upper(name) FROM sqlite_master WHERE type = 'table'")[0]?.values ?? [];
  return new Set(rows.map(([name]) => String(name)));
}

type Row = Readonly<Record<string, SqlValue>>;

/** Who speaks, by the names that DNA's own template gives its variables. */
const speakers: readonly (readonly [RegExp, ActorKind])[] = [
  [/^person$/i, 'person'],
  [/^organi[sz]ation$/i, 'organisation'],
];

class DnaReader {
  readonly #input: ImportInput;
  readonly #file: InputFile;
  readonly #database: Database;
  readonly #documents = new Map<
    number,
    { readonly id: string; readonly text: string; readonly date: string | undefined }
  >();
  readonly #questions = new Map<string, string>();

  constructor(input: ImportInput, file: InputFile, database: Database) {
    this.#input = input;
    this.#file = file;
    this.#database = database;
  }

  read(): void {
    for (const row of this.#select('SELECT ID, Title, Text, Author, Source, Date FROM DOCUMENTS ORDER BY ID'))
      this.#addDocument(row);
    const variables = new Map(
      this.#select('SELECT ID, Variable FROM VARIABLES').map((row) => [Number(row.ID), String(row.Variable)]),
    );
    const texts = this.#collect(
      'SELECT d.StatementId AS s, d.VariableId AS v, e.Value AS value FROM DATASHORTTEXT d JOIN ENTITIES e ON e.ID = d.Entity',
      variables,
    );
    const tables = listTables(this.#database);
    const flags = tables.has('DATABOOLEAN')
      ? this.#collect('SELECT StatementId AS s, VariableId AS v, Value AS value FROM DATABOOLEAN', variables)
      : new Map();
    for (const row of this.#select(
      'SELECT ID, DocumentId, Start, Stop FROM STATEMENTS ORDER BY DocumentId, Start, ID',
    )) {
      this.#addStatement(row, texts.get(Number(row.ID)) ?? new Map(), flags.get(Number(row.ID)) ?? new Map());
    }
    for (const table of ['DATAINTEGER', 'DATALONGTEXT', 'NODES', 'LINKS', 'REGEXES'].filter((name) =>
      tables.has(name),
    )) {
      const [row] = this.#select(`SELECT count(*) AS n FROM ${table}`);
      if (Number(row?.n ?? 0) > 0)
        this.#input.loss.lost(`table.${table}`, `rows of the table ${table}`, this.#place(table, Number(row?.n)));
    }
  }

  #select(statement: string): Row[] {
    const prepared = this.#database.prepare(statement);
    const rows: Row[] = [];
    try {
      while (prepared.step()) rows.push(prepared.getAsObject());
    } finally {
      prepared.free();
    }
    return rows;
  }

  /** Statement → name of a variable → value. */
  #collect(statement: string, variables: ReadonlyMap<number, string>): Map<number, Map<string, string>> {
    const all = new Map<number, Map<string, string>>();
    for (const { s, v, value } of this.#select(statement)) {
      const known = all.get(Number(s)) ?? new Map<string, string>();
      all.set(Number(s), known.set(variables.get(Number(v)) ?? String(v), String(value ?? '').trim()));
    }
    return all;
  }

  #place(table: string, row: number): string {
    return `${this.#file.path}, ${table} ${row}`;
  }

  #addDocument({ ID, Title, Text, Author, Source, Date: seconds }: Row): void {
    const { builder } = this.#input;
    const text = String(Text ?? '').replace(/\0/g, '\ufffd');
    const title = String(Title ?? '').trim() || `Document ${ID}`;
    const place = this.#place('DOCUMENTS', Number(ID));
    const name = (value: SqlValue | undefined) => String(value ?? '').trim();
    const time = Number(seconds ?? 0);
    const date = time > 0 ? new Date(time * 1000).toISOString().slice(0, 10) : undefined;
    const id = builder.document(
      title,
      {
        title,
        date,
        authors: name(Author) === '' ? [] : [builder.actor(name(Author), place)],
        publisher: name(Source) === '' ? [] : [builder.actor(name(Source), place)],
      },
      text.trim() === '' ? undefined : text,
    );
    this.#documents.set(Number(ID), { id, text, date });
  }

  /** Offsets are those of Java, UTF-16 units with an exclusive end. */
  #addStatement(
    { ID, DocumentId, Start, Stop }: Row,
    texts: ReadonlyMap<string, string>,
    flags: ReadonlyMap<string, string>,
  ): void {
    const { builder, loss } = this.#input;
    const place = this.#place('STATEMENTS', Number(ID));
    const document = this.#documents.get(Number(DocumentId));
    const [start, end] = [Number(Start), Number(Stop)];
    const exact = document?.text.slice(start, end) ?? '';
    const find = (name: RegExp) => [...texts].find(([variable, value]) => name.test(variable) && value !== '')?.[1];
    const spoken = speakers.flatMap(([name, kind]) => {
      const called = find(name);
      return called === undefined ? [] : [{ called, kind }];
    });
    const concept = find(/^concept$/i);
    const [speaker, ...behind] = spoken;
    if (speaker === undefined || concept === undefined) {
      const says =
        speaker === undefined ? 'statements without a person or organisation' : 'statements without a concept';
      loss.lost(speaker === undefined ? 'no-speaker' : 'no-concept', says, place, exact);
      return;
    }
    const by = builder.actor(speaker.called, place, speaker.kind);
    const agrees = [...flags].find(([name]) => /^agreement$/i.test(name))?.[1];
    const claim = fitText(agrees === '0' ? `It is not so: ${concept}` : concept, loss, place);
    if (claim === undefined) return;
    const isQuoted = document !== undefined && exact.trim() !== '' && Buffer.byteLength(exact) <= limits.quoteBytes;
    if (!isQuoted) loss.lost('no-words', 'statements whose words are not in the text, or too many', place, concept);
    loss.assumed('assertion.act', 'the act: `says` was written', place, concept);
    for (const { called } of behind)
      loss.lost('organisation', 'for which organisation a person speaks in a statement', place, called);
    for (const [name, value] of [...texts, ...flags]) {
      if (!/^(?:person|organi[sz]ation|concept|agreement)$/i.test(name) && value !== '')
        loss.lost(`variable.${name}`, `the variable ${name}`, place, value);
    }
    const id = builder.newId(`${document?.id ?? 'statement'}-${ID}`, 'statement');
    builder.add('assertion', id, {
      by: [by],
      act: 'says',
      claim,
      quotes: isQuoted ? [{ exact, document: document.id, start, end }] : [],
      answers:
        agrees === undefined
          ? undefined
          : { [this.#findQuestion(concept)]: [{ value: agrees === '0' ? 'no' : 'yes' }] },
    });
    builder.release(id);
  }

  #findQuestion(concept: string): string {
    const { builder } = this.#input;
    const known = this.#questions.get(concept);
    if (known !== undefined) return known;
    const id = builder.newId(concept, 'concept');
    builder.add('question', id, { text: concept, slot: 'yes-no' });
    this.#questions.set(concept, id);
    return id;
  }
}
