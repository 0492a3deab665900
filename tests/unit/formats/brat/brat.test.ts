// brat: offsets in code points with an exclusive end, spans in pieces, relations, notes; files that say what the text does not; and out again.
import { describe, expect, test } from 'vitest';
import { rebuildDataset } from '../../../../src/dataset/write/rebuild-dataset.ts';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { brat } from '../../../../src/formats/brat/brat.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { listFiles, readFiles, settle } from '../../../support/cross-formats.ts';
import { graphTools, makeDataset, quote } from '../../../support/tiny-dataset.ts';

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

describe('brat out', () => {
  test('gives back the spans, types, relations and attributes of a file of brat, with the same text', async () => {
    const { records, texts } = await read(ann);
    const { dataset } = rebuildDataset(records, 'generated');
    const graph = buildGraph(dataset ?? expect.fail(), graphTools);
    const source = { graph, texts: new Map([['one', texts.get('documents/one.txt') ?? '']]) };

    const { written, report } = await exportAffair(brat, source);
    const files = listFiles(written, '');
    const lines = String(files['one.ann']).split('\n');
    const back = await readFiles(brat, files);

    expect(Object.keys(files)).toEqual(['one.txt', 'one.ann']);
    expect(files['one.txt']).toBe(text);
    // Theirs again, but for numbers; an annotation without a place in our model was lost on the way in.
    for (const line of ann.split('\n').filter((one) => /^[TRA]\d/.test(one) && !one.includes('Place'))) {
      expect(lines).toContain(line.replace(/^A\d+/, 'A4'));
    }
    expect(back.problems).toEqual([]);
    expect(settle(back.records).filter(({ type }) => type === 'assertion')).toEqual(
      settle(records)
        .filter(({ type }) => type === 'assertion')
        .map(({ note, ...one }) => one),
    );
    expect(report.entries.map(({ type, kind }) => `${type} ${kind}`)).toContain('lost assertion.note');
  });

  test('counts in code points, makes a text of quotes where there is none, and says what stays behind', async () => {
    const dataset = makeDataset({
      documents: [{ id: 'page' }, { id: 'other' }],
      assertions: [
        { id: 'one', by: ['ann'], claim: 'A fire.\nOut.', quotes: [quote(['🔥 is', 'out'], 'page')] },
        {
          id: 'two',
          by: ['bo'],
          quotes: [quote('not so', 'page'), quote('so', 'page')],
          relations: [
            { type: 'CONTRADICTS', to: 'one', kind: 'denies', because: 'So.', level: 'content' },
            { type: 'SUPPORTS', to: 'three', kind: 'evidences', because: 'So.', level: 'content' },
          ],
        },
        { id: 'three', by: ['bo'], quotes: [quote('elsewhere', 'other')] },
        { id: 'four', by: ['bo'] },
      ],
    });
    const { written, report } = await exportAffair(brat, { graph: buildGraph(dataset, graphTools), dataset });
    const files = listFiles(written, '');

    expect(files['page.txt']).toBe('🔥 is out\nnot so\n');
    expect(files['page.ann']).toContain('T1\tAssertion 0 4;5 8\t🔥 is out\n');
    expect(files['page.ann']).toContain('R1\tattacks_denies Arg1:T2 Arg2:T1\t\n');
    expect(report.entries.map(({ type, kind, count }) => `${type} ${kind} ${count}`)).toEqual(
      expect.arrayContaining([
        'lost assertion.claim.lines 1',
        'lost assertion.far 1',
        'lost assertion.quotes 1',
        'lost assertion.unquoted 1',
        'assumed document.text 2',
      ]),
    );
  });

  test('leaves out what is not found in the text that is at hand', async () => {
    const dataset = makeDataset({
      documents: [{ id: 'page' }],
      assertions: [
        { id: 'one', by: ['ann'], quotes: [quote('not there', 'page')] },
        { id: 'two', by: ['ann'], quotes: [quote('bell', 'page', { prefix: 'the ' })] },
      ],
    });
    const source = {
      graph: buildGraph(dataset, graphTools),
      dataset,
      texts: new Map([['page', 'A bell, the bell.\n']]),
    };
    const { written, report } = await exportAffair(brat, source);

    expect(listFiles(written, '')['page.ann']).toMatch(/^T1\tAssertion 12 16\tbell\n/);
    expect(report.entries.find(({ kind }) => kind === 'assertion.unfound')).toMatchObject({ count: 1 });
  });
});
