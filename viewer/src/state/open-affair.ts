// Which affair is open: the one the address names, fetched; the last one asked for wins. Address, title and picture always name the
// same one, and one that is shown outlives the server it came from.

import { batch, effect, untracked } from '@preact/signals';
import { readAffair } from '../affair/affair.ts';
import { frameWords } from '../language/english/frame.ts';
import { goBack } from './actions.ts';
import { affair, choices, datasets, lastShown, notOpened, opening, server, shownChecksum } from './app-state.ts';
import { FetchFailure, fetchDatasets, fetchGraph } from './fetch-graph.ts';

/** The fetch on its way; a later one aborts it. */
let onItsWay: AbortController | undefined;
let following: (() => void) | undefined;

/** Fetches the list and opens what the address names, now and whenever that changes. Again: starts over. */
export async function openAddress(): Promise<void> {
  following?.();
  if (opening.peek().name === 'failed') opening.value = { name: 'loading' };
  try {
    datasets.value = await fetchDatasets();
  } catch (error) {
    fail(error);
    return;
  }
  following = effect(() => {
    const { dataset } = choices.value;
    untracked(() => void openDataset(dataset));
  });
}

async function openDataset(wanted: string): Promise<void> {
  onItsWay?.abort();
  const mine = new AbortController();
  onItsWay = mine;
  const all = datasets.peek();
  const id = wanted || (all[0]?.id ?? '');
  if (id === affair.peek()?.index.dataset) {
    showOpen();
    return;
  }
  const title = all.find((one) => one.id === id)?.title;
  if (title === undefined) {
    document.title = 'Rashomon';
    opening.value = id === '' ? { name: 'empty' } : { name: 'unknown', asked: id };
    return;
  }
  document.title = frameWords().openingTitle(title);
  opening.value = { name: 'loading', title };
  try {
    const payload = await fetchGraph(id, mine.signal);
    if (onItsWay !== mine) return;
    batch(() => {
      affair.value = readAffair(payload);
      shownChecksum.value = all.find((one) => one.id === id)?.checksum;
      notOpened.value = undefined;
      showOpen();
    });
  } catch (error) {
    if (onItsWay === mine) fail(error, { dataset: id, title });
  }
}

/** What is open, fetched again where it is no longer what it was; what is chosen stays chosen. Throws a FetchFailure. */
export async function refreshOpen(): Promise<void> {
  const open = affair.peek()?.index.dataset;
  datasets.value = await fetchDatasets();
  const now = datasets.peek().find((one) => one.id === open)?.checksum;
  // What was not there may have come.
  if (['empty', 'unknown'].includes(opening.peek().name)) return await openDataset(choices.peek().dataset);
  if (open === undefined || opening.peek().name !== 'ready') return;
  if (now === undefined || now === shownChecksum.peek()) return;
  const mine = new AbortController();
  onItsWay?.abort();
  onItsWay = mine;
  const payload = await fetchGraph(open, mine.signal);
  if (onItsWay !== mine) return;
  batch(() => {
    affair.value = readAffair(payload);
    shownChecksum.value = now;
    showOpen();
  });
}

/** What a load has done meanwhile is seen; what waited for its end is opened. Throws a FetchFailure. */
export async function lookForLoads(): Promise<void> {
  datasets.value = await fetchDatasets();
  const failed = opening.peek();
  if (failed.name !== 'failed' || !failed.isLoading) return;
  const asked = choices.peek().dataset || datasets.peek()[0]?.id;
  if (datasets.peek().find((one) => one.id === asked)?.state !== 'loading') await openAddress();
}

function showOpen(): void {
  const [dataset] = affair.peek()?.index.graph.nodes.Dataset ?? [];
  document.title = `${dataset?.properties.title} · Rashomon`;
  opening.value = { name: 'ready' };
}

/** An affair that is shown stays, and `asked` is said beside it; where none is, the failure is all there is. */
function fail(error: unknown, asked?: { readonly dataset: string; readonly title: string }): void {
  const explained = error instanceof FetchFailure ? error : undefined;
  if (explained?.server !== undefined) server.value = explained.server;
  if (explained !== undefined && asked !== undefined && lastShown.peek() !== undefined) {
    batch(() => {
      goBack();
      showOpen();
      notOpened.value = { ...asked, reason: explained.message };
    });
    return;
  }
  document.title = 'Rashomon';
  if (explained === undefined) console.error(error);
  opening.value = {
    name: 'failed',
    isLoading: explained?.isLoading === true,
    title: explained?.message ?? frameWords().unexpected,
    hint: explained?.hint ?? frameWords().unexpectedHint,
  };
}
