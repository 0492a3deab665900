// One island, its columns and the words → an arena: accounts that face each other over a gap. Statements stand on two facing
// arcs, their words turn away from the gap, so that what crosses it crosses no word.

import type { Island, Region } from '../../affair/islands.ts';
import type { Box, Point } from '../scene.ts';
import { boxAround, convexHull, cornersOf } from './geometry.ts';
import type { Columns } from './order.ts';
import type { Side } from './sides.ts';
import { lineHeight, type MeasureText, type TextBlock, wrapRuns } from './words.ts';

export interface ArenaOptions {
  /** Widest words of a statement. */
  readonly labelWidth: number;
  /** Between the two columns of squares, at their ends. */
  readonly gap: number;
  /** How much further apart they stand at the middle. */
  readonly bulge: number;
}

export const roomy: ArenaOptions = { labelWidth: 200, gap: 186, bulge: 36 };
export const narrow: ArenaOptions = { labelWidth: 158, gap: 166, bulge: 26 };
/** On a stage that has room for one island alone: speakers stand beside it as well. */
export const slim: ArenaOptions = { labelWidth: 144, gap: 132, bulge: 18 };

/** Half a square's side. */
export const squareReach = 6.5;
/** Between a square and its words: where supports run. */
const channel = 21;
const rowGap = 10;
const headHeight = 30;
export const nameHeight = 17;
/** Names of accounts may be a little wider than the words under them. */
const nameSpill = 24;
const regionGap = 24;
const moreHeight = 22;
/** Around what a region holds. */
export const regionMargin = 11;
const titleLine = 18;
const titleFoot = 12;
/** Before a title stands the sign of a question. */
const signRoom = 20;
const subtitleWidth = 300;

export interface PlacedStatement {
  readonly id: string;
  readonly region: string;
  readonly side: Side;
  /** The square. */
  readonly at: Point;
  readonly words: TextBlock;
  readonly wordsBox: Box;
  /** Where its speaker's line ends. */
  readonly port: Point;
}

export interface PlacedRegion {
  readonly region: Region;
  readonly side: Side;
  /** The answer's hub, on top; its label stands beside it, away from the gap. */
  readonly hub: Point;
  /** Where the hub would stand if the region were not turned round; absent where it is not. */
  readonly unturned?: Point;
  readonly hubReach: number;
  readonly label: TextBlock;
  readonly labelBox: Box;
  /** Convex, without the margin. */
  readonly outline: readonly Point[];
  /** With the margin. */
  readonly box: Box;
  /** Where "+ 14 more" stands; absent where nothing is folded away. */
  readonly more?: { readonly at: Point; readonly count: number };
}

export interface Arena {
  readonly island: Island;
  readonly statements: readonly PlacedStatement[];
  readonly regions: readonly PlacedRegion[];
  readonly titles: readonly { readonly question: string; readonly words: TextBlock; readonly box: Box }[];
  /** Under the titles: how many contradictions there are, and who takes no side. */
  readonly subtitle: { readonly words: TextBlock; readonly box: Box };
  /** The gap, which nothing but contradictions may cross. */
  readonly lens: Box;
  readonly titleBox: Box;
  readonly bounds: Box;
}

interface Row {
  readonly id: string;
  readonly region: Region;
  readonly words: TextBlock;
  /** Middle, from the top of its column. */
  y: number;
}

export interface ArenaWords {
  readonly measure: MeasureText;
  readonly layOut: (statement: string, maxWidth: number) => TextBlock;
  readonly nameRegion: (region: Region) => string;
  readonly describeIsland: (island: Island) => string;
}

/** `centre` is the middle of the gap, `top` the top of the titles. `more`: statements folded away, by region key. */
export function setOutArena(
  island: Island,
  columns: Columns,
  words: ArenaWords,
  options: ArenaOptions,
  place: { readonly centre: number; readonly top: number },
  more: ReadonlyMap<string, number> = new Map(),
): Arena {
  const stacked = {
    left: stackColumn(columns.left, words, options, more),
    right: stackColumn(columns.right, words, options, more),
  };
  const height = Math.max(stacked.left.height, stacked.right.height);
  const titles = island.questions.map(({ id, text }, position) => {
    const title = wrapRuns([{ font: 'question', text }], Number.POSITIVE_INFINITY, words.measure);
    const box = {
      x: place.centre - title.width / 2,
      y: place.top + position * titleLine,
      width: title.width,
      height: titleLine,
    };
    return { question: id, words: title, box };
  });
  const under = wrapRuns([{ font: 'note', text: words.describeIsland(island) }], subtitleWidth, words.measure);
  const subtitleBox = {
    x: place.centre - under.width / 2,
    y: place.top + titles.length * titleLine + 4,
    width: under.width,
    height: under.height,
  };
  const titleHeight = titles.length * titleLine + 4 + under.height + titleFoot;
  const middle = place.top + titleHeight + height / 2;
  const bulge = Math.min(options.bulge, height / 9);
  /** From the middle of the gap to the rim, at a height. */
  const rim = (y: number) => {
    const t = height === 0 ? 0 : (y - middle) / (height / 2);
    return options.gap / 2 + bulge * Math.max(0, 1 - t * t);
  };
  const frame = { centre: place.centre, middle, height, rim };
  const statements = sideNames.flatMap((side) => placeStatements(stacked[side], side, frame));
  const regions = sideNames.flatMap((side) => placeRegions(stacked[side], side, frame, statements, more));
  const titleBox = boxAround([
    ...titles.map(({ box }) => ({ ...box, x: box.x - signRoom, width: box.width + signRoom })),
    subtitleBox,
    { x: place.centre - 90, y: place.top, width: 180, height: titleHeight - 8 },
  ]);
  return {
    island,
    statements,
    regions,
    titles,
    subtitle: { words: under, box: subtitleBox },
    lens: {
      x: place.centre - options.gap / 2 - bulge / 2,
      y: place.top + titleHeight - 8,
      width: options.gap + bulge,
      height: height + 14,
    },
    titleBox,
    bounds: boxAround([titleBox, ...regions.map((one) => one.box)]),
  };
}

