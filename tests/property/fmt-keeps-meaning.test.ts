// Law: whatever the layout of a file, `fmt` changes nothing that it says, loses no comment, and finds nothing to do the second time.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { formatText } from '../../src/dataset/fmt/format-text.ts';
import { listComments } from '../../src/dataset/fmt/list-comments.ts';
import { openDataset } from '../../src/dataset/read/open-dataset.ts';
import { recordsFromGraph } from '../../src/dataset/write/records-from-graph.ts';
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import { arbitraryGraph } from '../support/arbitrary-dataset.ts';
import { makeDataset } from '../support/scratch-dataset.ts';
import { graphTools } from '../support/tiny-dataset.ts';
import { writeUntidyYaml } from '../support/untidy-yaml.ts';

/** Any stream of numbers: mulberry32 from a generated seed. */
const random = fc.integer().map((seed) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
});

const comments = (text: string) =>
  listComments(text)
    .map((comment) => comment.text)
    .sort();

async function readGraph(dataset: string, assertions: string) {
  const { dataset: read, diagnostics } = await openDataset(
    await makeDataset({
      'dataset.yaml': dataset,
      'assertions/gazette.yaml': assertions,
      'documents/gazette.txt': null,
    }),
  );
  fc.pre(!diagnostics.some(({ code }) => code === 'reversed-dates' || code === 'repeated-entry'));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return read && buildGraph(read, graphTools);
}

describe('formatText', () => {
  test.prop([arbitraryGraph({ id: 'ferry' }), random], { numRuns: 15 })(
    'keeps what every file says, with all its comments, and is stable',
    async (graph, next) => {
      const untidy = writeUntidyYaml(recordsFromGraph(graph), next);

      const dataset = formatText(untidy.dataset, 'dataset.yaml');
      const assertions = formatText(untidy.assertions, 'assertions/a.yaml');

      expect(formatText(dataset, 'dataset.yaml')).toBe(dataset);
      expect(formatText(assertions, 'assertions/a.yaml')).toBe(assertions);
      expect(comments(dataset)).toEqual(comments(untidy.dataset));
      expect(comments(assertions)).toEqual(comments(untidy.assertions));
      expect(await readGraph(dataset, assertions)).toEqual(await readGraph(untidy.dataset, untidy.assertions));
    },
    120_000,
  );
});
