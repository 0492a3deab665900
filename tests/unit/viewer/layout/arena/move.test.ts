// What the reader moved in the graph, and what its legend explains: on both shipped datasets.
import { beforeAll, describe, expect, test } from 'vitest';
import { readAffair } from '../../../../../viewer/src/affair/affair.ts';
import { formWhole } from '../../../../../viewer/src/affair/form-shown.ts';
import { type ArenaPicture, composePicture } from '../../../../../viewer/src/layout/arena/compose.ts';
import { listDrawnFamilies, listSigns } from '../../../../../viewer/src/layout/arena/list-signs.ts';
import { composeMoved, findMovable, listMovables, movableOf } from '../../../../../viewer/src/layout/arena/move.ts';
import { Placement } from '../../../../../viewer/src/layout/arena/place-around.ts';
import type { PlacedAround } from '../../../../../viewer/src/layout/arena/place-items.ts';
import type { PreparedPicture } from '../../../../../viewer/src/layout/arena/prepare.ts';
import { prepareAffair } from '../../../../../viewer/src/layout/arena/prepare-affair.ts';
import { measureWith } from '../../../../support/font-widths.ts';
import { readChecked } from '../../../../support/read-checked.ts';

async function prepare(folder: string): Promise<PreparedPicture> {
  const { index } = await readChecked(folder);
  const affair = readAffair(index.graph);
  const stage = { width: 1172, height: 810 };
  return prepareAffair(affair, formWhole(affair), stage, { measure: measureWith(1), focus: undefined });
}

/** Contradictions that leave a statement on the side on which its words stand. */
function listBehindWords({ arenas, strands }: ArenaPicture): string[] {
  const seats = arenas.flatMap((one) => one.statements);
  return strands.flatMap(({ lines }) =>
    lines.flatMap(({ id, curve }) =>
      [curve[0], curve[3]].flatMap((end) => {
        const near = (seat: (typeof seats)[number]) => Math.hypot(seat.at.x - end.x, seat.at.y - end.y);
        const seat = seats.find((one) => near(one) < 12);
        if (seat === undefined) return [`${id} ends nowhere`];
        return end.x < seat.at.x === seat.wordsBox.x < seat.at.x ? [`${id} at ${seat.id}`] : [];
      }),
    ),
  );
}

