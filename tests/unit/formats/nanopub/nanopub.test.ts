// Nanopublications out, parsed as TriG and held against the guidelines: four graphs, each named in the head, none empty, each said once.
import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { nanopub } from '../../../../src/formats/nanopub/nanopub.ts';
import { graphTools, makeDataset, quote } from '../../../support/tiny-dataset.ts';

const np = 'http://www.nanopub.org/nschema#';
const dataset = makeDataset({
  actors: [{ id: 'ann', name: 'Ann “A.” Ames' }],
  documents: [{ id: 'page', title: 'A page', url: 'https://example.org/p' }],
  assertions: [
    {
      id: 'one',
      by: ['ann'],
      claim: 'It "stopped" \\ twice.\n🔥',
      saidAt: '2024-03-22',
      quotes: [quote(['it', 'stopped'], 'page'), quote('so', 'page', { prefix: 'and ' })],
    },
    { id: 'two', by: ['ann'], reportedBy: ['one'] },
  ],
});

test('gives one for each quote, in four graphs', async () => {
  const { written, report } = await exportAffair(nanopub, { graph: buildGraph(dataset, graphTools), dataset });
  const quads = new Parser({ format: 'application/trig' }).parse(String(written));
  const heads = quads.filter(
    ({ predicate, object }) => predicate.value.endsWith('#type') && object.value === `${np}Nanopublication`,
  );

  expect(heads.map(({ subject }) => subject.value)).toEqual([
    'urn:x-rashomon:bell:nanopub:one-1',
    'urn:x-rashomon:bell:nanopub:one-2',
  ]);
  for (const { subject, graph } of heads) {
    const named = ['hasAssertion', 'hasProvenance', 'hasPublicationInfo'].map((part) => {
      const found = quads.filter(
        (one) =>
          one.subject.value === subject.value &&
          one.predicate.value === `${np}${part}` &&
          one.graph.value === graph.value,
      );
      expect(found).toHaveLength(1);
      return found[0]?.object.value ?? '';
    });
    for (const part of named) expect(quads.filter((one) => one.graph.value === part).length).toBeGreaterThan(0);
    const [claim = '', provenance = ''] = named;
    const about = quads
      .filter((one) => one.graph.value === provenance && one.subject.value === claim)
      .map(({ predicate }) => predicate.value);
    expect(about).toEqual(
      expect.arrayContaining(['http://www.w3.org/ns/prov#wasQuotedFrom', 'http://www.w3.org/ns/prov#wasAttributedTo']),
    );
  }
  expect(quads.find(({ predicate }) => predicate.value.endsWith(':claim'))?.object.value).toBe(
    'It "stopped" \\ twice.\n🔥',
  );
  expect(quads.filter(({ predicate }) => predicate.value.endsWith('#exact')).map(({ object }) => object.value)).toEqual(
    ['it […] stopped', 'so'],
  );
  expect(report.entries.find(({ kind }) => kind === 'assertion.unquoted')).toMatchObject({
    count: 1,
    examples: [{ place: 'assertion two' }],
  });
});
