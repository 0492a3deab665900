// What a generated affair is made of, one after another: records in the long form of JSON lines, and texts of documents.

/** A record as a line of JSON holds it. */
export interface WrittenRecord {
  readonly type: string;
  readonly id: string;
  readonly [field: string]: unknown;
}

export interface GeneratedDocument {
  readonly document: WrittenRecord;
  readonly text: string;
  /** Actors that speak in this document only. */
  readonly actors: readonly WrittenRecord[];
  readonly statements: readonly WrittenRecord[];
}

/** Where it goes; each call waits until the next may come. */
export interface AffairSink {
  addGround(record: WrittenRecord): Promise<void>;
  addDocument(document: GeneratedDocument): Promise<void>;
  close(): Promise<void>;
}
