// What the search takes for a word, which words it takes for the same (letters without case, accents and ligatures), and a text's
// parts with the matched words told apart. Whole words only; loses and changes no character.

/**
 * Letters, digits, the marks that belong to them, and signs inside a word that are not seen (soft hyphens, joiners). The
 * apostrophe written as a letter (U+02BC) parts words as the written one does.
 */
const word = /(?:(?!\u02bc)[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060])+/u;

/** Words and what stands between them, by turns: every second piece is a word. Joined, the pieces are the text. */
export function splitWords(text: string): string[] {
  return text.split(new RegExp(`(${word.source})`, 'u'));
}

/** Letters that no decomposition of Unicode leads to the plain one, as their readers write them without it. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ȷ: 'j',
  ĸ: 'k',
  ς: 'σ',
};
const toBeReplaced = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

/**
 * Accents of Latin, Greek and Cyrillic, vowel points of Hebrew and Arabic, the Arabic stretching sign, transliterated ayn and
 * hamza, and what is not seen. Vowel signs of other scripts are letters to their readers and stay.
 */
const toBeDropped = new RegExp(
  [
    '[\\u0300-\\u036f\\u1dc0-\\u1dff\\u0483-\\u0487]',
    '[\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7]',
    '[\\u064b-\\u065f\\u0670]',
    '[\\u0640\\u02bb\\u02be\\u02bf\\u00ad\\u200b-\\u200d\\u2060]',
  ].join('|'),
  'gu',
);

/** Equal for words that differ in case, accents or ligatures only; empty where nothing is left. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(toBeDropped, '')
    .replace(toBeReplaced, (letter) => (Object.hasOwn(plain, letter) ? plain[letter] : undefined) ?? letter)
    .normalize('NFC');
}

export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Joined, the parts are the text. Terms come from the search, folded as its words are. */
export function markWords(text: string, terms: readonly string[]): MarkedPart[] {
  const wanted = new Set(terms);
  const parts: MarkedPart[] = [];
  for (const [position, piece] of splitWords(text).entries()) {
    if (piece === '') continue;
    const marked = position % 2 === 1 && wanted.has(foldWord(piece));
    const last = parts.at(-1);
    if (last !== undefined && last.marked === marked) parts[parts.length - 1] = { text: last.text + piece, marked };
    else parts.push({ text: piece, marked });
  }
  return parts;
}
