// The page over a database, as `rashomon start` serves it: what readers do there, and texts that were made to break pages.
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildReadsFromNeo4j } from '../../src/cli/reads-from-neo4j.ts';
import { buildColumnsPayload } from '../../src/http/build-answers.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { loadCatalog } from '../../src/query/catalog.ts';
import { readShippedGraphs, startViewer, type ViewerServer } from '../browser/open-viewer.ts';
import { runScenario } from '../browser/run-scenario.ts';
import { openWatched, type PayloadAffair, walkPayloads } from '../browser/walk-payloads.ts';
import { compareShapes } from '../support/dom-shape.ts';
import { connectForTests, loadGraphForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { harmless, payloads, writePayloadFolder } from '../support/payload-affair.ts';
import { readChecked } from '../support/read-checked.ts';
import { pairUp, scenarios } from '../support/scenarios.ts';

const runs = pairUp(scenarios).filter((one) => one.road === 'neo4j');
const texts: Readonly<Record<PayloadAffair, readonly string[]>> = { payloads, harmless };

describeWithNeo4j('the page over Neo4j', () => {
  const loaded: string[] = [];
  let connection: Connection;
  let viewer: ViewerServer;
  beforeAll(async () => {
    connection = await connectForTests();
    const broken = Object.entries(texts).map(([name, all]) => readChecked(writePayloadFolder(name, all)));
    const graphs = [...(await readShippedGraphs()), ...(await Promise.all(broken)).map((one) => one.index.graph)];
    for (const graph of graphs) {
      loaded.push(graph.nodes.Dataset[0]?.id ?? '');
      await loadGraphForTests(connection, graph);
    }
    const catalog = await loadCatalog(fileURLToPath(new URL('../../cypher/questions/', import.meta.url)));
    viewer = await startViewer(buildReadsFromNeo4j(connection, catalog));
  });
  afterAll(async () => {
    await viewer?.stop();
    await removeForTests(connection, ...loaded);
    await connection.close();
  });

  test.each(runs.map((run) => [run.scenario.name, run.size, run.theme, run] as const))(
    '%s (%s, %s)',
    async (_name, _size, _theme, run) => {
      expect(await runScenario(viewer, run)).toBeGreaterThan(0);
    },
  );

  test('texts made to break pages arrive as they were loaded, and are words on the page', async () => {
    const [one, other] = [await openWatched(viewer), await openWatched(viewer)];
    const { index } = await readChecked(writePayloadFolder('payloads', payloads));
    const arrived = await (await fetch(`${viewer.url}api/datasets/payloads/columns`)).text();
    const seen = await walkPayloads(one, viewer, 'payloads', { count: 3, hasTexts: false });
    const usual = await walkPayloads(other, viewer, 'harmless', { count: 3, hasTexts: false });

    expect(arrived).toBe(JSON.stringify(buildColumnsPayload(index.graph)));
    expect([...one.amiss, ...other.amiss]).toEqual([]);
    for (const view of Object.keys(usual.shapes)) {
      expect(usual.shapes[view]?.length, view).toBeGreaterThan(view === 'search' ? 5 : 100);
      expect(compareShapes(seen.shapes[view], usual.shapes[view]), view).toEqual([]);
    }
    await one.close();
    await other.close();
  });
});
