// Invented affairs: the same for a seed, without an error, and shaped like a real one.
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataset } from '../../../src/dataset/read/open-dataset.ts';
import { generateAffair } from '../../../tools/affair/generate-affair.ts';
import { affairFormats, writeAffair } from '../../../tools/affair/write-affair.ts';
import { buildGeneratedGraph } from '../../support/generated-affair.ts';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'rashomon-affair-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

async function write(name: string, assertions: number, seed: number, format: 'jsonl' | 'yaml'): Promise<string> {
  const id = `affair-${assertions}`;
  const folder = join(place, name, id);
  await rm(join(place, name), { recursive: true, force: true });
  await mkdir(join(place, name), { recursive: true });
  await writeAffair(folder, generateAffair({ id, assertions, seed }), { format, withTexts: true });
  return folder;
}

async function readAll(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const read = async (file: string) => [file.slice(folder.length), await readFile(file, 'utf8')] as const;
  return new Map(await Promise.all(files.sort().map(read)));
}

describe('generateAffair', () => {
  for (const format of affairFormats) {
    test(`gives the same bytes for the same seed and others for another, as ${format}`, async () => {
      const first = await readAll(await write('first', 300, 7, format));
      const again = await readAll(await write('again', 300, 7, format));
      const other = await readAll(await write('other', 300, 8, format));

      expect(first.size).toBeGreaterThan(10);
      expect(again).toEqual(first);
      expect(other).not.toEqual(first);
    });

    test(`is an affair without an error, every quote exact in its document, as ${format}`, async () => {
      for (const assertions of [30, 300, 2_000]) {
        const folder = await write('checked', assertions, 1, format);
        const { dataset, diagnostics, anchors } = await openDataset(folder);

        expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([]);
        expect(dataset?.assertions.length).toBe(assertions);
        const { exact, ...others } = anchors;
        expect(exact).toBeGreaterThanOrEqual(assertions);
        expect(Object.values(others).every((count) => count === 0)).toBe(true);
      }
    });
  }

  test('both formats hold the same records', async () => {
    const [lines, yaml] = await Promise.all([write('lines', 300, 1, 'jsonl'), write('yaml', 300, 1, 'yaml')]);

    expect((await openDataset(yaml)).dataset).toEqual((await openDataset(lines)).dataset);
  });

  test('is skewed, disputed, and partly hearsay', () => {
    const { nodes, relationships } = buildGeneratedGraph({ id: 'affair', assertions: 2_000, seed: 1 });
    const countBy = (ids: readonly string[]) => {
      const counts = new Map<string, number>();
      for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
      return [...counts.values()].sort((a, b) => b - a);
    };
    const bySpeaker = countBy(relationships.ASSERTS.map((one) => one.from));
    const first = bySpeaker.slice(0, Math.ceil(bySpeaker.length / 10)).reduce((sum, count) => sum + count, 0);
    const told = nodes.Assertion.filter((one) => one.properties.asTold).length;

    expect(first / 2_000).toBeGreaterThan(0.35);
    expect(told / 2_000).toBeGreaterThan(0.05);
    expect(relationships.CONFLICTS_WITH.length).toBeGreaterThan(1_000);
    expect(relationships.DENIES.length).toBeGreaterThan(100);
    expect(relationships.SUPPORTS.length).toBeGreaterThan(50);
    expect(relationships.CONTRADICTS.length).toBeGreaterThan(50);
    expect(relationships.SPEAKS_FOR.length).toBeGreaterThan(50);
    expect(nodes.Silence.length).toBeGreaterThan(10);
    expect(new Set(nodes.Question.map((one) => one.properties.slot)).size).toBe(5);
  });

  test('makes a document at a time: the first comes before the rest is made', () => {
    const { documents } = generateAffair({ id: 'affair', assertions: 10_000_000, seed: 1 });
    const [first] = documents;

    expect(first?.statements.length).toBeGreaterThan(0);
  });
});
