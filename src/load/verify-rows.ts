// Rows as they stand, with all their properties → which of them lie about themselves, the checksum they really give, and where they
// differ from what follows from what is recorded. Pure: reads no database, mends nothing.

import { compareText } from '../domain/base/result.ts';
import { sayRule } from '../domain/derive/rules.ts';
import { bookkeeping, labels, relationshipTypes } from '../domain/graph/schema.ts';
import { hashJson } from './canonical-hash.ts';
import type { NodeRow, RelationshipRow } from './decode-graph.ts';
import { buildNodeKey, parseRelationshipEnds } from './keys.ts';
import { planLoad, type StandingDataset, type StandingRow } from './plan.ts';
import { computeChecksum, type StoredGraph } from './store-graph.ts';
import { listChanges, type NamedRow } from './summarise-plan.ts';

export interface LyingRow {
  /** Label or type. */
  readonly kind: string;
  readonly key: string;
  /** What is wrong with it, to be read after its key. */
  readonly problem: string;
}

export interface VerifiedRows {
  /** Each with its recomputed hash, so that a plan made from them puts right what lies. */
  readonly nodes: readonly StandingRow[];
  readonly relationships: readonly StandingRow[];
  /** Sorted by key. */
  readonly lying: readonly LyingRow[];
  /** Over the recomputed hashes. */
  readonly checksum: string;
}

/** A stored hash that lies compares unequal to every real one. */
export const noHash = 'lies';

/** Cost: n log n, one SHA-256 a row. */
export function verifyRows(
  dataset: string,
  nodeRows: readonly NodeRow[],
  relationshipRows: readonly RelationshipRow[],
): VerifiedRows {
  const nodes = nodeRows.map((row) => verifyNode(dataset, row));
  const relationships = relationshipRows.map(verifyRelationship);
  const all = [...nodes, ...relationships];
  return {
    nodes: nodes.map(toStandingRow),
    relationships: relationships.map(toStandingRow),
    lying: all
      .flatMap(({ kind, key, problem }) => (problem === undefined ? [] : [{ kind, key, problem }]))
      .sort((a, b) => compareText(a.key, b.key) || compareText(a.kind, b.kind)),
    checksum: computeChecksum(all.map(({ kind, key, computed }) => ({ kind, key, hash: computed }))),
  };
}

interface VerifiedRow {
  readonly kind: string;
  readonly key: string;
  readonly computed: string;
  readonly problem: string | undefined;
  readonly rebuild: boolean;
}

function verifyNode(dataset: string, row: NodeRow): VerifiedRow {
  const ours = labels.filter((label) => row.labels.includes(label));
  const kind = ours[0] ?? row.labels.join(':');
  const { key, id } = row.properties;
  const computed = computeRowHash(row.properties, kind === 'Dataset');
  const rightKey = kind === 'Dataset' ? dataset : buildNodeKey(dataset, String(id));
  const problem =
    ours.length !== 1
      ? `carries the labels ${row.labels.join(', ')}`
      : (describeWrongHash(row.properties, computed) ??
        (key === rightKey && row.properties.dataset === dataset
          ? undefined
          : `says id ${String(id)} of dataset ${String(row.properties.dataset)}`));
  return { kind, key: String(key), computed, problem, rebuild: ours.length > 1 };
}

function verifyRelationship(row: RelationshipRow): VerifiedRow {
  const kind = relationshipTypes.find((type) => type === row.type) ?? row.type;
  const key = String(row.properties.key);
  const computed = computeRowHash(row.properties, false);
  const ends = parseRelationshipEnds(key);
  const dataset = key.split('/')[0] ?? '';
  const misplaced =
    ends === undefined || row.from !== buildNodeKey(dataset, ends.from) || row.to !== buildNodeKey(dataset, ends.to);
  const problem = misplaced
    ? `stands between ${String(row.from)} and ${String(row.to)}`
    : describeWrongHash(row.properties, computed);
  return { kind, key, computed, problem, rebuild: misplaced };
}

function computeRowHash(properties: Readonly<Record<string, unknown>>, isDataset: boolean): string {
  const left: readonly string[] = isDataset ? ['hash', ...bookkeeping] : ['hash'];
  return hashJson(Object.fromEntries(Object.entries(properties).filter(([name]) => !left.includes(name))));
}

function describeWrongHash(properties: Readonly<Record<string, unknown>>, computed: string): string | undefined {
  return properties.hash === computed ? undefined : 'has properties that do not give its hash';
}

export function verifyNodeRow(dataset: string, row: NodeRow): StandingRow {
  return toStandingRow(verifyNode(dataset, row));
}

export function verifyRelationshipRow(row: RelationshipRow): StandingRow {
  return toStandingRow(verifyRelationship(row));
}

function toStandingRow({ kind, key, computed, problem, rebuild }: VerifiedRow): StandingRow {
  return { kind, key, hash: problem === undefined ? computed : noHash, ...(rebuild && { rebuild }) };
}

/**
 * `wanted` is made from the recorded part of what stands, so that only what follows from it can differ. Rows in `lying` are named
 * already. Sorted by key. Cost: as `planLoad`.
 */
export function compareDerived(
  standing: StandingDataset,
  wanted: StoredGraph,
  lying: readonly LyingRow[],
): readonly LyingRow[] {
  const named = new Set(lying.map(({ kind, key }) => `${kind} ${key}`));
  const plan = planLoad(standing, wanted);
  const { created, updated, removed } = listChanges(plan);
  const rules = new Map(plan.createRelationships.map(({ key, properties }) => [key, properties.rule]));
  const sayWhy = (key: string) => {
    const rule = rules.get(key);
    return typeof rule === 'string' ? ` (${rule}: ${sayRule(rule) ?? ''})` : '';
  };
  const say = (rows: readonly NamedRow[], problem: string) => rows.map(({ kind, key }) => ({ kind, key, problem }));
  return [
    ...say(removed, 'does not follow from what is recorded'),
    ...created.map(({ kind, key }) => ({
      kind,
      key,
      problem: `follows from what is recorded, and is missing${sayWhy(key)}`,
    })),
    ...say(updated, 'says something else than what follows from what is recorded'),
  ]
    .filter(({ kind, key }) => !named.has(`${kind} ${key}`))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.kind, b.kind));
}
