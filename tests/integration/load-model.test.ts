// Any order of loads, removals, loads cut short, checks, forged rows and repairs against one database, and several at once: at every step
// what stands is what a model of one variable says.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { type LoadOptions, loadGraph, removeGraph } from '../../src/neo4j/load-graph.ts';
import { inTransaction } from '../../src/neo4j/transactions.ts';
import { connectForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { makeState, nameState, type Revision, readState, roads } from '../support/two-states.ts';

const dataset = 'loader-model';
const others = Array.from({ length: 8 }, (_, index) => `loader-model-${index}`);

let connection: Connection;

/** What stands, as `readState` names it. A load that was cut short leaves `being loaded` towards something. */
interface Model {
  stands: string;
}
type Step = fc.AsyncCommand<Model, undefined>;

class CutShort extends Error {}

const load = (revision: Revision, road: number): Step => ({
  check: () => true,
  toString: () => `load state ${revision} ${roads[road]?.name}`,
  run: async (model) => {
    const { kind } = await loadGraph(connection, makeState(dataset, revision), roads[road]?.options);
    expect(kind).toBe(model.stands === nameState(revision) ? 'unchanged' : 'applied');
    model.stands = nameState(revision);
    expect(await readState(connection, dataset)).toBe(model.stands);
  },
});

/** Ends as a killed process would, after so many of the points that a load in several transactions names. */
const cutShort = (revision: Revision, points: number): Step => ({
  check: () => true,
  toString: () => `cut a load of state ${revision} short after ${points} points`,
  run: async (model) => {
    let left = points;
    const options: LoadOptions = {
      ...roads[1]?.options,
      onProgress: ({ step }) => {
        left -= step === 'batch' ? 1 : 0;
        if (left === 0) throw new CutShort();
      },
    };
    const end = await loadGraph(connection, makeState(dataset, revision), options).then(
      ({ kind }) => kind,
      (error: unknown) => error,
    );
    if (end === 'unchanged' || end === 'applied') model.stands = nameState(revision);
    else {
      expect(end).toBeInstanceOf(CutShort);
      // The first point is named before the epoch is taken.
      if (points > 1) model.stands = 'being loaded';
    }
    expect(await readState(connection, dataset)).toBe(model.stands);
  },
});

const remove: Step = {
  check: () => true,
  toString: () => 'remove',
  run: async (model) => {
    const outcome = await removeGraph(connection, dataset);
    expect(outcome?.kind).toBe(model.stands === 'nothing' ? undefined : 'applied');
    model.stands = 'nothing';
    expect(await readState(connection, dataset)).toBe('nothing');
  },
};

const forgeAndRepair = (revision: Revision): Step => ({
  check: ({ stands }) => stands === nameState(revision),
  toString: () => `forge a row of state ${revision}, and repair`,
  run: async (model) => {
    await inTransaction(connection, 'WRITE', async (transaction) => {
      await transaction.run("MATCH (a:Assertion {key: $key}) SET a.claim = 'forged'", { key: `${dataset}/says-0` });
    });
    expect(await readState(connection, dataset)).toBe(`damaged: ${dataset}/says-0`);
    const wanted = makeState(dataset, revision);
    // The stored hash still fits what is wanted: only --repair looks at the properties.
    expect((await loadGraph(connection, wanted)).kind).toBe('unchanged');
    expect((await loadGraph(connection, wanted, { repair: true })).kind).toBe('applied');
    expect(await readState(connection, dataset)).toBe(model.stands);
  },
});

const revision = fc.constantFrom<Revision>(0, 1);
const steps = fc.commands(
  [
    fc.tuple(revision, fc.constantFrom(0, 1)).map(([one, road]) => load(one, road)),
    fc.tuple(revision, fc.integer({ min: 1, max: 12 })).map(([one, points]) => cutShort(one, points)),
    fc.constant(remove),
    revision.map(forgeAndRepair),
  ],
  { maxCommands: 12 },
);

describeWithNeo4j('a dataset', () => {
  beforeAll(async () => {
    connection = await connectForTests();
  });
  afterAll(async () => {
    await removeForTests(connection, dataset, ...others);
    await connection.close();
  });

  test('is what the last step made it, in any order of steps', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (commands) => {
        await removeForTests(connection, dataset);
        await fc.asyncModelRun(() => ({ model: { stands: 'nothing' }, real: undefined }), commands);
      }),
      { seed: 20_240_322, numRuns: 25, endOnFailure: true },
    );
  });

  test.each([2, 4, 8])('that %i loaders write at once is the whole of one of them', async (count) => {
    await removeForTests(connection, dataset);
    const wanted = ([0, 1] as const).map((one) => makeState(dataset, one));

    const ends = await Promise.all(
      Array.from({ length: count }, (_, index) => {
        const state = wanted[index % 2];
        if (state === undefined) throw new Error('two states');
        return loadGraph(connection, state, roads[index % 3 === 0 ? 1 : 0]?.options).then(
          ({ kind }) => ({ kind, message: '' }),
          (error: unknown) => ({ kind: 'refused', message: String(error) }),
        );
      }),
    );
    const stands = await readState(connection, dataset);

    expect(ends.some(({ kind }) => kind === 'applied')).toBe(true);
    for (const { kind, message } of ends) {
      expect(['applied', 'overtaken', 'unchanged', 'refused']).toContain(kind);
      if (kind === 'refused')
        expect(message).toMatch(/Another rashomon changed dataset|took over dataset|is being loaded/);
    }
    expect(['state 0', 'state 1']).toContain(stands);
  });

  test('is not touched by seven others that are loaded and removed beside it', async () => {
    const ends = await Promise.all(
      others.map(async (other, index) => {
        await loadGraph(connection, makeState(other, 0), roads[index % 2]?.options);
        await loadGraph(connection, makeState(other, 1), roads[(index + 1) % 2]?.options);
        if (index % 4 === 3) await removeGraph(connection, other);
        return readState(connection, other);
      }),
    );

    expect(ends).toEqual(others.map((_, index) => (index % 4 === 3 ? 'nothing' : 'state 1')));
  });

  test('that is loaded and removed at once is whole or gone, and says so to the one who lost', async () => {
    for (let round = 0; round < 6; round += 1) {
      await loadGraph(connection, makeState(dataset, 0), roads[0]?.options);
      const settle = (work: Promise<unknown>) => work.then(String, (error: unknown) => String(error));
      await Promise.all([
        settle(loadGraph(connection, makeState(dataset, 1), roads[round % 2]?.options)),
        settle(removeGraph(connection, dataset)),
      ]);

      expect(['nothing', 'state 1']).toContain(await readState(connection, dataset));
    }
  });
});
