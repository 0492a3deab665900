// Every route's real answers over files, held against the document that /openapi.json serves.
import { beforeAll, describe, expect, test } from 'vitest';
import { loadQuestions } from '../../../src/cli/named-questions.ts';
import { buildReadsFromFiles } from '../../../src/cli/reads-from-files.ts';
import { readEveryDataset } from '../../support/every-dataset.ts';
import { openApp } from '../../support/http-reads.ts';
import { readServedDocument, type ServedDocument } from '../../support/served-document.ts';

/** Of one dataset: each answer reads its whole graph. */
const assertionsAsked = 4;

describe('what is sent over files', () => {
  let served: ServedDocument;
  const asked: { readonly route: string; readonly path: string }[] = [];
  beforeAll(async () => {
    // Every dataset under an id of its own: the generated ones share theirs.
    const graphs = (await readEveryDataset()).map(({ index: { graph } }, at) => {
      const [dataset] = graph.nodes.Dataset;
      return dataset ? { ...graph, nodes: { ...graph.nodes, Dataset: [{ ...dataset, id: `dataset-${at}` }] } } : graph;
    });
    served = await readServedDocument(openApp(buildReadsFromFiles(graphs, await loadQuestions())).ask);
    asked.push(
      { route: '/healthz', path: '/healthz' },
      { route: '/api/datasets', path: '/api/datasets' },
      { route: '/api/queries', path: '/api/queries' },
      { route: '/api/files', path: '/api/files' },
      { route: '/api/datasets/{id}/texts', path: '/api/datasets/dataset-0/texts' },
      { route: '/api/datasets/{id}/texts/{document}', path: '/api/datasets/dataset-0/texts/article' },
      { route: '/api/queries/{name}', path: '/api/queries/no-such-question' },
      { route: '/api/queries/{name}', path: '/api/queries/camps?dataset=dataset-0' },
      { route: '/api/datasets/{id}/graph', path: '/api/datasets/no-such-dataset/graph' },
      { route: '/api/datasets/{id}/columns', path: '/api/datasets/no-such-dataset/columns' },
    );
    for (const { nodes } of graphs) {
      const dataset = `/api/datasets/${nodes.Dataset[0]?.id}`;
      asked.push({ route: '/api/datasets/{id}/graph', path: `${dataset}/graph` });
      asked.push({ route: '/api/datasets/{id}/columns', path: `${dataset}/columns` });
      for (const { id } of nodes.Assertion.slice(0, assertionsAsked))
        asked.push({ route: '/api/datasets/{id}/assertions/{assertion}', path: `${dataset}/assertions/${id}` });
    }
  });

  test('is what the served document says, field by field', async () => {
    const wrong: string[] = [];
    for (const { route, path } of asked)
      for (const problem of await served.judge(route, path)) wrong.push(`${path}: ${problem}`);

    expect(asked.length).toBeGreaterThan(80);
    expect(wrong).toEqual([]);
  });

  test('is asked of every route', () => {
    expect(new Set(asked.map(({ route }) => route))).toEqual(new Set(served.routes));
  });

  test('would be found out where a field is missing, too much or of another type', async () => {
    const [summary] = await buildReadsFromFiles([], await loadQuestions()).listDatasets(new AbortController().signal);
    expect(summary).toBeUndefined();
    const odd = { id: 'bell', title: 1, colour: 'red' } as never;
    const { ask } = openApp({ ...buildReadsFromFiles([], await loadQuestions()), listDatasets: async () => [odd] });

    const problems = await (await readServedDocument(ask)).judge('/api/datasets', '/api/datasets');

    expect(problems.join('\n')).toMatch(/required property 'licence'/);
    expect(problems.join('\n')).toMatch(/"additionalProperty":"colour"/);
    expect(problems.join('\n')).toMatch(/title must be string/);
  });
});
