// NarrativeGraph → the rows that should stand in Neo4j, with key and hash, and the checksum over them. Pure: stores nothing.

import { Bug, compareText } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { type Label, labels, type RelationshipType, relationshipTypes } from '../domain/graph/schema.ts';
import { hashText, hashTexts } from './canonical-hash.ts';
import { buildNodeKey, buildRelationshipKey } from './keys.ts';

/** Absent properties have no key; lists are never empty. */
export type StoredProperties = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface StoredNode {
  readonly label: Label;
  readonly key: string;
  /** SHA-256 of the RFC 8785 JSON of `properties`, which hold key, dataset and id. */
  readonly hash: string;
  readonly properties: StoredProperties;
}

export interface StoredRelationship {
  readonly type: RelationshipType;
  readonly key: string;
  readonly hash: string;
  /** Keys of both ends. */
  readonly from: string;
  readonly to: string;
  readonly properties: StoredProperties;
}

export interface StoredGraph {
  readonly dataset: string;
  /** The Dataset's own node is the only one whose key is its id. Sorted by key. */
  readonly nodes: readonly StoredNode[];
  /** Sorted by key. */
  readonly relationships: readonly StoredRelationship[];
  readonly checksum: string;
}

/** Cost: n log n. */
export function storeGraph(graph: NarrativeGraph): StoredGraph {
  const dataset = graph.nodes.Dataset[0]?.id;
  if (dataset === undefined) throw new Bug('a graph without its Dataset cannot be stored');
  const nodes: StoredNode[] = [];
  const relationships: StoredRelationship[] = [];
  storeRows(dataset, graph, {
    node: (row) => nodes.push(row),
    relationship: (row) => relationships.push(row),
  });
  refuseTwins([...nodes, ...relationships]);
  nodes.sort((a, b) => compareText(a.key, b.key));
  relationships.sort((a, b) => compareText(a.key, b.key));
  return {
    dataset,
    nodes,
    relationships,
    checksum: computeChecksum([...nodes.map(nameNode), ...relationships.map(nameRelationship)]),
  };
}

/** Takes a row, and the RFC 8785 JSON of its properties, which its hash is made of. */
export interface RowTaker {
  readonly node: (row: StoredNode, json: string) => void;
  readonly relationship: (row: StoredRelationship, json: string) => void;
}

/** Of a graph or of a part of it, in no order. */
export function storeRows(dataset: string, graph: NarrativeGraph, take: RowTaker): void {
  for (const label of labels) {
    for (const { id, properties: own } of graph.nodes[label]) {
      const key = label === 'Dataset' ? dataset : buildNodeKey(dataset, id);
      const { properties, json } = renderStored({ ...keepStored(own), key, dataset, id });
      take.node({ label, key, hash: hashText(json), properties }, json);
    }
  }
  for (const type of relationshipTypes) {
    for (const { from: source, to: target, properties: own } of graph.relationships[type]) {
      const stored = keepStored(own);
      const key = buildRelationshipKey(dataset, type, { from: source, to: target, properties: stored });
      const { properties, json } = renderStored({ ...stored, key });
      const [from, to] = [buildNodeKey(dataset, source), buildNodeKey(dataset, target)];
      take.relationship({ type, key, hash: hashText(json), from, to, properties }, json);
    }
  }
}

/** What a database stores of it: no absent values, no empty lists. */
function keepStored(properties: object): StoredProperties {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** With its names in order, and as there are neither maps in it nor numbers that JSON has not, what ECMAScript writes of it is RFC 8785. */
function renderStored(stored: StoredProperties): { readonly properties: StoredProperties; readonly json: string } {
  const properties = Object.fromEntries(Object.entries(stored).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { properties, json: JSON.stringify(properties) };
}

/** Checked data has no two rows of one key; silently storing one of them would lose the other. */
function refuseTwins(rows: readonly { readonly key: string }[]): void {
  const keys = new Set<string>();
  for (const { key } of rows) {
    if (keys.has(key)) throw twinRows(key);
    keys.add(key);
  }
}

export function twinRows(key: string): Bug {
  return new Bug(`two rows would have the key ${key}`);
}

/** A label or type with key and hash: what the checksum is made of and what a plan compares. */
export interface Fingerprint {
  /** Label or type: the same key under another label is another thing, even where the properties are equal. */
  readonly kind: string;
  readonly key: string;
  readonly hash: string;
}

export function nameNode({ label, key, hash }: StoredNode): Fingerprint {
  return { kind: label, key, hash };
}

export function nameRelationship({ type, key, hash }: StoredRelationship): Fingerprint {
  return { kind: type, key, hash };
}

/** SHA-256 over `kind key hash` lines sorted by code unit, each ended by a line feed. Order of the input means nothing. */
export function computeChecksum(fingerprints: readonly Fingerprint[]): string {
  return hashTexts(fingerprints.map((one) => `${sayFingerprint(one)}\n`).sort(compareText));
}

export function sayFingerprint({ kind, key, hash }: Fingerprint): string {
  return `${kind} ${key} ${hash}`;
}
