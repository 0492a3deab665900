// A sound dataset that is not held: what can be had of it. Says nothing of where its records stand.
import type { Actor, Dataset, Question } from '../records/model.ts';
import type { AnswerBatches } from './answer-batches.ts';

export type Declared = Omit<Dataset, 'assertions' | 'silences'>;
export type SaidRecords = Pick<Dataset, 'assertions' | 'silences'>;

export interface SaidAnswers {
  readonly batches: Pick<AnswerBatches, 'read'>;
  /** Assertions that were taken back. */
  readonly retracted: ReadonlySet<string>;
}

/** Of what is declared, what is asked for one record at a time, and the few that are not. */
export interface DeclaredLookups {
  readonly questionOf: (id: string) => Question | undefined;
  /** Narrators too that were added for what has been read by now. */
  readonly actorNameOf: (id: string) => string | undefined;
  /** Those that are part of others. */
  readonly actors: readonly Actor[];
  /** Those that imply an answer to another, or are implied. */
  readonly questions: readonly Question[];
}

/** A sound dataset that is read a part at a time. */
export interface DatasetParts {
  readonly id: string;
  readonly said: SaidAnswers;
  readonly lookups: DeclaredLookups;
  readSaid(): Iterable<SaidRecords>;
  /** The header comes with each part, a record in one of them. Narrators that were added for what has been read come last. */
  readDeclared(): Iterable<Declared>;
  /** What stands on disk is gone then. */
  close(): void;
}
