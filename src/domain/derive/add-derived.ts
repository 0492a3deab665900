// NarrativeGraph → the same with what follows from it by rule: conflicts between assertions, which answers exclude each other,
// what was taken back. The only place that makes such rows; whatever of them the graph already holds is made anew.
import { sayEvidence } from '../graph/conflicts.ts';
import { type GraphIndex, indexGraph } from '../graph/index-graph.ts';
import { type GraphRelationship, type NarrativeGraph, sortGraph } from '../graph/narrative-graph.ts';
import { deriveRelations, isPaired } from './derive-relations.ts';
import { listRetracted } from './list-retracted.ts';
import type { DerivedRelation } from './rule.ts';
import { contradictionRules } from './rules.ts';

/** Pairs of answers are stored for questions with at most this many: more of them are as good as numbers on an axis. */
export const excludingAnswersLimit = 200;

/** Cost: as `deriveRelations` says, and for each question the square of at most `excludingAnswersLimit` answers. */
export function addDerived(recorded: NarrativeGraph): NarrativeGraph {
  const index = indexGraph(recorded);
  const retracted = listRetracted(recorded);
  const { nodes, relationships } = recorded;
  return sortGraph({
    nodes: {
      ...nodes,
      Question: nodes.Question.map((one) => ({
        ...one,
        properties: { ...one.properties, paired: isPaired(index, one.id, retracted) },
      })),
      Assertion: nodes.Assertion.map((one) => ({
        ...one,
        properties: { ...one.properties, retracted: retracted.has(one.id) },
      })),
    },
    relationships: {
      ...relationships,
      CONFLICTS_WITH: listConflictRows(deriveRelations(index)),
      EXCLUDES: nodes.Question.flatMap(({ id }) => listExclusions(index, id)),
    },
  });
}

/** The contradictions among them, as they are stored. */
export function listConflictRows(derived: readonly DerivedRelation[]): GraphRelationship<'CONFLICTS_WITH'>[] {
  return derived.flatMap(({ type, kind, rule, from, to, hedged, evidence }) => {
    if (type !== 'CONTRADICTS' || kind === 'agrees') return [];
    const questions = [...new Set(evidence.map((one) => one.question))];
    return [{ from, to, properties: { kind, rule, questions, evidence: evidence.map(sayEvidence), hedged } }];
  });
}

/** Two answers exclude each other where two speakers who held one each would contradict each other. */
export function listExclusions(index: GraphIndex, question: string): GraphRelationship<'EXCLUDES'>[] {
  const node = index.node('Question', question);
  const answers = index.answerNodesOf(question);
  if (node === undefined || answers.length > excludingAnswersLimit) return [];
  const { slot, exclusive } = node.properties;
  const stands = answers.map((answer) => {
    const held = { stance: 'held', how: 'asserted', only: false, ...index.describeAnswer(answer) } as const;
    return { assertion: answer, slot, exclusive, answers: [{ from: answer, to: question, properties: held }] };
  });
  return stands.flatMap((a, i) =>
    stands.slice(i + 1).flatMap((b): GraphRelationship<'EXCLUDES'>[] => {
      const [x, y] = [a.answers[0]?.properties, b.answers[0]?.properties];
      if (x?.asOf !== y?.asOf || x?.of !== y?.of) return [];
      const rule = contradictionRules.find((one) => one.match(a, b).length > 0);
      return rule === undefined ? [] : [{ from: a.assertion, to: b.assertion, properties: { rule: rule.name } }];
    }),
  );
}
