// Every rule by which something follows from two answers, in the order of their rank. A rule is a value in a file of its own, which
// carries its name, kind and sentence; no other module knows a rule by name.
import { changedAnswer } from './changed-answer.ts';
import { deniedAnswer } from './denied-answer.ts';
import { disjointValues } from './disjoint-values.ts';
import { rivalAnswers } from './rival-answers.ts';
import type { PairRule, Rule } from './rule.ts';
import { sameAnswer } from './same-answer.ts';

/** Of several that give a contradiction, the first names it. */
export const contradictionRules: readonly PairRule[] = [deniedAnswer, disjointValues, rivalAnswers];
export const agreementRules: readonly PairRule[] = [sameAnswer];
export const derivationRules: readonly Rule[] = [...contradictionRules, changedAnswer, ...agreementRules];

const ranks = new Map(derivationRules.map(({ name }, rank) => [name, rank]));
const sentences = new Map(derivationRules.map(({ name, sentence }) => [name, sentence]));

/** Order by rank, the first of the list first. */
export function compareRules(a: Rule, b: Rule): number {
  return (ranks.get(a.name) ?? 0) - (ranks.get(b.name) ?? 0);
}

/** What the rule says of two assertions, for readers; undefined where no rule has this name, as one of another version may. */
export function sayRule(name: string): string | undefined {
  return sentences.get(name);
}
