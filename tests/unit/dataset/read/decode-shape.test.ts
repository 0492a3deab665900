// What the reader makes of written forms: short and long give one draft, and what is wrong is left out without taking the rest with it.
import { describe, expect, test } from 'vitest';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import { assertionsFile, datasetFile, makeDataset } from '../../../support/scratch-dataset.ts';

/** One more assertion, as YAML fields. */
async function readAssertion(fields: string) {
  const indented = fields.replace(/^/gm, '    ');
  const file = `${assertionsFile}\n  third:\n    by: captain\n    act: says\n    claim: C.\n${indented}\n`;
  const { draft, diagnostics } = await openDataset(await makeDataset({ 'assertions/gazette.yaml': file }));
  return { assertion: draft.assertions[2], diagnostics, text: file };
}

async function readActor(fields: string) {
  const file = datasetFile.replace(
    '  captain: {name: The captain, kind: person}',
    `  captain:\n    name: N\n    kind: person\n    ${fields}`,
  );
  const { draft } = await openDataset(await makeDataset({ 'dataset.yaml': file }));
  return draft.actors[0];
}

/** Values without places. */
const bare = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner) => (key === 'place' || key === 'span' ? undefined : inner)),
    (_, inner) =>
      inner !== null && typeof inner === 'object' && Object.keys(inner).join() === 'value' ? inner.value : inner,
  );

describe('short and long forms', () => {
  test.each([
    ['answers: {why-late: fog}'],
    ['answers: {why-late: [fog]}'],
    ['answers: {why-late: {value: fog}}'],
    ['answers: {why-late: [{value: fog}]}'],
    ['answers: {why-late: [{"value": "fog"}]}'],
  ])('%s is one held answer', async (fields) => {
    const { assertion } = await readAssertion(fields);

    expect(bare(assertion?.answers)).toEqual([{ question: 'why-late', value: 'fog' }]);
  });

  test('several answers to one question are a list', async () => {
    const { assertion } = await readAssertion(
      'answers: {why-late: [fog, {not: engine, hedge: perhaps}, {open: true}]}',
    );

    expect(bare(assertion?.answers)).toEqual([
      { question: 'why-late', value: 'fog' },
      { question: 'why-late', not: 'engine', hedge: 'perhaps' },
      { question: 'why-late', open: true },
    ]);
  });

  test.each([
    ['supports: {captain-fog: So it is.}', 'SUPPORTS', 'confirms'],
    ['supports: {captain-fog: {kind: confirms, because: So it is.}}', 'SUPPORTS', 'confirms'],
    ['supports: {captain-fog: [{kind: confirms, because: So it is.}]}', 'SUPPORTS', 'confirms'],
    ['contradicts: {captain-fog: So it is.}', 'CONTRADICTS', 'denies'],
    ['contradicts: {captain-fog: [So it is.]}', 'CONTRADICTS', 'denies'],
    ['reliesOn: {captain-fog: So it is.}', 'RELIES_ON', undefined],
    ['reliesOn: {captain-fog: {because: So it is.}}', 'RELIES_ON', undefined],
    ['compatible: {captain-fog: [{because: So it is.}]}', 'COMPATIBLE', undefined],
  ])('%s is one relation', async (fields, type, kind) => {
    const { assertion } = await readAssertion(fields);

    expect(bare(assertion?.relations)).toEqual([
      { type, to: 'captain-fog', because: 'So it is.', ...(kind && { kind }) },
    ]);
  });

  test('relations at both levels are a list per target', async () => {
    const { assertion } = await readAssertion(
      'contradicts: {captain-fog: [{kind: rivals, because: A.}, {kind: undercuts, because: B., level: utterance}]}',
    );

    expect(bare(assertion?.relations)).toEqual([
      { type: 'CONTRADICTS', to: 'captain-fog', kind: 'rivals', because: 'A.' },
      { type: 'CONTRADICTS', to: 'captain-fog', kind: 'undercuts', because: 'B.', level: 'utterance' },
    ]);
  });

  test.each([
    ['quotes: ["Fog"]'],
    ['quotes:\n  - Fog'],
    ['quotes:\n  - "Fog"'],
    ['quotes:\n  - |-\n    Fog'],
    ['quotes: [{exact: "Fog"}]'],
    ['quotes:\n  - exact: Fog'],
  ])('%j is one quote', async (fields) => {
    const { assertion } = await readAssertion(fields);

    expect(bare(assertion?.quotes)).toEqual([{ exact: 'Fog', words: [] }]);
  });

  test.each([
    ['partOf: office', { type: 'partOf', actor: 'office' }],
    ['partOf: [office]', { type: 'partOf', actor: 'office' }],
    ['speaksFor: {actor: office, from: 2024}', { type: 'speaksFor', actor: 'office', from: '2024' }],
    ['writesFor: [{actor: office, to: 2024-03}]', { type: 'writesFor', actor: 'office', to: '2024-03' }],
  ])('%s is one affiliation', async (fields, affiliation) => {
    expect(bare((await readActor(fields))?.affiliations)).toEqual([affiliation]);
  });

  test.each([
    ['saidAt: 2024-05-01', { kind: 'date', date: '2024-05-01' }],
    ['saidAt: {after: delay}', { kind: 'after', event: 'delay' }],
    ['saidAt: {before: delay}', { kind: 'before', event: 'delay' }],
  ])('%s', async (fields, saidAt) => {
    const { assertion } = await readAssertion(fields);

    expect(bare(assertion?.saidAt)).toEqual(saidAt);
  });

  test('one and several are told apart nowhere', async () => {
    const one = await readAssertion('about: captain\nnarratives: n\ntags: t\nreportedBy: captain-fog');
    const many = await readAssertion('about: [captain]\nnarratives: [n]\ntags: [t]\nreportedBy: [captain-fog]');

    expect(bare(one.assertion)).toEqual(bare(many.assertion));
  });
});

