// Every field of every record, set once: each arrives in the graph and comes back in the export. A field that no code
// needs to know is set from the table; another that is added and not set here fails, and so does one that the graph drops.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rebuildDataset } from '../../../../src/dataset/write/rebuild-dataset.ts';
import { type DatasetRecord, recordsFromGraph } from '../../../../src/dataset/write/records-from-graph.ts';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { type FieldRow, type FieldRows, isStored } from '../../../../src/domain/records/field-rows.ts';
import { nestedTable } from '../../../../src/domain/records/nested-table.ts';
import { recordTable } from '../../../../src/domain/records/record-table.ts';
import { storeGraph } from '../../../../src/load/store-graph.ts';
import { graphTools } from '../../../support/tiny-dataset.ts';

/** A value that stands for itself, for a field that no code needs to know. */
function sample(name: string, row: FieldRow): unknown {
  switch (row.kind) {
    case 'flag':
      return true;
    case 'count':
    case 'number':
      return 7;
    case 'format':
      return 1;
    case 'date':
      return '2024-03-22';
    case 'word':
      return row.words.at(-1);
    case 'language':
      return 'en-GB';
    case 'url':
      return `https://example.org/${name}`;
    case 'reference':
      return row.to.includes('actor') ? 'smith' : `the-${name}`;
    case 'wikidata':
      return `Q${name.length}`;
    default:
      return `the ${name}`;
  }
}

/** What is given, and a sample of every other field that is stored as it is. `undefined` leaves one out. */
function fill<Given extends object>(rows: FieldRows, given: Given): Given {
  const entries = Object.entries(rows).map(([name, row]) => {
    if (Object.hasOwn(given, name)) return [name, (given as Record<string, unknown>)[name]];
    if (!isStored(row)) return [name, undefined];
    return [name, 'many' in row ? [sample(name, row)] : sample(name, row)];
  });
  return { ...given, ...Object.fromEntries(entries) };
}

function full<Given extends { readonly type: keyof typeof recordTable }>({ type, ...given }: Given) {
  return { type, ...fill(recordTable[type].fields, given) };
}

const quote = fill(nestedTable.quote.fields, {
  exact: 'the bell was “stolen by the guard”',
  form: 'mixed',
  words: ['stolen by the guard'],
  document: 'paper',
  start: 10,
  end: 43,
});
const drawn = (kind: 'support' | 'contradiction', word: string) =>
  fill(nestedTable[kind].fields, { kind: word, level: 'content' });
const affiliation = fill(nestedTable.affiliation.fields, { actor: 'castle', from: '2020', to: '2021' });

