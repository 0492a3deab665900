// Every resource is listed exactly once, page by page, whatever is added or removed meanwhile.
import { describe, expect, test } from 'vitest';
import { loadQuestions } from '../../../src/cli/named-questions.ts';
import { buildReadsFromFiles } from '../../../src/cli/reads-from-files.ts';
import { defaultLimits, resourcesPerPage } from '../../../src/mcp/limits.ts';
import { listResources } from '../../../src/mcp/list-resources.ts';
import { readUri, writeUri } from '../../../src/mcp/resource-uris.ts';
import { generateGraph } from '../../support/generated-graph.ts';

const catalog = await loadQuestions();
const graphs = [generateGraph('second', 1500), generateGraph('first', 1200)];
const reads = buildReadsFromFiles(graphs, catalog);
const asking = { reads, limits: defaultLimits, signal: new AbortController().signal };

async function listAll(): Promise<string[][]> {
  const pages: string[][] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await listResources(cursor, asking);
    pages.push(page.resources.map(({ uri }) => uri));
    cursor = page.nextCursor;
    if (cursor === undefined) return pages;
  }
}

describe('listResources', () => {
  test('gives full pages in one order, and each resource once', async () => {
    const pages = await listAll();

    const uris = pages.flat();
    const held = graphs.flatMap(({ nodes: { Actor, Document, Answer, Assertion, Silence } }) =>
      [Actor, Document, Answer, Assertion, Silence].flat(),
    );
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.slice(0, -1).every((page) => page.length === resourcesPerPage)).toBe(true);
    expect(new Set(uris).size).toBe(held.length);
    expect(uris.length).toBe(held.length);
    expect(uris.findIndex((uri) => uri.startsWith('rashomon://second/'))).toBe(
      uris.filter((uri) => uri.startsWith('rashomon://first/')).length,
    );
  });

  test('goes on behind an address that is gone', async () => {
    const cursor = Buffer.from('rashomon://first/assertion/zzz').toString('base64url');

    const { resources } = await listResources(cursor, asking);

    expect(resources[0]?.uri.startsWith('rashomon://second/actor/')).toBe(true);
  });

  test('refuses what is no cursor of its own', async () => {
    await expect(listResources('%%%', asking)).rejects.toThrow('no cursor of this listing');
  });
});

describe('an address', () => {
  test('is read back as it was written, whatever its id holds', () => {
    const address = { dataset: 'a', kind: 'answer', id: 'why-late/143..%20 people?#/x' } as const;

    expect(readUri(writeUri(address))).toEqual(address);
    expect(readUri('rashomon://a/answer/')).toBeUndefined();
    expect(readUri('rashomon://a/nothing/x')).toBeUndefined();
    expect(readUri('https://a/answer/x')).toBeUndefined();
  });
});
