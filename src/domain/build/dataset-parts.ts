// A sound dataset whose assertions and silences are not held: what can be had of it. Says nothing of where they stand.
import type { Dataset } from '../records/model.ts';
import type { AnswerBatches } from './answer-batches.ts';

export type Declared = Omit<Dataset, 'assertions' | 'silences'>;

export interface SaidAnswers {
  readonly batches: Pick<AnswerBatches, 'read'>;
  /** Assertions that were taken back. */
  readonly retracted: ReadonlySet<string>;
}

/** A sound dataset whose assertions and silences are read a part at a time. */
export interface DatasetParts {
  readonly id: string;
  readonly said: SaidAnswers;
  /** Without narrators that were added. */
  declare(): Declared;
  /** Gives, in the end, what is declared, with them. */
  read(take: (part: Pick<Dataset, 'assertions' | 'silences'>) => void): Declared;
  /** What stands on disk is gone then. */
  close(): void;
}
