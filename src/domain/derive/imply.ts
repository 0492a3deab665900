// Dataset → NarrativeGraph, a step of it: answers that follow from an assertion's own answers by `impliedBy`. Looks at one
// assertion at a time and adds nothing to what another speaker said.
import { groupBy } from '../base/group-by.ts';
import { hasBounds, liesWithin } from '../base/intervals.ts';
import { compareText } from '../base/result.ts';
import type { Answer, Implication, Question, QuestionId } from '../records/model.ts';
import type { WithinLookup } from '../records/within.ts';

/** What is known of a dataset's questions, once, for all its assertions. */
export interface ImplicationRules {
  readonly slotOf: (question: QuestionId) => Question['slot'] | undefined;
  readonly withinOf: (question: QuestionId) => WithinLookup;
  /** Implications by the question whose answer is the ground. */
  readonly forward: ReadonlyMap<QuestionId, readonly DirectedImplication[]>;
  /** Implications by the yes-no question they stand on: read backwards, by contraposition. */
  readonly backward: ReadonlyMap<QuestionId, readonly DirectedImplication[]>;
}

interface DirectedImplication extends Implication {
  /** The yes-no question on which the implication stands. */
  readonly on: QuestionId;
}

export function collectImplications(
  questions: readonly Question[],
  withinOf: (question: QuestionId) => WithinLookup,
): ImplicationRules {
  const slots = new Map(questions.map((question) => [question.id, question.slot]));
  const all = questions.flatMap((question) => question.impliedBy.map((one) => ({ ...one, on: question.id })));
  return {
    slotOf: (question) => slots.get(question),
    withinOf,
    forward: groupBy(all, (one) => one.question),
    backward: groupBy(all, (one) => one.on),
  };
}

/**
 * The answers implied by one assertion's recorded answers, to a fixpoint; sorted by question, stance, value, asOf, of.
 * Only answers that are asserted or implied imply. Hedge, asOf and of are kept; where one answer follows in several ways,
 * one without a hedge wins, then the hedge that sorts first. Nothing is added beside a recorded answer of equal stance and
 * value, nor implied onward from what was left out. Cost: answers × implications × depth of the chain.
 */
export function implyAnswers(recorded: readonly Answer[], rules: ImplicationRules): Answer[] {
  const taken = new Set(recorded.map(stanceAndValue));
  const implied = new Map<string, Answer>();
  const open = recorded.filter((answer) => answer.how === 'asserted' || answer.how === 'implied');
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const follows of [...implyForward(next, rules), ...implyBackward(next, rules)]) {
      if (taken.has(stanceAndValue(follows))) continue;
      const key = fullKey(follows);
      const known = implied.get(key);
      if (known !== undefined && !isStronger(follows, known)) continue;
      implied.set(key, follows);
      open.push(follows);
    }
  }
  return [...implied.entries()].sort(([a], [b]) => compareText(a, b)).map(([, answer]) => answer);
}

function implyForward(answer: Answer, rules: ImplicationRules): Answer[] {
  if (answer.stance !== 'held') return [];
  const candidates = rules.forward.get(answer.question) ?? [];
  return candidates
    .filter((rule) => meetsGround(answer, rule, rules))
    .map((rule) => ({ ...carryOver(answer), question: rule.on, stance: 'held', value: rule.is }));
}

/** Who holds the opposite of what would follow denies the ground; on a yes-no ground holds its other value. */
function implyBackward(answer: Answer, rules: ImplicationRules): Answer[] {
  if (answer.stance !== 'held') return [];
  const candidates = (rules.backward.get(answer.question) ?? []).filter((rule) => answer.value === opposite(rule.is));
  return candidates.map((rule) =>
    rules.slotOf(rule.question) === 'yes-no'
      ? { ...carryOver(answer), question: rule.question, stance: 'held', value: opposite(rule.value) }
      : {
          ...carryOver(answer),
          question: rule.question,
          stance: 'denied',
          value: rule.value,
          ...(rule.from === undefined ? {} : { from: rule.from }),
          ...(rule.to === undefined ? {} : { to: rule.to }),
        },
  );
}

function meetsGround(answer: Answer, rule: DirectedImplication, rules: ImplicationRules): boolean {
  if (hasBounds(rule)) return liesWithin(answer, rule);
  const slot = rules.slotOf(rule.question);
  // An approximate number without a tolerance has no bounds: nothing is known to lie within it.
  if (slot === 'number' || slot === 'date' || answer.value === undefined) return false;
  return answer.value === rule.value || rules.withinOf(rule.question)(answer.value).includes(rule.value);
}

function carryOver(answer: Answer) {
  return {
    how: 'implied' as const,
    only: false,
    ...(answer.hedge === undefined ? {} : { hedge: answer.hedge }),
    ...(answer.asOf === undefined ? {} : { asOf: answer.asOf }),
    ...(answer.of === undefined ? {} : { of: answer.of }),
  };
}

function isStronger(a: Answer, b: Answer): boolean {
  if (b.hedge === undefined) return false;
  return a.hedge === undefined || compareText(a.hedge, b.hedge) < 0;
}

function opposite(value: string): 'yes' | 'no' {
  return value === 'yes' ? 'no' : 'yes';
}

function stanceAndValue(answer: Answer): string {
  return `${answer.question}\n${answer.stance}\n${answer.value ?? ''}`;
}

function fullKey(answer: Answer): string {
  return `${stanceAndValue(answer)}\n${answer.asOf ?? ''}\n${answer.of ?? ''}`;
}

/** Each question by one of those that it is bound to by implications, by however many steps. */
export function groupQuestions(questions: readonly Question[]): ReadonlyMap<string, string> {
  const heads = new Map<string, string>(questions.map(({ id }) => [id, id]));
  const find = (id: string): string => {
    let head = id;
    for (let above = heads.get(head); above !== undefined && above !== head; above = heads.get(head)) head = above;
    heads.set(id, head);
    return head;
  };
  for (const { id, impliedBy } of questions) for (const one of impliedBy) heads.set(find(one.question), find(id));
  return new Map(questions.map(({ id }) => [id, find(id)]));
}
