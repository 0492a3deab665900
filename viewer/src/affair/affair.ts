// NarrativeGraph → what the screen reads: lookups, every relation that can be drawn, accounts of each question. What follows by
// rule is read as it stands in the graph, accounts and collisions are the measures'. Holds no choice of the user's.
import { groupByEitherEnd } from '../../../src/domain/graph/index-graph.ts';
import type { NarrativeGraph } from '../../../src/domain/graph/narrative-graph.ts';
import { listFaceOffs } from '../../../src/domain/measures/face-off.ts';
import { collectFacts, type Facts } from '../../../src/domain/measures/facts.ts';
import { nameAnswersAnew, type ShownFaceOff, showFaceOff } from './face-off.ts';
import { formIslands, type IslandSource, type Islands } from './islands.ts';
import { markCamps } from './mark-camps.ts';
import { readIslandSource, readQuestions } from './read-island-source.ts';
import { createRelationLookup, type DrawnRelation, listRelations } from './relations.ts';

/** What the domain knows of the graph, and what can be shown of it. */
export interface Affair extends Facts {
  readonly relations: readonly DrawnRelation[];
  /** Relations at either end of an assertion or silence. */
  readonly relationsOf: (id: string) => readonly DrawnRelation[];
  readonly relation: (id: string) => DrawnRelation | undefined;
  /** Questions in the order they are shown: most contradictions among their answers first, then most answers. */
  readonly questions: readonly ShownFaceOff[];
  readonly faceOff: (question: string) => ShownFaceOff | undefined;
  /** Of all that is recorded; with filters, see `formShown`. */
  readonly islands: Islands;
  /** What they were formed of. */
  readonly islandSource: IslandSource;
}

/** The same, with its answers named in the language that is spoken now. */
export function nameAnew(affair: Affair): Affair {
  const questions = affair.questions.map((one) => nameAnswersAnew(affair.index, one));
  const byQuestion = new Map(questions.map((one) => [one.question, one]));
  const islandSource = readIslandSource({ index: affair.index, questions }, affair.relations);
  const faceOff = (question: string) => byQuestion.get(question);
  return { ...affair, questions, faceOff, islandSource, islands: formIslands(islandSource) };
}

export function readAffair(graph: NarrativeGraph): Affair {
  const facts = collectFacts(graph);
  const { index } = facts;
  const relations = listRelations(index, facts.contradictions);
  const byEnd = groupByEitherEnd(relations);
  const relationsOf = (id: string) => byEnd.get(id) ?? [];
  const draw = createRelationLookup(relations);
  const faceOffs = listFaceOffs(facts).map((measured) => showFaceOff(index, measured, draw));
  const sorted = faceOffs.toSorted(
    (a, b) =>
      b.contradictions.length - a.contradictions.length ||
      Number(b.contested) - Number(a.contested) ||
      b.answering.length - a.answering.length,
  );
  const source = readIslandSource({ index, questions: sorted }, relations);
  const islands = formIslands(source);
  const questions = markCamps(sorted, source, islands);
  const byQuestion = new Map(questions.map((one) => [one.question, one]));
  return {
    ...facts,
    relations,
    relationsOf,
    relation: (id) => relationsOf(id.split('~', 1)[0] ?? '').findLast((one) => one.id === id),
    questions,
    faceOff: (question) => byQuestion.get(question),
    islands,
    // With the marks that its camps have now.
    islandSource: { ...source, questions: readQuestions({ index, questions }) },
  };
}