const sideNames = ['left', 'right'] as const;
const outward = (side: Side) => (side === 'right' ? 1 : -1);

interface Column {
  readonly rows: readonly Row[];
  /** Top of the first statement of each region, from the top of the column. */
  readonly tops: ReadonlyMap<string, number>;
  /** Names of the regions; empty for one without. */
  readonly labels: ReadonlyMap<string, TextBlock>;
  readonly regions: readonly Region[];
  readonly height: number;
}

function stackColumn(
  regions: readonly Region[],
  words: ArenaWords,
  options: ArenaOptions,
  more: ReadonlyMap<string, number>,
): Column {
  const rows: Row[] = [];
  const tops = new Map<string, number>();
  const labels = new Map<string, TextBlock>();
  let y = 0;
  for (const region of regions) {
    const label = layOutName(region, words, options);
    if (label.lines.length > 0) y += headHeight + (label.lines.length - 1) * nameHeight;
    labels.set(region.key, label);
    tops.set(region.key, y);
    for (const id of region.members) {
      const block = words.layOut(id, options.labelWidth);
      const height = Math.max(block.height, 2 * squareReach);
      rows.push({ id, region, words: block, y: y + height / 2 });
      y += height + rowGap;
    }
    if (more.has(region.key)) y += moreHeight;
    y += regionGap - rowGap;
  }
  return { rows, tops, labels, regions, height: Math.max(0, y - regionGap + rowGap) };
}

/** As wide as the statements under it, in as many lines as it needs. */
function layOutName(region: Region, { nameRegion, measure }: ArenaWords, { labelWidth }: ArenaOptions): TextBlock {
  const name = nameRegion(region);
  const runs = name === '' ? [] : [{ font: 'account' as const, text: name }];
  return wrapRuns(runs, labelWidth + nameSpill, measure);
}

interface Frame {
  readonly centre: number;
  readonly middle: number;
  readonly height: number;
  readonly rim: (y: number) => number;
}

function placeStatements(column: Column, side: Side, { centre, middle, rim }: Frame): PlacedStatement[] {
  return column.rows.map(({ id, region, words, y }) => {
    const at = { x: 0, y: middle - column.height / 2 + y };
    const x = centre + outward(side) * rim(at.y);
    const edge = x + outward(side) * channel;
    const wordsBox = {
      x: side === 'right' ? edge : edge - words.width,
      y: at.y - words.height / 2,
      width: words.width,
      height: words.height,
    };
    const far = side === 'right' ? wordsBox.x + wordsBox.width + 5 : wordsBox.x - 5;
    const port = { x: far, y: wordsBox.y + lineHeight / 2 };
    return { id, region: region.key, side, at: { x, y: at.y }, words, wordsBox, port };
  });
}

function placeRegions(
  column: Column,
  side: Side,
  { centre, middle, rim }: Frame,
  statements: readonly PlacedStatement[],
  more: ReadonlyMap<string, number>,
): PlacedRegion[] {
  return column.regions.map((region) => {
    const own = statements.filter((one) => one.region === region.key);
    const top = middle - column.height / 2 + (column.tops.get(region.key) ?? 0);
    const label = column.labels.get(region.key) ?? { lines: [], width: 0, height: 0 };
    const rows = Math.max(1, label.lines.length);
    const hubReach = 8.5 + 1.6 * Math.sqrt(region.members.length);
    const hubY = top - headHeight / 2 - 1 - (rows - 1) * nameHeight;
    const hub = { x: centre + outward(side) * rim(hubY), y: hubY };
    const edge = hub.x + outward(side) * (hubReach + 7);
    const labelBox = {
      x: side === 'right' ? edge : edge - label.width,
      y: hub.y - 9,
      width: label.width,
      height: 1 + rows * nameHeight,
    };
    const lowest = Math.max(top, ...own.map((one) => one.wordsBox.y + one.wordsBox.height));
    const count = more.get(region.key);
    const moreAt = { x: centre + outward(side) * (rim(lowest + 14) + channel), y: lowest + rowGap + 6 };
    const boxes = [
      ...own.flatMap((one) => [one.wordsBox, around(one.at, squareReach)]),
      ...(label.lines.length === 0 ? [] : [labelBox, around(hub, hubReach)]),
      ...(count === undefined ? [] : [around(moreAt, 8)]),
    ];
    return {
      region,
      side,
      hub,
      hubReach,
      label,
      labelBox,
      outline: convexHull(boxes.flatMap(cornersOf)),
      box: boxAround(boxes, regionMargin),
      ...(count === undefined ? {} : { more: { at: moreAt, count } }),
    };
  });
}

export function around({ x, y }: Point, reach: number): Box {
  return { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach };
}
