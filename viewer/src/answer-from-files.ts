// A folder of files in place of a server: the datasets are listed in the page, and each graph is a script that hands its text over,
// because a page from `file:` may load a script and fetch nothing.
import type { DatasetSummary } from '../../src/wire/dataset-summary.ts';
import { datasetListId, graphScript, receiverName } from '../../src/wire/site-pages.ts';
import { noticesWords } from './language/english/notices.ts';
import { answerFrom, FetchFailure } from './state/fetch-graph.ts';
import { loadScript } from './state/start-worker.ts';

const received = new Map<string, string>();
Object.assign(globalThis, { [receiverName]: (dataset: string, text: string) => received.set(dataset, text) });

answerFrom(async (path) => {
  const datasets = JSON.parse(readMeta(datasetListId) ?? '[]') as readonly DatasetSummary[];
  if (path === 'api/datasets') return { data: datasets };
  // No text of a document is in the folder; one that is at hand can still be opened in the page.
  if (path.endsWith('/texts')) return { data: [] };
  const asked = datasets.find(({ id }) => path === `api/datasets/${encodeURIComponent(id)}/columns`);
  if (asked === undefined) throw missing(path);
  if (!received.has(asked.id)) await loadScript(graphScript(asked.id)).catch(() => undefined);
  const text = received.get(asked.id);
  if (text === undefined) throw missing(graphScript(asked.id));
  return JSON.parse(text) as unknown;
});

function readMeta(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
}

function missing(file: string): FetchFailure {
  return new FetchFailure(noticesWords().folderLacks(file), noticesWords().folderLacksHint);
}
