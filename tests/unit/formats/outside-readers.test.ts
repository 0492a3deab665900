// What programs of others make of our exports: the validator of OASIS (STIX), rdflib (RDF) and the library of nanopublications, networkx
// (GraphML, GEXF). One run of Python. Skipped where no such Python is at hand; RASHOMON_TEST_PYTHON names one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildGraph } from '../../../src/domain/build/build-graph.ts';
import { labels, relationshipTypes } from '../../../src/domain/graph/schema.ts';
import type { Dataset } from '../../../src/domain/records/model.ts';
import { formats } from '../../../src/formats/catalogue.ts';
import { exportAffair } from '../../../src/formats/export-affair.ts';
import { readChecked } from '../../support/read-checked.ts';
import { graphTools, makeDataset } from '../../support/tiny-dataset.ts';

const python = process.env.RASHOMON_TEST_PYTHON ?? 'python3';
const isAtHand = spawnSync(python, ['-c', 'import nanopub, networkx, rdflib, stix2validator']).status === 0;
const script = fileURLToPath(new URL('outside-readers.py', import.meta.url));

interface GraphRead {
  readonly nodes: Readonly<Record<string, string>>;
  readonly edges: readonly (readonly [string, string, string])[];
  readonly nodeTypes: Readonly<Record<string, readonly string[]>>;
  readonly edgeTypes: Readonly<Record<string, readonly string[]>>;
}
interface Read {
  readonly stix: unknown;
  readonly nanopubs: {
    readonly said: readonly { readonly name: string; readonly valid: unknown; readonly asserted: readonly string[] }[];
    readonly left: number;
    readonly unknown: readonly string[];
  };
  readonly linked: Readonly<Record<'unknown' | 'attributed' | 'quoted' | 'derived', readonly (string | string[])[]>>;
  readonly reviews: unknown;
  readonly graphml: GraphRead;
  readonly gexf: GraphRead;
}

const reviewed = makeDataset({
  actors: [{ id: 'checkers', kind: 'organisation' }, { id: 'ann' }],
  documents: [
    { id: 'page', url: 'https://example.org/check' },
    { id: 'post', url: 'https://example.org/post' },
  ],
  assertions: [
    { id: 'review', by: ['checkers'], tags: ['rating: False'], saidAt: '2024-03-26', cites: [{ document: 'page' }] },
    { id: 'claim', by: ['ann'], saidAt: '2024-03-25', reportedBy: ['review'], cites: [{ document: 'post' }] },
  ],
});

(isAtHand ? describe : describe.skip)('read by others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-outside-'));
  let dataset: Dataset;
  let read: Read;
  beforeAll(async () => {
    ({ dataset } = await readChecked('data/harbour-fire'));
    const write = async (name: string, file: string, of = dataset) => {
      const format = (await formats.find((one) => one.name === name)?.load()) ?? expect.fail();
      const { written } = await exportAffair(format, { graph: buildGraph(of, graphTools), dataset: of });
      writeFileSync(join(folder, file), String(written));
    };
    await write('stix', 'export.stix');
    await write('nanopub', 'export.trig');
    await write('jsonld', 'export.jsonld');
    await write('graphml', 'export.graphml');
    await write('gexf', 'export.gexf');
    await write('claimreview', 'reviews.jsonld', reviewed);
    const { stdout, stderr, status } = spawnSync(python, ['-X', 'utf8', script, folder], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    read = JSON.parse(stdout) as Read;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** Each sorts its lists in its own way. */
  const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  const urn = (kind: string, id: string) => `urn:x-rashomon:harbour-fire:${kind}:${id}`;

  test('STIX is valid, and the validator warns of nothing', () => {
    expect(read.stix).toEqual({ valid: true, said: [] });
  });

  test('each nanopublication is valid by itself, and nothing stands outside of them', () => {
    const { said, left, unknown } = read.nanopubs;
    const quotes = dataset.assertions.flatMap(({ id, quotes: all }) => all.map(() => urn('assertion', id)));
    const relations = dataset.assertions.flatMap(({ id, relations: all }) => all.map(() => urn('assertion', id)));

    expect(said.filter(({ valid }) => valid !== true)).toEqual([]);
    expect({ left, unknown }).toEqual({ left: 0, unknown: [] });
    expect(relations.length).toBeGreaterThan(0);
    expect(inOrder(said.map(({ asserted }) => asserted[0]))).toEqual(inOrder([...quotes, ...relations]));
  });

  test('JSON-LD says who is responsible for what, and what is quoted from where, in words that its vocabularies have', () => {
    const { unknown, attributed, quoted, derived } = read.linked;
    const { assertions, documents } = dataset;
    const pairs = (from: string, id: string, to: string, ids: readonly string[]) =>
      [...new Set(ids)].map((one) => [urn(from, id), urn(to, one)]);
    const responsible = [
      ...assertions.flatMap(({ id, by }) => pairs('assertion', id, 'actor', by)),
      ...documents.flatMap(({ id, publisher, authors }) => pairs('document', id, 'actor', [...publisher, ...authors])),
    ];
    const sources = assertions.map(({ id, quotes }) => ({ id, of: quotes.map(({ document }) => document) }));

    expect(unknown).toEqual([]);
    expect(inOrder(attributed)).toEqual(inOrder(responsible));
    expect(inOrder(quoted)).toEqual(inOrder(sources.flatMap(({ id, of }) => pairs('assertion', id, 'document', of))));
    expect(inOrder(derived)).toEqual(
      inOrder(documents.flatMap(({ id, derivedFrom }) => pairs('document', id, 'document', derivedFrom))),
    );
  });

  test('ClaimReview has no type and no property that schema.org does not have', () => {
    expect(read.reviews).toEqual({ reviews: 1, unknown: [] });
  });

  test.each(['graphml', 'gexf'] as const)(
    '%s has every node and every edge, with values of one type a column',
    (name) => {
      const { nodes, edges, nodeTypes, edgeTypes } = read[name];
      const graph = buildGraph(dataset, graphTools);
      const expected = labels
        .filter((label) => label !== 'Dataset')
        .flatMap((label) => graph.nodes[label].map(({ id }) => [id, label]));

      expect(nodes).toEqual(Object.fromEntries(expected));
      const drawn = relationshipTypes.flatMap((type) =>
        graph.relationships[type].map(({ from, to }) => [from, type, to]),
      );
      expect(inOrder(edges)).toEqual(inOrder(drawn));
      expect(Object.values({ ...nodeTypes, ...edgeTypes }).filter((types) => types.length !== 1)).toEqual([]);
      expect(nodeTypes).toMatchObject({ claim: ['str'], asTold: ['bool'], tolerance: ['float'] });
      expect(edgeTypes).toMatchObject({ because: ['str'], derived: ['bool'], position: ['float'] });
    },
  );
});
