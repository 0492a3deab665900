// An answer → a table that fits the terminal; where its columns cannot, one record below the other. Loses no character of a cell.
import { showText } from '../dataset/report/visible-text.ts';
import type { Plain } from '../neo4j/decode-value.ts';
import { type ResultTable, renderCell } from './render-cell.ts';
import { escapeForTerminal, withoutColours } from './terminal.ts';

/** A column narrower than this is unreadable: rather a record than that. */
const leastWidthColumns = 12;
/** "│ " before a cell and " " after it; one more "│" ends the line. */
const frameColumns = 3;

/** Columns that are empty in every row are left out and named below. */
export function renderTable({ columns: named, rows }: ResultTable, widthColumns: number): string {
  const columns = named.map(showText);
  const cells = rows.map((row) => named.map((column) => escapeForTerminal(renderShown(row[column] ?? null))));
  const isShown = columns.map((_, index) => cells.some((row) => row[index] !== ''));
  const shown = columns.filter((_, index) => isShown[index]);
  const body = cells.map((row) => row.filter((_, index) => isShown[index]));
  const natural = shown.map((name, index) => widest([name, ...body.map((row) => row[index] ?? '')]));
  const available = widthColumns - frameColumns * shown.length - 1;
  const needed = natural.reduce((sum, width) => sum + Math.min(width, leastWidthColumns), 0);
  const text =
    needed > available ? renderRecords(shown, body, widthColumns) : renderGrid(shown, body, share(natural, available));
  const empty = columns.filter((_, index) => !isShown[index]);
  return empty.length === 0 ? text : `${text}(empty in every row: ${empty.join(', ')})\n`;
}

/** Also of more texts than a call can have arguments. */
function widest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, widthOf(text)), 0);
}

function renderShown(value: Plain): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join('\n') : renderCell(value);
}

function renderGrid(columns: readonly string[], rows: readonly string[][], widths: readonly number[]): string {
  const wrap = (cells: readonly string[]) => cells.map((cell, index) => wrapText(cell, widths[index] ?? 1).join('\n'));
  return renderFrame(wrap(columns), rows.map(wrap));
}

/** Heads and cells in a frame, every row under a line; cells may have several lines and colours of ours. Ends with a line feed. */
export function renderFrame(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, index) => widest(all.map((row) => row[index] ?? '')));
  const rule = (left: string, between: string, right: string) =>
    `${left}${widths.map((width) => '─'.repeat(width + 2)).join(between)}${right}\n`;
  const renderRow = (row: readonly string[]) => {
    const cells = row.map((cell) => cell.split('\n'));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) => {
      const parts = widths.map((width, index) => {
        const text = cells[index]?.[line] ?? '';
        return ` ${text}${' '.repeat(width - widthOf(text))} `;
      });
      return `│${parts.join('│')}│\n`;
    }).join('');
  };
  return `${rule('┌', '┬', '┐')}${all.map(renderRow).join(rule('├', '┼', '┤'))}${rule('└', '┴', '┘')}`;
}

/** Every record under a line with its number, a value beside its column's name. */
function renderRecords(columns: readonly string[], rows: readonly string[][], widthColumns: number): string {
  const nameWidth = widest(columns);
  const valueWidth = Math.max(leastWidthColumns, widthColumns - nameWidth - 2);
  return rows
    .map((row, number) => {
      const lines = columns.flatMap((name, index) =>
        row[index] === ''
          ? []
          : wrapText(row[index] ?? '', valueWidth).map((line, at) =>
              `${(at === 0 ? name : '').padEnd(nameWidth)}  ${line}`.trimEnd(),
            ),
      );
      return `── ${number + 1} ──\n${lines.join('\n')}\n`;
    })
    .join('');
}

/** Wide columns give way to narrow ones: all that need more than an equal share get the same width. */
function share(natural: readonly number[], available: number): number[] {
  const widths = natural.map(() => 0);
  let left = available;
  const ascending = natural.map((width, index) => ({ width, index })).sort((a, b) => a.width - b.width);
  ascending.forEach(({ width, index }, place) => {
    const fair = Math.floor(left / (ascending.length - place));
    widths[index] = Math.max(1, Math.min(width, fair));
    left -= widths[index] ?? 0;
  });
  return widths;
}

/** Breaks at spaces; inside a word that is longer than a line after a hyphen, and anywhere only where there is none. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => {
    const lines: string[] = [];
    let open = '';
    for (const { word, space } of line.split(' ').flatMap((one) => breakWord(one, width))) {
      const longer = open === '' ? word : `${open}${space}${word}`;
      if (widthOf(longer) <= width || open === '') open = longer;
      else {
        lines.push(open);
        open = word;
      }
    }
    return [...lines, open];
  });
}

interface Piece {
  readonly word: string;
  /** What stands before it where it stays on the line. */
  readonly space: '' | ' ';
}

function breakWord(word: string, width: number): Piece[] {
  if (widthOf(word) <= width) return [{ word, space: ' ' }];
  const syllables = word.split(/(?<=[-/_])/).flatMap((part) => breakAnywhere(part, width));
  return syllables.map((part, index) => ({ word: part, space: index === 0 ? ' ' : '' }));
}

function breakAnywhere(word: string, width: number): string[] {
  const pieces: string[] = [];
  let open = '';
  for (const { segment } of graphemes.segment(word)) {
    if (open !== '' && widthOf(open) + widthOf(segment) > width) {
      pieces.push(open);
      open = '';
    }
    open += segment;
  }
  return [...pieces, open];
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const wide =
  /\p{Emoji_Presentation}|\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303f\uff01-\uff60]/u;

/** Columns a text takes in a terminal: two for East Asian wide characters and emoji, one for every other grapheme. */
function widthOf(text: string): number {
  let width = 0;
  let widest = 0;
  for (const { segment } of graphemes.segment(withoutColours(text))) {
    width = segment === '\n' ? 0 : width + (wide.test(segment) ? 2 : 1);
    widest = Math.max(widest, width);
  }
  return widest;
}
