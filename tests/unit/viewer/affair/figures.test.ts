// The answers to a question of numbers or dates as rows: of the harbour fire by hand, of every dataset that no row lacks its teller.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { attribute } from '../../../../viewer/src/affair/attribution.ts';
import type { ShownFaceOff } from '../../../../viewer/src/affair/face-off.ts';
import {
  describeFigureNotes,
  describeFigureRow,
  describeFigures,
  hasFigures,
  listClashes,
  listFigures,
} from '../../../../viewer/src/affair/figures.ts';
import { readChecked } from '../../../support/read-checked.ts';

let harbour: Affair;
let died: ShownFaceOff;

beforeAll(async () => {
  harbour = readAffair((await readChecked('data/harbour-fire')).index.graph);
  died = harbour.faceOff('how-many-died') as ShownFaceOff;
});

describe('the figures of a question', () => {
  test('stand by value, then by day', () => {
    expect(listFigures(harbour, died).map(({ name, asOf, of }) => [name, asOf, of])).toEqual([
      ['2 people', '2019-11-12', 'employees of the company'],
      ['3 people', '2019-11-10', undefined],
      ['3 people', '2019-11-12', undefined],
      ['3 people', undefined, undefined],
      ['at least 3 people', undefined, undefined],
      ['4 people', '2019-11-12', 'employees of the company'],
      ['5 people', '2019-11-12', undefined],
      ['5 people', '2019-11-12', undefined],
    ]);
  });

  test('clash only where the graph has a contradiction: of one day and base', () => {
    const figures = listFigures(harbour, died);
    const byKey = new Map(figures.map((one) => [one.key, one]));
    const clashes = listClashes(figures, died).map(({ one, other }) => [byKey.get(one), byKey.get(other)]);

    expect(clashes).toHaveLength(3);
    for (const [one, other] of clashes) {
      expect([one?.asOf, one?.of]).toEqual([other?.asOf, other?.of]);
      expect(one?.value).not.toBe(other?.value);
    }
  });

  test('a row says speaker, verb, figure, day, base and how many contradict it', () => {
    const [first] = listFigures(harbour, died);
    if (first === undefined) throw new Error('no figure');

    expect(describeFigureRow(harbour, first, describeFigureNotes(harbour, first, true), 1)).toBe(
      'Harbour Company says: 2 people, as of 12 November 2019, among employees of the company, the document’s own words; contradicted by 1.',
    );
  });

  test('the sentence counts figures, answers and contradictions, and says what an interval takes in', () => {
    const parts = describeFigures(harbour, died, listFigures(harbour, died));

    expect(parts.map((one) => one.text).join('')).toBe(
      'Five figures in 8 answers, 3 contradictions. Only figures for the same day and counted on the same base can contradict each other. The figure “at least 3 people” takes in 3, 4 and 5.',
    );
  });

  test('no day of count is said only where others have one', () => {
    const without = listFigures(harbour, died).find((one) => one.asOf === undefined);
    if (without === undefined) throw new Error('no such figure');

    expect(describeFigureNotes(harbour, without, true).rest).toContain('no day of count given');
    expect(describeFigureNotes(harbour, without, false).rest).not.toContain('no day of count given');
  });

  test('every told figure of every dataset names its teller', async () => {
    const founding = readAffair((await readChecked('data/crocus-city-hall')).index.graph);
    let rows = 0;
    for (const affair of [harbour, founding]) {
      for (const faceOff of affair.questions) {
        for (const figure of listFigures(affair, faceOff)) {
          const { teller } = attribute(affair, figure.id);
          const notes = describeFigureNotes(affair, figure, true);
          const row = describeFigureRow(affair, figure, notes, 0);
          rows += 1;
          if (teller === undefined) continue;
          expect(notes.must).toContain(teller);
          expect(row).toContain(teller);
        }
      }
    }
    expect(rows).toBeGreaterThan(50);
  });

  test('one figure alone, and words, need no axis', () => {
    const asked = harbour.questions.filter((one) => hasFigures(harbour, one)).map((one) => one.question);

    expect(asked.toSorted()).toEqual(['how-many-died', 'how-many-injured', 'when-did-it-break-out']);
  });
});
