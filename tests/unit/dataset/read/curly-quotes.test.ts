// Quotation marks of a word processor around a value: named where they are, whatever the value is.
import { describe, expect, test } from 'vitest';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import { takeFromQuotes } from '../../../../src/domain/base/curly-quotes.ts';
import { assertionsFile, datasetFile, makeDataset } from '../../../support/scratch-dataset.ts';

async function check(before: string, after: string) {
  const files = {
    'dataset.yaml': datasetFile.replace(before, after),
    'assertions/gazette.yaml': assertionsFile.replace(before, after),
  };
  const { diagnostics } = await openDataset(await makeDataset(files));
  return diagnostics.filter(({ code }) => code !== 'unused-actor' && code !== 'lone-answer');
}

describe('takeFromQuotes', () => {
  test.each([
    ['“ann”', 'ann'],
    ['„ann“', 'ann'],
    ['”ann”', 'ann'],
    ['«ann»', 'ann'],
    ['»ann«', 'ann'],
    ['‘it’s so’', 'it’s so'],
    ['`ann`', 'ann'],
    ['“A” and “B”', undefined],
    ['“A” is B', undefined],
    ['ann', undefined],
    ['“”', undefined],
    ['“', undefined],
    ['', undefined],
  ])('of %j gives %j', (text, inner) => {
    expect(takeFromQuotes(text)).toBe(inner);
  });
});

describe('curly quotes', () => {
  test.each([
    ['a reference', 'by: captain', 'by: “captain”', 'unknown-reference', 'captain'],
    ['one of a list', 'by: captain', 'by: [«captain», office]', 'unknown-reference', 'captain'],
    ['an act', 'act: says', 'act: “says”', 'unknown-value', 'says'],
    ['a slot', 'slot: token', 'slot: “token”', 'unknown-value', 'token'],
    ['a token', 'answers: {why-late: fog}', 'answers: {why-late: “fog”}', 'undeclared-value', 'fog'],
    ['a date', 'act: says', 'act: says\n    saidAt: “2024-05-01”', 'invalid-date', '2024-05-01'],
    ['a key', 'act: says', '“act”: says', 'unknown-key', 'act'],
    ['a hash', 'gazette.txt}', `gazette.txt, url: “https://a.example/x”}`, 'wrong-format', 'https://a.example/x'],
  ])('around %s are named, and the value without them suggested', async (_name, before, after, code, meant) => {
    const found = await check(before, after);

    expect(found.map((one) => [one.code, one.suggestion])).toContainEqual([code, meant]);
    expect(found.map((one) => one.code)).not.toContain('curly-quotes');
  });

  test('around a number are named', async () => {
    const question = '  how-many: {text: How many?, slot: number}\n  why-late:';
    const answers = 'answers: {why-late: fog, how-many: “143”}';
    const files = {
      'dataset.yaml': datasetFile.replace('  why-late:', question),
      'assertions/gazette.yaml': assertionsFile.replace('answers: {why-late: fog}', answers),
    };
    const { diagnostics } = await openDataset(await makeDataset(files));

    expect(diagnostics.find(({ code }) => code === 'invalid-value')).toMatchObject({ suggestion: '143' });
  });

  test.each([
    ['claim: Fog delayed the ferry.', 'claim: “Fog delayed the ferry.”', 'Fog delayed the ferry.'],
    ['name: The captain', 'name: «The captain»', 'The captain'],
    ['title: Ferry late again', 'title: ‘Ferry’s late again’', 'Ferry’s late again'],
  ])('around a text are a warning: %s', async (before, after, meant) => {
    const found = await check(before, after);

    expect(found.map((one) => [one.code, one.severity, one.suggestion])).toEqual([['curly-quotes', 'warning', meant]]);
  });

  test.each([
    ['claim: Fog delayed the ferry.', 'claim: "“Fog delayed the ferry.”"'],
    ['claim: Fog delayed the ferry.', 'claim: “Fog” is not “engine”'],
    ['claim: Fog delayed the ferry.', 'claim: >-\n      “Fog delayed the ferry.”'],
  ])('that are meant are borne: %s', async (before, after) => {
    expect(await check(before, after)).toEqual([]);
  });
});

describe('an act that is none of the eleven', () => {
  test.each([
    ['states', 'says'],
    ['reported', 'says'],
    ['declares', 'says'],
    ['alleges', 'claims'],
    ['alleging', 'claims'],
    ['rejects', 'denies'],
    ['blames', 'accuses'],
    ['admitted', 'concedes'],
    ['asks', 'questions'],
    ['refuses', 'declines'],
    ['withdrew', 'retracts'],
    ['promises', 'announces'],
    ['confirmed', 'confirms'],
    ['cautions', 'warns'],
  ])('%s is kept in `verb`, and the nearest is %s', async (verb, act) => {
    const [found] = await check('act: says', `act: ${verb}`);

    expect(found).toMatchObject({ code: 'unknown-value', suggestion: act });
    expect(found?.notes.map(({ message }) => message).join()).toContain('keep the document’s verb in `verb`');
  });

  test('misspelt is a slip, and unheard of has no nearest', async () => {
    expect((await check('act: says', 'act: sais'))[0]).toMatchObject({ suggestion: 'says', notes: [] });
    expect((await check('act: says', 'act: hums'))[0]).not.toHaveProperty('suggestion');
  });
});

describe('a number with two readings', () => {
  test.each([
    ['tolerance: 1.500', '`1500` or `1.5`'],
    ['tolerance: 2.000', '`2000` or `2`'],
  ])('is refused in a field: %s', async (field, readings) => {
    const question = `  how-many: {text: How many?, slot: number, ${field}}\n  why-late:`;
    const found = await check('  why-late:', question);

    expect(found.flatMap(({ notes }) => notes.map(({ message }) => message)).join()).toContain(readings);
  });
});
