// The page on derivation: every example it prints follows from the dataset it is taken from, and every rule has its heading.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { deriveRelations } from '../../src/domain/derive/derive-relations.ts';
import type { DerivedRelation } from '../../src/domain/derive/rule.ts';
import { derivationRules } from '../../src/domain/derive/rules.ts';
import type { GraphIndex } from '../../src/domain/graph/index-graph.ts';
import { readChecked } from '../support/read-checked.ts';

const path = fileURLToPath(new URL('../../docs/derivation.md', import.meta.url));
const page = readFileSync(path, 'utf8');

let index: GraphIndex;
let derived: readonly DerivedRelation[];
beforeAll(async () => {
  ({ index } = await readChecked('data/harbour-fire'));
  derived = deriveRelations(index).relations;
});

/** Lines of all fenced blocks of one language. */
function listLines(language: string): string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].flatMap(([, block = '']) =>
    block.trim().split('\n'),
  );
}

describe('derivation.md', () => {
  test('every rule has a heading, in the order of rank, and an example', () => {
    const examples = listLines('derived').map((line) => line.split(' ')[2]);

    const headings = [...page.matchAll(/^## ([a-z]+-[a-z]+)$/gm)].map(([, name]) => name);
    expect(headings).toEqual(derivationRules.map(({ name }) => name));
    for (const { name } of derivationRules) expect(examples).toContain(name);
  });

  test('every example follows from the dataset', () => {
    const stored = { CONTRADICTS: 'CONFLICTS_WITH', SUPPORTS: 'agreement' } as const;
    const lines = derived.map(({ type, kind, rule, from, to }) => [stored[type], kind, rule, from, to].join(' '));

    expect(lines).toEqual(expect.arrayContaining(listLines('derived')));
  });

  test('what it says does not follow does not, between assertions that exist', () => {
    const pairs = listLines('not-derived').map((line) => line.split(' ').sort());

    expect(pairs.length).toBeGreaterThan(5);
    for (const [a = '', b = ''] of pairs) {
      expect([index.labelOf(a), index.labelOf(b)]).toEqual(['Assertion', 'Assertion']);
      expect(derived.filter((one) => one.from === a && one.to === b)).toEqual([]);
    }
  });

  test('every file it links to exists', () => {
    const links = [...page.matchAll(/\]\(([^)#]+)/g)].flatMap(([, target]) => target ?? []);

    expect(links.length).toBeGreaterThan(3);
    const missing = links.filter((link) => !existsSync(join(dirname(path), link)));
    expect(missing).toEqual([]);
  });
});
