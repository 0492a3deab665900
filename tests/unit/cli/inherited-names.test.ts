// Words that every object of JavaScript has a property of, put wherever data can stand: each is a word like any other.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeHeld, renderCheckReport } from '../../../src/cli/check-report.ts';
import { readFreeQuery } from '../../../src/cli/typed-parameters.ts';
import { formatText } from '../../../src/dataset/fmt/format-text.ts';
import { openDataset } from '../../../src/dataset/read/open-dataset.ts';
import { buildGraph } from '../../../src/domain/build/build-graph.ts';
import { catalogue } from '../../../src/domain/check/rules/catalogue.ts';
import { decodeParameters } from '../../../src/query/parameters.ts';
import { programArgs } from '../../support/run-cli.ts';
import { assertionsFile, codesOf, datasetFile, makeDataset } from '../../support/scratch-dataset.ts';
import { graphTools } from '../../support/tiny-dataset.ts';

const words = ['constructor', '__proto__', 'valueOf', 'toString', 'hasOwnProperty', 'prototype', 'isPrototypeOf'];
const codes = new Set(catalogue.map(({ code }) => code));

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const records = readFileSync('tests/fixtures/valid/long-forms/records.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Json);
const documents = { 'documents/gazette.txt': readFileSync('tests/fixtures/valid/long-forms/documents/gazette.txt') };

/** Every copy of a value in which one text or one key has become the next word. As text, because `__proto__` is a key of no value. */
function* replaceEach(value: Json, nextWord: () => string): Iterable<string> {
  if (typeof value === 'string') yield JSON.stringify(nextWord());
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) {
      for (const changed of replaceEach(item, nextWord)) {
        yield `[${value.map((other, index) => (index === at ? changed : JSON.stringify(other))).join(',')}]`;
      }
    }
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value as { readonly [key: string]: Json });
    const write = (at: number, key: string, text: string) =>
      `{${entries.map(([name, other], index) => (index === at ? `${JSON.stringify(key)}:${text}` : `${JSON.stringify(name)}:${JSON.stringify(other)}`)).join(',')}}`;
    for (const [at, [key, inner]] of entries.entries()) {
      yield write(at, nextWord(), JSON.stringify(inner));
      for (const changed of replaceEach(inner, nextWord)) yield write(at, key, changed);
    }
  }
}

async function expectPlainAnswer(folder: string): Promise<void> {
  const opened = await openDataset(folder);
  expect(opened.diagnostics.filter(({ code }) => !codes.has(code))).toEqual([]);
  expect(opened.dataset === undefined).toBe(opened.diagnostics.some(({ severity }) => severity === 'error'));
  if (opened.dataset) expect(buildGraph(opened.dataset, graphTools).nodes.Dataset).toHaveLength(1);
  for (const format of ['text', 'sarif'] as const) {
    const report = renderCheckReport([{ folder: 'x', opened: describeHeld(opened) }], {
      format,
      strict: true,
      version: '1',
    });
    expect(report).not.toContain('[native code]');
  }
}

function runRashomon(args: readonly string[]): Promise<{ readonly code: number; readonly stderr: string }> {
  return new Promise((resolve) => {
    const all = [...programArgs, ...args];
    execFile(process.execPath, all, { env: { ...process.env, NO_COLOR: '1' } }, (error, _stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr });
    });
  });
}

describe('names that every object inherits', () => {
  // The one that an object is made by at every place, and each of the others at every sixth.
  test.each([['__proto__'], words.filter((word) => word !== '__proto__')])(
    '%s (and its like) in place of any key or text of a record gets a diagnostic or is taken as it is',
    async (...turns) => {
      let places = 0;
      const nextWord = () => turns[places++ % turns.length] ?? '';
      for (const [at, record] of records.entries()) {
        for (const changed of replaceEach(record, nextWord)) {
          const lines = records.map((other, index) => (index === at ? changed : JSON.stringify(other)));
          await expectPlainAnswer(
            await makeDataset({
              'dataset.yaml': null,
              'assertions/gazette.yaml': null,
              'records.jsonl': `${lines.join('\n')}\n`,
              ...documents,
            }),
          );
        }
      }

      expect(places).toBeGreaterThan(100);
    },
    240_000,
  );

  test.each(words)('%s as the language of the dataset is no language', async (word) => {
    const text = datasetFile.replace('language: en', `language: ${word}`);

    expect(await codesOf({ 'dataset.yaml': text })).toEqual(['invalid-language']);
  });

  test.each(words)('%s in YAML, as a key and as a value, is checked and formatted', async (word) => {
    const yaml = assertionsFile.replace('claim: Fog delayed the ferry.', `claim: ${word}`);
    const folder = await makeDataset({
      'assertions/gazette.yaml': yaml
        .replace('captain-fog:', `${word}:`)
        .replace('{why-late: fog}', `{${word}: ${word}}`),
    });

    await expectPlainAnswer(folder);
    expect(formatText(yaml, 'assertions/a.yaml')).toContain(`claim: ${word}\n`);
  });

  test.each(words)('%s as a parameter of a free query keeps its value', (word) => {
    const query = readFreeQuery('q.cypher', 'RETURN 1', Object.fromEntries([[word, 'given']]));
    const decoded = decodeParameters(query, query.raw);

    expect(Object.entries(decoded)).toEqual([[word, 'given']]);
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
  });

  test('as verb, format or option of the command line are refused as any unknown word', async () => {
    const folder = await makeDataset();
    const asked = [
      ['constructor'],
      ['check', folder, '--format', 'constructor'],
      ['check', folder, '--text', '__proto__'],
      ['query', '--list', 'constructor'],
      ['query', '__proto__', '-P', 'constructor=1', '--uri', 'bolt://127.0.0.1:1'],
    ];

    for (const args of asked) {
      const { code, stderr } = await runRashomon(args);
      expect({ args, code, bug: stderr.includes('bug:') }).toEqual({ args, code: code === 4 ? 4 : 2, bug: false });
    }
  }, 240_000);
});
