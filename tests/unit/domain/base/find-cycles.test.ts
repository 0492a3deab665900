import { describe, expect, test } from 'vitest';
import { findCycles } from '../../../../src/domain/base/find-cycles.ts';

/** `ab bc` = an arrow from a to b, one from b to c. */
const arrows = (text: string) =>
  text
    .split(' ')
    .filter((pair) => pair !== '')
    .map(([from = '', to = ''], index) => ({ from, to, place: { file: 'f', start: index, end: index } }));
const cycles = (text: string) =>
  findCycles(arrows(text)).map((cycle) => cycle.map(({ from, to }) => from + to).join(' '));

describe('findCycles', () => {
  test.each([
    ['no arrow', '', []],
    ['a tree', 'ab ac bd be', []],
    ['two roads to one end', 'ab ac bd cd', []],
    ['an arrow to itself', 'ab bb bc', ['bb']],
    ['two that point at each other', 'ab ba', ['ab ba']],
    ['three in a ring, with a tail in and out', 'xa ab bc ca cy', ['ab bc ca']],
    ['the shortest of two through one node', 'ab bc cd da ca', ['ab bc ca']],
    ['two rings apart', 'ab ba cd dc', ['ab ba', 'cd dc']],
    ['two rings with a bridge', 'ab ba bc cd dc', ['ab ba', 'cd dc']],
    ['one for each tangle, beginning at its first node', 'ab bc ca bd db', ['ab bc ca']],
    ['a ring and an arrow to itself in it', 'ab aa ba', ['aa', 'ab ba']],
    ['the same arrow twice', 'ab ab', []],
  ])('%s', (_, text, expected) => {
    expect(cycles(text)).toEqual(expected);
  });

  test('a chain of 100,000 needs no recursion', () => {
    const place = { file: 'f', start: 0, end: 0 };
    const chain = Array.from({ length: 100_000 }, (_, index) => ({ from: `n${index}`, to: `n${index + 1}`, place }));

    expect(findCycles(chain)).toEqual([]);
    expect(findCycles([...chain, { from: 'n100000', to: 'n0', place }])[0]).toHaveLength(100_001);
  });
});