describe('scalars', () => {
  test.each(['2024', '1e5', 'no', 'yes', '0x1F', '1_000', 'on', '007', '.inf', '12:30', 'true', '143..'])(
    '%s stays what the source has in a field that takes a text',
    async (written) => {
      const { assertion } = await readAssertion(`note: ${written}\nanswers: {why-late: ${written}}`);

      expect(assertion?.note?.value).toBe(written);
      expect(assertion?.answers[0]?.value?.value).toBe(written);
    },
  );

  test.each([
    ['joint: true', true],
    ['joint: TRUE', true],
    ['joint: false', false],
  ])('%s is a flag', async (fields, value) => {
    expect((await readAssertion(fields)).assertion?.joint?.value).toBe(value);
  });

  test.each(['yes', '"true"', '1', 'on'])('%s is no flag', async (written) => {
    const { assertion, diagnostics } = await readAssertion(`joint: ${written}`);

    expect(assertion?.joint).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toContain('wrong-type');
  });

  test.each(['"12"', '1.5', '-1', '0x10', 'twelve'])('%s is no position', async (written) => {
    const { assertion, diagnostics } = await readAssertion(`quotes: [{exact: "Fog", start: ${written}, end: 3}]`);

    expect(assertion?.quotes[0]?.start).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  test('a folded, a literal and a quoted text are read as YAML says', async () => {
    const { assertion } = await readAssertion('note: >-\n  one\n  two\nverb: |-\n  one\n  two\nnamed: "one\\ttwo"');

    expect([assertion?.note?.value, assertion?.verb?.value, assertion?.named?.value]).toEqual([
      'one two',
      'one\ntwo',
      'one\ttwo',
    ]);
  });
});

describe('a field of the wrong shape', () => {
  test('is left out, and its record is broken but kept with all its other fields', async () => {
    const { assertion, diagnostics } = await readAssertion('note: [a]\ntags: [a, {b: c}, d]\nverb: said');

    expect(assertion?.broken).toBe(true);
    expect(assertion?.note).toBeUndefined();
    expect(assertion?.tags.map(({ value }) => value)).toEqual(['a', 'd']);
    expect(assertion?.verb?.value).toBe('said');
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'wrong-type',
      'wrong-type',
    ]);
  });

  test('all mistakes of a record are told at once', async () => {
    const { diagnostics } = await readAssertion(
      'nota: x\njoint: maybe\nsaidAt: {since: delay}\nquotes: [{form: loud}]',
    );

    const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    expect(codes).toEqual(['unknown-key', 'wrong-type', 'unknown-key', 'missing-field', 'unknown-value']);
  });

  test('a record that is no map is known by its id', async () => {
    const file = assertionsFile.replace('  office-engine:', '  third: nonsense\n\n  office-engine:');
    const { draft } = await openDataset(await makeDataset({ 'assertions/gazette.yaml': file }));

    expect(draft.assertions.map(({ id, broken }) => [id.value, broken])).toEqual([
      ['captain-fog', false],
      ['third', true],
      ['office-engine', false],
    ]);
  });

  test('said both after and before an event is not read as either', async () => {
    const { diagnostics, assertion } = await readAssertion('saidAt: {after: delay, before: delay}');

    expect(assertion?.saidAt).toBeUndefined();
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  });
});
