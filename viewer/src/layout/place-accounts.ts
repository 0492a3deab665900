// A plan of columns and the heights of cards → boxes and plates, in CSS pixels at scale 1, y downwards. No randomness: equal
// plans, heights and widths give equal pictures. Draws nothing.
import type { AccountsPlan, ColumnPlan } from './plan-columns.ts';
import { type Box, leastReadableScale, type Plate, type SectionLabel } from './scene.ts';

export interface AccountsPicture {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly plates: readonly Plate[];
  readonly sections: readonly SectionLabel[];
  readonly width: number;
  readonly height: number;
}

export interface AccountsMeasures {
  /** Columns that share a lane, one above the other; of a single column its cards are spread over several lanes. */
  readonly stacks: readonly (readonly ColumnPlan[])[];
  readonly lanes: number;
  readonly cardWidth: number;
  /** Between the cards of two neighbouring lanes. */
  readonly corridor: number;
}

const platePadding = 16;
const headingLine = 17;
const headingPadding = 27;
const sectionLine = 16;
const sectionPadding = 10;
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
const headingLetter = 7.8;
const maxCardWidth = 264;

/**
 * How wide cards can be so that all lanes fit the width. Where they cannot, all who hold nothing share one lane; where that is
 * not enough, and on a phone, the picture is wider than its place.
 */
export function measureAccounts(plan: AccountsPlan, availableWidth: number): AccountsMeasures {
  const usual = stackColumns(plan.columns);
  const packed = packStacks(usual);
  const fits = (lanes: number) => leastWidth(lanes) * leastReadableScale <= availableWidth;
  const stacks = !fits(usual.length) && fits(packed.length) ? packed : usual;
  const count = stacks.length;
  const corridor = corridorOf(count);
  const fit = Math.max(1, Math.floor((availableWidth - 2 * platePadding + corridor) / (204 + corridor)));
  const lanes = count === 0 || count === 1 ? Math.max(1, Math.min(3, fit)) : count;
  const free = availableWidth - 2 * platePadding - (lanes - 1) * corridor;
  const least = availableWidth < phoneWidth ? phoneCardWidth : minCardWidth;
  const cardWidth = Math.round(Math.min(maxCardWidth, Math.max(least, free / lanes)));
  return { stacks, lanes, cardWidth, corridor };
}

function corridorOf(lanes: number): number {
  return lanes > 3 ? narrowCorridor : wideCorridor;
}

function leastWidth(lanes: number): number {
  return lanes * minCardWidth + (lanes - 1) * corridorOf(lanes) + 2 * platePadding;
}

