// Web annotations: code points against UTF-16 units, texts at hand and not, Hypothes.is, and what is assumed or lost.
import { describe, expect, test } from 'vitest';
import { rebuildDataset } from '../../../../src/dataset/write/rebuild-dataset.ts';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { fromCodePoints, toCodePoints } from '../../../../src/formats/code-points.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { webannotation } from '../../../../src/formats/webannotation/webannotation.ts';
import { readFiles, settle } from '../../../support/cross-formats.ts';
import { graphTools, makeDataset, quote } from '../../../support/tiny-dataset.ts';

/** A character outside the BMP stands before the words, and in them. */
const text = 'A bell 🔔 rang: “the 🔥 is out”, twice: “the 🔥 is out”.';
const exact = 'the 🔥 is out';
const second = text.lastIndexOf(exact);

describe('code points', () => {
  test('are counted one a character, at the ends too', () => {
    expect([0, 7, 9, text.length].map((units) => toCodePoints(text, units))).toEqual([0, 7, 8, [...text].length]);
    expect([0, 7, 8, [...text].length].map((points) => fromCodePoints(text, points))).toEqual([0, 7, 9, text.length]);
    expect(fromCodePoints(text, [...text].length + 1)).toBeUndefined();
  });
});

describe('webannotation out', () => {
  test('gives words and positions in code points, the end exclusive', async () => {
    const dataset = makeDataset({
      documents: [{ id: 'page', url: 'https://example.org/page', language: 'en' }],
      assertions: [
        {
          id: 'out',
          by: ['guard'],
          claim: 'The fire is out.',
          tags: ['fire'],
          quotes: [quote(exact, 'page', { start: [second], end: [second + exact.length] })],
        },
      ],
    });

    const { written, report } = await exportAffair(webannotation, {
      graph: buildGraph(dataset, graphTools),
      dataset,
      texts: new Map([['page', text]]),
    });
    const [annotation] = JSON.parse(String(written)) as { target: { selector: { start: number; end: number }[] }[] }[];
    const position = annotation?.target[0]?.selector[1];

    expect(annotation).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:x-rashomon:bell:assertion:out',
      type: 'Annotation',
      body: [
        { type: 'TextualBody', purpose: 'describing', value: 'The fire is out.' },
        { purpose: 'identifying', value: 'guard', id: 'urn:x-rashomon:bell:actor:guard' },
        { purpose: 'tagging', value: 'fire' },
      ],
      target: [
        {
          source: { id: 'https://example.org/page', canonical: 'urn:x-rashomon:bell:document:page' },
          selector: [{ type: 'TextQuoteSelector', exact }, { type: 'TextPositionSelector' }],
        },
      ],
    });
    expect([...text].slice(position?.start, position?.end).join('')).toBe(exact);
    expect(position?.start).toBe(second - 2);
    expect(report.entries.map(({ kind }) => kind)).not.toContain('assertion.quotes.start');
  });
});

const annotation = (selector: object[], more: object = {}) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://example.org/notes/7',
  type: 'Annotation',
  target: { source: 'https://example.org/page', selector },
  ...more,
});
const byWords = { type: 'TextQuoteSelector', exact, prefix: 'rang: “', suffix: '”, twice' };
const read = (notes: object, files: Record<string, string> = {}) =>
  readFiles(webannotation, { 'notes.json': JSON.stringify(notes), ...files });
const quotesOf = ({ records }: Awaited<ReturnType<typeof read>>) =>
  records.flatMap(({ quotes = [] }) => quotes as { start: number; end: number; exact: string; document: string }[]);

