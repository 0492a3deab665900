// Generators of words as they stand in real datasets: accents, right-to-left and CJK scripts, typographic marks, astral
// characters. Never empty, never a control character or a lone surrogate; shrink towards plain ASCII.
import fc from 'fast-check';

const words = [
  'bell',
  'tower',
  'night',
  'guard',
  'said',
  'the',
  'not',
  'of',
  'Übermut',
  'São',
  'naïve',
  'Łódź',
  'Владимир',
  'гроза',
  'مرفأ',
  'حريق',
  'נמל',
  '港口',
  '火災',
  '“sole”',
  '‘claim’',
  'Putin‘s',
  "don't",
  'x → y',
  '50 %',
  'a/b',
  'key: value',
  '#tag',
  '- dash',
  'e\u0301',
  '🔥',
  '👩‍🚒',
  '𝔘',
  'end…',
  '<b>',
  '$dataset',
  '`tick`',
  '\\n',
];

/** A sentence of one to `maxWords` words with single spaces between them. */
export function arbitraryText(maxWords = 6): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: maxWords }).map((list) => list.join(' '));
}

const slugWords = ['bell', 'tower', 'guard', 'mayor', 'night', 'x9', '0', 'long-slug-of-words'];

/** The free part of an id; made unique by whoever assembles the dataset. */
export function arbitrarySlug(): fc.Arbitrary<string> {
  return fc.constantFrom(...slugWords);
}
