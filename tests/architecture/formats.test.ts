// A format of another tool touches its folder, its test, its heading and the list; nothing else knows it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '../../src/formats/catalogue.ts';
import { readModules, root } from './read-modules.ts';

const modules = readModules();
const page = readFileSync(join(root, 'docs/formats.md'), 'utf8');

describe.each(formats)('the format $name', ({ name, reads, writes, load }) => {
  const folder = `src/formats/${name}/`;

  test('is a folder that only the list imports, and that imports no other format', () => {
    const mine = modules.filter(({ path }) => path.startsWith(folder));
    const importers = modules.filter(
      (one) => !one.path.startsWith(folder) && one.ownImports.some((path) => path.startsWith(folder)),
    );
    const others = mine
      .flatMap(({ ownImports }) => ownImports)
      .filter((path) => /^src\/formats\/[^/]+\//.test(path) && !path.startsWith(folder));

    expect(mine.length).toBeGreaterThan(0);
    expect(importers.map(({ path }) => path)).toEqual(['src/formats/catalogue.ts']);
    expect(others).toEqual([]);
  });

  test('has its test and its heading', () => {
    expect(existsSync(join(root, `tests/unit/formats/${name}/${name}.test.ts`))).toBe(true);
    expect(page).toContain(`\n## ${name}\n`);
  });

  test('is what the list says of it', async () => {
    const format = await load();

    expect([format.name, format.read !== undefined, format.write !== undefined]).toEqual([name, reads, writes]);
  });
});

test('every folder of a format is in the list', () => {
  const folders = readdirSync(join(root, 'src/formats'), { withFileTypes: true }).filter((one) => one.isDirectory());

  expect(folders.map(({ name }) => name).sort()).toEqual(formats.map(({ name }) => name).sort());
});
