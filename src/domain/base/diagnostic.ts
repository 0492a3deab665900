// What is wrong with a dataset, as values: collected, never thrown. Places are offsets; lines and columns are added at the edge.

/** Where something stands: a file of the dataset and UTF-16 offsets into its text, `end` exclusive. */
export interface Place {
  /** Path relative to the dataset's folder, with `/`. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export type Severity = 'error' | 'warning';

export interface DiagnosticNote {
  readonly message: string;
  readonly place?: Place;
}

export interface Diagnostic {
  /** Kebab-case, closed set: the name of a file in `domain/check/rules` and a heading of docs/diagnostics.md. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly place: Place;
  /** Other places that explain it, in reading order. */
  readonly notes: readonly DiagnosticNote[];
  /** What was probably meant, to be read after "did you mean". */
  readonly suggestion?: string;
  /** Those of one code, file and such text are one mistake made many times: the first is told, with the number of the others. */
  readonly alike?: string;
}

/** Sorted by file, start, end, code: the order every reader promises. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
      a.place.start - b.place.start ||
      a.place.end - b.place.end ||
      (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
