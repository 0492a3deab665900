// The Graph view's picture: islands, sides and order on small invented sources, and both shipped datasets measured.
import { beforeAll, describe, expect, test } from 'vitest';
import { readAffair } from '../../../../viewer/src/affair/affair.ts';
import { formWhole } from '../../../../viewer/src/affair/form-shown.ts';
import {
  formIslands,
  type IslandAccount,
  type IslandRelation,
  type IslandSource,
  type SeatStance,
} from '../../../../viewer/src/affair/islands.ts';
import { strandContradictions } from '../../../../viewer/src/layout/arena/bundle.ts';
import { type ArenaPicture, composePicture } from '../../../../viewer/src/layout/arena/compose.ts';
import { arenaFonts } from '../../../../viewer/src/layout/arena/fonts.ts';
import { cutsBox } from '../../../../viewer/src/layout/arena/geometry.ts';
import { keyPlacement, packPlaces, unpackPlaces } from '../../../../viewer/src/layout/arena/keep-places.ts';
import { markElsewhere, markRegions } from '../../../../viewer/src/layout/arena/mark-regions.ts';
import { orderColumns } from '../../../../viewer/src/layout/arena/order.ts';
import { Placement } from '../../../../viewer/src/layout/arena/place-around.ts';
import { type ArenaInput, preparePicture } from '../../../../viewer/src/layout/arena/prepare.ts';
import { readWords } from '../../../../viewer/src/layout/arena/prepare-affair.ts';
import { placeQuickly, settlePlaces } from '../../../../viewer/src/layout/arena/settle.ts';
import { chooseSides } from '../../../../viewer/src/layout/arena/sides.ts';
import { findPage } from '../../../../viewer/src/layout/arena/turn-pages.ts';
import { layOutStatement, wrapRuns } from '../../../../viewer/src/layout/arena/words.ts';
import { measureWith } from '../../../support/font-widths.ts';
import { measurePicture } from '../../../support/measure-arena.ts';
import { readChecked } from '../../../support/read-checked.ts';

const measure = measureWith(1);
/** Of letters, beside those of DejaVu Sans: narrow ones, what most systems have, and as wide as a screen's first font gets. */
const breadths = [0.85, 0.94, 1];

function contradiction(from: string, to: string, kind = 'denies', derived = false): IslandRelation {
  return { id: `${from}~${to}`, from, to, family: 'contradicts', kind, derived, hearsay: false };
}

function account(key: string, camp: number, ...stands: readonly [string, SeatStance][]): IslandAccount {
  return {
    key,
    camp,
    letter: String.fromCharCode(65 + camp),
    color: camp,
    label: key,
    stands: stands.map(([statement, stance]) => ({ statement, stance, implied: false })),
  };
}

function makeSource(
  accounts: Readonly<Record<string, readonly IslandAccount[]>>,
  relations: readonly IslandRelation[],
): IslandSource {
  const answering = Object.values(accounts).flatMap((list) =>
    list.flatMap((one) => one.stands.map((stand) => stand.statement)),
  );
  const all = new Set([...answering, ...relations.flatMap((one) => [one.from, one.to])]);
  return {
    questions: Object.entries(accounts).map(([id, list]) => {
      const own = new Set(list.flatMap((one) => one.stands.map((stand) => stand.statement)));
      const contradictions = relations.filter(
        (one) => one.family === 'contradicts' && own.has(one.from) && own.has(one.to),
      ).length;
      return { id, text: `${id}?`, isYesNo: false, contradictions, accounts: list };
    }),
    relations,
    speakersOf: new Map([...all].map((id) => [id, [`speaker of ${id}`]])),
  };
}

