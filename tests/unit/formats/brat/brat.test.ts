// brat in: offsets in code points with an exclusive end, spans in pieces, relations, notes; and files that say what the text does not.
import { describe, expect, test } from 'vitest';
import { brat } from '../../../../src/formats/brat/brat.ts';
import { readFiles, settle } from '../../../support/cross-formats.ts';

/** A character outside the BMP before everything: offsets in UTF-16 would be one too large. */
const text = '🔔 We should wind the clock,\nbecause it stops. Others say no.\n';
const points = (words: string) => {
  const before = [...text.slice(0, text.indexOf(words))].length;
  return `${before} ${before + [...words].length}`;
};
const ann = [
  `T1\tMajorClaim ${points('We should wind the clock')}\tWe should wind the clock`,
  `T2\tPremise ${points('it stops')}\tit stops`,
  `T3\tClaim ${points('Others')};${points('no')}\tOthers no`,
  `T4\tPlace ${points('clock')}\tclock`,
  'R1\tsupports Arg1:T2 Arg2:T1\t',
  'R2\tattacks Arg1:T3 Arg2:T1\t',
  'A1\tStance T3 Against',
  '#1\tAnnotatorNotes T1\tthe thesis',
  'E1\tEvent:T4',
  '',
].join('\n');
const read = (annotations: string) => readFiles(brat, { 'essays/one.ann': annotations, 'essays/one.txt': text });

describe('brat in', () => {
  test('quotes the words to the character, in pieces too', async () => {
    const { records, problems, texts } = await read(ann);
    const quotes = records.flatMap(
      ({ quotes: all = [] }) => all as { exact: string | string[]; start: number | number[]; end: number | number[] }[],
    );

    expect(problems).toEqual([]);
    expect(texts.get('documents/one.txt')).toBe(text);
    for (const { exact, start, end } of quotes) {
      const [starts, ends] = [[start].flat(), [end].flat()];
      expect(starts.map((from, at) => text.slice(from, ends[at]))).toEqual([exact].flat());
    }
    expect(quotes.map(({ exact }) => exact)).toEqual(['We should wind the clock', 'it stops', ['Others', 'no']]);
    expect(settle(records).filter(({ type }) => type === 'assertion')).toHaveLength(3);
  });

  test('draws supports and attacks, keeps notes and attributes, and says what is lost or assumed', async () => {
    const { records, report } = await read(ann);
    const byId = new Map(records.map((one) => [one.id, one]));
    const by = 'whoever-annotated-the-texts';

    expect(byId.get('one-t1')).toMatchObject({ by: ['narrator'], tags: ['MajorClaim'], note: 'the thesis' });
    expect(byId.get('one-t2')).toMatchObject({ supports: { 'one-t1': [{ kind: 'evidences', by }] } });
    expect(byId.get('one-t3')).toMatchObject({
      contradicts: { 'one-t1': [{ kind: 'opposes', by }] },
      tags: ['Claim', 'Stance: Against'],
    });
    expect(report.entries.map(({ type, kind, count }) => `${type} ${kind} ${count}`)).toEqual([
      'lost annotation.E 1',
      'lost span.Place 1',
      'assumed assertion.act 3',
      'assumed assertion.by 3',
      'assumed assertion.claim 3',
    ]);
  });

  test.each([
    [
      'an end that is counted as part of the words',
      `T1\tClaim ${points('it stops').replace(/\d+$/, (end) => String(Number(end) - 1))}\tit stops`,
      'the text has “it stop” there, and the annotation says “it stops”',
    ],
    ['a place behind the end of the text', 'T1\tClaim 500 600\tnothing', 'the text has “” there'],
    ['a span without places', 'T1\tClaim\tit stops', '`Claim` is no type with places'],
    ['a line of something else', 'What is this?', 'this is no line of brat'],
  ])('refuses %s', async (_, annotations, message) => {
    const { problems } = await read(annotations);

    expect(problems[0]).toMatch(/^essays\/one\.ann:0: /);
    expect(problems[0]).toContain(message);
  });

  test('asks for the text', async () => {
    const { problems } = await readFiles(brat, { 'essays/one.ann': ann });

    expect(problems).toEqual(['essays/one.ann:0: the text is missing: name one.txt too']);
  });
});
