// One mistake, one diagnostic: what cannot be read is reported once, and not again for every mention of what stood in it.
import { describe, expect, test } from 'vitest';
import { checkFiles, errorsOf } from '../../../support/check-text.ts';

const header = 'format: 1\nid: ferry\nversion: 1.0.0\ntitle: Ferry\nlicence: CC0-1.0\nlanguage: en\n';
const actors = 'actors:\n  captain: {name: The captain, kind: person}\n';
const documents = 'documents:\n  gazette: {title: Ferry late, text: documents/gazette.txt}\n';
const text = { 'documents/gazette.txt': 'Fog held us back.\n' };
const assertion = (id: string, more = '') =>
  `  ${id}: {by: captain, act: says, claim: A claim., quotes: [{exact: "Fog held us back."}]${more}}\n`;
const file = (...rows: string[]) => `document: gazette\nassertions:\n${rows.join('')}`;

describe('findLostRecords', () => {
  test('a dataset.yaml that cannot be read is one mistake', async () => {
    const checked = await checkFiles({
      'dataset.yaml': `${header}${actors}  mate: {name: "The mate, kind: person}\n${documents}`,
      'assertions/gazette.yaml': file(assertion('a', ', about: mate')),
      ...text,
    });

    expect(new Set(errorsOf(checked))).toEqual(new Set(['yaml-syntax']));
  });

  test('an assertions file that cannot be read is one mistake', async () => {
    const checked = await checkFiles({
      'dataset.yaml': header + actors + documents,
      'assertions/one.yaml': file(assertion('a', ', supports: {b: B.}')),
      'assertions/two.yaml': `${file(assertion('b'))}  c: [}\n`,
      ...text,
    });

    expect(new Set(errorsOf(checked))).toEqual(new Set(['yaml-syntax']));
  });

  test('an id that does not stand in what cannot be read is unknown all the same', async () => {
    const checked = await checkFiles({
      'dataset.yaml': header + actors + documents,
      'assertions/one.yaml': file(assertion('a', ', supports: {b: B., bb: B.}, about: mate')),
      'assertions/two.yaml': `${file(assertion('b'))}  c: [}\n`,
      ...text,
    });

    expect(errorsOf(checked).filter((code) => code === 'unknown-reference')).toHaveLength(2);
  });

  test('a section under a key that is misspelt is one mistake', async () => {
    const checked = await checkFiles({
      'dataset.yaml': header + actors.replace('actors', 'actor') + documents,
      'assertions/gazette.yaml': file(assertion('a')),
      ...text,
    });

    expect(errorsOf(checked)).toEqual(['unknown-key']);
  });

  test('a line of JSONL that is cut off hides its own record and no other', async () => {
    const line = '{"type":"actor","id":"mate","name":"The mate","kind":"person"';
    const checked = await checkFiles({
      'dataset.yaml': header + actors + documents,
      'assertions/gazette.yaml': file(assertion('a', ', about: [mate, mat]')),
      'more.jsonl': `{"type":"actor","id":"cook","name":"The cook","kind":"person"}\n${line}\n`,
      ...text,
    });

    expect(errorsOf(checked)).toEqual(['unknown-reference', 'json-syntax']);
  });

  test('an error of the header hides nothing', async () => {
    const checked = await checkFiles({
      'dataset.yaml': `${header.replace('format: 1', 'format: 2')}${actors}${documents}`,
      'assertions/gazette.yaml': file(assertion('a', ', about: mate')),
      ...text,
    });

    expect(errorsOf(checked)).toEqual(['unknown-reference', 'unknown-value']);
  });

  test('a record whose shape is wrong is known by its id', async () => {
    const checked = await checkFiles({
      'dataset.yaml': `${header}actors:\n  captain: 5\n${documents}`,
      'assertions/gazette.yaml': file(assertion('a')),
      ...text,
    });

    expect(errorsOf(checked)).toEqual(['wrong-type']);
  });

  test('a second record under one key does not hide others', async () => {
    const checked = await checkFiles({
      'dataset.yaml': header + actors + documents,
      'assertions/gazette.yaml': file(assertion('a', ', about: mate'), assertion('a')),
      ...text,
    });

    expect(errorsOf(checked)).toEqual(['unknown-reference', 'duplicate-key']);
  });

  test('no dataset comes of a draft with an error of the reader alone', async () => {
    const checked = await checkFiles({
      'dataset.yaml': `${header}colour: red\n${actors}${documents}`,
      'assertions/gazette.yaml': file(assertion('a')),
      ...text,
    });

    expect(errorsOf(checked)).toEqual(['unknown-key']);
    expect(checked.dataset).toBeUndefined();
  });
});

describe('one mistake', () => {
  test('an unknown speaker of a retraction is no retraction of somebody else’s', async () => {
    const retraction =
      '  b: {by: capitan, act: retracts, claim: B., retracts: {a: B.}, quotes: [{exact: "Fog held us"}]}\n';
    const checked = await checkFiles({
      'dataset.yaml': header + actors + documents,
      'assertions/gazette.yaml': file(assertion('a'), retraction),
      ...text,
    });

    expect(errorsOf(checked)).toEqual(['unknown-reference']);
  });

  test('an actor that is added for a narrator may be named', async () => {
    const narrated = '  b: {by: narrator, act: says, claim: B., quotes: [{exact: "Fog held us"}]}\n';
    const checked = await checkFiles({
      'dataset.yaml': header + actors + documents,
      'assertions/gazette.yaml': file(assertion('a', ', about: gazette-narrator'), narrated),
      ...text,
    });

    expect(errorsOf(checked)).toEqual([]);
    expect(checked.dataset?.assertions[0]?.about).toEqual(['gazette-narrator']);
  });

  test('a value of many thousand characters is not repeated in full', async () => {
    const long = 'x'.repeat(60_000);
    const checked = await checkFiles({
      'dataset.yaml': header + actors + documents,
      'assertions/gazette.yaml': file(assertion('a', `, about: ${long}`)),
      ...text,
    });

    expect(errorsOf(checked)).toEqual(['unknown-reference']);
    expect(checked.diagnostics[0]?.message.length).toBeLessThan(600);
  });
});