/** In the long form and the order of an export, so that what comes back can be equal. */
const records = [
  full({ type: 'dataset', id: 'bell', licence: 'CC0-1.0' }),
  full({ type: 'event', id: 'theft', partOf: 'war' }),
  { type: 'event', id: 'war', name: 'The war' },
  { type: 'actor', id: 'castle', name: 'The castle', kind: 'organisation' },
  full({
    type: 'actor',
    id: 'guard',
    pseudonymous: undefined,
    speaksFor: [affiliation],
    memberOf: [affiliation],
    partOf: [affiliation],
    writesFor: [affiliation],
  }),
  { type: 'actor', id: 'smith', name: 'Smith', kind: 'person', pseudonymous: true },
  { type: 'document', id: 'draft', title: 'An earlier state', medium: 'text' },
  { type: 'document', id: 'letter', title: 'A letter', medium: 'text', text: 'documents/letter.txt' },
  full({
    type: 'document',
    id: 'paper',
    publisher: ['castle'],
    authors: ['smith'],
    medium: 'text',
    text: undefined,
    sha256: 'a'.repeat(64),
    length: 900,
    derivedFrom: ['letter'],
    supersedes: ['draft'],
  }),
  {
    type: 'question',
    id: 'inside-job',
    text: 'Was it an inside job?',
    slot: 'yes-no',
    presupposes: 'smith-says',
    impliedBy: { who: { guard: { is: 'yes', because: 'They are inside.' } } },
  },
  { type: 'question', id: 'toll', text: 'How many bells?', slot: 'number', unit: 'bells', tolerance: 2 },
  full({
    type: 'question',
    id: 'who',
    slot: 'actor',
    about: ['theft'],
    values: { guard: fill(nestedTable['question value'].fields, { within: ['castle'] }) },
    unit: undefined,
    tolerance: undefined,
  }),
  full({ type: 'narrative', id: 'told' }),
  {
    type: 'assertion',
    id: 'guard-denies',
    by: ['guard'],
    act: 'denies',
    claim: 'It was not the guard.',
    answers: { toll: [{ open: true, how: 'asserted' }], who: [{ not: 'guard', how: 'asserted' }] },
  },
  { type: 'assertion', id: 'smith-first', by: ['smith'], act: 'says', claim: 'It was the wind.', saidAt: '2024-03-23' },
  full({
    type: 'assertion',
    id: 'smith-says',
    by: ['castle', 'smith'],
    joint: true,
    act: 'claims',
    quotes: [quote],
    cites: [fill(nestedTable['cited document'].fields, { document: 'letter' })],
    saidAt: { after: 'theft' },
    about: ['guard', 'theft'],
    answers: {
      toll: [fill(nestedTable.answer.fields, { value: '3', only: undefined, how: 'asserted' })],
      who: [fill(nestedTable.answer.fields, { value: 'guard', how: 'asserted', asOf: undefined, of: undefined })],
    },
    supports: { 'smith-takes-back': [drawn('support', 'confirms')] },
    contradicts: { 'guard-denies': [drawn('contradiction', 'denies')] },
    reliesOn: { 'smith-first': [{ because: 'The wind.' }] },
    compatible: { 'smith-first': [{ because: 'Both can hold.' }] },
    reportedBy: ['guard-denies'],
    narratives: ['told'],
  }),
  {
    type: 'assertion',
    id: 'smith-takes-back',
    by: ['smith'],
    act: 'retracts',
    retracts: { 'smith-first': 'It was not the wind.' },
    claim: 'It was not the wind after all.',
    saidAt: '2024-03-25',
  },
  full({
    type: 'silence',
    id: 'castle-silent',
    by: ['castle'],
    passesOver: { who: ['guard'] },
    about: ['theft'],
    quotes: [{ ...quote, exact: 'said nothing', form: 'indirect', words: undefined, start: 50, end: 62 }],
    reportedBy: ['guard-denies'],
  }),
].map((record) => JSON.parse(JSON.stringify(record)) as DatasetRecord);

interface Shape {
  readonly properties?: Readonly<Record<string, Shape & { readonly const?: string }>>;
  readonly [key: string]: unknown;
}

/** Names of fields anywhere in a shape; maps keyed by ids have none of their own. */
function listNames(shape: unknown): string[] {
  if (Array.isArray(shape)) return shape.flatMap(listNames);
  if (typeof shape !== 'object' || shape === null) return [];
  const { properties, ...rest } = shape as Shape;
  return [
    ...Object.keys(properties ?? {}),
    ...Object.values(properties ?? {}).flatMap(listNames),
    ...Object.values(rest).flatMap(listNames),
  ];
}

function listKeys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listKeys);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...listKeys(inner)]);
}

const schema = JSON.parse(
  readFileSync(new URL('../../../../data/schema/record.schema.json', import.meta.url), 'utf8'),
) as {
  readonly anyOf: readonly Shape[];
};
/** Written by `{before: event}`, which stands beside `after` where only one can. */
const alternatives = new Set(['before']);

describe('every field', () => {
  test.each(schema.anyOf.map((shape) => [shape.properties?.type?.const ?? '', shape] as const))(
    'of a record of type %s is set here',
    (type, shape) => {
      const set = new Set(records.filter((one) => one.type === type).flatMap(listKeys));

      const missing = [...new Set(listNames(shape))].filter((name) => !set.has(name) && !alternatives.has(name));

      expect(set.size).toBeGreaterThan(2);
      expect(missing).toEqual([]);
    },
  );

  test('arrives in the graph, and comes back in the export', () => {
    const { dataset, diagnostics } = rebuildDataset(records, 'bell');

    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([]);
    const graph = dataset && buildGraph(dataset, graphTools);
    const written = graph ? recordsFromGraph(graph) : [];
    expect(written).toEqual(records);
    for (const { type, id: _, ...fields } of written) {
      const order: readonly string[] = Object.keys(recordTable[type].fields);
      expect(Object.keys(fields)).toEqual(order.filter((name) => Object.hasOwn(fields, name)));
    }
    expect(graph && storeGraph(graph).nodes.length).toBeGreaterThan(records.length);
  });
});
