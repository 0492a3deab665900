// What stands in a document and where: only what was recorded, and nothing lost.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { countQuotes, describeDocument, listQuotedDocuments } from '../../../../viewer/src/affair/quoted-documents.ts';
import { type NamedIndex, readEveryDataset } from '../../../support/every-dataset.ts';

let everything: readonly NamedIndex[];
beforeAll(async () => {
  everything = await readEveryDataset();
});

function readShipped(name: string): Affair {
  const found = everything.find((one) => one.name === `data/${name}`);
  if (found === undefined) throw new Error(`no ${name}`);
  return readAffair(found.index.graph);
}

describe('listQuotedDocuments', () => {
  test('has every quote of every dataset once, the most quoted document first', () => {
    for (const { index } of everything) {
      const documents = listQuotedDocuments(readAffair(index.graph));
      const counts = documents.map(countQuotes);

      expect(counts.reduce((sum, one) => sum + one, 0)).toBe(index.graph.relationships.QUOTED_IN.length);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      for (const { id, placed } of documents) {
        const recorded = index.quotesIn(id).filter((one) => one.properties.start !== undefined);
        expect(placed.length).toBe(recorded.length);
        expect(placed.every(({ extents }) => extents.every(({ start, end }) => start < end))).toBe(true);
      }
    }
  });

  test('of the founding document: 30 quotes, each at its place, and where the headline may end', () => {
    const affair = readShipped('crocus-city-hall');

    expect(listQuotedDocuments(affair)).toMatchObject([
      { id: 'article', length: 2437, unplaced: 0, headline: { from: 88, to: 120 } },
    ]);
    expect(listQuotedDocuments(affair)[0]?.placed.length).toBe(30);
    expect(describeDocument(affair, 'article')).toBe('undated · publisher not named');
  });

  test('a quote whose position is not recorded is counted and not placed', () => {
    const courier = listQuotedDocuments(readShipped('harbour-fire')).find((one) => one.id === 'courier');

    expect(courier).toMatchObject({ unplaced: 1 });
    expect(courier?.placed.length).toBe(18);
    expect(describeDocument(readShipped('harbour-fire'), 'courier')).toBe('11 November 2019 · The Marrowick Courier');
  });
});
