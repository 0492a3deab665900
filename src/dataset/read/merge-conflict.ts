// Marks that version control leaves where two changes were not put together. Finds them; what is lost by them is for the reader.
import { agree } from '../../domain/base/count.ts';

/** From the first mark to the last, in UTF-16 offsets, and the line of each `<<<<<<<`, from 1. */
export interface MergeConflict {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly number[];
}

/** At the beginning of a line, where no YAML of records and no JSON has seven such signs. */
const mark = /^(?:<{7}(?=[ \r\n]|$)|\|{7}(?=[ \r\n]|$)|={7}(?=\r?$)|>{7}(?=[ \r\n]|$)).*$/gm;

/** In a file of records: a mark alone is one that was overlooked. Linear. */
export function findMergeConflict(text: string): MergeConflict | undefined {
  // Most files have none, and the search for a text costs nothing.
  if (!['<<<<<<<', '=======', '>>>>>>>', '|||||||'].some((sign) => text.includes(sign))) return undefined;
  const marks = [...text.matchAll(mark)];
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const opening = marks.filter(([line]) => line.startsWith('<'));
  const begins = (opening.length > 0 ? opening : [first]).map(({ index }) => index);
  return { start: first.index, end: last.index + last[0].trimEnd().length, lines: countLines(text, begins) };
}

/** In the text of a document, which may have such a line of its own: all three marks, in their order. */
export function findMergeConflictInText(text: string): MergeConflict | undefined {
  const whole = /^<{7} .*\n(?:(?!<{7} ).*\n)*?={7}\r?\n(?:(?!<{7} ).*\n)*?>{7} /m;
  return whole.test(text) ? findMergeConflict(text) : undefined;
}

/** "at line 4", "at lines 4, 12 and 3 more". */
export function sayConflictLines({ lines }: MergeConflict): string {
  const shown = lines.slice(0, shownLines).join(', ');
  if (lines.length <= shownLines) return `at ${agree(lines.length, 'line', 'lines')} ${shown}`;
  return `at lines ${shown} and ${lines.length - shownLines} more`;
}

const shownLines = 5;

function countLines(text: string, offsets: readonly number[]): number[] {
  let line = 1;
  let at = 0;
  return offsets.map((offset) => {
    for (let found = text.indexOf('\n', at); found !== -1 && found < offset; found = text.indexOf('\n', at)) {
      line += 1;
      at = found + 1;
    }
    return line;
  });
}
