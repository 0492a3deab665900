// A text and matched terms → its parts, matched words told apart. Whole words only; loses and changes no character.

export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** Joined, the parts are the text. Case and accents are the search's business: terms come from it in lower case. */
export function markWords(text: string, terms: readonly string[]): MarkedPart[] {
  const wanted = new Set(terms);
  const parts: MarkedPart[] = [];
  for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
    if (piece === '') continue;
    const marked = wanted.has(piece.toLowerCase());
    const last = parts.at(-1);
    if (last !== undefined && last.marked === marked) parts[parts.length - 1] = { text: last.text + piece, marked };
    else parts.push({ text: piece, marked });
  }
  return parts;
}
