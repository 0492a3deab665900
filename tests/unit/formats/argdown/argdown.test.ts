// Argdown, with its own parser between: what we write it reads without an error, and the JSON it makes of it gives the same statements back.
import { ArgdownApplication, DataPlugin, JSONExportPlugin, ModelPlugin, ParserPlugin } from '@argdown/core';
import { test as propertyTest } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import type { Dataset } from '../../../../src/domain/records/model.ts';
import { argdown } from '../../../../src/formats/argdown/argdown.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { arbitraryDataset } from '../../../support/arbitrary-dataset.ts';
import { readFiles, settle } from '../../../support/cross-formats.ts';
import { readChecked } from '../../../support/read-checked.ts';
import { graphTools } from '../../../support/tiny-dataset.ts';

/** Argdown's text → the JSON of `argdown json`, and what its parser complains of. */
function runArgdown(input: string): { json: string; errors: string[] } {
  const app = new ArgdownApplication();
  app.addPlugin(new ParserPlugin(), 'parse-input');
  app.addPlugin(new DataPlugin(), 'build-model');
  app.addPlugin(new ModelPlugin(), 'build-model');
  app.addPlugin(new JSONExportPlugin(), 'export-json');
  const result = app.run({
    process: ['parse-input', 'build-model', 'export-json'],
    input,
    logLevel: 'error',
    throwExceptions: false,
  });
  const errors = [...(result.parserErrors ?? []), ...(result.lexerErrors ?? [])].map(({ message }) => message);
  return { json: result.json ?? '', errors };
}

async function write(dataset: Dataset): Promise<string> {
  return String((await exportAffair(argdown, { graph: buildGraph(dataset, graphTools), dataset })).written);
}

describe('argdown out', () => {
  test('is read by Argdown without an error, and comes back with speakers, acts, claims, words and relations', async () => {
    const { dataset } = await readChecked('data/harbour-fire');

    const { json, errors } = runArgdown(await write(dataset));
    const { records, problems } = await readFiles(argdown, { 'map.json': json });

    expect([errors, problems]).toEqual([[], []]);
    const names = new Map(records.map(({ id, name }) => [id, name]));
    const assertions = settle(records).filter(({ type }) => type === 'assertion');
    const own = new Map(dataset.actors.map(({ id, name }) => [id, name]));
    expect(assertions.map(({ id, claim, by }) => [id, claim, (by as string[]).map((one) => names.get(one))])).toEqual(
      dataset.assertions.map(({ id, claim, by }) => [id, claim, by.slice(0, 1).map((one) => own.get(one))]),
    );
    const drawn = dataset.assertions.flatMap(({ id, relations }) =>
      relations
        .filter((one) => one.type === 'CONTRADICTS' && one.level === 'content' && one.kind !== 'withdraws')
        .map(({ to }) => [id, to].sort().join(' ')),
    );
    expect(
      assertions
        .flatMap(({ id, contradicts = {} }) =>
          Object.keys(contradicts as object).map((to) => [id, to].sort().join(' ')),
        )
        .sort(),
    ).toEqual([...new Set(drawn)].sort());
  });

  propertyTest.prop([arbitraryDataset()], { numRuns: 25 })(
    'is read by Argdown whatever the texts hold',
    async (dataset) => {
      const { json, errors } = runArgdown(await write(dataset));
      const { records } = await readFiles(argdown, { 'map.json': json });

      const back = new Map(records.map((one) => [one.id, one]));
      expect(errors).toEqual([]);
      expect(dataset.assertions.map(({ id }) => back.get(id)?.claim)).toEqual(
        dataset.assertions.map(({ claim }) => claim),
      );
    },
  );
});

describe('argdown in', () => {
  const map = runArgdown(`
[Stopped]: The clock stopped. #time {speaker: "Ann Ames", quote: "it stopped", source: "A notice"}
  - [Ran]: The clock ran all night.
  >< [Never]

[Never]: The clock never stopped.

# What was seen

<Witness>: The keeper saw it run.
  -> [Stopped]

<Log>: The log has it. {source: "P. 3"}

(1) [Entry]: The log has an entry.
-----
(2) [Worked]: It worked.
(3) [Care]: Who works takes care.
-----
(4) [Ran]
  <_ <Witness>

<Proof>

(1) [Hands]: The hands stand.
(2) [Rule]: What stands has stopped.
-- Modus ponens --
(3) [Stopped]
  <_ <Witness>
`);

  test('makes assertions of statements and arguments, reasons of steps, and asks the data who speaks', async () => {
    expect(map.errors).toEqual([]);
    const { records, report, texts } = await readFiles(argdown, { 'clock.json': map.json });
    const byId = new Map(records.map((one) => [one.id, one]));
    const by = 'whoever-wrote-the-maps';

    expect(byId.get('stopped')).toMatchObject({
      by: ['ann-ames'],
      claim: 'The clock stopped.',
      tags: ['time'],
      quotes: [{ exact: 'it stopped', document: 'a-notice', start: 0, end: 10 }],
    });
    expect(texts.get('documents/a-notice.txt')).toBe('it stopped\n');
    expect(byId.get('ran')).toMatchObject({ by: [by], contradicts: { stopped: [{ kind: 'opposes', by }] } });
    expect(byId.get('witness')).toMatchObject({
      claim: 'The keeper saw it run.',
      contradicts: {
        stopped: [{ kind: 'opposes', by }],
        worked: [{ kind: 'undercuts', by }],
        care: [{ kind: 'undercuts', by }],
      },
    });
    expect(JSON.stringify(byId.get('witness'))).not.toContain('entry');
    expect(byId.get('log')).toMatchObject({
      cites: [{ document: 'p-3' }],
      note: 'An argument of the map; the conclusion of its steps is `ran`.',
    });
    expect(byId.get('p-3')).toEqual({ type: 'document', id: 'p-3', title: 'P. 3' });
    const reason = { kind: 'evidences', by, scheme: 'Modus ponens', together: 'Proof' };
    expect(byId.get('hands')).toMatchObject({ supports: { stopped: [reason] } });
    expect(byId.get('rule')).toMatchObject({ supports: { stopped: [reason] } });
    const denials = records.flatMap(({ id, contradicts = {} }) =>
      Object.entries(contradicts as Record<string, { kind: string }[]>).flatMap(([to, all]) =>
        all.filter(({ kind }) => kind === 'denies').map(() => [id, to].sort().join(' ')),
      ),
    );
    expect(denials).toEqual(['never stopped']);
    expect(report.entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['assertion.by', 'assertion.act', 'section']),
    );
    expect(settle(records).filter(({ type }) => type === 'assertion')).toHaveLength(10);
  });

  test.each([
    ['what is no export of Argdown', { nodes: [] }, 'this is no JSON of Argdown'],
    ['a statement that is a text', { statements: { a: 'x' } }, 'a statement must be an object'],
    [
      'a relation without a type',
      { statements: { a: { members: [] } }, relations: [{ from: 'a', to: 'a' }] },
      'a relation has no `relationType`',
    ],
  ])('refuses %s', async (_, content, message) => {
    const { problems } = await readFiles(argdown, { 'map.json': JSON.stringify(content) });

    expect(problems[0]).toMatch(/^map\.json:\d+: /);
    expect(problems[0]).toContain(message);
  });
});
