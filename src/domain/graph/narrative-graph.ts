// The graph in memory: the nodes and relationships of Neo4j as plain immutable values, equal from files and from the database. No keys, no hashes.
import { compareText } from '../base/result.ts';
import {
  type Label,
  labels,
  type NodeProperties,
  type RelationshipProperties,
  type RelationshipType,
  relationshipSchema,
  relationshipTypes,
} from './schema.ts';

export interface GraphNode<L extends Label = Label> {
  readonly id: string;
  readonly properties: NodeProperties<L>;
}

/** `from` and `to` are node ids; ids are unique over all labels of a dataset, so the label need not be said. */
export interface GraphRelationship<T extends RelationshipType = RelationshipType> {
  readonly from: string;
  readonly to: string;
  readonly properties: RelationshipProperties<T>;
}

/**
 * Nodes are sorted by id; relationships by from, to, then their discriminating properties in the schema's order.
 * Property keys are sorted; absent properties have no key. So equal graphs have equal JSON.
 */
export interface NarrativeGraph {
  readonly nodes: { readonly [L in Label]: readonly GraphNode<L>[] };
  readonly relationships: { readonly [T in RelationshipType]: readonly GraphRelationship<T>[] };
}

/** Puts nodes, relationships and property keys into the promised order. Cost: n log n. */
export function sortGraph(graph: NarrativeGraph): NarrativeGraph {
  const nodes = Object.fromEntries(
    labels.map((label) => [
      label,
      [...graph.nodes[label]]
        .sort((a, b) => compareText(a.id, b.id))
        .map((node) => ({ id: node.id, properties: sortKeys(node.properties) })),
    ]),
  );
  const relationships = Object.fromEntries(
    relationshipTypes.map((type) => [
      type,
      [...(graph.relationships[type] as readonly GraphRelationship[])]
        .sort((a, b) => compareRelationships(type, a, b))
        .map((one) => ({ from: one.from, to: one.to, properties: sortKeys(one.properties) })),
    ]),
  );
  return { nodes, relationships } as unknown as NarrativeGraph;
}

function compareRelationships(type: RelationshipType, a: GraphRelationship, b: GraphRelationship): number {
  const ends = compareText(a.from, b.from) || compareText(a.to, b.to);
  if (ends !== 0) return ends;
  const left = a.properties as Readonly<Record<string, unknown>>;
  const right = b.properties as Readonly<Record<string, unknown>>;
  for (const name of relationshipSchema[type].discriminator) {
    const order = compareText(String(left[name] ?? ''), String(right[name] ?? ''));
    if (order !== 0) return order;
  }
  return 0;
}

function sortKeys<P extends object>(properties: P): P {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => compareText(a, b))) as P;
}
