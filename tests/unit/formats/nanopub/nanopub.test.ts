// Nanopublications out, parsed as TriG and held against the guidelines: four graphs, each named in the head, none empty, each said once. What
// relations say, too.
import { Parser } from 'n3';
import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { nanopub } from '../../../../src/formats/nanopub/nanopub.ts';
import { graphTools, makeDataset, quote, relation } from '../../../support/tiny-dataset.ts';

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

test('gives one for each relation: of which kind it is, who drew it, and why', async () => {
  const said = makeDataset({
    actors: [{ id: 'ann', name: 'Ann Ames' }, { id: 'reader' }],
    documents: [{ id: 'page', title: 'A page' }],
    assertions: [
      {
        id: 'one',
        by: ['ann'],
        act: 'retracts',
        quotes: [quote('it stopped', 'page')],
        relations: [
          relation('CONTRADICTS', 'two', { kind: 'rivals', confidence: 'low', scheme: 'from sign' }),
          relation('CONTRADICTS', 'two', { by: 'reader', because: undefined, level: 'utterance' }),
          relation('SUPPORTS', 'three', { kind: 'evidences', quote: 'because it stopped' }),
          relation('RELIES_ON', 'three'),
          relation('CONTRADICTS', 'three', { kind: 'withdraws', because: 'She was wrong.' }),
        ],
      },
      { id: 'two' },
      { id: 'three' },
    ],
  });
  const curated = { ...said, curators: ['Cy Cole'] };
  const { written, report } = await exportAffair(nanopub, { graph: buildGraph(curated, graphTools), dataset: curated });
  const short = (term: { readonly value: string }) =>
    term.value.replace('urn:x-rashomon:bell:', '').replace(/^.*(?:#|\/|vocabulary:)/, '');
  const quads = new Parser({ format: 'application/trig' }).parse(String(written));
  const list = (id: string, part: string) =>
    quads
      .filter(({ graph }) => short(graph) === `nanopub:${id}:${part}`)
      .map(
        ({ subject, predicate, object }) =>
          `${short(subject).replace(`nanopub:${id}:`, '')} ${short(predicate)} ${short(object)}`,
      );

  expect(list('one:contradicts:two', 'assertion')).toEqual([
    'assertion:one contradicts assertion:two',
    'relation:one:contradicts:two kind rivals',
    'relation:one:contradicts:two level content',
    'relation:one:contradicts:two scheme from sign',
  ]);
  expect(list('one:contradicts:two', 'provenance')).toEqual([
    'assertion wasAttributedTo curators:bell',
    'curators:bell name Cy Cole',
    'assertion because For a reason.',
    'assertion confidence low',
  ]);
  expect(list('one:contradicts:two:utterance', 'provenance')).toEqual([
    'assertion wasAttributedTo actor:reader',
    'actor:reader name reader',
  ]);
  expect(list('one:supports:three', 'provenance')).toEqual([
    'assertion wasQuotedFrom document:page',
    'document:page title A page',
    'assertion exact because it stopped',
    'assertion because For a reason.',
  ]);
  expect(list('one:reliesOn:three', 'assertion')).toEqual(['assertion:one reliesOn assertion:three']);
  expect(list('one:retracts:three', 'provenance')).toEqual([
    'assertion wasAttributedTo actor:ann',
    'actor:ann name Ann Ames',
    'assertion because She was wrong.',
  ]);
  expect(list('one:supports:three', 'pubinfo')).toEqual([
    'nanopub:one:supports:three isPartOf dataset:bell',
    'nanopub:one:supports:three creator Cy Cole',
    'nanopub:one:supports:three license CC0-1.0',
  ]);
  expect(
    report.entries.map(({ kind }) => kind).filter((kind) => /supports|contradicts|relies|retracts/.test(kind)),
  ).toEqual([]);
});
