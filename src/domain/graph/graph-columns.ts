// NarrativeGraph ⇄ the same with its relationships as columns of numbers: ends as places of nodes, equal properties once. Loses
// nothing, and keeps every order.
import type { GraphRelationship, NarrativeGraph } from './narrative-graph.ts';
import { labels, type RelationshipProperties, type RelationshipType, relationshipTypes } from './schema.ts';

export interface RelationshipColumns<T extends RelationshipType = RelationshipType> {
  /** Place of the node at each end, counted from 0 over the lists of nodes one after another, in the order of the labels. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Place of its properties in `values`. */
  readonly properties: readonly number[];
  /** Each once, in order of first sight. */
  readonly values: readonly RelationshipProperties<T>[];
}

export interface GraphColumns {
  readonly nodes: NarrativeGraph['nodes'];
  readonly relationships: { readonly [T in RelationshipType]: RelationshipColumns<T> };
}

/** Cost: linear in the size of the graph. Throws where a relationship ends at no node. */
export function writeColumns({ nodes, relationships }: NarrativeGraph): GraphColumns {
  const ids = listIds(nodes);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const find = (id: string) => {
    const place = placeOf.get(id);
    if (place === undefined) throw new Error(`a relationship ends at ${id}, which is no node`);
    return place;
  };
  const columns = relationshipTypes.map((type) => {
    const rows: readonly GraphRelationship[] = relationships[type];
    const places = new Map<string, number>();
    const values: GraphRelationship['properties'][] = [];
    const properties = rows.map((one) => {
      const text = JSON.stringify(one.properties);
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, values.length);
      return values.push(one.properties) - 1;
    });
    return [type, { from: rows.map((one) => find(one.from)), to: rows.map((one) => find(one.to)), properties, values }];
  });
  return { nodes, relationships: Object.fromEntries(columns) as GraphColumns['relationships'] };
}

/** Relationships with equal properties share one object. Cost: linear. */
export function readColumns({ nodes, relationships }: GraphColumns): NarrativeGraph {
  const ids = listIds(nodes);
  const rows = relationshipTypes.map((type) => {
    const { from, to, properties, values }: RelationshipColumns = relationships[type];
    return [
      type,
      from.map((start, row) => ({ from: ids[start], to: ids[to[row] ?? 0], properties: values[properties[row] ?? 0] })),
    ];
  });
  return { nodes, relationships: Object.fromEntries(rows) as NarrativeGraph['relationships'] };
}

function listIds(nodes: NarrativeGraph['nodes']): string[] {
  return labels.flatMap((label) => nodes[label].map((one) => one.id));
}
