// A plan of columns and the heights of cards → boxes and plates, in CSS pixels at scale 1, y downwards. No randomness: equal
// plans, heights and widths give equal pictures. Draws nothing.
import type { AccountsPlan, ColumnPlan } from './plan-columns.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Plate extends Box {
  readonly id: string;
  readonly stance: ColumnPlan['stance'] | 'beside';
  readonly camp: number | undefined;
  readonly letter: string;
  readonly heading: string;
  readonly headingHeight: number;
  readonly count: number;
}

export interface SectionLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface AccountsPicture {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly plates: readonly Plate[];
  readonly sections: readonly SectionLabel[];
  readonly width: number;
  readonly height: number;
}

export interface AccountsMeasures {
  readonly lanes: number;
  readonly cardWidth: number;
  /** Between the cards of two neighbouring lanes. */
  readonly corridor: number;
}

const platePadding = 16;
const headingLine = 17;
const headingPadding = 27;
const sectionHeight = 26;
const cardGap = 26;
const plateGap = 22;
const stackGap = 14;
const minCardWidth = 160;
/** On a phone one column is read at a time, the next one shows its edge. */
const phoneCardWidth = 184;
const phoneWidth = 560;
const wideCorridor = 62;
const narrowCorridor = 52;
/** About the width of a letter in a heading, in CSS pixels: generous, so that no line is one too many. */
const headingLetter = 7.1;
const maxCardWidth = 264;

/** How wide cards can be so that all lanes fit the width; below the least readable width the picture is wider instead. */
export function measureAccounts(plan: AccountsPlan, availableWidth: number): AccountsMeasures {
  const count = stackColumns(plan.columns).length;
  const corridor = count > 3 ? narrowCorridor : wideCorridor;
  const fit = Math.max(1, Math.floor((availableWidth - 2 * platePadding + corridor) / (204 + corridor)));
  const lanes = count === 0 || count === 1 ? Math.max(1, Math.min(3, fit)) : count;
  const free = availableWidth - 2 * platePadding - (lanes - 1) * corridor;
  const least = availableWidth < phoneWidth ? phoneCardWidth : minCardWidth;
  const cardWidth = Math.round(Math.min(maxCardWidth, Math.max(least, free / lanes)));
  return { lanes, cardWidth, corridor };
}

export function placeAccounts(
  plan: AccountsPlan,
  measures: AccountsMeasures,
  heightOf: (id: string) => number,
): AccountsPicture {
  const { lanes, cardWidth, corridor } = measures;
  const boxes = new Map<string, Box>();
  const plates: Plate[] = [];
  const sections: SectionLabel[] = [];
  const laneX = (lane: number) => platePadding + lane * (cardWidth + corridor);
  const spanWidth = (count: number) => count * cardWidth + (count - 1) * corridor + 2 * platePadding;
  const put = (id: string, lane: number, y: number) => {
    const height = heightOf(id);
    boxes.set(id, { x: laneX(lane), y, width: cardWidth, height });
    return y + height + cardGap;
  };

  const headingHeight = measureHeadings(plan, lanes === 1 || plan.columns.length !== 1 ? cardWidth : spanWidth(lanes));
  const stacks = stackColumns(plan.columns);
  let top = 0;
  if (plan.columns.length === 1 && plan.columns[0] !== undefined) {
    const [column] = plan.columns;
    const ids = column.sections.flatMap((section) => section.ids);
    const bottom = fillLanes(ids, lanes, headingHeight, put) - cardGap + platePadding;
    plates.push(plateOf(column, { x: 0, y: 0, width: spanWidth(lanes), height: bottom }, headingHeight));
    top = bottom + plateGap;
  } else if (plan.columns.length > 1) {
    const heights = stacks.map((stack) => heightOfStack(stack, headingHeight, heightOf));
    const tallest = Math.max(...heights);
    stacks.forEach((stack, lane) => {
      const spare = (tallest - (heights[lane] ?? 0)) / stack.length;
      let plateTop = 0;
      for (const column of stack) {
        const content = heightOfColumn(column, heightOf);
        const height = Math.round(headingHeight + content + platePadding + spare);
        // A short column stands in the middle of its plate, so that lines to it stay short.
        let y = plateTop + headingHeight + Math.round(spare / 2);
        for (const section of column.sections) {
          if (section.label !== undefined) {
            sections.push({ text: section.label, x: laneX(lane), y, width: cardWidth });
            y += sectionHeight;
          }
          for (const id of section.ids) y = put(id, lane, y);
        }
        const box = { x: laneX(lane) - platePadding, y: plateTop, width: spanWidth(1), height };
        plates.push(plateOf(column, box, headingHeight));
        plateTop += height + stackGap;
      }
    });
    top = tallest + plateGap;
  }
  if (plan.beside.length > 0) {
    const bottom = fillLanes(plan.beside, lanes, top + headingLine + headingPadding, put) - cardGap + platePadding;
    plates.push({
      id: 'beside',
      stance: 'beside',
      camp: undefined,
      letter: '',
      heading: 'Beside this question',
      headingHeight: headingLine + headingPadding,
      count: plan.beside.length,
      x: 0,
      y: top,
      width: spanWidth(lanes),
      height: bottom - top,
    });
  }
  const height = Math.max(0, ...plates.map((plate) => plate.y + plate.height));
  return { boxes, plates, sections, width: spanWidth(lanes), height };
}