export function placeAccounts(
  plan: AccountsPlan,
  measures: AccountsMeasures,
  heightOf: (id: string) => number,
): AccountsPicture {
  const { stacks, lanes, cardWidth, corridor } = measures;
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
  let top = 0;
  if (plan.columns.length === 1 && plan.columns[0] !== undefined) {
    const [column] = plan.columns;
    const ids = column.sections.flatMap((section) => section.ids);
    const bottom = fillLanes(ids, lanes, headingHeight, put) - cardGap + platePadding;
    plates.push(plateOf(column, { x: 0, y: 0, width: spanWidth(lanes), height: bottom }, headingHeight));
    top = bottom + plateGap;
  } else if (plan.columns.length > 1) {
    const sizes = { headingHeight, cardWidth, heightOf };
    const heights = stacks.map((stack) => heightOfStack(stack, sizes));
    const tallest = Math.max(...heights);
    stacks.forEach((stack, lane) => {
      const spare = (tallest - (heights[lane] ?? 0)) / stack.length;
      let plateTop = 0;
      for (const column of stack) {
        const content = heightOfColumn(column, sizes);
        const height = Math.round(headingHeight + content + platePadding + spare);
        // A short column stands in the middle of its plate, so that lines to it stay short.
        let y = plateTop + headingHeight + Math.round(spare / 2);
        for (const section of column.sections) {
          if (section.label !== undefined) {
            sections.push({ text: section.label, x: laneX(lane), y, width: cardWidth });
            y += heightOfLabel(section.label, cardWidth);
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
  if (plan.beside.length + plan.besideHidden > 0) {
    // Where all of it is hidden, the gap of a card that is not there is room for the sentence that says so.
    const bottom =
      fillLanes(plan.beside, lanes, top + headingLine + headingPadding, put) +
      (plan.beside.length > 0 ? platePadding - cardGap : platePadding);
    plates.push({
      id: 'beside',
      stance: 'beside',
      camp: undefined,
      letter: '',
      heading: 'Cards that do not answer this question',
      headingHeight: headingLine + headingPadding,
      count: plan.beside.length,
      hidden: plan.besideHidden,
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
  const lines = plan.columns.map((column) => countLines(column.heading, width - 45));
  return headingPadding + headingLine * Math.max(1, ...lines);
}

function heightOfLabel(label: string | undefined, cardWidth: number): number {
  return label === undefined ? 0 : sectionPadding + sectionLine * countLines(label, cardWidth);
}

/** Whole words, as a browser breaks them. */
function countLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const width = word.length * headingLetter;
    if (used > 0 && used + headingLetter + width > room) {
      lines += 1;
      used = width;
    } else used += (used === 0 ? 0 : headingLetter) + width;
    // A word longer than the line is broken inside.
    if (used > room && room > 0) lines += Math.ceil(used / room) - 1;
  }
  return lines;
}

function plateOf(column: ColumnPlan, box: Box, headingHeight: number): Plate {
  const { id, stance, camp, letter, heading, hidden } = column;
  const count = column.sections.reduce((sum, section) => sum + section.ids.length, 0);
  return { id, stance, camp, letter, heading, headingHeight, count, hidden, ...box };
}

/**
 * Columns that hold nothing and stand next to each other share a lane, one above the other: two accounts and all who deny
 * either fit in three lanes, and everybody still stands beside what they deny. Who leaves it open or took it back stands under
 * deniers, where there are any, else in a lane of their own.
 */
function stackColumns(columns: readonly ColumnPlan[]): ColumnPlan[][] {
  const isAside = ({ stance }: ColumnPlan) => stance === 'open' || stance === 'taken-back';
  const stacks: ColumnPlan[][] = [];
  for (const column of columns.filter((one) => !isAside(one))) {
    const above = stacks.at(-1);
    if (column.stance === 'denied' && above?.[0]?.stance === 'denied') above.push(column);
    else stacks.push([column]);
  }
  const aside = columns.filter(isAside);
  const lane = stacks.find((stack) => stack[0]?.stance === 'denied');
  if (lane !== undefined) lane.push(...aside);
  else if (aside.length > 0) stacks.push(aside);
  return stacks;
}

/** All of them in the lane of the first. */
function packStacks(stacks: readonly ColumnPlan[][]): ColumnPlan[][] {
  const holdsNothing = ([first]: readonly ColumnPlan[]) => first !== undefined && first.stance !== 'held';
  const first = stacks.find(holdsNothing);
  if (first === undefined) return [...stacks];
  const shared = stacks.filter(holdsNothing).flat();
  return stacks.filter((one) => one === first || !holdsNothing(one)).map((one) => (one === first ? shared : one));
}

interface Sizes {
  readonly headingHeight: number;
  readonly cardWidth: number;
  readonly heightOf: (id: string) => number;
}

function heightOfStack(stack: readonly ColumnPlan[], sizes: Sizes): number {
  const columns = stack.map((column) => sizes.headingHeight + heightOfColumn(column, sizes) + platePadding);
  return columns.reduce((sum, height) => sum + height + stackGap, -stackGap);
}

function heightOfColumn(column: ColumnPlan, { cardWidth, heightOf }: Sizes): number {
  const cards = column.sections.flatMap((section) => section.ids);
  const labels = column.sections.map((section) => heightOfLabel(section.label, cardWidth));
  const stacked = cards.reduce((sum, id) => sum + heightOf(id) + cardGap, 0) - cardGap;
  return Math.max(0, stacked) + labels.reduce((sum, height) => sum + height, 0);
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
