// docs/queries is what the questions and their recorded answers make it, and what links to a page finds it.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/query/catalog.ts';
import { renderQueries } from '../../tools/generated-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const written = readdirSync(`${root}docs/queries`).sort();
const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');

describe('docs/queries', () => {
  test('stands as `npm run generate` writes it', async () => {
    const pages = await renderQueries(root);

    expect(pages.map(({ file }) => file).sort()).toEqual(written);
    for (const { file, text } of pages) expect({ file, text: read(`docs/queries/${file}`) }).toEqual({ file, text });
  });

  test('has a page for every question, with an answer on it, and lists them all', async () => {
    const { queries } = await loadCatalog(`${root}cypher/questions`);

    expect(queries.length).toBeGreaterThan(30);
    for (const { name } of queries) {
      expect(read(`docs/queries/${name}.md`)).toContain(`$ rashomon query ${name} -P dataset=`);
      expect(read('docs/queries/README.md')).toContain(`(${name}.md)`);
    }
  });

  test('is where the other pages say it is', () => {
    const pages = [
      'README.md',
      ...readdirSync(`${root}docs`).flatMap((file) => (file.endsWith('.md') ? `docs/${file}` : [])),
    ];
    const links = pages.flatMap((page) =>
      [...read(page).matchAll(/\((?:docs\/)?queries\/([\w-]+\.md)(?:#[\w-]+)?\)/g)].map(([, file]) => file),
    );

    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((file) => !written.includes(file ?? ''))).toEqual([]);
    expect(pages.filter((page) => read(page).includes('queries.md'))).toEqual([]);
  });
});
