// Laws of the plan: applied to what stands it gives what is wanted, in an order a database accepts, and applied again it is empty.

import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { schemaVersion } from '../../src/domain/graph/schema.ts';
import {
  type LoadPlan,
  orderRemovals,
  planLoad,
  planRemoval,
  type Removals,
  type StandingDataset,
} from '../../src/load/plan.ts';
import { hasNothingToDo, holdPlan } from '../../src/load/planned-load.ts';
import { type StoredGraph, storeGraph } from '../../src/load/store-graph.ts';
import { arbitraryGraph } from '../support/arbitrary-dataset.ts';

const empty: StandingDataset = {
  dataset: 'generated',
  epoch: undefined,
  checksum: undefined,
  ready: false,
  schemaVersion: undefined,
  nodes: [],
  relationships: [],
};

function standingFrom(stored: StoredGraph): StandingDataset {
  return {
    ...empty,
    epoch: 1,
    checksum: stored.checksum,
    ready: true,
    schemaVersion,
    nodes: stored.nodes.map(({ label, key, hash }) => ({ kind: label, key, hash })),
    relationships: stored.relationships.map(({ type, key, hash }) => ({ kind: type, key, hash })),
  };
}

/** A database of maps that refuses what Neo4j refuses: a key twice, a node with relationships deleted, an end that is missing. */
class TinyDatabase {
  readonly nodes = new Map<string, { kind: string; hash: string }>();
  readonly relationships = new Map<string, { kind: string; hash: string; from: string; to: string }>();

  constructor(stored?: StoredGraph) {
    for (const node of stored?.nodes ?? []) this.nodes.set(node.key, { kind: node.label, hash: node.hash });
    for (const { type, key, hash, from, to } of stored?.relationships ?? []) {
      this.relationships.set(key, { kind: type, hash, from, to });
    }
  }

  #remove({ relationships, nodes }: Removals): void {
    for (const { key } of relationships) refuseUnless(this.relationships.delete(key), `remove ${key}`);
    for (const { key } of nodes) {
      const attached = [...this.relationships.values()].some(({ from, to }) => from === key || to === key);
      refuseUnless(!attached && this.nodes.delete(key), `remove ${key}`);
    }
  }

  /** In the order in which the loader writes. */
  apply(plan: LoadPlan): void {
    const { first, last } = orderRemovals(plan);
    this.#remove(first);
    for (const { key, label, hash } of plan.createNodes) {
      refuseUnless(!this.nodes.has(key), `create ${key}`);
      this.nodes.set(key, { kind: label, hash });
    }
    for (const { key, type, hash, from, to } of plan.createRelationships) {
      refuseUnless(!this.relationships.has(key) && this.nodes.has(from) && this.nodes.has(to), `create ${key}`);
      this.relationships.set(key, { kind: type, hash, from, to });
    }
    for (const { key, label, hash } of plan.updateNodes) {
      refuseUnless(this.nodes.get(key)?.kind === label, `update ${key}`);
      this.nodes.set(key, { kind: label, hash });
    }
    for (const { key, type, hash, from, to } of plan.updateRelationships) {
      refuseUnless(this.relationships.get(key)?.kind === type, `update ${key}`);
      this.relationships.set(key, { kind: type, hash, from, to });
    }
    this.#remove(last);
  }
}

function refuseUnless(isFine: boolean, what: string): void {
  if (!isFine) throw new Error(`the database refuses to ${what}`);
}

describe('planLoad', () => {
  const graphs = () => arbitraryGraph().map(storeGraph);

  test.prop([graphs(), graphs()])('turns what stands into what is wanted', (standing, wanted) => {
    const database = new TinyDatabase(standing);

    database.apply(planLoad(standingFrom(standing), wanted));

    expect(database).toEqual(new TinyDatabase(wanted));
  });

  test.prop([graphs()])('creates everything in an empty database', (wanted) => {
    const database = new TinyDatabase();

    database.apply(planLoad(empty, wanted));

    expect(database).toEqual(new TinyDatabase(wanted));
  });

  test.prop([graphs()])('has nothing to do where everything stands', (wanted) => {
    expect(hasNothingToDo(holdPlan(planLoad(standingFrom(wanted), wanted), standingFrom(wanted)))).toBe(true);
  });

  test.prop([graphs(), graphs()])('is empty exactly where the checksums are equal', (standing, wanted) => {
    const plan = planLoad(standingFrom(standing), wanted);

    expect(hasNothingToDo(holdPlan(plan, standingFrom(standing)))).toBe(standing.checksum === wanted.checksum);
  });

  test.prop([graphs(), fc.nat(), fc.boolean()])('writes anew what must be rebuilt', (stored, seed, ofNode) => {
    const standing = standingFrom(stored);
    const rows = ofNode ? standing.nodes : standing.relationships;
    fc.pre(rows.length > 0);
    const picked = rows[seed % rows.length]?.key;
    const marked = rows.map((row) => (row.key === picked ? { ...row, rebuild: true } : row));
    const database = new TinyDatabase(stored);

    const plan = planLoad({ ...standing, [ofNode ? 'nodes' : 'relationships']: marked }, stored);
    database.apply(plan);

    expect([...plan.createNodes, ...plan.createRelationships].map(({ key }) => key)).toContain(picked);
    expect(database).toEqual(new TinyDatabase(stored));
  });
});

describe('planRemoval', () => {
  test.prop([arbitraryGraph().map(storeGraph)])('leaves nothing of the dataset', (stored) => {
    const database = new TinyDatabase(stored);

    database.apply(planRemoval(standingFrom(stored)));

    expect(database).toEqual(new TinyDatabase());
  });
});
