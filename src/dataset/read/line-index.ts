// Offsets of a text → its lines. Made for files of a few endless lines as well as for those of millions; holds a mark every so many lines only.

export interface SourceLine {
  /** 1-based. */
  readonly line: number;
  readonly start: number;
  /** Offset of its line feed, or of the text's end. */
  readonly end: number;
}

/** A text in which lines are found; whole in memory, or fetched from its file in parts. */
export interface SourceText {
  /** UTF-16 units. */
  readonly length: number;
  /** The line that an offset stands in; its line feed is the last of it. */
  find(offset: number): SourceLine;
  slice(start: number, end: number): string;
}

/** The last mark that fits; the first where none does. They stand in order, those that fit first. Cost: logarithmic. */
export function findLastMark<Mark>(marks: readonly Mark[], fits: (mark: Mark) => boolean): Mark | undefined {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(marks[middle] as Mark)) low = middle;
    else high = middle - 1;
  }
  return marks[low];
}

/** A mark is set at the first line that begins so many lines, or so many units, behind the last mark. */
const linesBetweenMarks = 256;
const unitsBetweenMarks = 65_536;

export class LineIndex implements SourceText {
  readonly #text: string;
  readonly #marks: { readonly line: number; readonly start: number }[] = [{ line: 1, start: 0 }];
  /** Ends of lines that were found, by their start: a line of megabytes is read through once. */
  readonly #ends = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
    let mark = { line: 1, start: 0 };
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      line += 1;
      if (line - mark.line < linesBetweenMarks && at + 1 - mark.start < unitsBetweenMarks) continue;
      mark = { line, start: at + 1 };
      this.#marks.push(mark);
    }
  }

  get length(): number {
    return this.#text.length;
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start, end);
  }

  find(offset: number): SourceLine {
    let { line, start } = findLastMark(this.#marks, (one) => one.start <= offset) ?? { line: 1, start: 0 };
    for (;;) {
      const end = this.#findEnd(start);
      if (end >= offset) return { line, start, end };
      line += 1;
      start = end + 1;
    }
  }

  #findEnd(start: number): number {
    const known = this.#ends.get(start);
    if (known !== undefined) return known;
    const found = this.#text.indexOf('\n', start);
    const end = found === -1 ? this.#text.length : found;
    this.#ends.set(start, end);
    return end;
  }
}
