// What /api/files says: whether what is shown is what stands in the files, and what is wrong with them.

export type FilesState =
  /** The datasets come from a database; there is nothing to follow. */
  | { readonly from: 'database' }
  | {
      readonly from: 'files';
      /** Files that change are read again; without it, what was read at the start is shown until the end. */
      readonly follows: boolean;
      /** Rises whenever a dataset was read again and is shown anew. */
      readonly revision: number;
      /** Files that are no longer as they were read, by the path the user named; sorted. */
      readonly changed: readonly string[];
      /** Of the last reading, errors first: the first few. While there are errors, what was sound before is shown. */
      readonly problems: readonly FileProblem[];
      readonly errors: number;
      readonly warnings: number;
    };

export interface FileProblem {
  readonly severity: 'error' | 'warning';
  /** `path:line:column`; the folder alone where it cannot be read. */
  readonly at: string;
  readonly message: string;
  /** Of a diagnostic: a heading in docs/diagnostics.md. */
  readonly code?: string;
}
