// DNA in: a database with the tables of version 3, made here: offsets in UTF-16 with an exclusive end, agreement as an answer, and what is lost.
import initSqlJs from 'sql.js';
import { describe, expect, test } from 'vitest';
import { dna } from '../../../../src/formats/dna/dna.ts';
import { readFiles, settle } from '../../../support/cross-formats.ts';

const text = '🔔 The minister wants it. The union does not.';
const words = 'The minister wants it.';

async function makeDatabase(more = ''): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(`
    CREATE TABLE DOCUMENTS (ID INTEGER, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT, Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
    CREATE TABLE STATEMENTS (ID INTEGER, StatementTypeId INTEGER, DocumentId INTEGER, Start INTEGER, Stop INTEGER, Coder INTEGER);
    CREATE TABLE VARIABLES (ID INTEGER, Variable TEXT, DataType TEXT, StatementTypeId INTEGER);
    CREATE TABLE ENTITIES (ID INTEGER, VariableId INTEGER, Value TEXT, ChildOf INTEGER);
    CREATE TABLE DATASHORTTEXT (ID INTEGER, StatementId INTEGER, VariableId INTEGER, Entity INTEGER);
    CREATE TABLE DATABOOLEAN (ID INTEGER, StatementId INTEGER, VariableId INTEGER, Value INTEGER);
    INSERT INTO DOCUMENTS VALUES (1, 'A speech', '${text}', 1, 'Una Ullman', 'The Gazette', '', '', '', 1711065600);
    INSERT INTO VARIABLES VALUES (1, 'person', 'short text', 1), (2, 'organization', 'short text', 1), (3, 'concept', 'short text', 1), (4, 'agreement', 'boolean', 1), (5, 'place', 'short text', 1);
    INSERT INTO ENTITIES VALUES (1, 1, 'Ann Ames', -1), (2, 2, 'Ministry', -1), (3, 2, 'Union', -1), (4, 3, 'The clock should be wound.', -1), (5, 5, 'Town', -1);
    INSERT INTO STATEMENTS VALUES (1, 1, 1, ${text.indexOf(words)}, ${text.indexOf(words) + words.length}, 1), (2, 1, 1, ${text.indexOf('The union')}, ${text.length}, 1), (3, 1, 1, 0, 2, 1);
    INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1), (2, 1, 2, 2), (3, 1, 3, 4), (4, 2, 2, 3), (5, 2, 3, 4), (6, 2, 5, 5);
    INSERT INTO DATABOOLEAN VALUES (1, 1, 4, 1), (2, 2, 4, 0);
    ${more}`);
  return database.export();
}

describe('dna in', () => {
  test('makes assertions of statements, quoted to the character, that answer a question for each concept', async () => {
    const { records, problems, texts } = await readFiles(dna, { 'debate.dna': await makeDatabase() });
    const assertions = records.filter(({ type }) => type === 'assertion');
    const question = 'the-clock-should-be-wound';

    expect(problems).toEqual([]);
    expect(assertions.map(({ by, claim, answers }) => [by, claim, answers])).toEqual([
      [['ann-ames'], 'The clock should be wound.', { [question]: [{ value: 'yes' }] }],
      [['union'], 'It is not so: The clock should be wound.', { [question]: [{ value: 'no' }] }],
    ]);
    const quotes = assertions.flatMap(({ quotes: all = [] }) => all as { exact: string; start: number; end: number }[]);
    expect(quotes.map(({ exact }) => exact)).toEqual([words, 'The union does not.']);
    expect(quotes.map(({ start, end }) => texts.get('documents/a-speech.txt')?.slice(start, end))).toEqual(
      quotes.map(({ exact }) => exact),
    );
    expect(records.find(({ type }) => type === 'document')).toMatchObject({
      title: 'A speech',
      date: '2024-03-22',
      publisher: ['the-gazette'],
      authors: ['una-ullman'],
    });
    expect(settle(records).filter(({ type }) => type === 'assertion')).toHaveLength(2);
  });

  test('says what is lost, by table and row', async () => {
    const { report } = await readFiles(dna, {
      'debate.dna': await makeDatabase('CREATE TABLE REGEXES (Label TEXT); INSERT INTO REGEXES VALUES (1);'),
    });

    expect(
      report.entries.filter(({ type }) => type === 'lost').map(({ kind, examples }) => [kind, examples[0]?.place]),
    ).toEqual([
      ['no-speaker', 'debate.dna, STATEMENTS 3'],
      ['organisation', 'debate.dna, STATEMENTS 1'],
      ['table.REGEXES', 'debate.dna, REGEXES 1'],
      ['variable.place', 'debate.dna, STATEMENTS 2'],
    ]);
  });

  test('refuses what is no database, or another one', async () => {
    const { Database } = await initSqlJs();
    const other = new Database();
    other.run('CREATE TABLE x (y)');

    const broken = await readFiles(dna, {
      'a.dna': Buffer.from('SQLite format 3\0and nothing else, which goes on for a while'),
    });
    const strange = await readFiles(dna, { 'b.dna': other.export() });

    expect(broken.problems[0]).toMatch(/^a\.dna:0: this is no SQLite database, or a damaged one/);
    expect(strange.problems[0]).toMatch(/^b\.dna:0: this is no database of DNA 3: it has no table DOCUMENTS/);
  });
});
