import { describe, expect, test } from 'vitest';
import { schemaVersion } from '../../../src/domain/graph/schema.ts';
import { type LoadPlan, planLoad, type StandingDataset } from '../../../src/load/plan.ts';
import { holdPlan } from '../../../src/load/planned-load.ts';
import { refusePlan } from '../../../src/load/refuse-plan.ts';
import { type StoredGraph, storeGraph } from '../../../src/load/store-graph.ts';
import { summarisePlan } from '../../../src/load/summarise-plan.ts';
import { type LooseDataset, makeGraph, quote, relation } from '../../support/tiny-dataset.ts';

function store(records: LooseDataset): StoredGraph {
  return storeGraph(makeGraph(records));
}

/** Losses do not depend on how much stood. */
function countLosses(plan: LoadPlan) {
  return holdPlan(plan, { nodes: [], relationships: [] }).losses;
}

function standingFrom(stored: StoredGraph): StandingDataset {
  return {
    dataset: stored.dataset,
    epoch: 1,
    checksum: stored.checksum,
    ready: true,
    schemaVersion,
    nodes: stored.nodes.map(({ label, key, hash }) => ({ kind: label, key, hash })),
    relationships: stored.relationships.map(({ type, key, hash }) => ({ kind: type, key, hash })),
  };
}

function planFrom(standing: LooseDataset, wanted: LooseDataset) {
  return planLoad(standingFrom(store(standing)), store(wanted));
}

describe('planLoad', () => {
  test('makes a relationship anew where the record at its end becomes one of another kind', () => {
    const plan = planFrom(
      { events: [{ id: 'x' }], assertions: [{ id: 'a', about: ['x'] }] },
      { actors: [{ id: 'x' }], assertions: [{ id: 'a', about: ['x'] }] },
    );

    expect(plan.removeRelationships.map(({ key }) => key)).toEqual(['bell/ABOUT/a/x']);
    expect(plan.createRelationships.map(({ key }) => key)).toEqual(['bell/ABOUT/a/x']);
  });

  test('tells an Event from a Narrative with the same properties', () => {
    const plan = planFrom({ events: [{ id: 'x', name: 'X' }] }, { narratives: [{ id: 'x', name: 'X' }] });

    expect(plan.removeNodes).toMatchObject([{ kind: 'Event', key: 'bell/x' }]);
    expect(plan.createNodes).toMatchObject([{ label: 'Narrative', key: 'bell/x' }]);
  });

  test('writes the bookkeeping anew where the stored checksum says something else', () => {
    const stored = store({ assertions: [{ id: 'a' }] });

    const plan = planLoad({ ...standingFrom(stored), checksum: 'other' }, stored);

    expect(plan).toMatchObject({ bookkeepingDiffers: true, updateNodes: [], createNodes: [] });
  });
});

describe('summarisePlan', () => {
  test('counts what is made anew under its key as changed', () => {
    const plan = planFrom(
      {
        events: [{ id: 'x' }],
        assertions: [
          { id: 'a', about: ['x'] },
          { id: 'b', by: ['bob'] },
        ],
      },
      {
        actors: [{ id: 'x' }],
        assertions: [
          { id: 'a', about: ['x'] },
          { id: 'c', by: ['bob'] },
        ],
      },
    );

    const summary = summarisePlan(plan);

    expect(summary.created).toEqual([
      { kind: 'Assertion', count: 1, examples: ['c'] },
      { kind: 'ASSERTS', count: 1, examples: ['bob → c'] },
    ]);
    expect(summary.changed).toEqual([
      { kind: 'Actor', count: 1, examples: ['x'] },
      { kind: 'ABOUT', count: 1, examples: ['a → x'] },
    ]);
    expect(summary.removed).toEqual([
      { kind: 'Assertion', count: 1, examples: ['b'] },
      { kind: 'ASSERTS', count: 1, examples: ['bob → b'] },
    ]);
  });
});

describe('countLosses', () => {
  test('counts no quote that was only re-worded', () => {
    const told = (exact: string): LooseDataset => ({
      documents: [{ id: 'paper' }],
      assertions: [{ id: 'a', quotes: [quote(exact, 'paper')] }],
    });

    expect(countLosses(planFrom(told('one'), told('two')))).toEqual({ nodes: 0, relationships: 0 });
  });

  test('counts each of two parallel relationships that are gone', () => {
    const related: LooseDataset = {
      assertions: [
        { id: 'a' },
        {
          id: 'b',
          relations: [
            relation('SUPPORTS', 'a', { level: 'content' }),
            relation('SUPPORTS', 'a', { level: 'utterance' }),
          ],
        },
      ],
    };

    expect(countLosses(planFrom(related, { assertions: [{ id: 'a' }, { id: 'b' }] }))).toEqual({
      nodes: 0,
      relationships: 2,
    });
  });
});

describe('refusePlan', () => {
  const assertions = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `a${index}`, by: ['ann'] }));
  // A dataset of ten nodes: the Dataset, one actor, eight assertions.
  const ten = standingFrom(store({ assertions: assertions(8) }));

  test('lets a fifth of the nodes go', () => {
    const plan = planLoad({ ...ten, relationships: [] }, store({ assertions: assertions(6) }));

    expect(() => refusePlan(holdPlan({ ...plan, removeRelationships: [] }, ten), ten, { checksum: '' })).not.toThrow();
  });

  test('stops one more, and names the flag', () => {
    const plan = planLoad(ten, store({ assertions: assertions(5) }));

    expect(() => refusePlan(holdPlan(plan, ten), ten, { checksum: '' })).toThrow(/3 of 10 nodes \(30 %\)/);
    expect(() => refusePlan(holdPlan(plan, ten), ten, { allowShrink: true, checksum: '' })).not.toThrow();
  });

  test('asks no second time for what has begun towards the same end', () => {
    const plan = planLoad(ten, store({ assertions: assertions(5) }));
    const underWay = { loadedBy: 'process 1', written: 2, records: 9 };

    expect(() => refusePlan(holdPlan(plan, ten), { ...ten, underWay }, { checksum: ten.checksum ?? '' })).not.toThrow();
    expect(() => refusePlan(holdPlan(plan, ten), { ...ten, underWay }, { checksum: 'another' })).toThrow(
      /3 of 10 nodes/,
    );
  });
});
