// Closed islands among hundreds of statements: discs with a dot a statement, whose words are clear of each other and of every line.
import { describe, expect, test } from 'vitest';
import { formIslands, type IslandRelation, type IslandSource } from '../../../../viewer/src/affair/islands.ts';
import { setOutDiscs } from '../../../../viewer/src/layout/arena/discs.ts';
import { cutsBox, overlap } from '../../../../viewer/src/layout/arena/geometry.ts';
import { chooseSides } from '../../../../viewer/src/layout/arena/sides.ts';
import { measureWith } from '../../../support/font-widths.ts';

/** Accounts by how many hold them; the first of each contradicts the first of every other. */
function draw(sizes: readonly number[]) {
  const members = sizes.map((size, camp) => Array.from({ length: size }, (_, at) => `s${camp}-${at}`));
  const relations = members.flatMap((_, camp) =>
    members.slice(camp + 1).map((__, offset): IslandRelation => {
      const [from, to] = [`s${camp}-0`, `s${camp + 1 + offset}-0`];
      return { id: `${from}~${to}`, from, to, family: 'contradicts', kind: 'denies', derived: false, hearsay: false };
    }),
  );
  const accounts = members.map((list, camp) => ({
    key: `k${camp}`,
    camp,
    letter: String.fromCharCode(65 + camp),
    color: camp,
    label: `It was brought down by the reason number ${camp}`,
    stands: list.map((statement) => ({ statement, stance: 'holds' as const, implied: false })),
  }));
  const source: IslandSource = {
    questions: [{ id: 'why', text: 'Why?', isYesNo: false, contradictions: relations.length, accounts }],
    relations,
    speakersOf: new Map(members.flat().map((id) => [id, [`speaker of ${id}`]])),
  };
  const { islands } = formIslands(source);
  const [island] = islands;
  if (island === undefined) throw new Error('no island');
  const words = { title: 'Why?', nameOf: () => accounts[0]?.label ?? '', letterOf: () => 'A', measure: measureWith(1) };
  return setOutDiscs(
    island,
    chooseSides(islands, (id) => [id]),
    words,
    { left: 0, top: 0, width: 370 },
  );
}

describe('setOutDiscs', () => {
  test.each([[[1, 1]], [[18, 6]], [[400, 3, 1]], [[3, 2, 2, 1]]])(
    'of %j has a dot for each statement or says how many more',
    (sizes) => {
      const { regions } = draw(sizes);

      expect(regions.map((one) => one.beads.length + one.more).sort()).toEqual([...sizes].sort());
    },
  );

  test.each([[[1, 1]], [[18, 6]], [[400, 3, 1]], [[3, 2, 2, 1]]])(
    'of %j keeps words clear of words, discs and lines',
    (sizes) => {
      const { regions, links, box, titleBox } = draw(sizes);

      for (const [position, one] of regions.entries()) {
        expect(overlap(one.labelBox, titleBox)).toBe(false);
        expect(one.labelBox.x).toBeGreaterThanOrEqual(box.x);
        expect(one.labelBox.x + one.labelBox.width).toBeLessThanOrEqual(box.x + box.width);
        for (const other of regions.slice(position + 1)) expect(overlap(one.box, other.box)).toBe(false);
        for (const { curve } of links.lines) expect(cutsBox(curve[0], curve[3], one.labelBox)).toBe(false);
      }
    },
  );
});
