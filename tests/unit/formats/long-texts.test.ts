// Texts of other programs that are longer than a field may be: a transcript becomes a document, a claim is cut and said to be, what nobody
// reads may have any length, and what cannot be cut is refused at its place. Numbers are kept as they are written, however long.
import { expect, test } from 'vitest';
import { aif } from '../../../src/formats/aif/aif.ts';
import { claimreview } from '../../../src/formats/claimreview/claimreview.ts';
import { readFiles } from '../../support/cross-formats.ts';

const long = 'so the clock struck élan 🔥 '.repeat(4_000);

test('a transcript', async () => {
  const nodes = [
    { nodeID: '1', type: 'L', text: 'Ann : it stopped' },
    { nodeID: '2', type: 'I', text: 'the clock stopped' },
    { nodeID: '3', type: 'YA', text: 'Asserting' },
  ];
  const edges = ['13', '32'].map(([fromID, toID], edgeID) => ({ edgeID, fromID, toID }));
  const { records, problems, texts } = await readFiles(aif, {
    'map.json': JSON.stringify({ AIF: { nodes, edges, locutions: [] }, text: { txt: `${long}it stopped` } }),
  });

  expect(problems).toEqual([]);
  expect(texts.get('documents/map.txt')).toBe(`${long}it stopped`);
  expect(records.find(({ type }) => type === 'assertion')).toMatchObject({
    quotes: [{ exact: 'it stopped', document: 'map', start: long.length }],
  });
});

const review = {
  '@type': 'ClaimReview',
  author: 'Checkers',
  claimReviewed: `${long}and stopped`,
  articleBody: long,
  itemReviewed: { author: 'Ann' },
};

test('a claim, and an article that nobody reads', async () => {
  const { records, problems, report } = await readFiles(claimreview, { 'a.json': JSON.stringify(review) });
  const claims = records.filter(({ type }) => type === 'assertion').map(({ claim }) => String(claim));

  expect(problems).toEqual([]);
  expect(claims.map((one) => long.startsWith(one) && Buffer.byteLength(one) > 65_000)).toEqual([true, true]);
  expect(report.entries.filter(({ kind }) => /articleBody|too-long/.test(kind)).map(({ count }) => count)).toEqual([
    1, 1,
  ]);
});

test('a name', async () => {
  const { problems } = await readFiles(claimreview, {
    'a.json': `{"claims": [${JSON.stringify({ ...review, author: long })}]}`,
  });

  expect(problems).toEqual([
    expect.stringMatching(/^a\.json:\d+: an author may have at most 64 KiB, and has 124,000 bytes/),
  ]);
});

test('a number that programs round', async () => {
  const { records, problems, report } = await readFiles(claimreview, {
    'a.json':
      '{"@type": "ClaimReview", "author": 12345678901234567890, "post": 1234567890123456789, "claimReviewed": "so"}',
  });

  expect(problems).toEqual([]);
  expect(records.filter(({ type }) => type === 'actor').map(({ name }) => name)).toContain('12345678901234567890');
  expect(report.entries.find(({ kind }) => kind === 'review.post')?.examples).toMatchObject([
    { text: '1234567890123456789' },
  ]);
});
