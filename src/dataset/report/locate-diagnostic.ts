// Offsets → lines and columns, at the edge: what every form of output starts from. Reads no file; a text that is not there gives line 1.
import type { Diagnostic, Place, Severity } from '../../domain/base/diagnostic.ts';
import { LineIndex, type SourceLine, type SourceText } from '../read/line-index.ts';

/** Texts of the files read, by path relative to the folder: what places are offsets into. */
export type SourcesByFile = ReadonlyMap<string, string | SourceText>;

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
  sources: SourcesByFile,
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

function buildLocator(sources: SourcesByFile, folder: string): (place: Place) => Located {
  const indexes = new Map<string, SourceText>();
  return ({ file, start, end }) => {
    const path = joinPath(folder, file);
    const source = sources.get(file);
    if (source === undefined) return { path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
    const lines = indexes.get(file) ?? (typeof source === 'string' ? new LineIndex(source) : source);
    indexes.set(file, lines);
    const from = Math.min(start, lines.length);
    const to = Math.min(Math.max(start, end), lines.length);
    const first = lines.find(from);
    const last = lines.find(to);
    return {
      path,
      start: { line: first.line, column: from - first.start + 1 },
      end: { line: last.line, column: to - last.start + 1 },
      excerpt: cutExcerpt(lines, first, from),
    };
  };
}

/** Neither end cuts a surrogate pair or takes a mark from the letter it stands on. */
function cutExcerpt(source: SourceText, line: SourceLine, offset: number): Excerpt {
  const from = Math.max(line.start, offset - unitsBefore);
  const isLast = line.end <= offset + unitsBehind + 1;
  const text = source.slice(from, isLast ? line.end : offset + unitsBehind + 1);
  const at = offset - from;
  const lineEnd = isLast && text.endsWith('\r') ? text.length - 1 : text.length;
  let start = 0;
  while (from + start > line.start && start < at && continuesCharacter(text, start)) start += 1;
  let end = Math.min(lineEnd, at + unitsBehind);
  while (end < lineEnd && end > at + 1 && continuesCharacter(text, end)) end -= 1;
  return {
    text: text.slice(start, Math.max(start, end)),
    column: from + start - line.start + 1,
    cutBefore: from + start > line.start,
    cutBehind: end < lineEnd,
  };
}

function continuesCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0xdc00 && code <= 0xdfff) || /^[\p{M}\u200d]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}