describe('formIslands', () => {
  test('gives each statement one place, where its stance is strongest', () => {
    const source = makeSource(
      { why: [account('fog', 0, ['a', 'holds'], ['b', 'denies']), account('engine', 1, ['b', 'holds'])] },
      [contradiction('a', 'b')],
    );

    const { islands, stanceOf, loose } = formIslands(source);

    expect(islands.map((one) => one.regions.map(({ key, members }) => [key, members]))).toEqual([
      [
        ['why=engine', ['b']],
        ['why=fog', ['a']],
      ],
    ]);
    expect([stanceOf.get('b'), loose]).toEqual(['holds', []]);
  });

  test('puts who only denies an account across from it, and what attacks its ground apart', () => {
    const source = makeSource({ why: [account('fog', 0, ['a', 'holds'], ['b', 'denies'])] }, [
      contradiction('a', 'b'),
      contradiction('c', 'a', 'undercuts'),
    ]);

    const regions = formIslands(source).islands[0]?.regions ?? [];

    expect(regions.map(({ kind, against, members }) => [kind, against, members])).toEqual([
      ['account', undefined, ['a']],
      ['against', 'why=fog', ['b']],
      ['attacks its ground', 'why=fog', ['c']],
    ]);
  });

  test('makes one island of questions that share most of their statements', () => {
    const shared = (key: string): readonly IslandAccount[] => [
      account(`${key}-yes`, 0, ['a', 'holds'], ['b', 'holds']),
      account(`${key}-no`, 1, ['c', 'holds']),
    ];
    const source = makeSource({ who: shared('who'), how: shared('how') }, [
      contradiction('a', 'c'),
      contradiction('b', 'c'),
    ]);

    const { islands } = formIslands(source);

    expect(islands.map((one) => one.questions.map((question) => question.id))).toEqual([['how', 'who']]);
    expect(islands[0]?.regions.map((one) => one.members)).toEqual([['a', 'b'], ['c']]);
  });

  test('makes islands of what contradicts each other over no question, in two sides', () => {
    const source = makeSource({}, [contradiction('a', 'b'), contradiction('b', 'c'), contradiction('x', 'y')]);

    expect(formIslands(source).islands.map((one) => one.regions.map(({ kind, members }) => [kind, members]))).toEqual([
      [
        ['no question', ['a', 'c']],
        ['no question', ['b']],
      ],
      [
        ['no question', ['x']],
        ['no question', ['y']],
      ],
    ]);
  });

  test('leaves out what is hidden and keeps the rest in its place', () => {
    const source = makeSource(
      { why: [account('fog', 0, ['a', 'holds'], ['z', 'holds']), account('engine', 1, ['b', 'holds'])] },
      [contradiction('a', 'b')],
    );
    const hidden = { ...source, speakersOf: new Map([...source.speakersOf].filter(([id]) => id !== 'z')) };

    expect(formIslands(hidden).islands[0]?.regions.flatMap((one) => one.members)).toEqual(['b', 'a']);
  });
});

describe('chooseSides and orderColumns', () => {
  test('every contradiction that can cross the gap does', () => {
    const rivals = ['p', 'q', 'r'].map((key, position) => account(key, position, [key, 'holds']));
    const source = makeSource({ why: rivals }, [contradiction('p', 'q'), contradiction('p', 'r')]);
    const { islands } = formIslands(source);

    const sides = chooseSides(islands, () => []);

    expect(sides.get('why=q')).toBe(sides.get('why=r'));
    expect(sides.get('why=p')).not.toBe(sides.get('why=q'));
  });

  test('statements are ordered so that their lines do not cross', () => {
    const source = makeSource(
      { why: [account('x', 0, ['a', 'holds'], ['b', 'holds']), account('y', 1, ['c', 'holds'], ['d', 'holds'])] },
      [contradiction('a', 'd'), contradiction('b', 'c')],
    );
    const [island] = formIslands(source).islands;
    if (island === undefined) throw new Error('no island');
    const sides = chooseSides([island], () => []);

    const { left, right } = orderColumns(island, sides, source.relations, () => []);
    const [one, other] = [left, right].map((column) => column.flatMap((region) => region.members));

    expect([one?.indexOf('a') === other?.indexOf('d'), one?.indexOf('b') === other?.indexOf('c')]).toEqual([
      true,
      true,
    ]);
  });
});

describe('words', () => {
  test('no word is cut or lost, and no line is wider than asked', () => {
    const text = 'The sequence of events shows that Putin is losing control of the narrative.';
    const block = wrapRuns([{ font: 'claim', text }], 120, measure);

    expect(block.lines.map((line) => line.map((run) => run.text).join(' ')).join(' ')).toBe(text);
    expect(block.width).toBeLessThanOrEqual(120);
  });

  test('a statement is never laid out without its notes', () => {
    const words = {
      speaker: 'Vladimir Putin',
      verb: 'claims',
      claim: 'Ukraine is linked to it.',
      notes: 'as told by Kyiv',
    };
    const text = layOutStatement(words, 150, measure)
      .lines.flat()
      .map((run) => run.text)
      .join(' ');

    expect(text).toBe('Vladimir Putin claims: Ukraine is linked to it. as told by Kyiv');
  });
});

test('no words are smaller than 11 px', () => {
  expect(Math.min(...Object.values(arenaFonts).map((one) => one.sizePx))).toBeGreaterThanOrEqual(11);
});

test('the measure of a picture sees what it is there to see', async () => {
  const prepared = preparePicture(await readInput('data/crocus-city-hall'));
  const places = new Placement(prepared.placement).read();
  const piled = {
    ...places,
    loose: places.loose.map((one) => ({ ...one, wordsBox: { ...one.wordsBox, x: 400, y: 300 } })),
  };
  const { overlaps, through } = measurePicture(composePicture(prepared, piled), stage);
  const beyond = { ...places, loose: places.loose.map((one) => ({ ...one, wordsBox: { ...one.wordsBox, y: 800 } })) };

  expect([overlaps.length > 20, through.length > 0]).toEqual([true, true]);
  expect(measurePicture(composePicture(prepared, beyond), stage).outside.length).toBeGreaterThan(5);
});

