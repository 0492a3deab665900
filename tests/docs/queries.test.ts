// docs/queries.md is what the questions and their recorded answers make it.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/query/catalog.ts';
import { renderQueries } from '../../tools/generated-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('docs/queries.md', () => {
  test('stands as `npm run generate` writes it', async () => {
    const written = await readFile(`${root}docs/queries.md`, 'utf8');

    expect(await renderQueries(root)).toBe(written);
  });

  test('has a heading for every question, with an answer under it', async () => {
    const page = await readFile(`${root}docs/queries.md`, 'utf8');
    const { queries } = await loadCatalog(`${root}cypher/questions`);

    expect(queries.length).toBeGreaterThan(19);
    for (const { name } of queries) {
      const section = page.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
      expect(section).toContain(`$ rashomon query ${name} -P dataset=`);
    }
  });
});
