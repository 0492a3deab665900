// NarrativeGraph → what the screen reads: lookups, every relation that can be drawn, accounts of each question. What follows by
// rule is read as it stands in the graph, accounts and collisions are the measures'. Holds no choice of the user's.
import { type Conflict, listConflicts } from '../../../src/domain/graph/conflicts.ts';
import { type GraphIndex, indexGraph } from '../../../src/domain/graph/index-graph.ts';
import type { NarrativeGraph } from '../../../src/domain/graph/narrative-graph.ts';
import { createCollisionLookup } from '../../../src/domain/measures/collisions.ts';
import { type FaceOff, listFaceOff } from './face-off.ts';
import { type DrawnRelation, listRelations } from './relations.ts';

export interface Affair {
  readonly index: GraphIndex;
  /** What follows by rule. */
  readonly conflicts: readonly Conflict[];
  /** Assertions taken back by their speakers. */
  readonly retracted: ReadonlySet<string>;
  readonly relations: readonly DrawnRelation[];
  /** Relations at either end of an assertion or silence. */
  readonly relationsOf: (id: string) => readonly DrawnRelation[];
  readonly relation: (id: string) => DrawnRelation | undefined;
  /** Questions in the order they are shown: most contradictions among their answers first, then most answers. */
  readonly questions: readonly FaceOff[];
  readonly faceOff: (question: string) => FaceOff | undefined;
}

export function readAffair(graph: NarrativeGraph): Affair {
  const index = indexGraph(graph);
  const conflicts = listConflicts(index);
  const relations = listRelations(index, conflicts);
  const byId = new Map(relations.map((one) => [one.id, one]));
  const byEnd = new Map<string, DrawnRelation[]>();
  for (const relation of relations) {
    for (const end of [relation.from, relation.to]) {
      const known = byEnd.get(end);
      if (known === undefined) byEnd.set(end, [relation]);
      else known.push(relation);
    }
  }
  const retracted = new Set(graph.nodes.Assertion.filter((one) => one.properties.retracted).map((one) => one.id));
  const relationsOf = (id: string) => byEnd.get(id) ?? [];
  const sources = { index, retracted, collide: createCollisionLookup(index, retracted), relationsOf };
  const faceOffs = graph.nodes.Question.map((question) => listFaceOff(sources, question.id));
  const byQuestion = new Map(faceOffs.map((one) => [one.question, one]));
  const questions = faceOffs.toSorted(
    (a, b) =>
      b.contradictions.length - a.contradictions.length ||
      Number(b.contested) - Number(a.contested) ||
      b.answering.length - a.answering.length,
  );
  return {
    index,
    conflicts,
    retracted,
    relations,
    relationsOf,
    relation: (id) => byId.get(id),
    questions,
    faceOff: (question) => byQuestion.get(question),
  };
}
