import { describe, expect, test } from 'vitest';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import { recordsFromGraph } from '../../../../src/dataset/write/records-from-graph.ts';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { checkFiles } from '../../../support/check-text.ts';
import { datasetFile, makeDataset } from '../../../support/scratch-dataset.ts';
import { graphTools } from '../../../support/tiny-dataset.ts';

const assertions = (defaults: string, own = '') => `document: gazette
defaults: ${defaults}
assertions:
  first:
    by: captain
    act: says
    claim: Fog held the ferry back.
    quotes: [{exact: "Fog held us back,", form: direct}]
${own}  second:
    by: captain
    act: says
    claim: The fog was thick.
    quotes: [{exact: "Fog", form: direct}]
`;

async function open(file: string) {
  return openDataset(await makeDataset({ 'assertions/gazette.yaml': file }));
}

describe('defaults of an assertions file', () => {
  test('are what every assertion has that does not say otherwise', async () => {
    const { dataset, diagnostics } = await open(
      assertions('{in: a talk, saidAt: 2024-05-02, tags: [ferry, fog]}', '    in: the bridge\n    tags: own\n'),
    );

    expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
    expect(dataset?.assertions.map(({ id, in: where, saidAt, tags }) => [id, where, saidAt, tags])).toEqual([
      ['first', 'the bridge', '2024-05-02', ['own']],
      ['second', 'a talk', '2024-05-02', ['ferry', 'fog']],
    ]);
  });

  test('stand in the export with each assertion', async () => {
    const { dataset } = await open(assertions('{in: a talk}'));
    if (dataset === undefined) throw new Error('the dataset has errors');
    const records = recordsFromGraph(buildGraph(dataset, graphTools)) as readonly { type: string; in?: string }[];

    expect(records.flatMap((one) => (one.type === 'assertion' ? [one.in] : []))).toEqual(['a talk', 'a talk']);
  });

  test('with a mistake in them are one problem at their own place, whatever the number of assertions', async () => {
    const { diagnostics } = await open(assertions('{about: nobody, saidAt: yesterday}'));

    expect(
      diagnostics.map((one) => one.code).filter((code) => code !== 'unused-actor' && code !== 'lone-answer'),
    ).toEqual(['unknown-reference', 'invalid-date']);
    expect(new Set(diagnostics.map((one) => one.place.file))).toContain('assertions/gazette.yaml');
  });

  test('have no other fields', async () => {
    const { diagnostics } = await open(assertions('{by: captain}'));

    expect(diagnostics.map((one) => one.code)).toContain('unknown-key');
  });

  test('are named where one of their fields stands at the head of the file', async () => {
    const { diagnostics } = await open(`saidAt: 2024-05-02\n${assertions('{tags: fog}')}`);

    expect(JSON.stringify(diagnostics.find((one) => one.code === 'unknown-key'))).toContain('put it under `defaults`');
  });
});

describe('relations that others drew', () => {
  const relation = (written: string) =>
    checkFiles({
      'dataset.yaml': datasetFile.replace(/^id: .*$/m, 'id: ferry'),
      'documents/gazette.txt': 'Fog held us back, the captain said. The engine had failed, said the office.\n',
      'assertions/gazette.yaml': `document: gazette
assertions:
  first: {by: captain, act: says, claim: Fog held the ferry back., quotes: [{exact: "Fog held us back,"}]}
  second:
    by: captain
    act: says
    claim: The engine had failed.
    quotes: [{exact: "The engine had failed,"}]
    contradicts: {first: ${written}}
`,
    });

  test('may come without a reason where it is said who drew them', async () => {
    const { dataset, diagnostics } = await relation('{kind: opposes, by: captain}');

    expect(diagnostics.map((one) => one.code)).not.toContain('relation-without-reason');
    expect(dataset?.assertions.flatMap((one) => one.relations)).toEqual([
      { type: 'CONTRADICTS', to: 'first', kind: 'opposes', by: 'captain', level: 'content' },
    ]);
  });

  test('by nobody need a reason', async () => {
    expect((await relation('{kind: opposes}')).diagnostics.map((one) => one.code)).toContain('relation-without-reason');
  });
});
