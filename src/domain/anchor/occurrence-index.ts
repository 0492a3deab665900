// All places of a pattern in a text, for many patterns in one text. Exact matches only.

/** Beyond so many places nobody tells them apart by looking. */
const maxOccurrences = 1_000;
/** Units of the pieces that are indexed; shorter patterns are looked for by reading the text through. */
const pieceUnits = 8;
/** Look-ups after which an index pays for itself. */
const plainSearches = 32;

export type FindOccurrences = (pattern: string) => readonly number[];

/**
 * Offsets of the first 1,000 occurrences, ascending, overlapping ones too. The first look-ups read the text through; then every
 * piece of 8 units is put into a table by hash (8 bytes a unit of text), and a pattern is compared only where its rarest
 * piece stands.
 */
export function createOccurrenceSearch(text: string): FindOccurrences {
  let searches = 0;
  let table: PieceTable | undefined;
  return (pattern) => {
    searches += 1;
    if (pattern.length < pieceUnits || searches <= plainSearches) return findByReading(text, pattern);
    table ??= buildTable(text);
    return findByPiece(text, pattern, table);
  };
}

function findByReading(text: string, pattern: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(pattern); at >= 0 && found.length < maxOccurrences; at = text.indexOf(pattern, at + 1)) {
    found.push(at);
  }
  return found;
}

interface PieceTable {
  /** Where the offsets of each hash begin; one more entry holds the end. */
  readonly begins: Uint32Array;
  /** Offsets of pieces, by hash, ascending within one. */
  readonly offsets: Uint32Array;
  readonly mask: number;
}

/** A counting sort of the text's pieces by hash. */
function buildTable(text: string): PieceTable {
  const pieces = Math.max(0, text.length - pieceUnits + 1);
  const mask = 2 ** Math.max(8, Math.ceil(Math.log2(pieces + 1))) - 1;
  const begins = new Uint32Array(mask + 2);
  const hashes = new Uint32Array(pieces);
  for (let at = 0; at < pieces; at += 1) {
    const hash = hashPiece(text, at) & mask;
    hashes[at] = hash;
    begins[hash + 1] = (begins[hash + 1] as number) + 1;
  }
  for (let hash = 0; hash <= mask; hash += 1) {
    begins[hash + 1] = (begins[hash + 1] as number) + (begins[hash] as number);
  }
  const next = begins.slice();
  const offsets = new Uint32Array(pieces);
  for (let at = 0; at < pieces; at += 1) {
    const hash = hashes[at] as number;
    const slot = next[hash] as number;
    offsets[slot] = at;
    next[hash] = slot + 1;
  }
  return { begins, offsets, mask };
}

/** FNV-1a over UTF-16 units. */
function hashPiece(text: string, at: number): number {
  let hash = 0x811c9dc5;
  for (let index = at; index < at + pieceUnits; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) >>> 0;
}

function findByPiece(text: string, pattern: string, { begins, offsets, mask }: PieceTable): number[] {
  let rarest = { within: 0, from: 0, to: Number.POSITIVE_INFINITY };
  for (let within = 0; within + pieceUnits <= pattern.length; within += 1) {
    const hash = hashPiece(pattern, within) & mask;
    const [from, to] = [begins[hash] as number, begins[hash + 1] as number];
    if (to - from < rarest.to - rarest.from) rarest = { within, from, to };
    if (to === from) return [];
  }
  const found: number[] = [];
  for (let slot = rarest.from; slot < rarest.to && found.length < maxOccurrences; slot += 1) {
    const start = (offsets[slot] as number) - rarest.within;
    if (start >= 0 && text.startsWith(pattern, start)) found.push(start);
  }
  return found;
}
