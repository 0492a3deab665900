// The generated JSON Schemas: up to date, and accepting what the reader accepts.
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listFiles } from '../../../src/dataset/read/list-files.ts';
import { generateSchemas } from '../../../tools/generate-schemas.ts';

const root = new URL('../../../', import.meta.url).pathname;
const schemas = new Map(generateSchemas().map(({ path, text }) => [path.replace(/^.*\/|\.schema\.json$/g, ''), text]));

function compile(name: string) {
  return new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(schemas.get(name) ?? '{}'));
}

describe('generateSchemas', () => {
  test.each(generateSchemas())('$path is what the shapes give', async ({ path, text }) => {
    expect(await readFile(`${root}${path}`, 'utf8')).toBe(text);
  });

  test.each(['data/crocus-city-hall', 'data/harbour-fire'])('%s is valid against them', async (folder) => {
    const files = await listFiles(`${root}${folder}`);
    const validateDataset = compile('dataset');
    const validateAssertions = compile('assertions');
    const validateRecord = compile('record');

    const dataset = parse(await readFile(`${root}${folder}/dataset.yaml`, 'utf8'));
    expect(validateDataset(dataset) || validateDataset.errors).toBe(true);

    for (const file of files.assertions) {
      const assertions = parse(await readFile(`${root}${folder}/${file}`, 'utf8'));
      expect([file, validateAssertions(assertions) || validateAssertions.errors]).toEqual([file, true]);
    }
    for (const file of files.jsonl) {
      const lines = (await readFile(`${root}${folder}/${file}`, 'utf8')).split('\n').filter((line) => line !== '');
      for (const line of lines) expect(validateRecord(JSON.parse(line)) || validateRecord.errors).toBe(true);
    }
    expect(files.assertions.length + files.jsonl.length).toBeGreaterThan(0);
  });

  test.each([
    ['dataset', { format: 2 }],
    ['dataset', { format: 1, id: 'a', version: '1', title: 'A', licence: 'MIT', language: 'en', tittle: 'B' }],
    ['assertions', { assertions: { a: { by: 'b', act: 'shouts', claim: 'C.' } } }],
    ['record', { type: 'actor', id: 'a', name: 'A' }],
    ['record', { id: 'a', name: 'A', kind: 'person' }],
  ])('the schema of %s refuses %j', (name, value) => {
    expect(compile(name)(value)).toBe(false);
  });
});