describe('webannotation in', () => {
  test('takes a position in code points for what it is, and the text that has the words', async () => {
    const position = { type: 'TextPositionSelector', start: second - 2, end: second - 2 + [...exact].length };

    const back = await read(annotation([byWords, position]), { 'other.txt': 'Nothing.', 'page.txt': text });

    expect(quotesOf(back)).toEqual([
      expect.objectContaining({ exact, start: second, end: second + exact.length, document: 'example-org-page' }),
    ]);
    expect(back.texts.get('documents/example-org-page.txt')).toBe(text);
  });

  test('finds the words by those around them where the position is not theirs', async () => {
    const back = await read(annotation([byWords, { type: 'TextPositionSelector', start: 3, end: 9 }]), {
      'page.txt': text,
    });

    expect(quotesOf(back)[0]).toMatchObject({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length });
  });

  test('keeps excerpts where the text is not at hand, and says what was assumed', async () => {
    const back = await read([
      annotation([byWords], {
        body: [{ type: 'TextualBody', purpose: 'commenting', value: 'Is it?' }],
        creator: { id: 'https://example.org/u', type: 'Person', name: 'Una' },
        created: '2024-03-22T20:15:00Z',
      }),
    ]);

    const document = back.texts.get('documents/example-org-page.txt') ?? '';
    expect(document).toBe(`rang: “${exact}”, twice\n`);
    expect(quotesOf(back).map(({ start, end }) => document.slice(start, end))).toEqual([exact]);
    expect(back.records.find(({ type }) => type === 'assertion')).toMatchObject({
      id: '7',
      by: ['narrator'],
      claim: exact,
      note: 'Is it?\nAnnotated by Una.',
    });
    expect(back.report.entries.map(({ type, kind }) => `${type} ${kind}`)).toEqual([
      'lost annotation.created',
      'assumed assertion.act',
      'assumed assertion.by',
      'assumed assertion.claim',
      'assumed document.title',
    ]);
    expect(settle(back.records).map(({ type }) => type)).toContain('assertion');
  });

  test('reads what the API of Hypothes.is gives, where positions count UTF-16 units', async () => {
    const rows = [
      {
        id: 'a1b2',
        uri: 'https://example.org/page',
        user: 'acct:una@example.org',
        text: 'Is it?',
        tags: ['fire'],
        group: '__world__',
        created: '2024-03-22T20:15:00+00:00',
        document: { title: ['A page'] },
        target: [
          {
            source: 'https://example.org/page',
            selector: [
              { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 1, endOffset: 9 },
              { type: 'TextPositionSelector', start: second, end: second + exact.length },
              byWords,
            ],
          },
        ],
      },
      { id: 'c3', uri: 'https://example.org/page', text: 'No.', references: ['a1b2'], target: [] },
      {
        id: 'd4',
        uri: 'https://example.org/page',
        text: 'A note on the page.',
        target: [{ source: 'https://example.org/page' }],
      },
    ];

    const back = await read({ total: 3, rows }, { 'page.txt': text });

    expect(quotesOf(back)[0]).toMatchObject({ start: second, end: second + exact.length });
    expect(back.records.find(({ type }) => type === 'assertion')).toMatchObject({
      id: 'a1b2',
      tags: ['fire'],
      note: 'Is it?\nAnnotated by acct:una@example.org.',
    });
    expect(
      back.report.entries.filter(({ type }) => type === 'lost').map(({ kind, count }) => `${kind} ${count}`),
    ).toEqual(['annotation.created 1', 'annotation.group 1', 'no-words 1', 'reply 1', 'selector.RangeSelector 1']);
  });

  test('comes back as it went out', async () => {
    const dataset = rebuildDataset(
      (await read(annotation([byWords]), { 'page.txt': text })).records,
      'generated',
    ).dataset;
    if (dataset === undefined) throw new Error('no dataset');

    const { written } = await exportAffair(webannotation, {
      graph: buildGraph(dataset, graphTools),
      dataset,
      texts: new Map([['example-org-page', text]]),
    });
    const back = await readFiles(webannotation, { 'notes.json': String(written), 'page.txt': text });

    expect(quotesOf(back)[0]).toMatchObject({ exact, start: text.indexOf(exact), document: 'example-org-page' });
  });

  test.each([
    ['what is no annotation', { type: 'Person' }, 'this is no annotation'],
    ['a target that is a list of lists', annotation([], { target: [[1]] }), 'a source must be a text'],
    [
      'a position that is no number',
      annotation([byWords, { type: 'TextPositionSelector', start: -1, end: 2 }]),
      '`start` of a selector must be a whole number',
    ],
  ])('refuses %s', async (_, notes, message) => {
    const { problems } = await read(notes);

    expect(problems[0]).toMatch(new RegExp(`^notes\\.json:\\d+: ${message}`));
  });
});
