// All pages for readers: what they link to is there, and the commands they show are commands this program has.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { verbs } from '../../src/cli/verbs.ts';
import { citeStatement } from '../../src/domain/citation/cite.ts';
import { parseMarkdownBlocks } from '../support/markdown-blocks.ts';
import { readChecked } from '../support/read-checked.ts';

const pages = ['README.md', 'CHANGELOG.md', ...listPages('docs')];

function listPages(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listPages(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const read = (path: string) => readFileSync(path, 'utf8');
const withoutBlocks = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '');

/** As GitHub makes them: small letters, spaces to hyphens, other signs left out; repeated ones are numbered. */
function anchorsOf(path: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = withoutBlocks(read(path)).match(/^#{1,6} .+$/gm) ?? [];
  return new Set(
    headings.map((heading) => {
      const anchor = heading
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
        .replaceAll(' ', '-');
      const count = seen.get(anchor) ?? 0;
      seen.set(anchor, count + 1);
      return count === 0 ? anchor : `${anchor}-${count}`;
    }),
  );
}

describe('the pages', () => {
  test.each(pages)('%s links to what is there', (path) => {
    const links = [...withoutBlocks(read(path)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
    const broken = links.filter((link) => {
      if (/^[a-z]+:/.test(link)) return false;
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? path : join(dirname(path), file);
      if (!existsSync(target)) return true;
      return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(decodeURIComponent(anchor));
    });

    expect(broken).toEqual([]);
  });

  test('show only verbs that there are', () => {
    const names = new Set([...verbs.map((verb) => verb.name), 'help']);
    const shown = pages.flatMap((path) =>
      [...read(path).matchAll(/npx rashomon ([a-z]\S*)/g)].map(
        ([, verb = '']) => `${path}: ${verb.replace(/[`.,;:)]+$/, '')}`,
      ),
    );

    expect(shown.length).toBeGreaterThan(20);
    expect(shown.filter((one) => !names.has(one.split(': ')[1] ?? ''))).toEqual([]);
  });
});

test('docs/citing.md shows the citation that the program makes', async () => {
  const { index } = await readChecked('data/crocus-city-hall');
  const [shown] = parseMarkdownBlocks(read('docs/citing.md')).filter(({ language }) => language === 'citation');

  expect(shown?.text.trim()).toBe(citeStatement(index, 'kremlin-links-ukraine'));
});
