// The graph of a dataset as flat nodes and edges with typed columns, for formats that draw: GraphML, GEXF. What follows by rule is marked.
import type { GraphNode, GraphRelationship, NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { type Label, labels, type RelationshipType, relationshipTypes } from '../domain/graph/schema.ts';

type Cell = string | number | boolean;
export type CellType = 'string' | 'double' | 'boolean';

export interface TypedNode {
  readonly id: string;
  readonly label: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface TypedEdge extends TypedNode {
  readonly source: string;
  readonly target: string;
  readonly type: RelationshipType;
}

export interface TypedGraph {
  readonly nodes: readonly TypedNode[];
  readonly edges: readonly TypedEdge[];
  /** In the order in which they are met. */
  readonly nodeColumns: ReadonlyMap<string, CellType>;
  readonly edgeColumns: ReadonlyMap<string, CellType>;
}

const byRule: readonly RelationshipType[] = ['CONFLICTS_WITH', 'EXCLUDES', 'WITHIN'];

/** `type` holds the label of the graph or the type of the relationship; lists are JSON. Every end of an edge is a node. */
export function buildTypedGraph(graph: NarrativeGraph): TypedGraph {
  const nodes = labels
    .filter((label) => label !== 'Dataset')
    .flatMap((label) => graph.nodes[label].map((node) => buildNode(label, node)));
  const edges = relationshipTypes.flatMap((type) =>
    (graph.relationships[type] as readonly GraphRelationship[]).map((one, at) => buildEdge(type, one, at)),
  );
  return { nodes, edges, nodeColumns: listColumns(nodes), edgeColumns: listColumns(edges) };
}

function buildNode(label: Label, { id, properties }: GraphNode): TypedNode {
  const { name, title, text, claim, label: own, value } = properties as Readonly<Record<string, string | undefined>>;
  const shown = name ?? title ?? text ?? claim ?? own ?? value ?? id;
  return { id, label: shown, cells: listCells({ type: label, ...properties }) };
}

function buildEdge(type: RelationshipType, { from, to, properties }: GraphRelationship, at: number): TypedEdge {
  const how = (properties as { readonly how?: string }).how;
  const derived = byRule.includes(type) || how === 'implied';
  return {
    id: `${type}-${at + 1}`,
    source: from,
    target: to,
    type,
    label: type,
    cells: listCells({ type, ...(derived ? { derived } : {}), ...properties }),
  };
}

function listCells(properties: object): Map<string, Cell> {
  return new Map(
    Object.entries(properties).map(([name, value]): [string, Cell] => [
      name,
      typeof value === 'object' ? JSON.stringify(value) : (value as Cell),
    ]),
  );
}

/** A column with values of two types is one of texts. */
function listColumns(rows: readonly TypedNode[]): Map<string, CellType> {
  const columns = new Map<string, CellType>();
  for (const { cells } of rows) {
    for (const [name, value] of cells) {
      const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
      const known = columns.get(name);
      columns.set(name, known === undefined || known === type ? type : 'string');
    }
  }
  return columns;
}
