// Every character of a text stands on one page and in one stretch, with the quotes that cover it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlacedQuote } from '../../../../viewer/src/affair/quoted-documents.ts';
import { cutPages, cutStretches } from '../../../../viewer/src/layout/text-pages.ts';

describe('cutPages', () => {
  test('keeps every character, cuts none in two, and is never longer than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), fc.integer({ min: 4, max: 60 }), (text, most) => {
        const pages = cutPages(text, most);

        expect(pages.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of pages) {
          expect(end - start).toBeLessThanOrEqual(most);
          expect(/[\ud800-\udbff]$/.test(text.slice(start, end)) && end < text.length).toBe(false);
        }
      }),
    );
  });

  test('ends a page behind a paragraph where there is one in its second half', () => {
    const text = `${'a'.repeat(60)}\n\n${'b'.repeat(60)} ${'c'.repeat(20)}`;

    expect(cutPages(text, 100).map(({ end }) => end)).toEqual([62, text.length]);
  });
});

describe('cutStretches', () => {
  const places = fc.array(fc.tuple(fc.nat(90), fc.integer({ min: 1, max: 30 })), { maxLength: 12 });

  test('gives each character the quotes that cover it, and no other', () => {
    fc.assert(
      fc.property(places, (list) => {
        const quotes = list.map(
          ([start, long], at): PlacedQuote => ({
            owner: `a${at}`,
            position: 0,
            extents: [{ start, end: start + long }],
          }),
        );
        const page = { start: 10, end: 100 };
        const stretches = cutStretches(quotes, page);

        expect(stretches[0]?.start).toBe(page.start);
        expect(stretches.at(-1)?.end).toBe(page.end);
        for (const [position, { start, end, quotes: covering }] of stretches.entries()) {
          expect(start).toBe(stretches[position - 1]?.end ?? page.start);
          for (const at of [start, end - 1]) {
            const expected = quotes.filter((one) => one.extents.some((of) => of.start <= at && at < of.end));
            expect(new Set(covering)).toEqual(new Set(expected));
          }
        }
      }),
    );
  });
});
