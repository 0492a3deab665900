// NarrativeGraph → derived relations: the words of it.
import type { AnswerRow } from '../graph/answer-rows.ts';
import type { AnswerRule, DerivationRule, Slot } from '../records/model.ts';

/** Two answers to one question that together give a relation. */
export interface Evidence {
  readonly question: string;
  /** What the two answers are to each other; under `changed-answer` the rule that was borrowed. */
  readonly rule: AnswerRule;
  readonly fromAnswer: AnswerRow;
  readonly toAnswer: AnswerRow;
}

export interface DerivedRelation {
  readonly type: 'CONTRADICTS' | 'SUPPORTS';
  readonly kind: 'denies' | 'rivals' | 'agrees';
  readonly rule: DerivationRule;
  /** Assertion ids, `from` the one that sorts first: the direction means nothing. */
  readonly from: string;
  readonly to: string;
  /** Whether an answer of the evidence is hedged. */
  readonly hedged: boolean;
  /** Never empty; sorted by question, rule (in the order above), then the two answers in the graph's order. */
  readonly evidence: readonly Evidence[];
}

/**
 * What one assertion says on one question, as of one day and on one base: its answers that may derive, in the graph's
 * order. The held ones are the "held set" of `rival-answers`.
 */
export interface Stand {
  readonly assertion: string;
  readonly slot: Slot;
  readonly exclusive: boolean;
  readonly answers: readonly AnswerRow[];
}

/** Positions in the answers of two stands. */
export type AnswerPair = readonly [number, number];

/** One row of the table: which answers of two stands it pairs. Symmetric: swapped stands give swapped pairs. */
export interface PairRule {
  readonly rule: AnswerRule;
  readonly type: DerivedRelation['type'];
  readonly kind: DerivedRelation['kind'];
  readonly match: (a: Stand, b: Stand) => readonly AnswerPair[];
}

export function isHeld(answer: AnswerRow): boolean {
  return answer.properties.stance === 'held';
}

/** Numbers and dates are compared by their bounds, everything else by value. */
export function isMeasured(slot: Slot): boolean {
  return slot === 'number' || slot === 'date';
}

/** Pairs of answers for which `test` holds, in order. */
export function pairAnswers(a: Stand, b: Stand, test: (x: AnswerRow, y: AnswerRow) => boolean): AnswerPair[] {
  return a.answers.flatMap((x, i) => b.answers.flatMap((y, j): AnswerPair[] => (test(x, y) ? [[i, j]] : [])));
}
