// CSV in with a mapping: rows become records, mistakes have a line and a column; and out: what Gephi and spreadsheets open.
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { csv } from '../../../../src/formats/csv/csv.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { listFiles, readFiles, settle } from '../../../support/cross-formats.ts';
import { graphTools, makeDataset, quote } from '../../../support/tiny-dataset.ts';

const mapping = `dataset:
  questions:
    was-it-wound: {text: Was the clock wound?, slot: yes-no}
rows:
  - record: assertion
    fields:
      by: {column: Speaker, make: person}
      act: {value: claims}
      claim: Claim
      saidAt: Date
      tags: {column: Tags, split: ";"}
      answers.was-it-wound: {column: Wound, words: {TRUE: "yes", FALSE: "no"}}
`;
const table = `Speaker,Claim,Date,Tags,Wound,Row
The baker,Nobody wound it.,2024-03-22,clock; Sunday,FALSE,1
The caretaker,"She wound it,
as always.",,,TRUE,2
`;

describe('csv in', () => {
  test('makes records of rows, with actors of names', async () => {
    const { records, problems } = await readFiles(csv, { 'claims.csv': table, 'mapping.yaml': mapping });

    expect(problems).toEqual([]);
    expect(records.slice(1)).toEqual([
      { type: 'question', id: 'was-it-wound', text: 'Was the clock wound?', slot: 'yes-no' },
      {
        type: 'assertion',
        id: 'assertion',
        by: ['the-baker'],
        act: 'claims',
        claim: 'Nobody wound it.',
        saidAt: '2024-03-22',
        tags: ['clock', 'Sunday'],
        answers: { 'was-it-wound': [{ value: 'no' }] },
      },
      {
        type: 'assertion',
        id: 'assertion-2',
        by: ['the-caretaker'],
        act: 'claims',
        claim: 'She wound it,\nas always.',
        answers: { 'was-it-wound': [{ value: 'yes' }] },
      },
      { type: 'actor', id: 'the-baker', name: 'The baker', kind: 'person' },
      { type: 'actor', id: 'the-caretaker', name: 'The caretaker', kind: 'person' },
    ]);
    expect(settle(records)).toHaveLength(6);
  });

  test('says which columns nobody read, with the places of their cells', async () => {
    const { report } = await readFiles(csv, { 'claims.csv': table, 'mapping.yaml': mapping });

    expect(report.entries).toEqual([
      {
        type: 'lost',
        kind: 'column.Row',
        says: 'cells of the column `Row`',
        count: 2,
        examples: [
          { place: 'claims.csv:2:59', text: '1' },
          { place: 'claims.csv:4:20', text: '2' },
        ],
      },
    ]);
  });

  test.each([
    [
      'a date that is none',
      { table: table.replace('2024-03-22', '22.3.2024') },
      /^claims.csv:61: `saidAt` `22.3.2024`/,
    ],
    [
      'a row that is too short',
      { table: `${table}Nobody,Nothing\n` },
      /claims.csv:\d+: this row has 2 cells, and the table 6 columns/,
    ],
    [
      'a quotation mark that is never closed',
      { table: `${table}"Nobody\n` },
      /claims.csv:\d+: this is no CSV: a quotation mark is never closed/,
    ],
    [
      'a column that is there twice',
      { table: table.replace('Row', 'Claim') },
      /claims.csv:30: the column `Claim` is there twice/,
    ],
    ['an empty file', { table: '' }, /^claims.csv:0: there is no row with the names of columns/],
    [
      'a row without a claim',
      { table: table.replace('Nobody wound it.', '') },
      /^claims.csv:34: a row that becomes an assertion has no `claim`/,
    ],
    [
      'a column that is not there',
      { mapping: mapping.replace('Claim\n', 'Claims\n') },
      /has no column `Claims`: did you mean `Claim`/,
    ],
    [
      'a field that is not there',
      { mapping: mapping.replace('claim:', 'claims:') },
      /assertions have no field `claims`/,
    ],
    [
      'a kind of record that is not there',
      { mapping: mapping.replace('record: assertion', 'record: statement') },
      /no records of kind `statement`/,
    ],
    ['a key that is not there', { mapping: mapping.replace('split', 'splits') }, /a field has no `splits`/],
    [
      'an act that is none',
      { mapping: mapping.replace('{value: claims}', '{value: shouts}') },
      /`act` is one of says, .*, not `shouts`/,
    ],
    [
      'a speaker nobody may make',
      { mapping: mapping.replace('{column: Speaker, make: person}', 'Speaker') },
      /claims.csv:34: no actor is called `The baker`/,
    ],
    ['a mapping that is no YAML', { mapping: 'rows: [' }, /^mapping.yaml:\d+: /],
  ])('refuses %s, with its place', async (_, change: { table?: string; mapping?: string }, message) => {
    const files = { 'claims.csv': change.table ?? table, 'mapping.yaml': change.mapping ?? mapping };

    const { problems } = await readFiles(csv, files);

    expect(problems[0]).toMatch(message);
  });

  test('asks for a mapping', async () => {
    const { problems } = await readFiles(csv, { 'claims.csv': table });

    expect(problems).toEqual([expect.stringContaining('name it with --mapping')]);
  });

  test('takes semicolons for delimiters where the first line has them', async () => {
    const { records } = await readFiles(csv, {
      'claims.csv': 'Speaker;Claim;Date;Tags;Wound\nThe baker;Nobody, ever;;;\n',
      'mapping.yaml': mapping,
    });

    expect(records[2]).toMatchObject({ claim: 'Nobody, ever' });
  });
});

describe('csv out', () => {
  const dataset = makeDataset({
    documents: [{ id: 'gazette', sha256: 'a'.repeat(64), length: 100 }],
    assertions: [
      {
        id: 'one',
        by: ['baker'],
        claim: '=1+1',
        quotes: [quote(['a “b”', 'c'], 'gazette', { start: [3, 20], end: [8, 21] })],
      },
      { id: 'two', by: ['baker'], claim: "'=1+1" },
    ],
  });
  const write = async () =>
    listFiles((await exportAffair(csv, { graph: buildGraph(dataset, graphTools), dataset })).written, '');

  test('has the columns by which Gephi knows nodes and edges', async () => {
    const files = await write();
    const nodes = parse(String(files['nodes.csv']), { columns: true }) as Record<string, string>[];
    const edges = parse(String(files['edges.csv']), { columns: true }) as Record<string, string>[];
    const ids = nodes.map(({ Id }) => Id);

    expect(nodes.map(({ Label }) => Label)).toEqual(['baker', 'gazette', "'=1+1", "''=1+1"]);
    expect(edges.map(({ Source, Target, Type, Label }) => [Source, Target, Type, Label])).toEqual([
      ['baker', 'one', 'Directed', 'ASSERTS'],
      ['one', 'gazette', 'Directed', 'QUOTES'],
      ['baker', 'two', 'Directed', 'ASSERTS'],
    ]);
    expect(edges.flatMap(({ Source, Target }) => [Source, Target]).filter((id) => !ids.includes(id))).toEqual([]);
    expect(edges[1]).toMatchObject({ exact: '["a “b”","c"]', start: '[3,20]', end: '[8,21]' });
  });

  test('no cell runs as a formula, and each is read back as it was', async () => {
    const files = await write();
    const { records, report } = await readFiles(csv, files);

    expect(records.filter(({ type }) => type === 'assertion').map(({ claim }) => claim)).toEqual(['=1+1', "'=1+1"]);
    expect(report.entries).toEqual([]);
  });
});
