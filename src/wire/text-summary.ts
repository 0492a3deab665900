// What /api/datasets/{id}/texts lists: a document whose text is shipped with its dataset, as its quotes were looked up in it.

export interface TextSummary {
  readonly document: string;
  /** In UTF-16 code units. */
  readonly length: number;
  /** Lower-case hex, of the bytes that are sent. */
  readonly sha256: string;
}
