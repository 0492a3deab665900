// SARIF 2.1.0 by the schema of its makers, formats included. The schema comes with @microsoft/jest-sarif (MIT).
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { describeHeld, renderCheckReport } from '../../../../src/cli/check-report.ts';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import { buildSarif } from '../../../../src/dataset/report/render-sarif.ts';
import { catalogue } from '../../../../src/domain/check/rules/catalogue.ts';
import { makeDataset } from '../../../support/scratch-dataset.ts';

const require = createRequire(import.meta.url);
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
// Without the flag `u`: one pattern of the schema is none by its rules.
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function listViolations(sarif: unknown): string[] {
  return validate(sarif) ? [] : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

async function checkFolder(path: string, named = path): Promise<unknown> {
  const checked = [{ folder: named, opened: describeHeld(await openDataset(path)) }];
  return JSON.parse(renderCheckReport(checked, { format: 'sarif', strict: false, version: '1.2.3' }));
}

function artifactOf(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const at = { path, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const problem = { code: 'cycle', severity: 'error', message: 'M', at, notes: [{ message: 'N', at }] } as const;
  const sarif = buildSarif([problem], '1') as {
    runs: [
      { results: [{ locations: [{ physicalLocation: { artifactLocation: { uri: string; uriBaseId?: string } } }] }] },
    ];
  };
  expect(listViolations(sarif)).toEqual([]);
  return sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
}

describe('SARIF', () => {
  test('the schema is there, and refuses what is wrong', () => {
    expect(listViolations({ version: '2.1.0' })).not.toEqual([]);
    const rules = [{ id: 'x', helpUri: 'docs/diagnostics.md#x' }];
    const run = { tool: { driver: { name: 'x', rules } }, results: [] };
    expect(listViolations({ version: '2.1.0', runs: [run] }).join()).toContain('must match format "uri"');
  });

  test.each(readdirSync('tests/fixtures/invalid'))('of the fixture %s is valid', async (code) => {
    expect(listViolations(await checkFolder(`tests/fixtures/invalid/${code}`))).toEqual([]);
  });

  test('says what every rule means', () => {
    const { runs } = buildSarif([], '1') as { runs: [{ tool: { driver: { rules: { help: { text: string } }[] } } }] };

    expect(runs[0].tool.driver.rules).toHaveLength(catalogue.length);
    for (const [at, { help }] of runs[0].tool.driver.rules.entries()) expect(help.text).toContain(catalogue[at]?.code);
  });

  test.each([
    ['data/ferry/a b.yaml', 'data/ferry/a%20b.yaml'],
    ['data/#1/100%.yaml', 'data/%231/100%25.yaml'],
    ['data/ж/日本.yaml', 'data/%D0%B6/%E6%97%A5%E6%9C%AC.yaml'],
    ['-f/a.yaml', '-f/a.yaml'],
    ['a:b/c?d.yaml', 'a%3Ab/c%3Fd.yaml'],
    ['./data//ferry/../x.yaml', 'data/x.yaml'],
    ['a\u0007\nb.yaml', 'a%07%0Ab.yaml'],
    ['a\ud800.yaml', 'a%EF%BF%BD.yaml'],
    ['[x]^`{|}\\".yaml', '%5Bx%5D%5E%60%7B%7C%7D%5C%22.yaml'],
  ])('a relative path %j is escaped, and begins at the base', (path, uri) => {
    expect(artifactOf(path)).toEqual({ uri, uriBaseId: '%SRCROOT%' });
  });

  test('an absolute path is a file URI, and one that leads out of the base names none', () => {
    expect(artifactOf('/a b/c.yaml')).toEqual({ uri: 'file:///a%20b/c.yaml' });
    expect(artifactOf('../a b/c.yaml')).toEqual({ uri: '../a%20b/c.yaml' });
  });

  test('of many problems counts those it leaves out', async () => {
    const actors = Array.from(
      { length: 1_300 },
      (_, at) => `{"type":"actor","id":"x${at}","name":"N${at}","kind":"prson"}\n`,
    );
    const folder = await makeDataset({ 'more.jsonl': actors.join('') });
    const sarif = (await checkFolder(folder, 'ferry')) as {
      runs: [{ results: unknown[]; invocations: [{ toolExecutionNotifications: unknown[] }] }];
    };

    expect(listViolations(sarif)).toEqual([]);
    expect(sarif.runs[0].results).toHaveLength(100);
    expect(sarif.runs[0].invocations[0].toolExecutionNotifications).toEqual([
      {
        level: 'error',
        message: { text: 'ferry: and 1,200 more of this code' },
        associatedRule: { id: 'unknown-value', index: catalogue.findIndex(({ code }) => code === 'unknown-value') },
        properties: { count: 1_300, shown: 100 },
      },
    ]);
  });
});