describe('what the reader moved', () => {
  let prepared: PreparedPicture;
  let places: PlacedAround;
  let picture: ArenaPicture;
  beforeAll(async () => {
    prepared = await prepare('data/crocus-city-hall');
    places = new Placement(prepared.placement).read();
    picture = composePicture(prepared, places);
  });

  test('nothing moved is the picture as it was, and so are ids that are not in it', () => {
    expect(composeMoved(prepared, places, new Map())).toEqual(picture);
    expect(composeMoved(prepared, places, new Map([['nobody', { x: 1, y: 1 }]]))).toEqual(picture);
  });

  test('a speaker stands where it was put, with its name and its lines', () => {
    const [speaker] = picture.around.speakers;
    if (speaker === undefined) throw new Error('no speaker');
    const to = { x: speaker.at.x + 50, y: speaker.at.y - 30 };

    const moved = composeMoved(prepared, places, new Map([[speaker.wish.id, to]]));

    const now = moved.around.speakers[0];
    expect(now?.at).toEqual(to);
    expect(now?.nameBox).toEqual({ ...speaker.nameBox, x: speaker.nameBox.x + 50, y: speaker.nameBox.y - 30 });
    expect(moved.speech.filter((one) => one.from.x === to.x && one.from.y === to.y)).toHaveLength(
      speaker.wish.statements.length,
    );
    expect([moved.arenas, moved.strands]).toEqual([picture.arenas, picture.strands]);
  });

  test('a region takes its statements, words and lines along; the rest stays', () => {
    const [arena] = picture.arenas;
    const region = arena?.regions.find((one) => one.region.kind === 'account');
    if (arena === undefined || region === undefined) throw new Error('no region');
    const by = { x: -40, y: 20 };
    const to = { x: region.hub.x + by.x, y: region.hub.y + by.y };

    const moved = composeMoved(prepared, places, new Map([[region.region.key, to]]));

    for (const [position, before] of arena.statements.entries()) {
      const after = moved.arenas[0]?.statements[position];
      const isOwn = before.region === region.region.key;
      expect(after?.at).toEqual(isOwn ? { x: before.at.x + by.x, y: before.at.y + by.y } : before.at);
      expect(after?.wordsBox.x).toBe(before.wordsBox.x + (isOwn ? by.x : 0));
    }
    const ends = new Set(moved.speech.map((one) => `${one.statement} ${one.to.x} ${one.to.y}`));
    for (const { id, port } of moved.arenas[0]?.statements ?? [])
      if (moved.speech.some((one) => one.statement === id)) expect(ends).toContain(`${id} ${port.x} ${port.y}`);
    expect(moved.strands[0]?.lines.length).toBe(picture.strands[0]?.lines.length);
    expect(moved.strands[0]?.lines).not.toEqual(picture.strands[0]?.lines);
  });

  test('dragged beyond whom it contradicts, both turn round: lines leave from the side that faces the other', () => {
    const [arena] = picture.arenas;
    const lines = picture.strands[0]?.lines ?? [];
    const countOf = ({ region }: { readonly region: { readonly members: readonly string[] } }) =>
      lines.filter((line) => region.members.some((id) => line.id.split('~').includes(id))).length;
    const [region] = arena?.regions.toSorted((a, b) => countOf(b) - countOf(a)) ?? [];
    if (arena === undefined || region === undefined) throw new Error('no region');
    const beyond = (region.side === 'left' ? 1 : -1) * 900;

    const moved = composeMoved(
      prepared,
      places,
      new Map([[region.region.key, { x: region.hub.x + beyond, y: region.hub.y }]]),
    );
    const back = composeMoved(prepared, places, new Map([[region.region.key, region.hub]]));

    const now = moved.arenas[0]?.regions.find((one) => one.region.key === region.region.key);
    const rivals = moved.arenas[0]?.regions.filter((one, at) => one.side !== arena.regions[at]?.side) ?? [];
    expect(now?.side).not.toBe(region.side);
    expect(rivals.length).toBeGreaterThan(1);
    expect(movableOf(moved, region.region.key)?.at).toEqual({ x: region.hub.x + beyond, y: region.hub.y });
    expect(moved.strands[0]?.lines.length).toBe(lines.length);
    expect([...listBehindWords(picture), ...listBehindWords(moved)]).toEqual([]);
    expect(listBehindWords({ ...moved, strands: picture.strands }).length).toBeGreaterThan(0);
    expect(back).toEqual(picture);
  });

  test('of two that lie over each other the speaker is taken hold of; a statement takes its region', () => {
    const [speaker] = picture.around.speakers;
    const [seat] = picture.arenas[0]?.statements ?? [];
    const loose = picture.around.loose[0];
    if (speaker === undefined || seat === undefined || loose === undefined) throw new Error('nothing to move');
    const over = composeMoved(prepared, places, new Map([[speaker.wish.id, seat.at]]));

    expect(findMovable(over, seat.at)?.id).toBe(speaker.wish.id);
    expect(findMovable(picture, seat.at)?.id).toBe(seat.region);
    expect(movableOf(picture, seat.id)?.id).toBe(seat.region);
    expect(movableOf(picture, loose.wish.id)).toMatchObject({ id: loose.wish.id, at: loose.at });
    expect(findMovable(picture, { x: -500, y: -500 })).toBeUndefined();
    expect(new Set(listMovables(picture).map((one) => one.id)).size).toBe(listMovables(picture).length);
  });

  test('a closed account takes its statements and its signs along', async () => {
    const many = await prepare('data/harbour-fire');
    const around = new Placement(many.placement).read();
    const before = composePicture(many, around);
    const island = before.closed.find((one) => one.links.lines.length > 0);
    const key = island?.regions[0]?.region.key ?? '';
    const to = { x: 500, y: 400 };

    const moved = composeMoved(many, around, new Map([[key, to]]));

    const find = (one: ArenaPicture) =>
      one.closed.flatMap((closed) => closed.regions).find(({ region }) => region.key === key);
    const [was, is] = [find(before), find(moved)];
    if (was === undefined || is === undefined) throw new Error('no closed account');
    expect(is.hub).toEqual(to);
    expect(is.beads.map((one) => one.at.x - to.x)).toEqual(was.beads.map((one) => one.at.x - was.hub.x));
    const ends = moved.closed.flatMap((one) => one.links.lines.flatMap(({ curve }) => [curve[0], curve[3]]));
    expect(ends).toContainEqual(to);
  });
});

test('a legend explains what is drawn, and nothing else', async () => {
  const prepared = await prepare('data/crocus-city-hall');
  const picture = composePicture(prepared, new Placement(prepared.placement).read());
  const [arena] = picture.arenas;
  const told = new Set([arena?.statements[0]?.id ?? '']);

  const plain = listSigns(picture, { told: new Set(), silences: new Set() });
  const withTold = listSigns(picture, { told, silences: new Set() });

  expect([...plain].filter((sign) => sign.includes('bead') || sign === 'silence' || sign.includes('told'))).toEqual([]);
  expect([withTold.has('told'), withTold.has('told speech')]).toEqual([true, true]);
  expect([plain.has('account'), plain.has('holds'), plain.has('speech'), plain.has('question')]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(listDrawnFamilies(picture).has('compatible')).toBe(false);
});
