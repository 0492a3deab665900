// Lanes of the harbour fire and of many statements: everything stands once, nothing touches, arrows lead back, crowds are counted.
import { beforeAll, describe, expect, test } from 'vitest';
import { type Affair, readAffair } from '../../../../viewer/src/affair/affair.ts';
import { listVisible, noFilters } from '../../../../viewer/src/choice/visibility.ts';
import {
  type LaneBook,
  openLaneBook,
  placeTicks,
  setOutLanes,
  shortenWords,
  walkLanes,
  widestFor,
} from '../../../../viewer/src/layout/lanes.ts';
import { readChecked } from '../../../support/read-checked.ts';

const sizes = { width: 600, box: 200, gap: 8, mostRows: 4 };

let harbour: Affair;
let book: LaneBook;
beforeAll(async () => {
  harbour = readAffair((await readChecked('data/harbour-fire')).index.graph);
  book = openLaneBook(harbour, listVisible(harbour, noFilters).shown) as LaneBook;
});

describe('openLaneBook', () => {
  test('gives every dated statement to the lane of those who speak', () => {
    const ids = book.lanes.flatMap((lane) => lane.entries.map((one) => one.id));

    expect(new Set(ids).size).toBe(58);
    expect(ids).toHaveLength(58);
    expect(book.lanes.map((one) => one.name)).toContain('Dockers’ Union and Seamen’s Mission');
    expect(book.ground.clock).toBe('');
  });

  test('gives nothing where the filters leave nothing dated', () => {
    expect(openLaneBook(harbour, new Set())).toBeUndefined();
  });
});

describe('setOutLanes', () => {
  test('boxes of a lane do not touch, and each begins where its time does', () => {
    for (const width of [300, 600, 4000]) {
      for (const { items, count } of setOutLanes(book, { ...sizes, width }, new Set())) {
        expect(items.flatMap((one) => one.ids)).toHaveLength(count);
        for (const item of items) {
          const others = items.filter((one) => one !== item && one.row === item.row);
          expect(others.every((one) => Math.abs(one.left - item.left) >= sizes.box + sizes.gap)).toBe(true);
          if (item.open !== 'start') expect(item.left).toBe(item.from);
        }
      }
    }
  });

  test('a crowded lane is counted, and opens when asked', () => {
    const crowded = setOutLanes(book, sizes, new Set()).find((lane) => lane.items.some((one) => one.ids.length > 1));
    if (crowded === undefined) throw new Error('no lane is crowded');
    const opened = setOutLanes(book, sizes, new Set([crowded.key])).find((lane) => lane.key === crowded.key);

    expect(crowded.rows).toBeLessThanOrEqual(sizes.mostRows + 1);
    expect(opened?.items.every((one) => one.ids.length === 1)).toBe(true);
    expect(opened?.items).toHaveLength(crowded.count);
  });

  test('ten thousand statements of one day are a few boxes and a count', () => {
    const day = { from: 0, to: 86_400_000 };
    const entries = Array.from({ length: 10_000 }, (_, at) => ({ id: `${at}`, lane: 'a', ...day }));
    const [lane] = setOutLanes({ ground: book.ground, lanes: [{ key: 'a', name: 'A', entries }] }, sizes, new Set());

    expect(lane?.items).toHaveLength(5);
    expect(lane?.items.at(-1)?.ids).toHaveLength(9996);
  });
});

describe('walkLanes', () => {
  test('left undoes right, and the ends are ends', () => {
    const lanes = setOutLanes(book, sizes, new Set());
    for (const { items } of lanes) {
      for (const { id } of items) {
        const right = walkLanes(lanes, id, 'right');
        if (right !== undefined) expect(walkLanes(lanes, right.id, 'left')?.ids).toContain(id);
      }
    }
    expect(walkLanes(lanes, lanes[0]?.items[0]?.id ?? '', 'up')).toBeUndefined();
    expect(walkLanes(lanes, lanes[0]?.items[0]?.id ?? '', 'down')).toBeDefined();
  });
});

describe('the axis', () => {
  test('has days, and stretches to a day but not to hours nobody told', () => {
    expect(placeTicks(book.ground, 1200).map((one) => one.text)[1]).toBe('5 Nov');
    expect(widestFor(book.ground, 600)).toBeGreaterThan(600);
    expect(placeTicks(book.ground, widestFor(book.ground, 600)).every((one) => !one.text.includes(':'))).toBe(true);
  });
});

describe('shortenWords', () => {
  test.each([
    ['The fire was set.', 40, 'The fire was set.'],
    ['The wiring of the Rope Store is old and bad.', 20, 'The wiring of the…'],
    ['Whoever, says so, lies', 17, 'Whoever, says so…'],
  ])('%s', (text, most, short) => {
    expect(shortenWords(text, most)).toBe(short);
  });
});
