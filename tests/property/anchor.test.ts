// Laws of looking quotes up: what stands in a text is found where it stands; what was changed is never called exact.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { findAnchor } from '../../src/domain/anchor/anchor.ts';
import { prepareText } from '../../src/domain/anchor/prepared-text.ts';
import { sayDifference } from '../../src/domain/anchor/say-difference.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeéğ“’—漢🚢'), minLength: 1, maxLength: 8 });
const sentence = fc.array(word, { minLength: 4, maxLength: 30 }).map((words) => words.join(' '));
/** A text, and a stretch of it. */
const planted = fc
  .tuple(sentence, sentence, sentence)
  .map(([before, quote, after]) => ({ text: `${before} ${quote} ${after}`, quote, start: before.length + 1 }));

describe('findAnchor', () => {
  test.prop([planted])('finds a stretch of the text as it is', ({ text, quote, start }) => {
    const anchor = findAnchor(text, { exact: quote });

    const places = anchor.status === 'ambiguous' ? anchor.places : [anchor];
    expect(['exact', 'ambiguous']).toContain(anchor.status);
    expect(places.some((place) => 'start' in place && place.start === start) || anchor.status === 'ambiguous').toBe(
      true,
    );
    for (const place of places) expect('found' in place && place.found).toBe(quote);
  });

  test.prop([planted, fc.constantFrom(['’', "'"], ['“', '"'], ['—', '-'], [' ', '\u00a0']), fc.nat()])(
    'finds it under other typography, at its own offsets',
    ({ text, quote, start }, [from = '', to = ''], seed) => {
      const at = [...quote].map((unit, index) => (unit === from ? index : -1)).filter((index) => index >= 0);
      fc.pre(at.length > 0);
      const units = [...quote];
      units[at[seed % at.length] as number] = to;
      const changed = units.join('');
      fc.pre(!text.includes(changed));

      const anchor = findAnchor(text, { exact: changed });

      expect(['typographic', 'ambiguous']).toContain(anchor.status);
      if (anchor.status === 'typographic') expect(text.slice(anchor.start, anchor.end)).toBe(quote);
      if (anchor.status === 'typographic') expect(anchor.start).toBe(start);
    },
  );

  test.prop([
    planted,
    fc.array(fc.tuple(fc.nat(), fc.constantFrom('insert', 'delete', 'replace')), { minLength: 1, maxLength: 3 }),
  ])('never calls a changed stretch exact, and shows where the like of it stands', ({ text, quote }, edits) => {
    const changed = edits.reduce((words, [seed, kind]) => edit(words, seed, kind), quote);
    fc.pre(!text.includes(changed) && quote.length > 20);

    const anchor = findAnchor(text, { exact: changed });

    expect(anchor.status).toBe('altered');
    if (anchor.status === 'altered') expect(text.slice(anchor.start, anchor.end)).toBe(anchor.found);
  });
});

/** Ways in which a text is stored or set: the same words, other code units. */
const settings: Readonly<Record<string, (text: string) => string>> = {
  decomposed: (text) => text.normalize('NFD'),
  'with soft hyphens': (text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00ad'),
  'with zero-width characters': (text) => text.replace(/(?<=[a-z]) /g, '\u200b \u2060'),
  'with other marks': (text) => text.replaceAll('“', '"').replaceAll('’', "'").replaceAll('—', '-'),
  'broken at the ends of lines': (text) => text.replace(/(?<=[a-eéğ])(?=[a-eéğ][^\p{M}])/gu, '-\r\n '),
};
const plainWord = fc.string({ unit: fc.constantFrom(...'abcdeéğ漢🚢'), minLength: 2, maxLength: 8 });
const plainWords = fc.array(plainWord, { minLength: 4, maxLength: 12 }).map((words) => words.join(' '));

describe('findAnchor, in a text stored in another way', () => {
  test.prop([plainWords, plainWords, plainWords, fc.subarray(Object.keys(settings), { minLength: 1 })])(
    'finds the words at their place and never calls other code units exact',
    (before, quote, after, ways) => {
      const stored = (text: string) => ways.reduce((made, way) => settings[way]?.(made) ?? made, text);
      const text = `${stored(before)}\n“${stored(quote)}”\n${stored(after)}`;
      const start = stored(before).length + 2;

      const anchor = findAnchor(text, { exact: quote, prefix: '“', suffix: '”' });

      expect(anchor.status).toBe(stored(quote) === quote ? 'exact' : 'typographic');
      expect('start' in anchor && text.slice(anchor.start, anchor.end)).toBe(stored(quote));
      expect('start' in anchor && anchor.start).toBe(start);
    },
  );

  test.prop([plainWords, plainWords, fc.subarray(Object.keys(settings), { minLength: 1 }), fc.nat()])(
    'never says that the document lacks a word it has',
    (before, quote, ways, seed) => {
      const text = ways.reduce((made, way) => settings[way]?.(made) ?? made, `${before}\n${quote}`);
      const words = quote.split(' ');
      words.splice(seed % words.length, 1, before.split(' ')[0] as string);

      const said = sayDifference(prepareText(text), words.join(' '), text);

      for (const [, lacking = ''] of said.matchAll(/has `([^`]*)`, which the document has not/g)) {
        for (const word of lacking.split(' ')) expect(text.includes(word)).toBe(false);
      }
    },
  );
});

/** `Z` is in no text and no kind of mark that is folded. */
function edit(words: string, seed: number, kind: 'insert' | 'delete' | 'replace'): string {
  const at = seed % words.length;
  if (kind === 'insert') return `${words.slice(0, at)}Z${words.slice(at)}`;
  return `${words.slice(0, at)}${kind === 'delete' ? '' : 'Z'}${words.slice(at + 1)}`;
}
