// Offsets → lines and columns, at the edge: what every form of output starts from. Reads no file; a text that is not there gives line 1.
import type { Diagnostic, Place, Severity } from '../domain/diagnostic.ts';
import type { Sources } from './read-folder.ts';

/** Both 1-based; columns count UTF-16 code units, as editors and SARIF do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Located {
  /** Folder and file, as the folder was named by the user. */
  readonly path: string;
  readonly start: Position;
  /** One past the last character. */
  readonly end: Position;
  /** The text of the first line; absent where the file's text is not at hand. */
  readonly lineText?: string;
}

export interface LocatedNote {
  readonly message: string;
  readonly at?: Located;
}

export interface LocatedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: Located;
  readonly notes: readonly LocatedNote[];
  readonly suggestion?: string;
}

/** Keeps the order. `folder` is put before every path; `.` and the empty text put nothing. */
export function locateDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  folder: string,
): LocatedDiagnostic[] {
  const locate = buildLocator(sources, folder);
  return diagnostics.map(({ place, notes, ...diagnostic }) => ({
    ...diagnostic,
    at: locate(place),
    notes: notes.map((note) => ({ message: note.message, ...(note.place && { at: locate(note.place) }) })),
  }));
}

function buildLocator(sources: Sources, folder: string): (place: Place) => Located {
  const prefix = folder === '' || folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`;
  const starts = new Map<string, readonly number[]>();
  return ({ file, start, end }) => {
    const path = `${prefix}${file}`;
    const text = sources.get(file);
    if (text === undefined) return { path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const lines = starts.get(file) ?? listLineStarts(text);
    starts.set(file, lines);
    const first = findPosition(lines, Math.min(start, text.length));
    const lineStart = lines[first.line - 1] ?? 0;
    const lineText = text.slice(lineStart, (lines[first.line] ?? text.length + 1) - 1).replace(/\r$/, '');
    return { path, start: first, end: findPosition(lines, Math.min(Math.max(start, end), text.length)), lineText };
  };
}

function listLineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** By bisection: logarithmic in the number of lines. */
function findPosition(starts: readonly number[], offset: number): Position {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
