import { describe, expect, test } from 'vitest';
import { findAnchor, type QuoteSelector } from '../../../../src/domain/anchor/anchor.ts';
import { prepareText } from '../../../../src/domain/anchor/prepared-text.ts';

const text = `“Fog held us back,” the captain said — again.
The harbour office said that the engine had failed, and that 40 passengers were on board.

Passengers said that the engine had failed - twice. Putin‘s words.`;

const status = (quote: QuoteSelector) => findAnchor(text, quote).status;
/** What was found, read back from the text by its offsets. */
const found = (quote: QuoteSelector) => {
  const anchor = findAnchor(text, quote);
  return 'start' in anchor ? text.slice(anchor.start, anchor.end) : undefined;
};

describe('findAnchor', () => {
  test.each([
    ['the words as they are', { exact: 'Fog held us back,' }, 'exact'],
    ['the whole text', { exact: text }, 'exact'],
    ['words that occur twice, with a prefix', { exact: 'the engine had failed', prefix: 'office said that ' }, 'exact'],
    ['words that occur twice, with a suffix', { exact: 'the engine had failed', suffix: ' - twice' }, 'exact'],
    ['a prefix without its last space', { exact: 'the engine had failed', prefix: 'office said that' }, 'exact'],
    ['a prefix in yet other typography', { exact: 'again', prefix: "' the captain said - " }, 'exact'],
    ['a suffix that is not there', { exact: 'again', suffix: ', he said' }, 'altered'],
    ['a prefix in other typography', { exact: 'again', prefix: 'the captain said - ' }, 'exact'],
    ['another apostrophe', { exact: "Putin's words" }, 'typographic'],
    ['another dash', { exact: 'failed – twice' }, 'typographic'],
    ['another space', { exact: 'said\u00a0—\u202fagain.' }, 'typographic'],
    ['a line break for a space', { exact: 'again. The harbour' }, 'typographic'],
    ['straight quotation marks', { exact: '"Fog held us back," the captain' }, 'typographic'],
    ['words that occur twice', { exact: 'the engine had failed' }, 'ambiguous'],
    [
      'words that occur twice, with a prefix they share',
      { exact: 'the engine had failed', prefix: 'that ' },
      'ambiguous',
    ],
    ['typographic words that occur twice', { exact: 'said  that' }, 'ambiguous'],
    ['another capital', { exact: 'fog held us back,' }, 'altered'],
    ['another word', { exact: 'The harbour office said that the rudder had failed' }, 'altered'],
    ['a word left out', { exact: 'The harbour said that the engine had failed' }, 'altered'],
    ['the words, behind another prefix', { exact: 'Fog held us back,', prefix: 'Mist: ' }, 'altered'],
    ['nothing like it', { exact: 'An iceberg stood in the way' }, 'lost'],
    ['a short word that is not there', { exact: 'whale' }, 'lost'],
    ['white space alone', { exact: ' \n' }, 'lost'],
  ])('%s', (_, quote, expected) => {
    expect(status(quote)).toBe(expected);
  });

  test('gives offsets of the original behind a fold that shortens it', () => {
    const spaced = 'one  —\n\n two';

    expect(findAnchor(spaced, { exact: '- two' })).toEqual({
      status: 'typographic',
      start: 5,
      end: 12,
      found: '—\n\n two',
    });
  });

  test('ends behind the last unit where the fold drops what follows', () => {
    expect(found({ exact: 'again. The' })).toBe('again.\nThe');
    expect(findAnchor('a   b', { exact: 'a ' })).toMatchObject({ status: 'exact', start: 0, end: 2 });
  });

  test('a recorded position at which the words stand decides between places, but not against prefix and suffix', () => {
    const twice = 'the engine failed. the engine failed again.';
    const second = { start: 19, end: 29 };

    expect(findAnchor(twice, { exact: 'the engine', ...second })).toMatchObject({ status: 'exact', ...second });
    expect(findAnchor(twice, { exact: 'the engine', suffix: ' failed', ...second })).toMatchObject({ ...second });
    expect(findAnchor(twice, { exact: 'the engine', suffix: ' failed.', ...second })).toMatchObject({ start: 0 });
    expect(findAnchor(twice, { exact: 'the engine', start: 1, end: 11 }).status).toBe('ambiguous');
    expect(findAnchor(twice, { exact: 'the engine', start: 19, end: 2_900 }).status).toBe('ambiguous');
  });

  test('a recorded position decides for a typographic place beside an exact one, and beyond the first thousand', () => {
    expect(findAnchor('A. No. A.\u00a0No.', { exact: 'A. No.', start: 7, end: 13 })).toMatchObject({
      status: 'typographic',
      start: 7,
    });
    expect(findAnchor('tick '.repeat(2_000), { exact: 'tick', start: 9_000, end: 9_004 })).toMatchObject({
      status: 'exact',
      start: 9_000,
    });
  });

  test('lists the first places of an ambiguous quote and says when there are more', () => {
    const anchor = findAnchor('tick '.repeat(6), { exact: 'tick' });

    expect(anchor).toMatchObject({ status: 'ambiguous', more: true });
    expect(anchor.status === 'ambiguous' && anchor.places.map(({ start }) => start)).toEqual([0, 5, 10, 15]);
  });

  test('shows the nearest words as whole words of the document', () => {
    expect(found({ exact: 'the harbor office said' })).toBe('The harbour office said');
    expect(found({ exact: 'engines had failed, and' })).toBe('engine had failed, and');
  });

  test('tells whether the words or only their context differ', () => {
    expect(findAnchor(text, { exact: 'Fog held us back,', prefix: 'Mist: ' })).toMatchObject({ differs: 'context' });
    expect(findAnchor(text, { exact: 'Fog kept us back,' })).toMatchObject({ differs: 'words' });
  });

  test('counts UTF-16 code units and cuts no surrogate pair', () => {
    const emoji = 'a 🚢 came, “late”.';

    expect(findAnchor(emoji, { exact: '🚢 came, "late"' })).toMatchObject({
      start: 2,
      end: 17,
      found: '🚢 came, “late”',
    });
  });

  test('keeps offsets where lower case is longer than upper case', () => {
    const turkish = 'İİİİ the engine had failed in İzmir';

    expect(findAnchor(turkish, { exact: 'The engine has failed in' })).toMatchObject({
      status: 'altered',
      found: 'the engine had failed in',
    });
  });

  test('gives the same for a text prepared once', () => {
    const prepared = prepareText(text);

    for (const exact of ["Putin's words", 'the harbor office said', 'Fog held us back,']) {
      expect(findAnchor(prepared, { exact })).toEqual(findAnchor(text, { exact }));
    }
  });

  test('finds an altered quote of 16 KiB in a text of two million units', () => {
    const words = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => `word${(((from + index) * 7919) % 100_003).toString(36)}`).join(' ');
    const long = words(0, 240_000);
    const quote = words(120_000, 1_800);
    const changed = quote.replaceAll('word1', 'ward1');

    const anchor = findAnchor(long, { exact: changed });

    expect(anchor).toMatchObject({ status: 'altered', found: quote });
  });
});
