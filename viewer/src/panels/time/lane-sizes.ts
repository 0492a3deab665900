// How large things are in the lanes, in CSS pixels, on a desk and on a phone; and what stands in a box, whose words decide its height.
import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { describeClaim } from '../../affair/describe.ts';
import { listMustNotes } from '../../affair/describe-card.ts';
import { isContradiction } from '../../affair/relations.ts';
import type { RowSizes } from '../../layout/lane-rows.ts';
import { type Lane, type LaneItem, shortenWords } from '../../layout/lanes.ts';
import type { CountLines, Words } from './measure-words.ts';

/** Of the ticks, and of a row of names of events above them. */
const headSizes = { ticks: 28, row: 18 };
const lanePadding = 10;
/** Above a lane on a phone: its name. */
const nameLine = 24;
const crowdHeight = 32;
const lineHeight = 16;
/** Frame of a box, the line under it, the gap to the next. */
const around = 18;
/** As wide as the letter of an account in its frame. */
const letterRoom = 'WW';
/** More letters of a claim are read beside the lanes. */
const mostLetters = 150;
/** Of a box: its frame and padding. */
const boxEdges = 24;
const nameRoom = 136;

export function laneSizes(narrow: boolean): { readonly box: number; readonly gap: number } {
  return { box: narrow ? 176 : 212, gap: 8 };
}

/** Where names stand at the left of their lanes. */
export function laneGutter(narrow: boolean): number {
  return narrow ? 0 : 176;
}

export function laneHead(eventRows: number): number {
  return headSizes.ticks + eventRows * headSizes.row;
}

export function rowSizes(narrow: boolean, head: number): RowSizes {
  return { head, above: (narrow ? nameLine : 0) + lanePadding / 2, below: lanePadding / 2 };
}

export interface BoxWords {
  readonly act: string;
  readonly claim: string;
  /** What it must not be read without: who tells it. */
  readonly must: string;
  readonly against: number;
}

export function readBoxWords(affair: Affair, id: string): BoxWords {
  return {
    act: attribute(affair, id).act,
    claim: shortenWords(describeClaim(affair.index, id), mostLetters),
    must: listMustNotes(affair, id).join(' · '),
    against: affair.relationsOf(id).filter(isContradiction).length,
  };
}

/** With the gap below it. `hasLetter`: of an account. */
export function heightOfBox(
  affair: Affair,
  item: LaneItem,
  narrow: boolean,
  hasLetter: boolean,
  count: CountLines,
): number {
  if (item.ids.length > 1) return crowdHeight;
  const { act, claim, must, against } = readBoxWords(affair, item.id);
  const runs: Words[] = [
    { text: `${hasLetter ? letterRoom : ''} ${act}: ${claim}`, sizePx: 11.5, weight: 400 },
    { text: must === '' ? '' : `· ${must}`, sizePx: 11.5, weight: 600 },
    { text: against === 0 ? '' : `✕\u00a0${against}`, sizePx: 11.5, weight: 600 },
  ];
  return count(runs, laneSizes(narrow).box - boxEdges) * lineHeight + around;
}

export function leastLane({ name, count: statements }: Lane, narrow: boolean, count: CountLines): number {
  if (narrow) return 0;
  return count([{ text: `${name} ${statements}`, sizePx: 13, weight: 600 }], nameRoom) * 17 + 14;
}
