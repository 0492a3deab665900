import { describe, expect, test } from 'vitest';
import { schemaVersion } from '../../../src/domain/graph/schema.ts';
import { countWrites, type LoadPlan, planLoad, type StandingDataset } from '../../../src/load/plan.ts';
import { maxRecordsAtOnce, measureRow, needsBatches, splitPlan } from '../../../src/load/split-plan.ts';
import { type StoredGraph, storeGraph } from '../../../src/load/store-graph.ts';
import { generateGraph } from '../../support/generated-graph.ts';

const nothing: StandingDataset = {
  dataset: 'split',
  epoch: undefined,
  checksum: undefined,
  ready: false,
  schemaVersion: undefined,
  nodes: [],
  relationships: [],
};
const wanted = storeGraph(generateGraph('split', 40, 1));

function standingFrom({ dataset, checksum, nodes, relationships }: StoredGraph): StandingDataset {
  return {
    dataset,
    epoch: 1,
    checksum,
    ready: true,
    schemaVersion,
    nodes: nodes.map(({ label, key, hash }) => ({ kind: label, key, hash })),
    relationships: relationships.map(({ type, key, hash }) => ({ kind: type, key, hash })),
  };
}

const lists = [
  'removeRelationships',
  'removeNodes',
  'createNodes',
  'createRelationships',
  'updateNodes',
  'updateRelationships',
] as const;

/** Names of the lists that hold something, and how much. */
function describeParts(parts: readonly LoadPlan[]): string[] {
  return parts.map((part) =>
    lists.flatMap((list) => (part[list].length > 0 ? [`${list} ${part[list].length}`] : [])).join(', '),
  );
}

describe('splitPlan', () => {
  test('gives every row once, in batches that are full', () => {
    const plan = planLoad(nothing, wanted);
    const parts = [...splitPlan(plan, { rows: 100, bytes: Number.POSITIVE_INFINITY })];

    expect(parts.flatMap((part) => part.createNodes)).toEqual(plan.createNodes);
    expect(parts.flatMap((part) => part.createRelationships)).toEqual(plan.createRelationships);
    expect(parts.slice(0, -1).map(countWrites)).toEqual(parts.slice(0, -1).map(() => 100));
  });

  test('ends a batch before the row that would make it too large, and takes one row however large', () => {
    const plan = planLoad(nothing, wanted);
    const bytes = 2_000;

    const parts = [...splitPlan(plan, { rows: 1_000, bytes })];
    const sizes = parts.map((part) =>
      [...part.createNodes, ...part.createRelationships].reduce((sum, row) => sum + measureRow(row), 0),
    );

    expect(Math.max(...sizes)).toBeLessThanOrEqual(bytes);
    expect([...splitPlan(plan, { rows: 1_000, bytes: 1 })]).toHaveLength(countWrites(plan));
  });

  test('takes nodes before relationships, and out what is gone at the end', () => {
    const smaller = storeGraph(generateGraph('split', 30, 2));
    const plan = planLoad(standingFrom(wanted), smaller);

    const parts = describeParts([...splitPlan(plan, { rows: 30, bytes: Number.POSITIVE_INFINITY })]);

    expect(parts).toEqual(['updateNodes 3', 'removeRelationships 30', 'removeRelationships 12, removeNodes 10']);
  });

  test('removes before it makes anew, never in one batch', () => {
    const [first] = wanted.relationships;
    const standing = standingFrom(wanted);
    const relationships = standing.relationships.map((row) =>
      row.key === first?.key ? { ...row, rebuild: true } : row,
    );
    const plan = planLoad({ ...standing, relationships }, wanted);

    const parts = describeParts([...splitPlan(plan, { rows: 30, bytes: Number.POSITIVE_INFINITY })]);

    expect(parts).toEqual(['removeRelationships 1', 'createRelationships 1']);
  });
});

describe('needsBatches', () => {
  const plan = planLoad(nothing, wanted);

  test('is true above what one transaction takes, and for what several have begun', () => {
    expect(needsBatches(countWrites(plan), nothing, countWrites(plan))).toBe(false);
    expect(needsBatches(countWrites(plan), nothing, countWrites(plan) - 1)).toBe(true);
    expect(
      needsBatches(
        countWrites(plan),
        { ...nothing, underWay: { loadedBy: 'a', written: 0, records: 1 } },
        maxRecordsAtOnce,
      ),
    ).toBe(true);
  });
});
