// Rows of the `read nodes` and `read relationships` statements → the shapes that decoding and verifying take. Checks no content.
import type { NodeRow, RelationshipRow } from '../load/decode-graph.ts';
import type { Row } from './transactions.ts';

export function toNodeRow(row: Row): NodeRow {
  return { labels: Array.isArray(row.labels) ? row.labels.map(String) : [], properties: toMap(row.properties) };
}

export function toRelationshipRow(row: Row): RelationshipRow {
  return { type: String(row.type), from: row.from, to: row.to, properties: toMap(row.properties) };
}

function toMap(value: unknown): Row {
  return typeof value === 'object' && value !== null ? (value as Row) : {};
}
