// NarrativeGraph → derived relations: the words of it.
import type { AnswerRow } from '../graph/answer-rows.ts';
import type { Slot } from '../records/model.ts';

/** Two answers to one question that together give a relation. */
export interface Evidence {
  readonly question: string;
  /** What the two answers are to each other: where the relation is named by another rule, the one it borrowed. */
  readonly rule: PairRule;
  readonly fromAnswer: AnswerRow;
  readonly toAnswer: AnswerRow;
}

export interface DerivedRelation {
  readonly type: 'CONTRADICTS' | 'SUPPORTS';
  readonly kind: 'denies' | 'rivals' | 'agrees';
  /** Its name. */
  readonly rule: string;
  /** Assertion ids, `from` the one that sorts first: the direction means nothing. */
  readonly from: string;
  readonly to: string;
  /** Whether an answer of the evidence is hedged. */
  readonly hedged: boolean;
  /** Never empty; sorted by question, rule (by rank), then the two answers in the graph's order. */
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

/** A rule as a value. Its rank is its place in `rules.ts`, its page the heading of its name in docs/derivation.md. */
export interface Rule {
  /** In kebab-case, as stored; the file has it too. */
  readonly name: string;
  /** What it says of two assertions, for readers. */
  readonly sentence: string;
}

/** A rule that pairs the answers of two stands. Symmetric: swapped stands give swapped pairs. */
export interface PairRule extends Rule {
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
