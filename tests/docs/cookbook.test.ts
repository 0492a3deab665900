// The cookbook, coded: every block of the page goes into one dataset, chapter by chapter, and what follows is what the page says.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Document, isMap, parseDocument } from 'yaml';
import { openDataset } from '../../src/dataset/read/open-dataset.ts';
import { type MarkdownBlock, parseMarkdownBlocks } from '../support/markdown-blocks.ts';
import { describeDerived, readChecked } from '../support/read-checked.ts';

const page = readFileSync('docs/cookbook.md', 'utf8');

interface Chapter {
  readonly title: string;
  readonly blocks: readonly MarkdownBlock[];
}

function splitChapters(): Chapter[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((text) => ({ title: text.slice(0, text.indexOf('\n')), blocks: parseMarkdownBlocks(text) }));
}

const chapters = splitChapters();
const recipes = chapters.filter(({ title }) => /^\d/.test(title));
const folder = join(mkdtempSync(join(tmpdir(), 'rashomon-cookbook-')), 'footbridge');

/** Adds the maps of a block to those of the file, record by record. */
function addInto(path: string, text: string): void {
  const file = parseDocument(readFileSync(path, 'utf8'));
  for (const [section, records] of Object.entries(parseDocument(text).toJS() as Record<string, object>)) {
    const had = file.get(section);
    if (!isMap(had)) file.set(section, records);
    else for (const [id, record] of Object.entries(records)) had.set(id, new Document(record).contents);
  }
  writeFileSync(path, String(file));
}

function write({ blocks }: Chapter): void {
  for (const { file, into, text } of blocks) {
    if (file !== undefined) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), file.endsWith('.yaml') ? text : text.trimEnd());
    }
    if (into !== undefined) addInto(join(folder, into), text);
  }
}

const linesOf = ({ blocks }: Chapter, language: string) =>
  blocks.filter((block) => block.language === language).flatMap((block) => block.text.trim().split('\n'));

/** Recorded conflicts only: who holds the same answer stands at the same node and needs no line. */
async function listConflicts(): Promise<string[]> {
  const { index } = await readChecked(folder);
  return describeDerived(index)
    .filter((line) => line.startsWith('CONTRADICTS '))
    .map((line) => line.replace(/^CONTRADICTS/, 'CONFLICTS_WITH'));
}

interface Added {
  readonly said: readonly string[];
  readonly came: readonly string[];
}

describe('docs/cookbook.md', () => {
  const added = new Map<string, Added>();
  let whole: readonly string[] = [];
  beforeAll(async () => {
    for (const chapter of chapters) {
      write(chapter);
      if (!recipes.includes(chapter)) continue;
      const now = await listConflicts();
      added.set(chapter.title, {
        said: linesOf(chapter, 'follows'),
        came: now.filter((line) => !whole.includes(line)),
      });
      whole = now;
    }
  }, 60_000);
  afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }));

  test('has twenty codings, each with a file of assertions', () => {
    expect(recipes.map(({ title }) => Number.parseInt(title, 10))).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    for (const { title, blocks } of recipes)
      expect(
        blocks.filter(({ file }) => file?.startsWith('assertions/')),
        title,
      ).toHaveLength(1);
  });

  test.each(recipes.map(({ title }) => title))('%s adds what the page says, and nothing else', (title) => {
    const { said, came } = added.get(title) ?? { said: [], came: ['not reached'] };

    expect([...came].sort()).toEqual([...said].sort());
  });

  test('the whole passes check without an error or a warning, and gives what the page says', async () => {
    const { diagnostics, anchors } = await openDataset(folder);
    const last = chapters.find(({ title }) => title === 'The whole of it');

    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    expect(Object.keys(anchors).filter((status) => (anchors as Record<string, number>)[status] !== 0)).toEqual([
      'exact',
    ]);
    expect([...whole].sort()).toEqual(last === undefined ? [] : linesOf(last, 'whole').sort());
  });
});
