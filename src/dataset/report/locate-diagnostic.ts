// Offsets → lines and columns, at the edge: what every form of output starts from. Reads no file; a text that is not there gives line 1.
import type { Diagnostic, Place, Severity } from '../../domain/base/diagnostic.ts';
import { LineIndex, type SourceLine } from '../read/line-index.ts';
import type { Sources } from '../read/read-folder.ts';

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
  /** What stands around the start on its line; absent where the file's text is not at hand. */
  readonly excerpt?: Excerpt;
}

/** A part of one line, however long that is: nothing that looks at a problem may cost more for a longer line. */
export interface Excerpt {
  readonly text: string;
  /** Column of its first character. */
  readonly column: number;
  /** The line goes on before it, or behind it. */
  readonly cutBefore: boolean;
  readonly cutBehind: boolean;
}

/** UTF-16 units around the start: more than a terminal shows, even where letters carry marks of their own. */
const unitsBefore = 300;
const unitsBehind = 900;

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
  return diagnostics.map(({ place, notes, alike, ...diagnostic }) => ({
    ...diagnostic,
    at: locate(place),
    notes: notes.map((note) => ({ message: note.message, ...(note.place && { at: locate(note.place) }) })),
  }));
}

/** As the user would write it: the folder as named, then the file. */
export function joinPath(folder: string, file: string): string {
  return folder === '' || folder === '.' ? file : `${folder.replace(/\/+$/, '')}/${file}`;
}

function buildLocator(sources: Sources, folder: string): (place: Place) => Located {
  const indexes = new Map<string, LineIndex>();
  return ({ file, start, end }) => {
    const path = joinPath(folder, file);
    const text = sources.get(file);
    if (text === undefined) return { path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const lines = indexes.get(file) ?? new LineIndex(text);
    indexes.set(file, lines);
    const from = Math.min(start, text.length);
    const to = Math.min(Math.max(start, end), text.length);
    const first = lines.find(from);
    const last = lines.find(to);
    return {
      path,
      start: { line: first.line, column: from - first.start + 1 },
      end: { line: last.line, column: to - last.start + 1 },
      excerpt: cutExcerpt(text, first, from),
    };
  };
}

/** Neither end cuts a surrogate pair or takes a mark from the letter it stands on. */
function cutExcerpt(text: string, line: SourceLine, at: number): Excerpt {
  const lineEnd = line.end > line.start && text.charAt(line.end - 1) === '\r' ? line.end - 1 : line.end;
  let start = Math.max(line.start, at - unitsBefore);
  while (start > line.start && start < at && continuesCharacter(text, start)) start += 1;
  let end = Math.min(lineEnd, at + unitsBehind);
  while (end < lineEnd && end > at + 1 && continuesCharacter(text, end)) end -= 1;
  return {
    text: text.slice(start, Math.max(start, end)),
    column: start - line.start + 1,
    cutBefore: start > line.start,
    cutBehind: end < lineEnd,
  };
}

function continuesCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0xdc00 && code <= 0xdfff) || /^[\p{M}\u200d]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
