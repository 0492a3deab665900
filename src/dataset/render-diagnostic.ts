// Located diagnostics → text for people: `path:line:col: severity: message [code]`, the line, a caret, notes with places of their own.
import type { Diagnostic } from '../domain/diagnostic.ts';
import { type Located, type LocatedDiagnostic, locateDiagnostics } from './locate-diagnostic.ts';
import type { Sources } from './read-folder.ts';
import { listVisibleCharacters, showText } from './visible-text.ts';

type Paint = (text: string) => string;

/** Colours are the caller's: without them the text is plain. */
export interface Palette {
  readonly red: Paint;
  readonly yellow: Paint;
  readonly cyan: Paint;
  readonly dim: Paint;
  readonly bold: Paint;
}

const same: Paint = (text) => text;
const plain: Palette = { red: same, yellow: same, cyan: same, dim: same, bold: same };

/** Columns of a source line that are shown; more of it is cut around the caret. */
const shownColumns = 110;
const columnsBefore = 40;

/** Several lines, the last one ended; a diagnostic is followed by an empty line. */
export function renderDiagnostic(diagnostic: LocatedDiagnostic, palette: Palette = plain): string {
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

export interface RenderOptions {
  /** As the user named it; put before every path. */
  readonly folder: string;
  readonly sources: Sources;
  readonly colours?: Palette;
}

/** All of them in their order, each followed by an empty line. */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], options: RenderOptions): string {
  const { folder, sources, colours } = options;
  return locateDiagnostics(diagnostics, sources, folder)
    .map((diagnostic) => renderDiagnostic(diagnostic, colours))
    .join('');
}

function renderPlace({ path, start }: Located): string {
  return `${showText(path)}:${start.line}:${start.column}`;
}

/** The source line and, under it, carets; what goes on over more lines is underlined to the end of its first. */
export function renderExcerpt({ start, end, lineText }: Located, paint = same, palette = plain): string[] {
  if (lineText === undefined) return [];
  const first = start.column - 1;
  const last = end.line === start.line ? end.column - 1 : lineText.trimEnd().length;
  const characters = listVisibleCharacters(lineText);
  const from = findWindowStart(characters, first);
  let [shown, before, under, columns] = [from > 0 ? '…' : '', from > 0 ? 1 : 0, 0, from > 0 ? 1 : 0];
  for (const { shown: text, width, offset } of characters.slice(from)) {
    if (columns + width > shownColumns) {
      shown += '…';
      break;
    }
    shown += text;
    columns += width;
    if (offset < first) before += width;
    else if (offset < last) under += width;
  }
  const number = String(start.line);
  const gutter = palette.dim(`${' '.repeat(number.length + 2)}|`);
  return [
    `${palette.dim(` ${number} |`)} ${shown.trimEnd()}`,
    `${gutter} ${' '.repeat(before)}${paint('^'.repeat(Math.max(1, under)))}`,
  ];
}

function findWindowStart(
  characters: readonly { readonly width: number; readonly offset: number }[],
  first: number,
): number {
  const total = characters.reduce((sum, { width }) => sum + width, 0);
  if (total <= shownColumns) return 0;
  const caret = characters.findIndex(({ offset }) => offset >= first);
  return Math.max(0, (caret === -1 ? characters.length : caret) - columnsBefore);
}
