// Which lines are drawn by whom, and that nothing is routed before it is drawn.
import { describe, expect, test } from 'vitest';
import type { DrawnRelation } from '../../../../viewer/src/affair/relations.ts';
import type { Look } from '../../../../viewer/src/choice/reducers.ts';
import { orderByNearness, orderBySupport } from '../../../../viewer/src/layout/order-cards.ts';
import type { Line, Scene, SceneTraits } from '../../../../viewer/src/layout/scene.ts';
import { canvasLinesLimit, SceneLines } from '../../../../viewer/src/render/scene-lines.ts';

const plainLook: Look = {
  shown: new Set(),
  selected: undefined,
  hovered: undefined,
  lit: undefined,
  campOf: new Map(),
};

const traits: SceneTraits = { nodes: 'boxes', nearFrom: 0.85, middleFrom: 0.3, shrinksFrom: 1 };

/** A ring: every node has two lines. */
function ringOf(count: number, nodes: SceneTraits['nodes']) {
  const asked: number[] = [];
  const lines = Array.from({ length: count }, (_, at): Line => {
    const [from, to] = [`n${at}`, `n${(at + 1) % count}`];
    return { id: `${from}~${to}`, from, to, style: 'contradicts', symmetric: true, hearsay: false };
  });
  const scene: Scene = {
    layout: { ...traits, nodes },
    nodes: [],
    lines,
    bounds: { x: 0, y: 0, width: 1, height: 1 },
    routeLines: (ids) => {
      asked.push(ids.size);
      return [...ids].map((id) => ({ id, from: { x: 0, y: 0 }, curves: [], mark: { x: 0, y: 0 } }));
    },
  };
  return { lines: new SceneLines(scene), asked };
}

describe('SceneLines', () => {
  test.each([
    [canvasLinesLimit, 'boxes', 'canvas'],
    [canvasLinesLimit + 1, 'boxes', 'nobody'],
    [canvasLinesLimit, 'points', 'canvas'],
    [30_000, 'points', 'sigma'],
    [120_000, 'points', 'nobody'],
  ] as const)('%i lines between %s are drawn by %s', (count, nodes, drawer) => {
    expect(ringOf(count, nodes).lines.drawer).toBe(drawer);
  });

  test('few lines are all drawn, and routed once however often they are', () => {
    const { lines, asked } = ringOf(10, 'boxes');
    expect(asked).toEqual([]);

    const looks: readonly Look[] = [plainLook, { ...plainLook, selected: 'n3' }, { ...plainLook, hovered: 'n5' }];
    const routed = looks.map((look) => lines.routeFixed(lines.listDrawn(look)).length);

    expect(routed).toEqual([10, 10, 10]);
    expect(asked).toEqual([10]);
    expect(lines.routed).toBe(10);
  });

  test('of too many lines none is routed until something is chosen, and then its own only', () => {
    const { lines, asked } = ringOf(5000, 'boxes');

    const none = lines.routeFixed(lines.listDrawn(plainLook));
    const own = lines.routeFixed(lines.listDrawn({ ...plainLook, selected: 'n7' }));
    const line = lines.routeFixed(lines.listDrawn({ ...plainLook, hovered: 'n9~n10' }));

    expect(none).toEqual([]);
    expect(own.map((route) => route.id)).toEqual(['n6~n7', 'n7~n8']);
    expect(line.map((route) => route.id)).toEqual(['n9~n10']);
    expect(lines.routed).toBe(3);
    expect(Math.max(...asked)).toBe(2);
  });

  test('of one with more lines than can be drawn, as many as can', () => {
    const { lines } = ringOf(1, 'boxes');
    const star = new SceneLines({
      layout: traits,
      nodes: [],
      bounds: { x: 0, y: 0, width: 1, height: 1 },
      routeLines: () => [],
      lines: Array.from({ length: 4000 }, (_, at): Line => {
        return { id: `l${at}`, from: 'hub', to: `n${at}`, style: 'supports', symmetric: false, hearsay: false };
      }),
    });

    expect(lines.total).toBe(1);
    expect(star.listDrawn({ ...plainLook, selected: 'hub' }).length).toBe(canvasLinesLimit);
  });
});

describe('the order of cards', () => {
  const relate = (from: string, to: string): DrawnRelation => ({
    id: `${from}~${to}`,
    from,
    to,
    family: 'supports',
    kind: 'confirms',
    derived: false,
    symmetric: false,
    level: 'content',
    hearsay: false,
  });

  test('a chain of 30,000 cards is walked to its end', () => {
    const ids = Array.from({ length: 30_000 }, (_, at) => `c${at}`);
    const chain = ids.slice(1).map((id, at) => relate(id, `c${at}`));

    expect(orderByNearness(ids.slice(1), new Set(['c0']), chain)).toEqual(ids.slice(1));
    expect(new Set(orderBySupport(ids, chain)).size).toBe(ids.length);
  });

  test('the most supported first, each followed by its supporters', () => {
    expect(orderBySupport(['a', 'b', 'c', 'd'], [relate('a', 'd'), relate('c', 'd')])).toEqual(['d', 'a', 'c', 'b']);
  });

  test('what touches the columns first, then its relatives, then the best connected of the rest', () => {
    const relations = [relate('near', 'placed'), relate('far', 'near'), relate('x', 'y'), relate('y', 'z')];

    expect(orderByNearness(['lone', 'x', 'y', 'z', 'far', 'near'], new Set(['placed']), relations)).toEqual([
      'near',
      'far',
      'y',
      'x',
      'z',
      'lone',
    ]);
  });
});
