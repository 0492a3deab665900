import { describe, expect, test } from 'vitest';
import { type ForceNode, placeNodes } from '../../../../viewer/src/layout/place-by-force.ts';
import { routeTies } from '../../../../viewer/src/layout/route-ties.ts';

const nodes: ForceNode[] = Array.from({ length: 40 }, (_, at) => ({ id: `n${at}`, shape: 'square', radius: 10 }));
const ties = nodes.slice(1, 30).map((node, at) => ({ from: node.id, to: `n${Math.floor(at / 3)}`, weight: 1 }));
const options = { seed: 7, aspect: 1.5 };

describe('placeNodes', () => {
  test('equal graphs give equal pictures, another seed another one', () => {
    const first = placeNodes(nodes, ties, options);

    expect(placeNodes(nodes, ties, options)).toEqual(first);
    expect(placeNodes(nodes, ties, { ...options, seed: 8 })).not.toEqual(first);
  });

  test('no two nodes overlap', () => {
    const places = [...placeNodes(nodes, ties, options).values()];

    for (const [position, a] of places.entries()) {
      for (const b of places.slice(position + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(20);
    }
  });

  test('unconnected parts do not shrink the rest', () => {
    const xs = [...placeNodes(nodes, ties, options).values()].map((place) => place.x).sort((a, b) => a - b);
    const width = (xs.at(-1) ?? 0) - (xs[0] ?? 0);
    const middleHalf = (xs[30] ?? 0) - (xs[10] ?? 0);

    expect(middleHalf / width).toBeGreaterThan(0.15);
  });

  test.each([[0], [1], [2]])('%i nodes have finite places', (count) => {
    const places = [...placeNodes(nodes.slice(0, count), ties, options).values()];

    expect(places).toHaveLength(count);
    expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
  });
});

describe('routeTies', () => {
  const placeOf = (id: string) => ({ x: id === 'a' ? 0 : 100, y: 0, halfWidth: 10, halfHeight: 10 });

  test('a line is cut at the borders of what it joins', () => {
    const [route] = routeTies([{ id: 't', from: 'a', to: 'b' }], placeOf);

    expect(route?.from).toEqual({ x: 10, y: 0 });
    expect(route?.curves[0]?.to).toEqual({ x: 90, y: 0 });
  });

  test('parallel lines curve apart, whichever way they are written', () => {
    const routes = routeTies(
      [
        { id: 's', from: 'a', to: 'b' },
        { id: 't', from: 'b', to: 'a' },
      ],
      placeOf,
    );

    expect(Math.abs((routes[0]?.mark.y ?? 0) - (routes[1]?.mark.y ?? 0))).toBeGreaterThan(8);
  });

  test('ties without a place or a length are left out', () => {
    expect(routeTies([{ id: 't', from: 'a', to: 'a' }], placeOf)).toEqual([]);
    expect(routeTies([{ id: 't', from: 'a', to: 'b' }], () => undefined)).toEqual([]);
  });
});
