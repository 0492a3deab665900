import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAffair } from '../../../../viewer/src/affair/affair.ts';
import { listVisible, noFilters } from '../../../../viewer/src/choice/visibility.ts';
import { measureAccounts, placeAccounts } from '../../../../viewer/src/layout/place-accounts.ts';
import { type AccountsPlan, type ColumnPlan, planColumns } from '../../../../viewer/src/layout/plan-columns.ts';
import { pointAt, routeRelations } from '../../../../viewer/src/layout/route-relations.ts';
import { type Box, leastReadableScale, type Route } from '../../../../viewer/src/layout/scene.ts';
import { readChecked } from '../../../support/read-checked.ts';
import { readInventedAffair } from '../../../support/viewer-affair.ts';

const affair = readInventedAffair();
const visible = listVisible(affair, noFilters);

function planInvented(): AccountsPlan {
  const faceOff = affair.faceOff('who');
  if (faceOff === undefined) throw new Error('no face-off');
  return planColumns(faceOff, visible);
}

function touch(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function listTouching(boxes: readonly Box[]): number {
  return boxes.filter((box, position) => boxes.slice(position + 1).some((other) => touch(box, other))).length;
}

/** Points along a route that lie inside a card other than its ends. */
function countCovered(route: Route, boxes: ReadonlyMap<string, Box>, ends: readonly string[]): number {
  const others = [...boxes].filter(([id]) => !ends.includes(id)).map(([, box]) => box);
  let covered = 0;
  route.curves.forEach((_, position) => {
    for (let step = 0; step <= 20; step += 1) {
      const { x, y } = pointAt(route.from, route.curves, position, step / 20);
      const isUnder = (box: Box) =>
        x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;
      if (others.some(isUnder)) covered += 1;
    }
  });
  return covered;
}

describe('planColumns', () => {
  test('a column per camp that is held, its deniers beside it, the rest below', () => {
    const { columns, beside } = planInvented();

    expect(columns.map((one) => [one.id, one.heading, one.sections.flatMap((section) => section.ids)])).toEqual([
      ['held-0', 'Answer: Cat · Tom', ['baker-says-cat', 'miller-says-cat', 'guest-assumes-tom']],
      ['denied-1', 'Deny: Dog', ['priest-accuses']],
      ['held-1', 'Answer: Dog', ['dog-blamed']],
    ]);
    expect([...beside].sort()).toEqual(['bells', 'smith-silent', 'weather']);
  });

  test('the most supported card stands first, its supporters follow', () => {
    const [first] = planInvented().columns;

    expect(first?.sections[0]?.ids).toEqual(['baker-says-cat', 'miller-says-cat']);
  });

  test('whoever holds and denies stands in the held column, once', () => {
    const faceOff = affair.faceOff('who');
    const [cats, dogs] = faceOff?.camps ?? [];
    if (faceOff === undefined || cats === undefined || dogs === undefined) throw new Error('no camps');
    const holdsBoth = { ...cats, accounts: cats.accounts.map((one) => ({ ...one, denies: one.holds })) };

    const { columns } = planColumns({ ...faceOff, camps: [holdsBoth, dogs] }, visible);

    expect(columns.map((one) => one.id)).toEqual(['held-0', 'denied-1', 'held-1']);
  });
});

describe('placeAccounts', () => {
  test('no card touches another, and every card lies on its plate', () => {
    const column = (stance: ColumnPlan['stance'], ids: readonly string[], at: number): ColumnPlan => ({
      id: `${stance}-${at}`,
      stance,
      camp: at,
      letter: 'A',
      heading: `Heading ${at}`,
      sections: [{ ids }],
      hidden: 0,
    });
    const columns = fc.array(
      fc.record({
        stance: fc.constantFrom('held' as const, 'denied' as const, 'open' as const),
        count: fc.integer({ min: 1, max: 7 }),
      }),
      { maxLength: 6 },
    );
    const heights = fc.array(fc.integer({ min: 40, max: 220 }), { minLength: 5, maxLength: 5 });

    fc.assert(
      fc.property(
        columns,
        fc.nat(20),
        heights,
        fc.integer({ min: 300, max: 1600 }),
        (wanted, besides, sizes, width) => {
          const plan: AccountsPlan = {
            columns: wanted.map(({ stance, count }, at) =>
              column(
                stance,
                Array.from({ length: count }, (_, card) => `${at}-${card}`),
                at,
              ),
            ),
            beside: Array.from({ length: besides }, (_, card) => `b-${card}`),
            besideHidden: 0,
          };
          const heightOf = (id: string) => sizes[id.length % sizes.length] ?? 90;

          const picture = placeAccounts(plan, measureAccounts(plan, width), heightOf);

          const boxes = [...picture.boxes.values()];
          expect(boxes).toHaveLength(wanted.reduce((sum, one) => sum + one.count, besides));
          expect(listTouching(boxes)).toBe(0);
          expect(listTouching(picture.plates)).toBe(0);
          const isInside = (box: Box) =>
            picture.plates.some(
              (plate) =>
                box.x >= plate.x &&
                box.y >= plate.y + 30 &&
                box.x + box.width <= plate.x + plate.width &&
                box.y + box.height <= plate.y + plate.height,
            );
          expect(boxes.every(isInside)).toBe(true);
        },
      ),
    );
  });

  test('deniers of two accounts share the lane between them, so that three lanes are enough', () => {
    const one = (id: string, stance: ColumnPlan['stance'], camp: number): ColumnPlan => ({
      id,
      stance,
      camp,
      letter: 'A',
      heading: id,
      sections: [{ ids: [id] }],
      hidden: 0,
    });
    const plan = {
      columns: [
        one('a', 'held', 0),
        one('not-a', 'denied', 0),
        one('not-b', 'denied', 1),
        one('b', 'held', 1),
        one('open', 'open', 2),
      ],
      beside: [],
      besideHidden: 0,
    };

    const { boxes } = placeAccounts(plan, measureAccounts(plan, 800), () => 80);

    expect(new Set([...boxes.values()].map((box) => box.x)).size).toBe(3);
  });
});

describe('measureAccounts', () => {
  test('every question that ships fits beside the panes of a window of 1440 pixels, at a scale that can be read', async () => {
    const [place, room] = [784, 744];
    const widths: Record<string, number> = {};
    for (const folder of ['data/crocus-city-hall', 'data/harbour-fire']) {
      const shipped = readAffair((await readChecked(folder)).index.graph);
      for (const faceOff of shipped.questions) {
        const plan = planColumns(faceOff, listVisible(shipped, noFilters));
        const { width } = placeAccounts(plan, measureAccounts(plan, room), () => 90);
        if (width * leastReadableScale > place) widths[faceOff.question] = width;
      }
    }

    expect(widths).toEqual({});
  });
});

describe('routeRelations', () => {
  const plan = planInvented();
  const picture = placeAccounts(plan, measureAccounts(plan, 760), () => 90);
  const routes = routeRelations(visible.relations, picture.boxes, picture.plates);

  test('every relation between placed cards has a route that starts and ends at their borders', () => {
    expect(routes.map((route) => route.id)).toEqual(visible.relations.map((relation) => relation.id));
    for (const route of routes) {
      const [from = '', to = ''] = route.id.split('~');
      const start = picture.boxes.get(from);
      const end = picture.boxes.get(to);
      const last = route.curves.at(-1)?.to;
      expect(isOnBorder(route.from, start)).toBe(true);
      expect(isOnBorder(last, end)).toBe(true);
    }
  });

  test('no line runs under a card', () => {
    for (const route of routes) {
      expect(countCovered(route, picture.boxes, route.id.split('~').slice(0, 2))).toBe(0);
    }
  });

  test('no mark of a contradiction covers another or lies on a card', () => {
    const marks = routes.filter((route) => route.id.includes('contradicts')).map((route) => route.mark);

    expect(marks.length).toBeGreaterThan(1);
    for (const [position, mark] of marks.entries()) {
      for (const other of marks.slice(position + 1)) {
        expect(Math.hypot(mark.x - other.x, mark.y - other.y)).toBeGreaterThan(16);
      }
      expect([...picture.boxes.values()].some((box) => touch(box, { ...mark, width: 1, height: 1 }))).toBe(false);
    }
  });
});

function isOnBorder(point: { readonly x: number; readonly y: number } | undefined, box: Box | undefined): boolean {
  if (point === undefined || box === undefined) return false;
  const onSide = Math.abs(point.x - box.x) < 0.01 || Math.abs(point.x - box.x - box.width) < 0.01;
  const onEdge = Math.abs(point.y - box.y) < 0.01 || Math.abs(point.y - box.y - box.height) < 0.01;
  return onSide || onEdge;
}
