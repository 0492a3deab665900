// docs/loading.md is a contract: every promise must name tests, and every test it names must be there.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const promises = read('docs/loading.md')
  .split(/^### /m)
  .slice(1)
  .map((section) => ({
    name: section.split('\n')[0] ?? '',
    tests: [...(section.split(/^## /m)[0] ?? '').matchAll(/^- `(tests\/[^`]+)`: (.+)$/gm)].map(
      ([, file = '', title = '']) => ({ file, title }),
    ),
  }));

describe('docs/loading.md', () => {
  test('makes nine promises', () => {
    expect(promises.map(({ name }) => name.slice(0, 2))).toEqual([
      'G1',
      'G2',
      'G3',
      'G4',
      'G5',
      'G6',
      'G7',
      'G8',
      'G9',
    ]);
  });

  test.each(promises)('$name: is held by tests that exist', ({ tests }) => {
    const missing = tests.filter(({ file, title }) => !read(file).includes(`'${title}'`));

    expect(tests.length).toBeGreaterThan(1);
    expect(missing).toEqual([]);
  });
});
