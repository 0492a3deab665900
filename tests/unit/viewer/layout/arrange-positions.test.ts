// Arranging moves and folds, counts what it leaves out, and changes no answer.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAffair } from '../../../../viewer/src/affair/affair.ts';
import { listPositions } from '../../../../viewer/src/affair/positions.ts';
import { listVisible, noFilters } from '../../../../viewer/src/choice/visibility.ts';
import {
  type Arrangement,
  arrangePositions,
  parseArrangement,
  plainArrangement,
  renderArrangement,
} from '../../../../viewer/src/layout/arrange-positions.ts';
import { findInPositions, findPlace } from '../../../../viewer/src/layout/find-position.ts';
import { readChecked } from '../../../support/read-checked.ts';

const crocus = readAffair((await readChecked('data/crocus-city-hall')).index.graph);
const harbour = readAffair((await readChecked('data/harbour-fire')).index.graph);

function arranged(affair: typeof harbour, part: Partial<Arrangement> = {}, hidden = noFilters) {
  const { shown } = listVisible(affair, hidden);
  return arrangePositions(affair, listPositions(affair), shown, { ...plainArrangement, ...part });
}

const speakersOf = (table: ReturnType<typeof arranged>) =>
  table.lines.flatMap((line) => (line.kind === 'speaker' ? [line.actor] : []));

describe('arrangePositions', () => {
  test('questions stand in the order of their contradictions, and those without rival answers are folded and counted', () => {
    const table = arranged(crocus);
    const counts = table.columns.map((one) => one.contradictions.length);

    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(table.columns.length + table.folded.uncontested.length).toBe(crocus.questions.length);
    expect(table.folded.uncontested.every((one) => !one.contested)).toBe(true);
    expect(arranged(crocus, { all: true }).columns).toHaveLength(crocus.questions.length);
  });

  test('every speaker is in the table, folded or left out', () => {
    for (const affair of [crocus, harbour]) {
      for (const colliding of [false, true]) {
        const { speakers, folded, apart } = arranged(affair, { colliding });
        expect(speakers + folded.speakers + apart.speakers).toBe(listPositions(affair).length);
      }
    }
  });

  test('sorted by a question, who says the same stands together; turned round, who says nothing stays last', () => {
    const ofQuestion = (descending: boolean) =>
      arranged(harbour, { sort: 'strikers-at-the-store', descending }).lines.map((line) =>
        line.kind === 'speaker' ? (line.cells.get('strikers-at-the-store')?.positions[0]?.text ?? '') : '',
      );
    const [up, down] = [ofQuestion(false), ofQuestion(true)];

    expect(up.slice(0, 4)).toEqual(['They were there', 'They were there', 'They were there', 'They were not there']);
    expect(down.slice(0, 4)).toEqual(['They were not there', 'They were there', 'They were there', 'They were there']);
    expect(up.slice(4).every((one) => one === '')).toBe(true);
    expect(down.slice(4).every((one) => one === '')).toBe(true);
  });

  test('only where they collide: every row has an answer that is contradicted', () => {
    const table = arranged(harbour, { colliding: true });
    const rows = new Map(listPositions(harbour).map((row) => [row.actor, row]));

    expect(speakersOf(table).length).toBeGreaterThan(5);
    for (const actor of speakersOf(table))
      expect([...(rows.get(actor)?.cells.values() ?? [])].some((cell) => cell.collides)).toBe(true);
  });

  test('what filters hide is counted in its cell, and nothing moves, folds or unfolds for it', () => {
    const hidden = { ...noFilters, actors: ['hakansson'] };
    const [all, filtered] = [arranged(harbour), arranged(harbour, {}, hidden)];
    const line = filtered.lines.find((one) => one.kind === 'speaker' && one.actor === 'hakansson');

    expect(speakersOf(filtered)).toEqual(speakersOf(all));
    expect(filtered.columns).toEqual(all.columns);
    expect(line?.kind === 'speaker' && line.cells.get('how-did-it-start')).toMatchObject({ positions: [], hidden: 4 });
  });

  test('grouped, nobody is lost and every group has its heading', () => {
    const [plain, grouped] = [arranged(crocus), arranged(crocus, { grouped: true })];

    expect(speakersOf(grouped).toSorted()).toEqual(speakersOf(plain).toSorted());
    expect(grouped.lines[0]?.kind).toBe('group');
  });
});

describe('parseArrangement', () => {
  test('reads what was written', () => {
    const arrangement = fc.record({
      sort: fc.constantFrom(undefined, 'who-is-responsible', 'what'),
      descending: fc.boolean(),
      grouped: fc.boolean(),
      colliding: fc.boolean(),
      all: fc.boolean(),
    });

    fc.assert(
      fc.property(arrangement, (one) => {
        const plain = one.sort === undefined ? { ...one, descending: false } : one;
        expect(parseArrangement(renderArrangement(one))).toEqual(plain);
      }),
    );
  });

  test.each(['', 'nonsense', 'up:', ',,,', 'sideways:what'])('“%s” means the plain one', (text) => {
    expect(parseArrangement(text)).toEqual(plainArrangement);
  });
});

describe('findInPositions', () => {
  test('finds questions and speakers by a part of their names, without case and accents', () => {
    const table = arranged(harbour);

    expect(findInPositions(harbour, table, 'hakan')).toEqual(['hakansson']);
    expect(findInPositions(harbour, table, 'how many')).toEqual(['how-many-died', 'how-many-injured']);
    expect(findInPositions(harbour, table, '  ')).toEqual([]);
  });
});

describe('findPlace', () => {
  test('finds a question, a speaker and a statement where they stand, and nothing that is not there', () => {
    const table = arranged(harbour);
    const line = table.lines.findIndex((one) => one.kind === 'speaker' && one.actor === 'hakansson');

    expect(findPlace(table, 'how-many-died')).toEqual({
      line: -1,
      column: table.columns.findIndex((one) => one.question === 'how-many-died'),
    });
    expect(findPlace(table, 'hakansson')).toEqual({ line, column: -1 });
    expect(findPlace(table, 'chief-welding')).toEqual({ line, column: 0 });
    expect(findPlace(table, 'nobody')).toBeUndefined();
  });
});
