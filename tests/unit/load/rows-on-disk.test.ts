// Rows that stand on disk are the rows that are held elsewhere, and the plan that is made of them is the same.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openDataset } from '../../../src/dataset/read/open-dataset.ts';
import type { DatasetSource } from '../../../src/dataset/read/read-folder.ts';
import { checkStream } from '../../../src/dataset/stream/check-stream.ts';
import { buildGraph } from '../../../src/domain/build/build-graph.ts';
import { schemaVersion } from '../../../src/domain/graph/schema.ts';
import { canonicalJson, hashText } from '../../../src/load/canonical-hash.ts';
import { type LoadPlan, planLoad, type StandingDataset, type StandingRow } from '../../../src/load/plan.ts';
import { planRows, rebuildMark, type StandingRows } from '../../../src/load/plan-rows.ts';
import { holdPlan } from '../../../src/load/planned-load.ts';
import { checksumOf, SortedRows } from '../../../src/load/sorted-rows.ts';
import {
  computeChecksum,
  nameNode,
  nameRelationship,
  type StoredGraph,
  storeGraph,
} from '../../../src/load/store-graph.ts';
import { summarisePlan } from '../../../src/load/summarise-plan.ts';
import {
  RowCollector,
  readStoredNode,
  readStoredRelationship,
  storeParts,
  type WantedRows,
} from '../../../src/load/wanted-rows.ts';
import { generateAffair } from '../../../tools/affair/generate-affair.ts';
import { writeAffair } from '../../../tools/affair/write-affair.ts';
import { arbitraryDataset } from '../../support/arbitrary-dataset.ts';

