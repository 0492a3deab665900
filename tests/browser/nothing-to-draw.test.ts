// What stands there when there is nothing to draw, or nothing to draw with: words that say what to do.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readsOver } from '../support/http-reads.ts';
import { readShippedGraphs, startViewer, type ViewerServer } from './open-viewer.ts';

describe('without WebGL', () => {
  let viewer: ViewerServer;
  beforeAll(async () => {
    viewer = await startViewer(undefined, { webgl: false });
  });
  afterAll(() => viewer.stop());

  test('the accounts need none', async () => {
    const { page, errors, close } = await viewer.open('#dataset=crocus-city-hall');

    expect(await page.locator('.acc-view [data-id]').count()).toBe(28);
    expect(errors).toEqual([]);
    await close();
  });

  test('a picture that was asked for is not drawn, and the accounts stand in its place', async () => {
    const { page, errors, close } = await viewer.open('#dataset=crocus-city-hall&layout=graph');
    await page.waitForSelector('.acc-view');

    expect(await page.locator('.acc-no-picture').textContent()).toContain('no WebGL');
    expect(await page.getByRole('button', { name: 'Graph' }).isDisabled()).toBe(true);
    expect(errors.filter((error) => !error.includes('WebGL'))).toEqual([]);
    await close();
  });
});

describe('without data', () => {
  test('no dataset: the page says how to load one', async () => {
    const viewer = await startViewer(readsOver([]));
    const { page, close } = await viewer.open();

    expect(await page.locator('.state').textContent()).toContain('rashomon load');
    await close();
    await viewer.stop();
  });

  test('a database that does not answer: the page says what failed and offers to try again', async () => {
    const broken = readsOver([], {
      listDatasets: async () => {
        throw new Error('the database is gone');
      },
    });
    const viewer = await startViewer(broken);
    const { page, close } = await viewer.open();

    expect(await page.getByRole('alert').textContent()).not.toContain('the database is gone');
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1);
    await close();
    await viewer.stop();
  });

  test('a graph with no question and no relation still opens', async () => {
    const [graph] = await readShippedGraphs();
    if (graph === undefined) throw new Error('no dataset ships');
    const isBare = (type: string) => ['ABOUT', 'ASSERTS', 'QUOTED_IN'].includes(type);
    const nodes = { ...graph.nodes, Question: [], Answer: [], Silence: [] };
    const ids = new Set(Object.values(nodes).flatMap((all) => all.map(({ id }) => id)));
    // A line to what is not there would be a broken graph.
    const keep = (type: string, all: readonly { readonly from: string; readonly to: string }[]) =>
      isBare(type) ? all.filter(({ from, to }) => ids.has(from as never) && ids.has(to as never)) : [];
    const relationships = Object.fromEntries(
      Object.entries(graph.relationships).map(([type, all]) => [type, keep(type, all)]),
    ) as unknown as typeof graph.relationships;
    const bare = { nodes, relationships };
    const viewer = await startViewer(readsOver([bare]));
    const { page, errors, close } = await viewer.open();

    expect(await page.locator('.graph-host').count()).toBe(1);
    expect(await page.locator('.graph-caption').textContent()).toContain('27 assertions');
    expect(await page.locator('.legend li').count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
    await viewer.stop();
  });
});
