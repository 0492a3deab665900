// Which words the search takes for the same, and what it marks: the text itself, unfolded and whole.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, markWords, splitWords } from '../../../../viewer/src/affair/fold-words.ts';

describe('foldWord', () => {
  test.each([
    ['Zelenskÿj', 'zelenskyj'],
    ['Škoda', 'skoda'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['ẞ', 'ss'],
    ['Ørsted', 'orsted'],
    ['Łódź', 'lodz'],
    ['Đorđe', 'dorde'],
    ['İstanbul', 'istanbul'],
    ['Iğdır', 'igdir'],
    ['Þórður', 'thordur'],
    ['cœur', 'coeur'],
    ['Ærø', 'aero'],
    ['Nguyễn', 'nguyen'],
    ['Зеленський', 'зеленськии'],
    ['Ёлка', 'елка'],
    ['Ἀθῆναι', 'αθηναι'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ὁδός', 'οδοσ'],
    ['שָׁלוֹם', 'שלום'],
    ['مُحَمَّد', 'محمد'],
    ['Qurʾān', 'quran'],
    ['ﬁlm', 'film'],
    ['Ｃｒｏｃｕｓ', 'crocus'],
    ['co\u00adoperate', 'cooperate'],
    ['हिन्दी', 'हिन्दी'],
    ['한국', '한국'],
    ['143', '143'],
  ])('%s is found as %s', (text, folded) => {
    expect(foldWord(text)).toBe(folded);
  });

  test('composed and decomposed letters are the same word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => foldWord(text.normalize('NFD')) === foldWord(text.normalize('NFC')),
      ),
    );
  });

  test('folding what is folded changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldWord(foldWord(text)) === foldWord(text)));
  });
});

describe('splitWords', () => {
  test('joined, the pieces are the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => splitWords(text).join('') === text));
  });

  test('a decomposed accent parts no word, an apostrophe of any kind does', () => {
    const words = (text: string) => splitWords(text).filter((_, position) => position % 2 === 1);

    expect(words('cafe\u0301 noir')).toEqual(['cafe\u0301', 'noir']);
    expect(words('Ukraine’s')).toEqual(['Ukraine', 's']);
    expect(words('зв\u02bcязок')).toEqual(['зв', 'язок']);
  });
});

describe('markWords', () => {
  const marked = (text: string, terms: readonly string[]) =>
    markWords(text, terms)
      .filter((part) => part.marked)
      .map((part) => part.text);

  test('marks whole words and loses no character', () => {
    const parts = markWords('“ISIS bears sole responsibility.”', ['isis', 'sole']);

    expect(parts.map((part) => part.text).join('')).toBe('“ISIS bears sole responsibility.”');
    expect(parts.filter((part) => part.marked).map((part) => part.text)).toEqual(['ISIS', 'sole']);
  });

  test('marks the text as it is written, not as it was found', () => {
    expect(marked('Der Weg zur Großen Straße.', ['strasse'])).toEqual(['Straße']);
    expect(marked('Zelenskÿj in Łódź', ['zelenskyj', 'lodz'])).toEqual(['Zelenskÿj', 'Łódź']);
    expect(marked('cafe\u0301 noir', ['cafe'])).toEqual(['cafe\u0301']);
  });

  test('whatever is marked, joined the parts are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, terms) => {
        const all = [...terms, ...splitWords(text).map(foldWord)];
        return (
          markWords(text, all)
            .map((part) => part.text)
            .join('') === text
        );
      }),
    );
  });
});
