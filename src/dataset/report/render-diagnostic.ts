// Located diagnostics → text for people: `path:line:col: severity: message [code]`, the line, a caret, notes with places of their own.

import { countOf } from '../../domain/base/count.ts';
import type { Diagnostic } from '../../domain/base/diagnostic.ts';
import type { MoreProblems } from '../../domain/check/problem-log.ts';

import { type Located, type LocatedDiagnostic, locateDiagnostics, type SourcesByFile } from './locate-diagnostic.ts';
import { type Choice, type CodeSum, chooseShown, sayHidden, shownAtTerminal } from './shown-problems.ts';
import { listVisibleCharacters, showText } from './visible-text.ts';

type Paint = (text: string) => string;

/** Colours are the caller's: without them the text is plain. */
export interface TextColours {
  readonly red: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
  readonly dim: Paint;
  readonly bold: Paint;
}

const same: Paint = (text) => text;
const plain: TextColours = { red: same, yellow: same, cyan: same, dim: same, bold: same };

/** Columns of a source line that are shown; more of it is cut around the caret. */
const shownColumns = 110;
const columnsBefore = 40;

/** Several lines, the last one ended; a diagnostic is followed by an empty line. */
export function renderDiagnostic(diagnostic: LocatedDiagnostic, palette: TextColours = plain): string {
  const { at, severity, message, code, notes, suggestion } = diagnostic;
  const paint = severity === 'error' ? palette.red : palette.yellow;
  const head = `${palette.bold(`${renderPlace(at)}:`)} ${paint(`${severity}:`)} ${showText(message)} ${palette.dim(`[${code}]`)}`;
  const lines = [head, ...renderExcerpt(at, paint, palette)];
  for (const note of notes) {
    const said = `${palette.cyan('note:')} ${showText(note.message)}`;
    lines.push(note.at ? `${palette.bold(`${renderPlace(note.at)}:`)} ${said}` : `  ${said}`);
    if (note.at) lines.push(...renderExcerpt(note.at, palette.cyan, palette));
  }
  if (suggestion !== undefined) lines.push(`  ${palette.cyan('did you mean')} \`${showText(suggestion)}\`?`);
  return `${lines.join('\n')}\n\n`;
}

export interface RenderOptions extends Choice {
  /** As the user named it; put before every path. */
  readonly folder: string;
  readonly sources: SourcesByFile;
  readonly colours?: TextColours;
  /** Problems that were counted and not kept. */
  readonly more?: readonly MoreProblems[];
}

/** The first of each code, errors before warnings, each followed by an empty line; where they are many, the sums by code. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  { folder, sources, colours = plain, more = [], ...choice }: RenderOptions,
): string {
  const { shown, sums } = chooseShown({ diagnostics, more }, choice);
  const located = locateDiagnostics(shown, sources, folder).map((diagnostic) => renderDiagnostic(diagnostic, colours));
  const isMany = shown.length > shownAtTerminal || sums.some((sum) => sum.count > sum.shown);
  return [...located, ...(isMany ? [renderSums(sums, colours)] : [])].join('');
}

/** A line a code, in columns: "12 errors  [unknown-reference]". */
function renderSums(sums: readonly CodeSum[], palette: TextColours): string {
  const counted = sums.map((sum) => ({ ...sum, said: countOf(sum.count, sum.severity) }));
  const width = Math.max(...counted.map(({ said }) => said.length));
  const codeWidth = Math.max(...counted.map(({ code }) => code.length));
  const lines = counted.map((sum) => {
    const paint = sum.severity === 'error' ? palette.red : palette.yellow;
    const hidden = sayHidden(sum);
    const rest = hidden === undefined ? '' : `  ${sum.shown} shown, ${hidden}`;
    return `  ${paint(sum.said.padStart(width))}  ${`[${sum.code}]`.padEnd(codeWidth + 2)}${rest}`.trimEnd();
  });
  return `${palette.bold('By code:')}\n${lines.join('\n')}\n\n`;
}

function renderPlace({ path, start }: Located): string {
  return `${showText(path)}:${start.line}:${start.column}`;
}

/** The source line and, under it, carets; what goes on over more lines is underlined to the end of its first. */
export function renderExcerpt({ start, end, excerpt }: Located, paint = same, palette = plain): string[] {
  if (excerpt === undefined) return [];
  const first = start.column - excerpt.column;
  const last = end.line === start.line ? end.column - excerpt.column : excerpt.text.trimEnd().length;
  const characters = listVisibleCharacters(excerpt.text);
  const from = findWindowStart(characters, first, excerpt.cutBefore || excerpt.cutBehind);
  const cut = from > 0 || excerpt.cutBefore;
  let [shown, before, under, columns] = [cut ? '…' : '', cut ? 1 : 0, 0, cut ? 1 : 0];
  let isWhole = !excerpt.cutBehind;
  for (const { shown: text, width, offset } of characters.slice(from)) {
    if (columns + width > shownColumns) {
      isWhole = false;
      break;
    }
    shown += text;
    columns += width;
    if (offset < first) before += width;
    else if (offset < last) under += width;
  }
  const line = isWhole ? shown.trimEnd() : `${shown}…`;
  const number = String(start.line);
  const gutter = palette.dim(`${' '.repeat(number.length + 2)}|`);
  return [
    `${palette.dim(` ${number} |`)} ${line}`,
    `${gutter} ${' '.repeat(before)}${paint('^'.repeat(Math.max(1, under)))}`,
  ];
}

/** Never in the middle of a character: a mark on a letter has no column of its own. */
function findWindowStart(
  characters: readonly { readonly width: number; readonly offset: number }[],
  first: number,
  isCut: boolean,
): number {
  const total = characters.reduce((sum, { width }) => sum + width, 0);
  if (total <= shownColumns && !isCut) return 0;
  const found = characters.findIndex(({ offset }) => offset >= first);
  const caret = found === -1 ? characters.length : found;
  let from = caret;
  let columns = 0;
  while (from > 0 && columns + (characters[from - 1]?.width ?? 0) <= columnsBefore) {
    from -= 1;
    columns += characters[from]?.width ?? 0;
  }
  while (from > 0 && from < caret && characters[from]?.width === 0) from += 1;
  return from;
}
