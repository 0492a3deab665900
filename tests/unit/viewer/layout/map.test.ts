// The map of the disputes: small closed islands, measured on invented ones and on the founding case.
import { beforeAll, describe, expect, test } from 'vitest';
import { readAffair } from '../../../../viewer/src/affair/affair.ts';
import { nameActor } from '../../../../viewer/src/affair/describe.ts';
import { nameIsland, sayIsland } from '../../../../viewer/src/affair/describe-island.ts';
import { formWhole } from '../../../../viewer/src/affair/form-shown.ts';
import { formIslands, type IslandRelation, type IslandSource } from '../../../../viewer/src/affair/islands.ts';
import { halfOfSign } from '../../../../viewer/src/layout/arena/link-regions.ts';
import { type MapIsland, mapWidth, setOutMap } from '../../../../viewer/src/layout/arena/map.ts';
import { readChecked } from '../../../support/read-checked.ts';

function contradiction(from: string, to: string, hearsay = false, derived = false): IslandRelation {
  return { id: `${from}~${to}`, from, to, family: 'contradicts', kind: 'denies', derived, hearsay };
}

/** Accounts by how many hold them; every two of them contradict each other. */
function makeSource(sizes: readonly number[], how: { hearsay?: boolean; derived?: boolean } = {}): IslandSource {
  const members = sizes.map((size, camp) => Array.from({ length: size }, (_, at) => `s${camp}-${at}`));
  const relations = members.flatMap((list, camp) =>
    members
      .slice(camp + 1)
      .flatMap((others) =>
        list.flatMap((one) => others.map((other) => contradiction(one, other, how.hearsay, how.derived))),
      ),
  );
  return {
    questions: [
      {
        id: 'why',
        text: 'Why?',
        isYesNo: false,
        contradictions: relations.length,
        accounts: members.map((list, camp) => ({
          key: `k${camp}`,
          camp,
          letter: String.fromCharCode(65 + camp),
          color: camp,
          label: `Answer ${camp}`,
          stands: list.map((statement) => ({ statement, stance: 'holds', implied: false })),
        })),
      },
    ],
    relations,
    speakersOf: new Map(members.flat().map((id) => [id, [`speaker of ${id}`]])),
  };
}

function draw(source: IslandSource): readonly MapIsland[] {
  return setOutMap(formIslands(source).islands, source, 7);
}

describe('an island of the map', () => {
  test.each([[[1, 1]], [[9, 2]], [[40, 3, 1]], [[2, 2, 2, 2]], [[1, 1, 1, 1, 1]]])(
    'of %j holders keeps within its place, no disc over another',
    (sizes) => {
      const [island] = draw(makeSource(sizes));

      expect(island?.discs.map((one) => one.count).sort()).toEqual([...sizes].sort());
      for (const { hub, reach, key } of (island?.discs ?? []).map((one) => ({ ...one, key: one.region.key }))) {
        expect(hub.x - reach).toBeGreaterThanOrEqual(0);
        expect(hub.x + reach).toBeLessThanOrEqual(mapWidth);
        expect(hub.y - reach).toBeGreaterThanOrEqual(0);
        expect(hub.y + reach).toBeLessThanOrEqual(island?.height ?? 0);
        for (const other of island?.discs ?? [])
          if (other.region.key !== key)
            expect(Math.hypot(other.hub.x - hub.x, other.hub.y - hub.y)).toBeGreaterThan(reach + other.reach);
      }
    },
  );

  test.each([[[3, 2]], [[4, 2, 1]], [[2, 2, 2, 2]], [[3, 1, 1, 1, 1, 1]]])(
    'of %j holders counts every contradiction in signs that hide no other',
    (sizes) => {
      const source = makeSource(sizes);
      const signs = draw(source).flatMap((one) => one.links.signs);

      expect(signs.flatMap((one) => one.relations).length).toBe(source.relations.length);
      for (const [position, one] of signs.entries())
        for (const other of signs.slice(position + 1)) {
          const apart =
            Math.abs(one.at.x - other.at.x) - halfOfSign(one.relations.length) - halfOfSign(other.relations.length);
          expect(Math.max(apart, Math.abs(one.at.y - other.at.y) - 20)).toBeGreaterThan(0);
        }
    },
  );

  test('is larger in reach where more hold it, and dotted or dashed only where all in it is', () => {
    const [island] = draw(makeSource([9, 1]));
    const [large, small] = ['A', 'B'].map((letter) => island?.discs.find((one) => one.mark.letter === letter));
    const signOf = (how: { hearsay?: boolean; derived?: boolean }) => draw(makeSource([2, 1], how))[0]?.links.signs[0];

    expect(large?.reach).toBeGreaterThan(small?.reach ?? 99);
    expect(signOf({ hearsay: true })).toMatchObject({ hearsay: true, derived: false });
    expect(signOf({ derived: true })).toMatchObject({ hearsay: false, derived: true });
  });

  test('about no question is named by who contradict each other most', () => {
    const source: IslandSource = {
      questions: [],
      relations: [contradiction('a1', 'b1'), contradiction('a1', 'b2'), contradiction('c1', 'b1', true)],
      speakersOf: new Map([
        ['a1', ['ada']],
        ['b1', ['bo']],
        ['b2', ['bo']],
        ['c1', ['cy']],
      ]),
    };
    const [island] = formIslands(source).islands;
    const [drawn] = draw(source);
    const title =
      island && nameIsland(island, { speakersOf: (id) => source.speakersOf.get(id) ?? [], nameActor: (id) => id });

    expect(title).toBe('ada against bo');
    expect(sayIsland(title ?? '', 0, drawn?.discs ?? [], island?.contradictions ?? [])).toBe(
      'ada against bo: one side 2, the other side 2; 3 contradictions, 1 with words told only by others',
    );
  });
});

describe('the map of the founding case', () => {
  let spoken: readonly string[];

  beforeAll(async () => {
    const { index } = await readChecked('data/crocus-city-hall');
    const affair = readAffair(index.graph);
    const { source } = formWhole(affair);
    const names = {
      speakersOf: (id: string) => source.speakersOf.get(id) ?? [],
      nameActor: (id: string) => nameActor(index, id),
    };
    spoken = draw(source).map(({ island, discs }) =>
      sayIsland(nameIsland(island, names), island.questions.length - 1, discs, island.contradictions),
    );
  }, 120_000);

  test('says who stands where, in words', () => {
    expect(spoken).toEqual([
      'Who is responsible for the attack? and 1 more question: C Ukraine had no part 3, A ISIS-K · Islamic State 5, B Ukraine had a part 1 and 1 hints; 5 contradictions, all with words told only by others',
      'Does Putin’s claim to be Russia’s protector hold?: A It does not hold 2, B It holds 1; 2 contradictions, all with words told only by others',
    ]);
  });
});
