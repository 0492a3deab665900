// JSON-LD out, read by the reference library without a network: every term of PROV-O is where it belongs, nothing falls out of the context.
import { toRDF } from 'jsonld';
import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { jsonld } from '../../../../src/formats/jsonld/jsonld.ts';
import { readChecked } from '../../../support/read-checked.ts';
import { graphTools } from '../../../support/tiny-dataset.ts';

interface Quad {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string };
}

test('is linked data that says who, from where, and told by whom', async () => {
  const { dataset } = await readChecked('data/harbour-fire');
  const { written } = await exportAffair(jsonld, { graph: buildGraph(dataset, graphTools), dataset });
  const fetched: string[] = [];
  const documentLoader = async (url: string): Promise<never> => {
    fetched.push(url);
    throw new Error(`nothing is fetched, and ${url} neither`);
  };

  const quads = (await toRDF(JSON.parse(String(written)), {
    documentLoader,
    safe: true,
  } as object)) as unknown as Quad[];

  const of = (predicate: string) =>
    quads.filter((one) => one.predicate.value === `http://www.w3.org/ns/prov#${predicate}`);
  const urn = (kind: string, id: string) => `urn:x-rashomon:harbour-fire:${kind}:${id}`;
  expect(fetched).toEqual([]);
  for (const { id, by, reportedBy, quotes } of dataset.assertions) {
    const attributed = of('wasAttributedTo').filter(({ subject }) => subject.value === urn('assertion', id));
    expect(attributed.map(({ object }) => object.value).sort()).toEqual(by.map((one) => urn('actor', one)).sort());
    const told = quads.filter(
      (one) => one.subject.value === urn('assertion', id) && one.predicate.value.endsWith(':reportedBy'),
    );
    expect(told.map(({ object }) => object.value).sort()).toEqual(
      reportedBy.map((one) => urn('assertion', one)).sort(),
    );
    const quoted = of('wasQuotedFrom').filter(({ subject }) => subject.value === urn('assertion', id));
    expect(quoted.map(({ object }) => object.value).sort()).toEqual(
      [...new Set(quotes.map(({ document }) => urn('document', document)))].sort(),
    );
  }
});