const scratch = mkdtempSync(join(tmpdir(), 'rashomon-rows-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** So few that everything is written to disk, in many runs. */
const fewUnits = 2_000;
const fixtures = ['valid', 'invalid'].flatMap((parent) =>
  readdirSync(`tests/fixtures/${parent}`).map((name) => `tests/fixtures/${parent}/${name}`),
);

async function holdRows(source: DatasetSource): Promise<StoredGraph | undefined> {
  const { dataset } = await openDataset(source);
  return dataset && storeGraph(buildGraph(dataset, { canonicalJson, hashText }));
}

async function streamRows(source: DatasetSource): Promise<StoredGraph | undefined> {
  const { parts } = await checkStream(source, { recordsAtOnce: 3, withParts: true });
  return parts && gather(storeParts(parts, fewUnits));
}

function gather(rows: WantedRows): StoredGraph {
  const { dataset, checksum } = rows;
  const byKey = (a: { readonly key: string }, b: { readonly key: string }) => (a.key < b.key ? -1 : 1);
  const nodes = [...rows.nodes.read()].map(readStoredNode).sort(byKey);
  const relationships = [...rows.relationships.read()].map((row) => readStoredRelationship(dataset, row)).sort(byKey);
  expect(rows.counts).toEqual({ nodes: nodes.length, relationships: relationships.length });
  expect(rows.own).toEqual(nodes.find(({ label }) => label === 'Dataset'));
  rows.close();
  return { dataset, nodes, relationships, checksum };
}

describe('storeParts', () => {
  test.each([...fixtures, 'data/crocus-city-hall', 'data/harbour-fire'])(
    'gives of %s the rows that are held elsewhere',
    async (folder) => {
      expect(await streamRows(folder)).toEqual(await holdRows(folder));
    },
  );

  test.each([1, 2, 3])('gives of generated affair %i the rows that are held elsewhere', async (seed) => {
    const folder = join(scratch, `affair-${seed}`);
    await writeAffair(folder, generateAffair({ id: `affair-${seed}`, assertions: 400, seed }), {
      format: 'jsonl',
      withTexts: true,
    });
    const held = await holdRows(folder);

    expect(held?.relationships.some(({ type }) => type === 'CONFLICTS_WITH')).toBe(true);
    expect(await streamRows(folder)).toEqual(held);
  });
});

interface Change {
  readonly at: number;
  readonly how: 'gone' | 'changed' | 'rebuild' | 'other kind';
}

function disturb(rows: readonly StandingRow[], changes: readonly Change[], otherKind: string): StandingRow[] {
  const disturbed = [...rows];
  for (const { at, how } of changes) {
    const index = Math.floor(at * disturbed.length);
    const row = disturbed[index];
    if (row === undefined) continue;
    if (how === 'gone') disturbed.splice(index, 1);
    else if (how === 'changed') disturbed[index] = { ...row, hash: hashText(row.hash) };
    else if (how === 'rebuild') disturbed[index] = { ...row, rebuild: true };
    else disturbed[index] = { ...row, kind: otherKind };
  }
  return disturbed;
}

function spread(standing: StandingDataset): StandingRows {
  const { nodes, relationships, ...head } = standing;
  const spool = (rows: readonly StandingRow[]) => {
    const sorted = new SortedRows(fewUnits);
    for (const row of rows) sorted.add(row, row.rebuild ? rebuildMark : '');
    return sorted;
  };
  return { ...head, nodes: spool(nodes), relationships: spool(relationships) };
}

function collect(graphs: Parameters<RowCollector['add']>[0], dataset: string): WantedRows {
  const rows = new RowCollector(dataset, fewUnits);
  rows.add(graphs);
  return rows.finish();
}

/** Every row of every list, and in what order lists come. */
function spellOut(parts: Iterable<LoadPlan>): unknown {
  const lists: Record<string, { readonly key: string }[]> = {};
  const order: string[] = [];
  let isCreating = false;
  for (const { dataset: _dataset, bookkeepingDiffers: _differs, ...part } of parts) {
    isCreating ||= part.createNodes.length + part.createRelationships.length > 0;
    for (const [name, rows] of Object.entries(part)) {
      if (rows.length === 0) continue;
      const list = name.startsWith('remove') ? `${name} ${isCreating ? 'last' : 'first'}` : name;
      if (order.at(-1) !== name) order.push(name);
      lists[list] = [...(lists[list] ?? []), ...rows];
    }
  }
  const sorted = Object.entries(lists).map(([name, rows]) => [
    name,
    [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  ]);
  return { lists: Object.fromEntries(sorted), order };
}

describe('planRows', () => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    how: fc.constantFrom<Change['how'][]>('gone', 'changed', 'rebuild', 'other kind'),
  });
  const changes = fc.array(change, { maxLength: 6 });
  // Of another type than its key says is one that somebody forged: it goes, but when is all one.
  const changesOfLinks = changes.map((all) => all.filter(({ how }) => how !== 'other kind'));

  test('finds the difference that is found between rows in memory', () => {
    fc.assert(
      fc.property(
        arbitraryDataset(),
        arbitraryDataset(),
        changes,
        changesOfLinks,
        fc.boolean(),
        (one, other, ofNodes, ofLinks, isSame) => {
          const tools = { canonicalJson, hashText };
          const graph = buildGraph(one, tools);
          const before = isSame ? graph : buildGraph({ ...other, id: one.id }, tools);
          const wanted = storeGraph(graph);
          const stood = storeGraph(before);
          const standing: StandingDataset = {
            dataset: wanted.dataset,
            epoch: 1,
            checksum: stood.checksum,
            ready: true,
            schemaVersion,
            nodes: disturb(stood.nodes.map(nameNode), ofNodes, 'Narrative'),
            relationships: disturb(stood.relationships.map(nameRelationship), ofLinks, 'SUPERSEDES'),
          };
          const plan = planLoad(standing, wanted);
          const held = holdPlan(plan, standing);
          const spreadOut = spread(standing);
          const rows = collect(graph, wanted.dataset);
          const streamed = planRows(spreadOut, rows);
          const limits = { rows: 7, bytes: 1e9 };
          const { created, changed, removed } = summarisePlan(plan);

          expect(checksumOf([spreadOut.nodes, spreadOut.relationships])).toBe(
            computeChecksum([...standing.nodes, ...standing.relationships]),
          );
          expect(streamed.writes).toBe(held.writes);
          expect(streamed.bookkeepingDiffers).toBe(held.bookkeepingDiffers);
          expect(streamed.losses).toEqual(held.losses);
          expect(streamed.stood).toEqual(held.stood);
          expect(streamed.summary).toEqual({ dataset: wanted.dataset, created, changed, removed });
          expect([...streamed.removedNodes()].sort()).toEqual([...held.removedNodes()].sort());
          expect(spellOut(streamed.parts(limits))).toEqual(spellOut(held.parts(limits)));
          expect(spellOut(streamed.whole())).toEqual(spellOut(held.parts({ rows: 1e9, bytes: 1e9 })));
          streamed.close();
          rows.close();
        },
      ),
      { numRuns: 60 },
    );
  });
});
