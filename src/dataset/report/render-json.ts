// Located diagnostics → plain values for other programs: stable names, places as lines and columns.
import type { Located, LocatedDiagnostic } from './locate-diagnostic.ts';

export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly notes: readonly (Partial<JsonPlace> & { readonly message: string })[];
  readonly suggestion?: string;
}

type JsonPlace = Pick<JsonDiagnostic, 'path' | 'line' | 'column' | 'endLine' | 'endColumn'>;

export function buildJsonDiagnostic({ at, notes, ...diagnostic }: LocatedDiagnostic): JsonDiagnostic {
  return {
    ...diagnostic,
    ...buildPlace(at),
    notes: notes.map((note) => ({ message: note.message, ...(note.at && buildPlace(note.at)) })),
  };
}

function buildPlace({ path, start, end }: Located): JsonPlace {
  return { path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