describe('a large affair', () => {
  const keys = Array.from({ length: 60 }, (_, position) => `q${String(position).padStart(2, '0')}`);
  const source = makeSource(
    Object.fromEntries(
      keys.map((key) => {
        const holders = Array.from({ length: 9 }, (_, at): [string, SeatStance] => [`${key}-yes-${at}`, 'holds']);
        return [key, [account('yes', 0, ...holders), account('no', 1, [`${key}-no`, 'holds'])]];
      }),
    ),
    keys.map((key) => contradiction(`${key}-yes-0`, `${key}-no`)),
  );
  const words = { speaker: 'Somebody', verb: 'says', claim: 'It was so.', notes: '' };
  const input: ArenaInput = {
    source,
    islands: formIslands(source),
    words: { measure, of: () => words, nameActor: (id) => id, describeIsland: () => 'one contradiction' },
    stage,
    paletteSize: 7,
  };

  test('is drawn page by page, the most contested first, and each dispute is on one page', () => {
    const first = preparePicture(input);
    const pages = Array.from({ length: first.range.pages }, (_, page) => preparePicture({ ...input, page }));
    const drawn = pages.flatMap((one) => one.closed.map((island) => island.island.key));

    expect([first.range.of, first.range.to, drawn.length, new Set(drawn).size]).toEqual([
      60,
      first.closed.length,
      60,
      60,
    ]);
    for (const [page, one] of pages.entries())
      for (const { island } of one.closed)
        expect(findPage(formIslands(source).islands, [], island.regions[0]?.members[0] ?? '')).toBe(page);
  });

  test('opens a dispute with four statements an account, and all of one that is unfolded', () => {
    const [few] = preparePicture({ ...input, focus: 'q07' }).arenas;
    const [all] = preparePicture({ ...input, focus: 'q07', unfolded: new Set(['q07=yes']) }).arenas;

    expect([few?.statements.length, few?.regions.map((one) => one.more?.count)]).toEqual([5, [5, undefined]]);
    expect([all?.statements.length, all?.regions.map((one) => one.more?.count)]).toEqual([10, [undefined, undefined]]);
  });
});

test('a statement that also answers in another dispute has the letter of that answer', () => {
  const source = makeSource(
    {
      who: [account('fog', 0, ['a', 'holds']), account('engine', 1, ['b', 'holds'])],
      when: [account('noon', 0, ['c', 'holds']), account('dusk', 1, ['a', 'holds'], ['d', 'holds'])],
    },
    [contradiction('a', 'b'), contradiction('c', 'd')],
  );
  const island = formIslands(source).islands.find((one) => one.regions.some((region) => region.members.includes('a')));
  if (island === undefined) throw new Error('no island');
  const other = island.questions[0]?.id === 'who' ? 'B' : 'A';

  expect(markElsewhere([island], source, 7).get('a')?.letter).toBe(other);
  expect(markElsewhere([island], source, 7).has('b')).toBe(false);
});

test('cutsBox sees a line through a box, and none that passes it or ends at its rim', () => {
  const box = { x: 10, y: 10, width: 20, height: 10 };

  expect(cutsBox({ x: 0, y: 15 }, { x: 40, y: 15 }, box)).toBe(true);
  expect(cutsBox({ x: 0, y: 0 }, { x: 40, y: 8 }, box)).toBe(false);
  expect(cutsBox({ x: 0, y: 15 }, { x: 10, y: 15 }, box)).toBe(false);
});

/** What a window of 1440 × 900 leaves to the graph. */
const stage = { width: 1172, height: 810 };

async function readInput(folder: string, breadth = 1): Promise<ArenaInput> {
  const affair = readAffair((await readChecked(folder)).index.graph);
  return {
    ...formWhole(affair),
    words: readWords(affair, measureWith(breadth)),
    stage,
    paletteSize: 7,
  };
}

function drawQuickly(input: ArenaInput): ArenaPicture {
  const prepared = preparePicture(input);
  return composePicture(prepared, placeQuickly(prepared.placement));
}

function drawSettled(input: ArenaInput): ArenaPicture {
  const prepared = preparePicture(input);
  return composePicture(prepared, settlePlaces(prepared.placement));
}

