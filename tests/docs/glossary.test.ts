// Every word that stands in a file, a label or on a screen has its place in docs/glossary.md.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { anchorStatuses } from '../../src/domain/anchor/anchor.ts';
import { labels } from '../../src/domain/graph/schema.ts';
import {
  actorKinds,
  acts,
  answerManners,
  contradictionKinds,
  levels,
  quoteForms,
  supportKinds,
} from '../../src/domain/records/model.ts';

const page = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');
const headings = new Set([...page.matchAll(/^### (.+)$/gm)].flatMap(([, heading]) => heading ?? []));

describe('glossary.md', () => {
  test.each([...labels, 'SUPPORTS', 'CONTRADICTS', 'RELIES_ON', 'COMPATIBLE'])('%s has an entry', (word) => {
    expect(headings).toContain(word);
  });

  test.each([
    ['act', acts],
    ['kind of actor', actorKinds],
    ['kind of support', [...supportKinds, 'agrees']],
    ['kind of contradiction', [...contradictionKinds, 'withdraws']],
    ['level', levels],
    ['manner of an answer', answerManners.filter((manner) => manner !== 'asserted')],
    ['form of a quote', quoteForms],
    ['anchor status', anchorStatuses],
  ] as const)('every %s is named', (_what, words) => {
    const plain = page.toLowerCase();

    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !plain.includes(word))).toEqual([]);
  });
});
