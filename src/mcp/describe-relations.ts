// What is drawn or follows by rule between assertions of an answer, each with the word it rests on. An analyst's relation and a
// rule's never have the same type.
import { omitAbsent } from '../domain/base/result.ts';
import type { RecordedRow } from '../domain/graph/index-graph.ts';
import type { KnownGraph } from './known-graph.ts';
import type { AgentRelation } from './shapes.ts';

/** Those with one end in `of` and the other in `among`, in the order of `of`, each once. */
export function describeRelations(
  { index, conflictsOf }: KnownGraph,
  of: readonly string[],
  among: (id: string) => boolean,
): AgentRelation[] {
  const found = new Map<string, AgentRelation>();
  const add = (relation: AgentRelation) => {
    if (!among(relation.from) || !among(relation.to)) return;
    found.set(JSON.stringify([relation.type, relation.from, relation.to, relation.level]), relation);
  };
  for (const id of of) {
    for (const row of index.recordedRelationsOf(id)) add(describeDrawn(row));
    for (const { from, to, properties } of conflictsOf(id)) {
      const { kind, rule, hedged, evidence } = properties;
      const flags = hedged ? { hedged: true as const } : {};
      add({ from, to, type: 'CONFLICTS_WITH', basis: 'by rule', kind, rule, evidence: [...evidence], ...flags });
    }
  }
  return [...found.values()];
}

function describeDrawn({ from, to, type, properties }: RecordedRow): AgentRelation {
  const drawn: { kind?: string; level?: string; because?: string; confidence?: string; quote?: string } = properties;
  const { kind, level, because, confidence, quote } = drawn;
  return {
    from,
    to,
    type,
    basis: 'recorded',
    ...omitAbsent({ kind, level, because, confidence, drawnBy: quote }),
  };
}
