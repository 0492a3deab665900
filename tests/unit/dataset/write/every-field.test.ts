// Every field of every record, set once: each arrives in the graph and comes back in the export. A field that is added to the format
// and not set here fails, and so does one that the graph drops.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rebuildDataset } from '../../../../src/dataset/write/rebuild-dataset.ts';
import { type DatasetRecord, recordsFromGraph } from '../../../../src/dataset/write/records-from-graph.ts';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { storeGraph } from '../../../../src/load/store-graph.ts';
import { graphTools } from '../../../support/tiny-dataset.ts';

const quote = {
  exact: 'the bell was “stolen by the guard”',
  form: 'mixed',
  words: ['stolen by the guard'],
  prefix: 'they say ',
  suffix: ' at night',
  document: 'paper',
  part: 'headline',
  start: 10,
  end: 43,
  lang: 'en-GB',
  translation: 'die Glocke',
};
const drawn = { level: 'content', because: 'They say the contrary.', confidence: 'high', quote: 'not so' };

/** In the long form and the order of an export, so that what comes back can be equal. */
const records = [
  {
    type: 'dataset',
    id: 'bell',
    format: 1,
    version: '1.2.3',
    title: 'The missing bell',
    description: 'All of it.',
    licence: 'CC0-1.0',
    language: 'en',
    curators: ['Ada'],
  },
  {
    type: 'event',
    id: 'theft',
    name: 'The theft',
    date: '2024-03-22',
    place: 'The tower',
    partOf: 'war',
    wikidata: 'Q1',
    note: 'From the paper.',
  },
  { type: 'event', id: 'war', name: 'The war' },
  {
    type: 'actor',
    id: 'castle',
    name: 'The castle',
    kind: 'organisation',
  },
  {
    type: 'actor',
    id: 'guard',
    name: 'The guard',
    kind: 'group',
    aliases: ['The watch'],
    unnamed: true,
    wikidata: 'Q2',
    speaksFor: [{ actor: 'castle', from: '2020', to: '2021' }],
    memberOf: [{ actor: 'castle', from: '2020', to: '2021' }],
    partOf: [{ actor: 'castle', from: '2020', to: '2021' }],
    writesFor: [{ actor: 'castle', from: '2020', to: '2021' }],
    note: 'Two of them.',
  },
  { type: 'actor', id: 'smith', name: 'Smith', kind: 'person' },
  {
    type: 'document',
    id: 'letter',
    title: 'A letter',
    text: 'documents/letter.txt',
  },
  {
    type: 'document',
    id: 'paper',
    title: 'The paper',
    publisher: ['castle'],
    authors: ['smith'],
    date: '2024-03-24',
    url: 'https://example.org/paper',
    archived: 'https://archive.example.org/paper',
    language: 'en',
    sha256: 'a'.repeat(64),
    length: 900,
    derivedFrom: ['letter'],
    note: 'Second edition.',
  },
  {
    type: 'question',
    id: 'inside-job',
    text: 'Was it an inside job?',
    slot: 'yes-no',
    presupposes: 'smith-says',
    impliedBy: { who: { guard: { is: 'yes', because: 'They are inside.' } } },
  },
  { type: 'question', id: 'toll', text: 'How many bells?', slot: 'number', unit: 'bells', tolerance: 2 },
  {
    type: 'question',
    id: 'who',
    text: 'Who stole it?',
    slot: 'actor',
    about: ['theft'],
    exclusive: true,
    because: 'One did it.',
    values: { guard: { label: 'The guards', within: ['castle'] } },
  },
  { type: 'narrative', id: 'told', name: 'As it is told', description: 'By everybody.' },
  {
    type: 'assertion',
    id: 'guard-denies',
    by: ['guard'],
    act: 'denies',
    claim: 'It was not the guard.',
    answers: { who: [{ not: 'guard', how: 'asserted' }], toll: [{ open: true, how: 'asserted' }] },
  },
  {
    type: 'assertion',
    id: 'smith-first',
    by: ['smith'],
    act: 'says',
    claim: 'It was the wind.',
    saidAt: '2024-03-23',
  },
  {
    type: 'assertion',
    id: 'smith-says',
    by: ['castle', 'smith'],
    joint: true,
    named: 'the smith',
    act: 'claims',
    verb: 'claimed',
    claim: 'The guard stole the bell.',
    quotes: [quote],
    in: 'a letter',
    saidAt: { after: 'theft' },
    when: '2024-03-22',
    about: ['guard', 'theft'],
    answers: {
      toll: [{ value: '3', how: 'asserted', asOf: '2024-03-24', of: 'all bells' }],
      who: [{ value: 'guard', only: true, how: 'asserted', hedge: 'perhaps' }],
    },
    supports: { 'smith-takes-back': [{ kind: 'confirms', ...drawn }] },
    contradicts: { 'guard-denies': [{ kind: 'denies', ...drawn }] },
    reliesOn: { 'smith-first': [{ because: 'The wind.' }] },
    compatible: { 'smith-first': [{ because: 'Both can hold.' }] },
    reportedBy: ['guard-denies'],
    utterance: 'one-breath',
    narratives: ['told'],
    tags: ['loud'],
    note: 'Heard twice.',
  },
  {
    type: 'assertion',
    id: 'smith-takes-back',
    by: ['smith'],
    act: 'retracts',
    retracts: { 'smith-first': 'It was not the wind.' },
    claim: 'It was not the wind after all.',
    saidAt: '2024-03-25',
  },
  {
    type: 'silence',
    id: 'castle-silent',
    by: ['castle'],
    in: 'its speech',
    passesOver: { who: ['guard'] },
    about: ['theft'],
    quotes: [{ ...quote, exact: 'said nothing', form: 'indirect', words: undefined, start: 50, end: 62 }],
    reportedBy: ['guard-denies'],
    note: 'Long.',
  },
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
    expect(graph && recordsFromGraph(graph)).toEqual(records);
    expect(graph && storeGraph(graph).nodes.length).toBeGreaterThan(records.length);
  });
});
