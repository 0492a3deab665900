// The tour of the invented dataset names records and links files: each must be there.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { derivationRules } from '../../src/domain/derive/rules.ts';
import type { Dataset } from '../../src/domain/records/model.ts';
import { readChecked } from '../support/read-checked.ts';

const path = fileURLToPath(new URL('../../docs/harbour-fire.md', import.meta.url));
const page = readFileSync(path, 'utf8');

let dataset: Dataset;
beforeAll(async () => {
  ({ dataset } = await readChecked('data/harbour-fire'));
});

/** Code words with a hyphen: in this page a record, or a rule. */
function listNames(): string[] {
  return [...page.matchAll(/`([a-z0-9]+(?:-[a-z0-9]+)+)`/g)].flatMap(([, name]) => name ?? []);
}

describe('harbour-fire.md', () => {
  test('every record and rule it names exists', () => {
    const records = [
      dataset.events,
      dataset.actors,
      dataset.documents,
      dataset.questions,
      dataset.assertions,
      dataset.silences,
    ];
    const known = new Set<string>([
      ...records.flatMap((list) => list.map(({ id }) => id)),
      ...derivationRules.map(({ name }) => name),
    ]);

    expect(listNames().length).toBeGreaterThan(40);
    expect(listNames().filter((name) => !known.has(name))).toEqual([]);
  });

  test('every question of the dataset has its stop', () => {
    const missing = dataset.questions.filter(({ id }) => !page.includes(`\`${id}\``)).map(({ id }) => id);

    expect(missing).toEqual([]);
  });

  test('every link leads to a file', () => {
    const links = [...page.matchAll(/\]\(([^)#:]+)\)/g)].flatMap(([, link]) => link ?? []);

    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(join(dirname(path), link)))).toEqual([]);
  });
});
