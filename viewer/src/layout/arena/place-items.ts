// What the search places around the arenas: discs with their names, squares with their words; which boxes they fill at a place, and
// what speaks against one. Searches nothing.

import type { IslandRelation } from '../../affair/islands.ts';
import type { Box, Point } from '../scene.ts';
import type { Side } from './sides.ts';
import type { TextBlock } from './words.ts';

export interface SpeakerWish {
  /** Of the disc: the actor's id, or with `|left`, `|right` where one speaks on both sides of a gap. */
  readonly id: string;
  readonly actor: string;
  readonly name: TextBlock;
  /** Statements that its lines lead to. */
  readonly statements: readonly string[];
}

export interface LooseWish {
  readonly id: string;
  /** Its words in blocks of several widths, the first by preference. */
  readonly shapes: readonly TextBlock[];
  /** Ids of the discs of its speakers. */
  readonly speakers: readonly string[];
}

export interface PlacedSpeaker {
  readonly wish: SpeakerWish;
  readonly at: Point;
  readonly reach: number;
  readonly nameBox: Box;
}

export interface PlacedLoose {
  readonly wish: LooseWish;
  readonly at: Point;
  /** Where its words stand beside the square. */
  readonly side: Side;
  readonly words: TextBlock;
  readonly wordsBox: Box;
}

export interface PlacedAround {
  readonly speakers: readonly PlacedSpeaker[];
  readonly loose: readonly PlacedLoose[];
  /** Ids that found no room. */
  readonly unplaced: readonly string[];
}

/** What speaks against a place, in pixels of line. */
export const costs = {
  /** A line of n pixels costs its weight times n, and n² / 600. */
  longLine: 600,
  speakerLine: 1,
  looseLine: 1.25,
  relationLine: 0.32,
  /** A line through the words it leads to. */
  throughOwnWords: 900,
  /** Having no place at all. */
  unplaced: 20_000,
  throughRegion: 330,
  throughWords: 1000,
  /** Its words on a line that is there. */
  onLine: 500,
  /** Close by. */
  nearLine: 200,
  crossing: 350,
  throughOwnName: 900,
};

export interface Item {
  readonly id: string;
  readonly speaker?: SpeakerWish;
  readonly loose?: LooseWish;
  readonly reach: number;
  /** Kept free around it. */
  readonly margin: number;
  /** What it is joined to, by id, with the weight of the line. */
  readonly ties: readonly { readonly to: string; readonly weight: number }[];
  words: TextBlock;
  at: Point;
  /** Of the words beside a square; a speaker's name stands under its disc, and above it on the 'left'. */
  side: Side;
  isSet: boolean;
  price: number;
}

export interface End {
  readonly point: Point;
  readonly to: string;
  readonly weight: number;
}

const noWords: TextBlock = { lines: [], width: 0, height: 0 };
const unset = { at: { x: 0, y: 0 }, side: 'right' as Side, isSet: false, price: 0 };

export function speakerItem(speaker: SpeakerWish): Item {
  const reach = 15 + Math.min(6, Math.sqrt(speaker.statements.length) * 1.8);
  const ties = speaker.statements.map((to) => ({ to, weight: costs.speakerLine }));
  return { ...unset, id: speaker.id, speaker, reach, margin: 10, words: speaker.name, ties };
}

export function looseItem(loose: LooseWish, relations: readonly Pick<IslandRelation, 'from' | 'to'>[]): Item {
  const ties = [
    ...loose.speakers.map((to) => ({ to, weight: costs.looseLine })),
    ...relations.flatMap(({ from, to }) => {
      if (from !== loose.id && to !== loose.id) return [];
      return [{ to: from === loose.id ? to : from, weight: costs.relationLine }];
    }),
  ];
  return { ...unset, id: loose.id, loose, reach: 7, margin: 7, words: loose.shapes[0] ?? noWords, ties };
}

/** With its words. */
export function boxOf(item: Item, at: Point): Box {
  const box = { x: 0, y: 0, width: 0, height: 0 };
  boxInto(box, item, at.x, at.y);
  return box;
}

/** The same into a box that is there. */
export function boxInto(box: { -readonly [Part in keyof Box]: Box[Part] }, item: Item, x: number, y: number): void {
  if (item.speaker !== undefined) {
    box.width = Math.max(2 * item.reach, item.words.width);
    box.height = 2 * item.reach + item.words.height + 2;
    box.x = x - box.width / 2;
    box.y = y - item.reach - (item.side === 'left' ? item.words.height + 2 : 0);
    return;
  }
  box.width = item.words.width + 15;
  box.height = Math.max(item.words.height, 2 * item.reach);
  box.x = item.side === 'right' ? x - item.reach : x - box.width + item.reach;
  box.y = y - box.height / 2;
}

/** Of the words alone. */
export function nameBoxOf(item: Item, at: Point): Box {
  const { width, height } = item.words;
  if (item.speaker !== undefined) {
    const y = item.side === 'left' ? at.y - item.reach - 2 - height : at.y + item.reach + 2;
    return { x: at.x - width / 2, y, width, height };
  }
  const x = item.side === 'right' ? at.x + 10 : at.x - 10 - width;
  return { x, y: at.y - height / 2, width, height };
}

export function grow({ x, y, width, height }: Box, across: number, down: number): Box {
  return { x: x - across, y: y - down, width: width + 2 * across, height: height + 2 * down };
}
