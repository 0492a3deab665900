// Quotes of a text at hand: where they were recorded, else where they are found; a near match is not found.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GraphIndex, QuoteRow } from '../../../../src/domain/graph/index-graph.ts';
import { lookUpQuotes } from '../../../../viewer/src/affair/located-quotes.ts';
import { showActingText } from '../../../../viewer/src/state/fetch-graph.ts';
import { readChecked } from '../../../support/read-checked.ts';

let index: GraphIndex;
beforeAll(async () => {
  index = (await readChecked('data/harbour-fire')).index;
});

const quote = (exact: string, more: Partial<QuoteRow['properties']> = {}): QuoteRow => ({
  from: 'a',
  to: 'd',
  properties: { exact, form: 'indirect', position: 0, ...more },
});
const lookUpOne = (text: string, one: QuoteRow) => lookUpQuotes(text, [one], showActingText).get('a 0');

describe('lookUpQuotes', () => {
  test('finds every quote of the shipped texts where it was recorded', () => {
    let seen = 0;
    for (const { id, properties } of index.graph.nodes.Document) {
      if (properties.text === undefined) continue;
      const text = readFileSync(`data/harbour-fire/${properties.text}`, 'utf8');
      const quotes = index.quotesIn(id);
      const found = [...lookUpQuotes(text, quotes, showActingText).values()];
      seen += found.length;

      expect(found.length).toBe(quotes.length);
      for (const one of found) expect(one.status).toBe('exact');
    }
    expect(seen).toBe(index.graph.relationships.QUOTED_IN.length);
  });

  test('finds one whose position is not recorded, by its context, and one whose position is wrong', () => {
    const text = 'One bell rang. Another bell rang.';

    expect(lookUpOne(text, quote('bell rang', { prefix: 'Another ' }))).toMatchObject({
      status: 'exact',
      placed: { extents: [{ start: 23, end: 32 }] },
    });
    expect(lookUpOne(text, quote('Another', { start: 0, end: 7 }))).toMatchObject({
      placed: { extents: [{ start: 15, end: 22 }] },
    });
  });

  test('says that typography differs, and finds neither a near match nor one of several places', () => {
    expect(lookUpOne('He said “no”.', quote('said "no"'))).toMatchObject({ status: 'typographic' });
    expect(lookUpOne('He said no.', quote('He says no'))).toEqual({ status: 'not found' });
    expect(lookUpOne('no, no', quote('no'))).toEqual({ status: 'not found' });
  });

  test('a quote that the page shows with a character written out stands where it was recorded', () => {
    expect(lookUpOne('a\u202eb c', quote('a\\u{202e}b', { start: 0, end: 3 }))).toMatchObject({ status: 'exact' });
  });
});
