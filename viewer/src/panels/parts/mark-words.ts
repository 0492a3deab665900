// A text and matched terms → its parts, matched words told apart. Whole words only; loses and changes no character.
import { foldWord, splitWords } from './fold-word.ts';

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
