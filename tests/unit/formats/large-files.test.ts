// Files that are read in parts: they say what the same file says that is held whole, with the same places; and one that is cut off, damaged or
// hostile is refused where it is wrong. Parts are a few bytes long here, so that everything is cut somewhere.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { DatasetRecord } from '../../../src/dataset/write/records-from-graph.ts';
import { formats } from '../../../src/formats/catalogue.ts';
import { LargeText, type LargeTextOptions } from '../../../src/formats/large-text.ts';
import { asInput, readFiles, readInputs } from '../../support/cross-formats.ts';

const folder = mkdtempSync(join(tmpdir(), 'rashomon-large-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const few: LargeTextOptions = { partBytes: 7, longestItem: 700 };
type Files = Readonly<Record<string, string | Buffer>>;

/** Texts and mappings are held, the others are read in parts. */
async function readInParts(name: string, files: Files, options = few) {
  const format = await formats.find((one) => one.name === name)?.load();
  if (format === undefined) throw new Error(`no format ${name}`);
  const left: DatasetRecord[] = [];
  const inputs = Object.entries(files).map(([path, content]) => {
    if (/\.(?:txt|yaml)$/.test(path)) return asInput(path, String(content));
    writeFileSync(join(folder, path), content);
    return { ...asInput(join(folder, path), ''), large: new LargeText(join(folder, path), options) };
  });
  const read = await readInputs(format, inputs, (record) => left.push(record));
  for (const { large } of inputs) large?.close();
  const problems = read.problems.map((one) => one.replace(`${folder}/`, ''));
  const report = JSON.parse(JSON.stringify(read.report).replaceAll(`${folder}/`, '')) as typeof read.report;
  return { ...read, problems, report, left };
}

const review = (n: number) => ({
  '@type': 'ClaimReview',
  url: `https://example.org/${n}`,
  author: { '@type': 'Organization', name: 'Chëckers 🔥' },
  claimReviewed: `The "clock" stopped at ${n} \\ o’clock [${n}] {🔥}.`,
  reviewRating: { '@type': 'Rating', alternateName: n % 2 === 0 ? 'False' : 'True', odd: n },
  itemReviewed: { '@type': 'Claim', author: { '@type': 'Person', name: `Speaker ${n % 3}` } },
});
const reviews = Array.from({ length: 12 }, (_, n) => review(n));
const annotation = (n: number) => ({
  uri: `https://example.org/${n % 2}`,
  text: 'a note 🔔',
  tags: [],
  odd: n,
  target: [
    { source: `https://example.org/${n % 2}`, selector: [{ type: 'TextQuoteSelector', exact: `the ${n}. bell 🔔` }] },
  ],
});
const annotations = Array.from({ length: 9 }, (_, n) => annotation(n));
const bells = `${annotations.map((_, n) => `So the ${n}. bell 🔔 rang.`).join('\n')}\n`;
const table = `\ufeffWho,What,More\n${Array.from({ length: 9 }, (_, n) => `Ann ${n % 2},"It ""stopped"",\n🔥 ${n}",x${n}\n`).join('')}`;
const mapping = `rows:
  - record: assertion
    fields: {by: {column: Who, make: person}, act: {value: says}, claim: What}
`;

const sound: readonly (readonly [string, string, Files])[] = [
  ['a list of reviews', 'claimreview', { 'a.json': JSON.stringify(reviews, undefined, 1) }],
  ['reviews a line each', 'claimreview', { 'b.json': reviews.map((one) => JSON.stringify(one)).join('\n') }],
  [
    'a feed of reviews',
    'claimreview',
    {
      'c.json': JSON.stringify(
        { '@type': 'DataFeed', name: 'A  feed', dataFeedElement: reviews, ends: [1, 2] },
        undefined,
        2,
      ),
    },
  ],
  ['annotations of Hypothes.is', 'webannotation', { 'd.json': JSON.stringify({ total: 9, rows: annotations }) }],
  ['annotations with their text', 'webannotation', { 'e.json': JSON.stringify(annotations), 'bells.txt': bells }],
  ['a table', 'csv', { 'f.csv': table, 'mapping.yaml': mapping }],
];

describe('a file that is read in parts', () => {
  test.each(sound)('gives what a file gives that is held: %s', async (_, name, files) => {
    const format = await formats.find((one) => one.name === name)?.load();
    const held = await readFiles(
      format ?? expect.fail(),
      Object.fromEntries(
        Object.entries(files).map(([path, content]) => [path, String(content).replace(/^\ufeff/, '')]),
      ),
    );
    const { records, left, problems, report, texts } = await readInParts(name, files);
    const byId = (all: readonly DatasetRecord[]) => new Map(all.map((one) => [one.id, one]));

    expect([problems, held.problems]).toEqual([[], []]);
    expect(left.length).toBeGreaterThanOrEqual(9);
    expect(left.every(({ type }) => type === 'assertion')).toBe(true);
    expect(byId([...left, ...records])).toEqual(byId(held.records));
    expect(texts).toEqual(held.texts);
    // Around the records of a long object nothing is said twice, and nothing is passed over.
    expect(report).toEqual(held.report);
  });

  const whole = JSON.stringify(reviews);
  const latin = Buffer.concat([
    Buffer.from(whole.slice(0, 400)),
    Buffer.from([0xe9, 0x20]),
    Buffer.from(whole.slice(400)),
  ]);
  const wrong: readonly (readonly [string, string, Files, RegExp])[] = [
    [
      'a list that is cut off in a record',
      'claimreview',
      { 'g.json': whole.slice(0, 1000) },
      /^g\.json:(?:999|1000): /,
    ],
    [
      'a list that is cut off behind one',
      'claimreview',
      { 'h.json': whole.slice(0, whole.lastIndexOf('},{') + 1) },
      /^h\.json:\d{4}: expected `,` or `\]`, but the file ends/,
    ],
    [
      'a feed that is cut off',
      'claimreview',
      { 'i.json': `{"dataFeedElement": ${whole}, ` },
      /^i\.json:\d{4}: expected a key .*but the file ends/,
    ],
    [
      'a comma too many',
      'claimreview',
      { 'j.json': `${whole.slice(0, -1)},]` },
      /^j\.json:\d{4}: expected a value, found `\]`/,
    ],
    [
      'something behind the list',
      'claimreview',
      { 'k.json': `${whole} [1]` },
      /^k\.json:\d{4}: something follows the list/,
    ],
    [
      'a bracket too many',
      'claimreview',
      { 'v.json': `${reviews.map((one) => JSON.stringify(one)).join('\n')} ]` },
      /^v\.json:\d{4}: expected a value, found `\]`/,
    ],
    [
      'a record without end',
      'claimreview',
      { 'l.json': `[${JSON.stringify(review(1))}, "${'x'.repeat(2000)}` },
      /^l\.json:\d{3}: what begins here is longer than the 700 characters/,
    ],
    [
      'a long object without a list',
      'claimreview',
      { 'm.json': JSON.stringify({ '@type': 'x', a: 'y'.repeat(650), b: 'z'.repeat(100) }) },
      /^m\.json:0: this is too long for one record/,
    ],
    [
      'a key that is there twice',
      'claimreview',
      { 'n.json': `{"claims": [], "a": "${'y'.repeat(690)}", "claims": ${whole}}` },
      /^n\.json:\d{3}: `claims` is there twice/,
    ],
    ['nesting without end', 'claimreview', { 'o.json': '['.repeat(5_000) }, /^o\.json:\d+: /],
    ['what is not UTF-8', 'claimreview', { 'p.json': latin }, /^p\.json:\d{3}: this is not UTF-8/],
    [
      'a row of too few cells',
      'csv',
      { 'q.csv': `${table}Ann,too few\n`, 'mapping.yaml': mapping },
      /^q\.csv:\d{3}: this row has 2 cells, and the table 3 columns/,
    ],
    [
      'a cell that no field holds',
      'csv',
      { 'r.csv': `${table}Ann,,x\n`, 'mapping.yaml': mapping },
      /^r\.csv:\d{3}: a row that becomes an assertion has no `claim`/,
    ],
    [
      'a quotation mark that is never closed',
      'csv',
      { 's.csv': `${table}Ann,"so${' so'.repeat(300)}\n`, 'mapping.yaml': mapping },
      /^s\.csv:\d{3}: this is no CSV: a row has no end/,
    ],
    [
      'a quotation mark that is not closed at the end',
      'csv',
      { 't.csv': `${table}Ann,"so\n`, 'mapping.yaml': mapping },
      /^t\.csv:\d{3}: this is no CSV: a quotation mark is never closed/,
    ],
  ];

  test.each(wrong)('is refused at its place: %s', async (_, name, files, problem) => {
    const { problems } = await readInParts(name, files);

    expect(problems).toContainEqual(expect.stringMatching(problem));
  });

  test('says where a row begins, to the character', async () => {
    const { problems } = await readInParts('csv', { 'u.csv': `${table}Ann,,x\n`, 'mapping.yaml': mapping });

    // Without the byte order mark, as everywhere.
    expect(problems[0]).toMatch(`u.csv:${table.length - 1}: `);
  });
});

describe('a large text', () => {
  const text = `\ufeff1🔥\n\n${'é'.repeat(40)}\nend`;
  const path = join(folder, 'text');
  writeFileSync(path, text);
  const own = text.slice(1);

  test.each([1, 2, 3, 5, 64])('is the same in parts of %i bytes', (partBytes) => {
    const large = new LargeText(path, { partBytes });
    const read = [...large.read()];

    expect(read.join('')).toBe(own);
    expect(large.length).toBe(own.length);
    for (let at = 0; at <= own.length; at += 1) {
      const before = own.slice(0, at);
      const found = large.find(at);
      expect([found.line, found.start]).toEqual([before.split('\n').length, before.lastIndexOf('\n') + 1]);
      expect(large.slice(at, at + 5)).toBe(own.slice(at, at + 5));
      if (!/[\udc00-\udfff]/.test(own[at] ?? '')) expect(large.offsetOfByte(Buffer.byteLength(before))).toBe(at);
    }
    large.close();
  });

  test('must not change while it is read', () => {
    const large = new LargeText(path, { partBytes: 8 });
    const parts = large.read();
    parts.next();
    writeFileSync(path, `${text} and more`);

    expect(() => [...parts]).toThrow('was changed while it was read');
    large.close();
  });
});
