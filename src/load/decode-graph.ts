// Rows as they stand in Neo4j → NarrativeGraph: `unknown` ends here. Refuses what the schema table does not know; repairs nothing.

import { assertNever, Failure } from '../domain/base/result.ts';
import {
  type GraphNode,
  type GraphRelationship,
  type NarrativeGraph,
  sortGraph,
} from '../domain/graph/narrative-graph.ts';
import {
  bookkeeping,
  type Label,
  labels,
  nodeSchema,
  type RelationshipType,
  relationshipSchema,
  relationshipTypes,
  type Storage,
} from '../domain/graph/schema.ts';

export interface NodeRow {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}
export interface RelationshipRow {
  readonly type: string;
  /** Keys of both ends; null where an end is none of ours. */
  readonly from: unknown;
  readonly to: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
}

type PropertyTable = Readonly<Record<string, { readonly storage: Storage; readonly required: boolean }>>;

/** Properties every row has and the graph in memory does not. */
const nodeFrame: readonly string[] = ['key', 'hash', 'dataset', 'id'];
const relationshipFrame: readonly string[] = ['key', 'hash'];

/** In the order `sortGraph` promises. Throws a Failure of kind `database` that names the row. Cost: n log n. */
export function decodeGraph(
  dataset: string,
  nodeRows: Iterable<NodeRow>,
  relationshipRows: Iterable<RelationshipRow>,
): NarrativeGraph {
  const nodes = Object.fromEntries(labels.map((label): [Label, GraphNode[]] => [label, []]));
  const relationships = Object.fromEntries(
    relationshipTypes.map((type): [RelationshipType, GraphRelationship[]] => [type, []]),
  );
  for (const row of nodeRows) {
    const label = labels.find((one) => row.labels.includes(one));
    if (label === undefined) throw refuse(row.properties.key, `has no label of ours, but ${row.labels.join(', ')}`);
    nodes[label]?.push(decodeNode(label, row.properties));
  }
  for (const row of relationshipRows) {
    const type = relationshipTypes.find((one) => one === row.type);
    if (type === undefined) throw refuse(row.properties.key, `has a type that is not ours, ${row.type}`);
    relationships[type]?.push(decodeRelationship(dataset, type, row));
  }
  return sortGraph({ nodes, relationships } as unknown as NarrativeGraph);
}

function decodeNode(label: Label, properties: Readonly<Record<string, unknown>>): GraphNode {
  const { id, key } = properties;
  if (typeof id !== 'string') throw refuse(key, 'has no id');
  const frame = label === 'Dataset' ? [...nodeFrame, ...bookkeeping] : nodeFrame;
  return { id, properties: decodeProperties(nodeSchema[label], frame, properties) } as unknown as GraphNode;
}

function decodeRelationship(dataset: string, type: RelationshipType, row: RelationshipRow): GraphRelationship {
  return {
    from: decodeEnd(dataset, row.from, row.properties.key),
    to: decodeEnd(dataset, row.to, row.properties.key),
    properties: decodeProperties(relationshipSchema[type].properties, relationshipFrame, row.properties),
  } as unknown as GraphRelationship;
}

function decodeEnd(dataset: string, end: unknown, key: unknown): string {
  const prefix = `${dataset}/`;
  if (typeof end !== 'string' || !end.startsWith(prefix)) throw refuse(key, 'ends at a node of another dataset');
  return end.slice(prefix.length);
}

function decodeProperties(
  table: PropertyTable,
  frame: readonly string[],
  properties: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const decoded: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) {
    if (frame.includes(name)) continue;
    const property = Object.hasOwn(table, name) ? table[name] : undefined;
    if (property === undefined) throw refuse(properties.key, `has a property \`${name}\` that is not ours`);
    if (!fitsStorage(property.storage, value)) throw refuse(properties.key, `has a wrong value in \`${name}\``);
    decoded[name] = value;
  }
  for (const [name, { required }] of Object.entries(table)) {
    if (required && decoded[name] === undefined) throw refuse(properties.key, `has no \`${name}\``);
  }
  return decoded;
}

function fitsStorage(storage: Storage, value: unknown): boolean {
  switch (storage) {
    case 'text':
      return typeof value === 'string';
    case 'integer':
      return Number.isSafeInteger(value);
    case 'float':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'texts':
      return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string');
    case 'bound':
      return typeof value === 'number' || typeof value === 'string';
    default:
      return assertNever(storage, 'storage');
  }
}

function refuse(key: unknown, problem: string): Failure {
  return new Failure(`The record ${typeof key === 'string' ? `"${key}"` : 'without key'} in the database ${problem}.`, {
    kind: 'database',
    hint: 'Somebody else changed it. `rashomon verify` names every such row; `rashomon load --repair` writes them anew.',
  });
}