describe('the founding case', () => {
  let drawn: readonly { readonly name: string; readonly picture: ArenaPicture }[];
  beforeAll(async () => {
    const inputs = await Promise.all(breadths.map((breadth) => readInput('data/crocus-city-hall', breadth)));
    drawn = inputs.flatMap((input, at) => [
      { name: `quick, letters ${breadths[at]}`, picture: drawQuickly(input) },
      { name: `settled, letters ${breadths[at]}`, picture: drawSettled(input) },
    ]);
  }, 600_000);

  test('has every statement and the silence on the stage, each with all its words, at once and when it has settled', () => {
    for (const { name, picture } of drawn) {
      const statements = [...picture.arenas.flatMap((arena) => arena.statements), ...picture.around.loose];
      const { outside, overlaps, covered } = measurePicture(picture, stage);

      expect([statements.length, picture.around.unplaced, outside, overlaps, covered], name).toEqual([
        28,
        [],
        [],
        [],
        [],
      ]);
    }
  });

  test('has no line through words, at once two at most, and few that cross, whatever the letters', () => {
    for (const { name, picture } of drawn) {
      const { crossed, crossings, through, throughOwn } = measurePicture(picture, stage);

      const lines = [...through, ...throughOwn];
      // What is drawn at once may have what does not stay.
      expect(lines.length, `${name}: ${lines.join(', ')}`).toBeLessThanOrEqual(name.startsWith('quick') ? 2 : 0);
      expect(crossings, `${name}: ${crossed.join(', ')}`).toBeLessThanOrEqual(4);
    }
    expect(drawn.length).toBe(6);
  });

  test('draws each of the seven contradictions across a gap', () => {
    const picture = drawn.at(-1)?.picture;
    if (picture === undefined) throw new Error('nothing drawn');
    const lines = picture.arenas.flatMap((arena) => strandContradictions(arena).lines);
    const across = picture.arenas.flatMap((arena) => {
      const middle = arena.lens.x + arena.lens.width / 2;
      return strandContradictions(arena).lines.filter(({ curve: [a, , , d] }) => a.x < middle !== d.x < middle);
    });

    expect([lines.length, across.length]).toEqual([7, 7]);
  });
});

describe('harbour-fire', () => {
  let input: ArenaInput;
  let picture: ArenaPicture;
  beforeAll(async () => {
    input = await readInput('data/harbour-fire');
    picture = drawSettled(input);
  }, 300_000);

  test('opens the most contested question, closes the others, and loses no statement', () => {
    const drawn = [
      ...picture.arenas.flatMap((one) => one.statements.map((statement) => statement.id)),
      ...picture.closed.flatMap((one) => one.regions.flatMap((region) => region.region.members)),
      ...picture.pebbles.map((one) => one.statement),
    ];

    expect(picture.arenas.map((one) => one.titles.map((title) => title.question))).toEqual([
      ['how-did-it-start', 'was-it-deliberate'],
    ]);
    expect([...drawn].sort()).toEqual([...input.source.speakersOf.keys()].sort());
  });

  test('gathers contradictions between two accounts in counted signs that lose none', () => {
    const [strands] = picture.strands;
    const counted = new Set(strands?.signs.flatMap((one) => one.relations));

    expect(counted.size).toBe(picture.arenas[0]?.island.contradictions.length);
  });

  test('has no words on words, no line through words and few that cross, at once and when it has settled, whatever the letters', async () => {
    for (const breadth of breadths) {
      const own = await readInput('data/harbour-fire', breadth);
      for (const one of [drawQuickly(own), drawSettled(own)]) {
        const { crossed, crossings, overlaps, covered, through, throughOwn } = measurePicture(one);

        expect([through, throughOwn, overlaps, covered], `letters ${breadth}`).toEqual([[], [], [], []]);
        expect(crossings, crossed.join(', ')).toBeLessThanOrEqual(25);
      }
    }
  });

  test('opens the question in focus instead', () => {
    const { arenas } = preparePicture({ ...input, focus: 'how-many-died' });

    expect(arenas[0]?.titles.map((one) => one.question)).toEqual(['how-many-died']);
  });

  test('is the same picture each time', () => {
    expect(JSON.stringify(drawSettled(input).around)).toBe(JSON.stringify(picture.around));
  });

  test('places that are kept give the same picture again, under a key that says what they depend on', () => {
    const prepared = preparePicture(input);
    const places = new Placement(prepared.placement).read();
    const kept = JSON.parse(JSON.stringify(packPlaces(places)));
    const wider = preparePicture({ ...input, stage: { ...stage, width: 1300 } });

    expect(unpackPlaces(preparePicture(input).placement, kept)).toEqual(places);
    expect(keyPlacement(preparePicture(input).placement)).toBe(keyPlacement(prepared.placement));
    expect(keyPlacement(wider.placement)).not.toBe(keyPlacement(prepared.placement));
    expect(unpackPlaces(prepared.placement, [])).toBeUndefined();
  });

  test('has a letter for each account, no two alike in an island', () => {
    const { islands } = input.islands;
    const marks = markRegions(islands, input.source, 7);

    for (const island of islands) {
      const letters = island.regions.flatMap((one) => marks.get(one.key)?.letter || []);
      expect(new Set(letters).size).toBe(letters.length);
    }
  });
});