/** Headings wrap; the tallest decides for all, so that first cards stand in one row. */
function measureHeadings(plan: AccountsPlan, width: number): number {
  // The letter of the account and the count take their part.
  const room = width - 45;
  const lines = plan.columns.map((column) => Math.ceil((column.heading.length * headingLetter) / room));
  return headingPadding + headingLine * Math.max(1, ...lines);
}

function plateOf(column: ColumnPlan, box: Box, headingHeight: number): Plate {
  const { id, stance, camp, letter, heading } = column;
  const count = column.sections.reduce((sum, section) => sum + section.ids.length, 0);
  return { id, stance, camp, letter, heading, headingHeight, count, ...box };
}

/**
 * Columns that hold nothing and stand next to each other share a lane, one above the other: two accounts and all who deny
 * either fit in three lanes, and everybody still stands beside what they deny.
 */
function stackColumns(columns: readonly ColumnPlan[]): ColumnPlan[][] {
  const stacks: ColumnPlan[][] = [];
  for (const column of columns) {
    const above = stacks.at(-1);
    if (column.stance === 'denied' && above?.[0]?.stance === 'denied') above.push(column);
    else stacks.push([column]);
  }
  const [open] = stacks.at(-1) ?? [];
  const lane = stacks.findIndex((stack) => stack[0]?.stance === 'denied');
  if (open?.stance !== 'open' || lane < 0) return stacks;
  return stacks.slice(0, -1).map((stack, position) => (position === lane ? [...stack, open] : stack));
}

function heightOfStack(stack: readonly ColumnPlan[], headingHeight: number, heightOf: (id: string) => number): number {
  const columns = stack.map((column) => headingHeight + heightOfColumn(column, heightOf) + platePadding);
  return columns.reduce((sum, height) => sum + height + stackGap, -stackGap);
}

function heightOfColumn(column: ColumnPlan, heightOf: (id: string) => number): number {
  const cards = column.sections.flatMap((section) => section.ids);
  const labels = column.sections.filter((section) => section.label !== undefined).length;
  const stacked = cards.reduce((sum, id) => sum + heightOf(id) + cardGap, 0) - cardGap;
  return Math.max(0, stacked) + labels * sectionHeight;
}

/** Each card under the lane that is shortest so far; gives the y after the last one, gap included. */
function fillLanes(
  ids: readonly string[],
  lanes: number,
  top: number,
  put: (id: string, lane: number, y: number) => number,
): number {
  const ends = Array.from({ length: lanes }, () => top);
  for (const id of ids) {
    const lane = ends.indexOf(Math.min(...ends));
    ends[lane] = put(id, lane, ends[lane] ?? top);
  }
  return Math.max(...ends);
}
