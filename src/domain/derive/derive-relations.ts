// NarrativeGraph → derived relations: what follows by rule from recorded answers, with the answers it follows from; suppressed
// where an analyst drew a relation. The rules live here and nowhere else: what is stored (add-derived), shown and verified
// comes from this.
import type { GraphIndex } from '../graph/index-graph.ts';
import { type ComparableClasses, collectStands, mayDerive, type StandClass } from './collect-stands.ts';
import { type AnswerCount, countAnswers } from './count-answers.ts';
import { type AddPairs, createFindings } from './findings.ts';
import { listRetracted } from './list-retracted.ts';
import type { DerivedRelation, PairRule, Stand } from './rule.ts';
import { agreementRules, contradictionRules } from './rules.ts';

/**
 * Pairing is quadratic: a question with more answers that count than this (asserted or implied, not retracted, put forward) is
 * paired only around a focus, and counted by value otherwise. 200 answers make at most 19,900 pairs, about what a picture can
 * show.
 */
export const pairedAnswersLimit = 200;

/** Only relations that touch one of these are given; then no question is too large. */
export interface Focus {
  readonly actors?: readonly string[];
  readonly assertions?: readonly string[];
}

export interface Derivation {
  /** Sorted by from, to, type; at most one for a pair and type. */
  readonly relations: readonly DerivedRelation[];
  /** Questions that were counted instead of paired, sorted by question; always empty with a focus. */
  readonly counted: readonly AnswerCount[];
}

/**
 * Cost: for each question the square of its distinct stands plus the number of pairs found; with a focus, the focus times the
 * answers to its questions.
 */
export function deriveRelations(index: GraphIndex, focus?: Focus): Derivation {
  const focused = focus === undefined ? undefined : collectFocus(index, focus);
  const retracted = listRetracted(index.graph);
  const found = createFindings(index);
  const counted: AnswerCount[] = [];

  for (const { id: question } of index.graph.nodes.Question) {
    const answers = index.answersTo(question);
    if (focused !== undefined && !answers.some((one) => focused.has(one.from))) continue;
    if (focused === undefined && !isPaired(index, question, retracted)) {
      counted.push(countAnswers(question, answers));
      continue;
    }
    const groups = collectStands(index, question, retracted);
    for (const rule of contradictionRules) {
      for (const classes of groups) pairClasses(classes, rule, focused, found.addContradiction);
    }
    for (const rule of agreementRules) {
      for (const classes of groups) pairClasses(classes, rule, focused, found.addAgreement);
    }
  }
  return { relations: found.list(), counted };
}

/** Whether assertions that answer the question are compared with one another. Cost: linear in its answers. */
export function isPaired(index: GraphIndex, question: string, retracted: ReadonlySet<string>): boolean {
  return index.answersTo(question).filter((answer) => mayDerive(index, answer, retracted)).length <= pairedAnswersLimit;
}

function collectFocus(index: GraphIndex, focus: Focus): ReadonlySet<string> {
  return new Set([...(focus.assertions ?? []), ...(focus.actors ?? []).flatMap((actor) => index.assertionsOf(actor))]);
}

/** Applies a rule once to every two classes, then to all their members. */
function pairClasses(
  classes: ComparableClasses,
  rule: PairRule,
  focused: ReadonlySet<string> | undefined,
  add: AddPairs,
): void {
  const touched = classes.map(
    (one) => focused === undefined || one.members.some((stand) => focused.has(stand.assertion)),
  );
  classes.forEach((a, i) => {
    for (let j = i; j < classes.length; j += 1) {
      const b = classes[j];
      if (b === undefined || !(touched[i] || touched[j])) continue;
      const pairs = matchClasses(rule, a, b);
      if (pairs.length > 0) pairMembers(a, b, focused, (x, y) => add(rule, x, y, pairs));
    }
  });
}

function matchClasses(rule: PairRule, a: StandClass, b: StandClass) {
  const [x, y] = [a.members[0], b.members[0]];
  return x === undefined || y === undefined ? [] : rule.match(x, y);
}

function pairMembers(
  a: StandClass,
  b: StandClass,
  focused: ReadonlySet<string> | undefined,
  visit: (x: Stand, y: Stand) => void,
): void {
  a.members.forEach((x, i) => {
    const inFocus = focused === undefined || focused.has(x.assertion);
    for (let j = a === b ? i + 1 : 0; j < b.members.length; j += 1) {
      const y = b.members[j];
      if (y !== undefined && (inFocus || focused.has(y.assertion))) visit(x, y);
    }
  });
}
