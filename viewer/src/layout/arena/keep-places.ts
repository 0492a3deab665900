// Places that were found around the arenas → a few numbers a record, to be kept, and back. The key says all that they depend on.
import type { PlacementInput } from './place-around.ts';
import { looseItem, nameBoxOf, type PlacedAround, speakerItem } from './place-items.ts';

/** To be raised when the search finds other places for the same input. */
const searchVersion = 4;

/** Where, on which side the words stand, and which of its widths they have. */
type KeptPlace = readonly [id: string, x: number, y: number, side: 0 | 1, shape: number];
export type KeptPlaces = readonly KeptPlace[];

/** The same for the same words, room, arenas and relations, whatever dataset they are of. */
export function keyPlacement(input: PlacementInput): string {
  const text = JSON.stringify([searchVersion, input]);
  // FNV-1a (Fowler, Noll, Vo), twice with different beginnings: 64 bits that no two pictures of a reader share.
  return [2_166_136_261, 3_339_675_911].map((start) => hashText(text, start).toString(36)).join('');
}

function hashText(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) {
    hash ^= text.charCodeAt(at);
    hash = Math.imul(hash, 16_777_619) >>> 0;
  }
  return hash;
}

export function packPlaces({ speakers, loose }: PlacedAround): KeptPlaces {
  return [
    ...speakers.map(({ wish, at, nameBox }): KeptPlace => [wish.id, at.x, at.y, nameBox.y < at.y ? 0 : 1, 0]),
    ...loose.map(({ wish, at, side, words }): KeptPlace => {
      return [wish.id, at.x, at.y, side === 'left' ? 0 : 1, wish.shapes.indexOf(words)];
    }),
  ];
}

/** undefined where they are not of this picture. */
export function unpackPlaces(
  { speakers, loose, relations }: PlacementInput,
  kept: KeptPlaces,
): PlacedAround | undefined {
  const places = new Map(kept.map(([id, x, y, side, shape]) => [id, { at: { x, y }, side: sides[side], shape }]));
  const wanted = [...speakers, ...loose].map((one) => one.id);
  if (!wanted.some((id) => places.has(id))) return undefined;
  return {
    speakers: speakers.flatMap((wish) => {
      const place = places.get(wish.id);
      if (place === undefined) return [];
      const item = { ...speakerItem(wish), side: place.side };
      return { wish, at: place.at, reach: item.reach, nameBox: nameBoxOf(item, place.at) };
    }),
    loose: loose.flatMap((wish) => {
      const place = places.get(wish.id);
      const words = place && wish.shapes[place.shape];
      if (place === undefined || words === undefined) return [];
      const { at, side } = place;
      return { wish, at, side, words, wordsBox: nameBoxOf({ ...looseItem(wish, relations), side, words }, at) };
    }),
    unplaced: wanted.filter((id) => !places.has(id)),
  };
}

const sides = ['left', 'right'] as const;
