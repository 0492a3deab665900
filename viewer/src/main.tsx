// Where the page starts: address → fetch → graph → screen. The one place that catches what nobody else did.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { readAffair } from './affair/affair.ts';
import { FetchFailure, fetchDatasets, fetchGraph } from './fetch-graph.ts';
import { App } from './panels/app.tsx';
import { readAddress } from './state/actions.ts';
import { affair, choices, datasets, isNarrow, stage } from './state/app-state.ts';
import { followTheme } from './state/theme.ts';

const narrow = matchMedia('(max-width: 719px)');

function start(): void {
  readAddress();
  followTheme();
  isNarrow.value = narrow.matches;
  narrow.addEventListener('change', (event) => {
    isNarrow.value = event.matches;
  });
  addEventListener('popstate', readAddress);
  addEventListener('hashchange', readAddress);
  const root = document.getElementById('app');
  if (root === null) return;
  root.replaceChildren();
  render(<App />, root);
  void open();
}

async function open(): Promise<void> {
  try {
    datasets.value = await fetchDatasets();
    if (datasets.value.length === 0) {
      stage.value = { name: 'empty' };
      return;
    }
    let opened: string | undefined;
    effect(() => {
      const wanted = choices.value.dataset;
      const id = datasets.value.find((one) => one.id === wanted)?.id ?? datasets.value[0]?.id ?? '';
      if (id === opened) return;
      opened = id;
      void openDataset(id);
    });
  } catch (error) {
    fail(error);
  }
}

async function openDataset(id: string): Promise<void> {
  try {
    const payload = await fetchGraph(id);
    affair.value = readAffair(payload);
    document.title = `${payload.nodes.Dataset[0]?.properties.title ?? id} · Rashomon`;
    stage.value = { name: 'ready' };
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  if (error instanceof FetchFailure) {
    stage.value = { name: 'failed', title: error.message, hint: error.hint };
    return;
  }
  console.error(error);
  stage.value = {
    name: 'failed',
    title: 'The page met something it does not expect.',
    hint: 'This is a mistake of ours, not of the data. Reload the page; the browser’s console says more.',
  };
}

start();
