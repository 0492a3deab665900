// The nearest stretch of a text to a pattern, by edit distance. Works on UTF-16 units as given; folding is the caller's.
//
// Myers, "A fast bit-vector algorithm for approximate string matching" (J. ACM 46(3), 1999), in blocks of 32 rows, with
// Hyyrö's horizontal carries. Cost: ⌈m/32⌉·n steps for a text of n and a pattern of m units.

export interface NearestMatch {
  readonly start: number;
  readonly end: number;
  /** Edits between the pattern and text.slice(start, end). */
  readonly edits: number;
}

const blockRows = 32;
/** Above so many steps only the neighbourhood of shared seeds is aligned. One step is about 5 ns. */
const fullSearchSteps = 20_000_000;
/** What a unit of text costs beside the blocks. */
const unitSteps = 2;
/** What a search costs in the shortest text: its tables have an entry for every UTF-16 unit there is. */
const setupSteps = 40_000;
const seedUnits = 8;

/** What a search costs, in steps of about 5 ns. */
export function countSearchSteps(textLength: number, patternLength: number): number {
  const perUnit = unitSteps + Math.ceil(patternLength / blockRows);
  const full = setupSteps + perUnit * textLength;
  // Seeds are looked up at every unit, some ten steps each; then one stretch of thrice the pattern is aligned.
  return full <= fullSearchSteps ? full : setupSteps + 10 * textLength + 3 * perUnit * patternLength;
}

/** The best match with at most `maxEdits` edits; the first one of equals. */
export function findNearest(text: string, pattern: string, maxEdits: number): NearestMatch | undefined {
  if (pattern.length === 0 || maxEdits < 1) return undefined;
  const steps = (unitSteps + Math.ceil(pattern.length / blockRows)) * text.length;
  if (steps <= fullSearchSteps) return alignIn(text, 0, text.length, pattern, maxEdits);
  const centre = findSeededDiagonal(text, pattern);
  if (centre === undefined) return undefined;
  const reach = Math.ceil(pattern.length / 2) + maxEdits;
  const from = Math.max(0, centre - reach);
  return alignIn(text, from, Math.min(text.length, centre + pattern.length + reach), pattern, maxEdits);
}

function alignIn(text: string, from: number, to: number, pattern: string, maxEdits: number): NearestMatch | undefined {
  let best = maxEdits + 1;
  let end = -1;
  scan(text.slice(from, to), pattern, 0, maxEdits, (column, edits) => {
    if (edits >= best) return;
    best = edits;
    end = from + column + 1;
  });
  if (end < 0) return undefined;
  const start = findStart(text, end, pattern, best);
  return start === undefined ? undefined : { start, end, edits: best };
}

/** Of equally good beginnings: one where a word begins, then the one that makes the match as long as the pattern. */
function findStart(text: string, end: number, pattern: string, edits: number): number | undefined {
  const reach = Math.min(end, pattern.length + edits);
  let start: number | undefined;
  let leastPenalty = Number.POSITIVE_INFINITY;
  scan(reverseUnits(text.slice(end - reach, end)), reverseUnits(pattern), 1, edits, (column, found) => {
    if (found !== edits) return;
    const at = end - 1 - column;
    const penalty = Math.abs(column + 1 - pattern.length) + (beginsWord(text, at) ? 0 : reach);
    if (penalty >= leastPenalty) return;
    leastPenalty = penalty;
    start = at;
  });
  return start;
}

function beginsWord(text: string, at: number): boolean {
  const wordUnit = /[\p{L}\p{N}]/u;
  return wordUnit.test(text.charAt(at)) && (at === 0 || !wordUnit.test(text.charAt(at - 1)));
}

function reverseUnits(text: string): string {
  return text.split('').reverse().join('');
}

/**
 * Walks the columns of the edit-distance table and reports those whose last row is at most `most`. `topRow` is 0 where a
 * match may begin anywhere, 1 where it must begin at the first unit.
 */
function scan(
  text: string,
  pattern: string,
  topRow: 0 | 1,
  most: number,
  report: (column: number, edits: number) => void,
): void {
  const blocks = Math.ceil(pattern.length / blockRows);
  const { rowsAt, rows } = indexRows(pattern, blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastRow = 1 << ((pattern.length - 1) % blockRows);
  let edits = pattern.length;
  for (let column = 0; column < text.length; column += 1) {
    const first = (rowsAt[text.charCodeAt(column)] as number) * blocks;
    let carry: number = topRow;
    for (let block = 0; block < blocks; block += 1) {
      const before = plus[block] as number;
      const below = minus[block] as number;
      const negative = carry < 0 ? 1 : 0;
      const positive = carry > 0 ? 1 : 0;
      const vertical = (rows[first + block] as number) | below;
      const equal = (rows[first + block] as number) | negative;
      const horizontal = (((equal & before) + before) ^ before) | equal;
      const up = below | ~(horizontal | before);
      const down = before & horizontal;
      const row = block === blocks - 1 ? lastRow : 1 << (blockRows - 1);
      carry = ((up & row) === 0 ? 0 : 1) - ((down & row) === 0 ? 0 : 1);
      const shiftedUp = (up << 1) | positive;
      const shiftedDown = (down << 1) | negative;
      plus[block] = shiftedDown | ~(vertical | shiftedUp);
      minus[block] = shiftedUp & vertical;
    }
    edits += carry;
    if (edits <= most) report(column, edits);
  }
}

/** For each unit the number of its run in `rows`, a bit for every row of the pattern it stands in; run 0 is empty. */
function indexRows(pattern: string, blocks: number): { readonly rowsAt: Uint16Array; readonly rows: Int32Array } {
  const rowsAt = new Uint16Array(0x10000);
  const units = [...new Set(pattern.split(''))];
  const rows = new Int32Array((units.length + 1) * blocks);
  for (const [index, unit] of units.entries()) rowsAt[unit.charCodeAt(0)] = index + 1;
  for (let row = 0; row < pattern.length; row += 1) {
    const slot = (rowsAt[pattern.charCodeAt(row)] as number) * blocks + Math.floor(row / blockRows);
    rows[slot] = (rows[slot] as number) | (1 << (row % blockRows));
  }
  return { rowsAt, rows };
}

/** Where the pattern would begin in the text on the diagonal that shares the most seeds with it. */
function findSeededDiagonal(text: string, pattern: string): number | undefined {
  const seeds = new Map<string, number>();
  for (let at = 0; at + seedUnits <= pattern.length; at += 1) {
    const seed = pattern.slice(at, at + seedUnits);
    // A seed that repeats in the pattern says little about where it begins.
    seeds.set(seed, seeds.has(seed) ? -1 : at);
  }
  const width = Math.max(seedUnits, Math.ceil(pattern.length / 4));
  const votes = new Map<number, number>();
  let best: number | undefined;
  for (let at = 0; at + seedUnits <= text.length; at += 1) {
    const row = seeds.get(text.slice(at, at + seedUnits));
    if (row === undefined || row < 0) continue;
    const bucket = Math.floor((at - row) / width);
    const count = (votes.get(bucket) ?? 0) + 1;
    votes.set(bucket, count);
    if (best === undefined || count > (votes.get(best) ?? 0)) best = bucket;
  }
  return best === undefined ? undefined : best * width + Math.floor(width / 2);
}
