// What is told is shown with whoever tells it, in every view and every pane, of both datasets and of an invented affair in which whatever
// is told is told by what is itself told. In the picture, in search, in what is saved and cited: tests/unit/viewer.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { type Affair, readAffair } from '../../viewer/src/affair/affair.ts';
import { speakersBehind } from '../../viewer/src/affair/describe.ts';
import { isContradiction, otherEnd } from '../../viewer/src/affair/relations.ts';
import { buildChainedGraph } from '../support/generated-affair.ts';
import { readsOver } from '../support/http-reads.ts';
import { follow, readShippedGraphs, startViewer, type ViewerServer } from './open-viewer.ts';

/** Told statement → names of whoever tells it, read from the graph and not from what the page says. */
type Tellers = ReadonlyMap<string, readonly string[]>;

function listTellers({ index }: Affair): Tellers {
  const { Assertion, Silence } = index.graph.nodes;
  const tellers = [...Assertion, ...Silence].map(({ id }) => {
    const speakers = index.reportersOf(id).flatMap((one) => speakersBehind(index, one));
    return [id, speakers.map((actor) => index.node('Actor', actor)?.properties.name ?? '')] as const;
  });
  return new Map(tellers.filter(([, names]) => names.length > 0));
}

/** Every view with every kind of pane beside one of them, opened at what is told. */
function listStates(affair: Affair, told: Tellers): readonly string[] {
  const { index } = affair;
  const ids = [...told.keys()];
  const against = (id: string) => affair.relationsOf(id).filter(isContradiction);
  const chained = ids.find((id) => index.reportersOf(id).some((one) => told.has(one))) ?? ids[0] ?? '';
  const disputed = ids.find((id) => against(id).length > 0) ?? chained;
  const [relation] = against(disputed);
  const [answer] = index.answersOf(disputed);
  const [speaker = ''] = index.speakersOf(chained);
  const [teller = ''] = index.speakersOf(index.reportersOf(chained)[0] ?? '');
  const [quote] = index.quotesOf(chained);
  const account = answer?.properties.value === undefined ? '' : `${answer.to}=${answer.properties.value}`;
  return [
    { layout: 'accounts', select: chained },
    { layout: 'accounts', question: answer?.to, select: account },
    { layout: 'positions', select: disputed, to: relation && otherEnd(relation, disputed) },
    { layout: 'positions', compare: `${speaker},${teller}` },
    { layout: 'time', select: speaker },
    { layout: 'list', select: answer?.to },
    { layout: 'graph', select: relation?.id },
    { read: quote?.to, select: quote?.to },
  ].map((fields) => {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
    return [
      `#dataset=${index.dataset}`,
      ...given.map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`),
    ].join('&');
  });
}

interface Shown {
  readonly id: string;
  readonly where: string;
  /** Of the smallest thing that is read as one. */
  readonly words: string;
}

/** Each place of the page that names one of these, with what is read there, or heard. */
const readShown = (ids: Iterable<string>) => `(() => {
  const told = new Set(${JSON.stringify([...ids])});
  const idOf = (one) => one.dataset.id ?? new URLSearchParams(new URL(one.href).hash.slice(1)).get('select');
  const read = (one) => one.textContent + ' ' + (one.getAttribute('aria-label') ?? '');
  return [...document.querySelectorAll('[data-id], a[href*="select="]')].flatMap((one) => {
    const id = idOf(one);
    if (!told.has(id) || one.closest('[aria-hidden="true"]') !== null) return [];
    // A chain of reports is read as one.
    const whole = one.closest('.reporting') ?? one.closest('[data-cell], article, li, tr, .end, .acc-line, p') ?? one;
    return [{ id, where: whole.tagName + '.' + whole.className + ' ' + one.className, words: read(one) + ' ' + read(whole) }];
  });
})()`;

describe('what is told', () => {
  let viewer: ViewerServer;
  let graphs: readonly NarrativeGraph[];
  let page: Page;
  beforeAll(async () => {
    graphs = [...(await readShippedGraphs()), buildChainedGraph({ id: 'invented', assertions: 120, seed: 7 })];
    viewer = await startViewer(readsOver(graphs));
    page = (await viewer.open('#dataset=crocus-city-hall&layout=list')).page;
  });
  afterAll(() => viewer?.stop());

  test('is nowhere shown without whoever tells it', async () => {
    const bare: string[] = [];
    const views = new Map<string, number>();
    for (const affair of graphs.map(readAffair)) {
      const tellers = listTellers(affair);
      for (const hash of listStates(affair, tellers)) {
        await follow(page, hash);
        await page.waitForSelector('.pane .caps, .two-actors');
        const shown = await page.evaluate<readonly Shown[]>(readShown(tellers.keys()));
        const name = /layout=(\w+)/.exec(hash)?.[1] ?? 'document';
        views.set(name, (views.get(name) ?? 0) + shown.length);
        for (const { id, where, words } of shown)
          if (!tellers.get(id)?.some((one) => words.includes(one))) bare.push(`${hash}\n${where}: ${words}`);
      }
    }

    expect(bare).toEqual([]);
    for (const name of ['accounts', 'positions', 'time', 'list', 'graph', 'document'])
      expect(views.get(name), name).toBeGreaterThan(9);
  });
});
