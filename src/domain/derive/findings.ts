// Derived relations in the making: evidence gathered by pair of assertions, let through only where speakers and recorded
// relations allow, then put into words and order. Knows no rule by name but for the order in which rules name.

import { compareText } from '../base/result.ts';
import type { AnswerRow } from '../graph/answer-rows.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { changedAnswer, compareSpeakers, type SpeakerCase } from './changed-answer.ts';
import type { AnswerPair, DerivedRelation, Evidence, PairRule, Stand } from './rule.ts';
import { compareRules } from './rules.ts';
import { collectSuppression } from './suppression.ts';

/** Takes what a rule found between two stands; `pairs` are positions in their answers. */
export type AddPairs = (rule: PairRule, a: Stand, b: Stand, pairs: readonly AnswerPair[]) => void;

export interface Findings {
  /** All contradictions on a question come before its agreements, which they keep out. */
  readonly addContradiction: AddPairs;
  readonly addAgreement: AddPairs;
  /** Sorted by from, to, type. */
  readonly list: () => readonly DerivedRelation[];
}

interface Finding {
  readonly from: string;
  readonly to: string;
  readonly changed: boolean;
  readonly contradiction: Evidence[];
  readonly agreement: Evidence[];
}

export function createFindings(index: GraphIndex): Findings {
  const suppression = collectSuppression(index.graph);
  const findings = new Map<string, Map<string, Finding>>();
  const utterances = new Map(
    index.graph.nodes.Assertion.map(({ id, properties: { saidFrom, saidTo, saidAt } }) => [
      id,
      { speakers: index.speakersOf(id), saidFrom, saidTo, saidAt },
    ]),
  );
  const speakerCase = (a: string, b: string): SpeakerCase => {
    const [x, y] = [utterances.get(a), utterances.get(b)];
    return x === undefined || y === undefined ? 'neither' : compareSpeakers(x, y);
  };
  const findingOf = (from: string, to: string, changed: boolean): Finding => {
    const others = findings.get(from) ?? new Map<string, Finding>();
    findings.set(from, others);
    const known = others.get(to) ?? { from, to, changed, contradiction: [], agreement: [] };
    others.set(to, known);
    return known;
  };
  const add = (type: 'contradiction' | 'agreement'): AddPairs => {
    return (rule, x, y, pairs) => {
      const who = speakerCase(x.assertion, y.assertion);
      if (who === 'neither' || (who === 'changed' && type === 'agreement')) return;
      const suppressed = suppression.of(x.assertion, y.assertion);
      if (suppressed === 'everything' || (suppressed === 'contradictions' && type === 'contradiction')) return;
      const swap = x.assertion > y.assertion;
      const [from, to] = swap ? [y, x] : [x, y];
      const finding = findingOf(from.assertion, to.assertion, who === 'changed');
      for (const [i, j] of pairs) {
        const fromAnswer = from.answers[swap ? j : i];
        const toAnswer = to.answers[swap ? i : j];
        if (fromAnswer === undefined || toAnswer === undefined) continue;
        if (type === 'agreement' && finding.contradiction.some((one) => one.question === fromAnswer.to)) continue;
        finding[type].push({ question: fromAnswer.to, rule, fromAnswer, toAnswer });
      }
    };
  };
  return {
    addContradiction: add('contradiction'),
    addAgreement: add('agreement'),
    list: () => listInOrder(findings),
  };
}

/** Sorts ends group by group: for a million relations far cheaper than sorting them all. */
function listInOrder(findings: ReadonlyMap<string, ReadonlyMap<string, Finding>>): DerivedRelation[] {
  const relations: DerivedRelation[] = [];
  for (const [, others] of [...findings].sort(byKey)) {
    for (const [, finding] of [...others].sort(byKey)) relations.push(...renderFinding(finding));
  }
  return relations;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return compareText(a, b);
}

function renderFinding({ from, to, changed, contradiction, agreement }: Finding): DerivedRelation[] {
  return [contradiction, agreement].flatMap((evidence): DerivedRelation[] => {
    const rule = evidence.map((one) => one.rule).reduce<PairRule | undefined>(firstRule, undefined);
    if (rule === undefined) return [];
    const { type, kind } = rule;
    const { name } = changed ? changedAnswer : rule;
    return [{ type, kind, rule: name, from, to, hedged: isHedged(evidence), evidence: evidence.sort(byQuestion) }];
  });
}

function firstRule(first: PairRule | undefined, one: PairRule): PairRule {
  return first === undefined || compareRules(one, first) < 0 ? one : first;
}

function isHedged(evidence: readonly Evidence[]): boolean {
  return evidence.some(
    (one) => one.fromAnswer.properties.hedge !== undefined || one.toAnswer.properties.hedge !== undefined,
  );
}

function byQuestion(a: Evidence, b: Evidence): number {
  return (
    compareText(a.question, b.question) ||
    compareRules(a.rule, b.rule) ||
    compareAnswers(a.fromAnswer, b.fromAnswer) ||
    compareAnswers(a.toAnswer, b.toAnswer)
  );
}

function compareAnswers({ properties: a }: AnswerRow, { properties: b }: AnswerRow): number {
  return (
    compareText(a.stance, b.stance) ||
    compareText(a.value ?? '', b.value ?? '') ||
    compareText(a.asOf ?? '', b.asOf ?? '') ||
    compareText(a.of ?? '', b.of ?? '')
  );
}
