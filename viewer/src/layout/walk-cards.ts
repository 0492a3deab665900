// Columns of cards and an arrow → the card it leads to. A step is undone by the opposite arrow, wherever the columns end: the way
// that was walked is kept. Knows no sizes and moves nothing.

import { assertNever } from '../../../src/domain/base/result.ts';

/** Columns from left to right, cards from top to bottom; what stands under all columns comes last, in `below`. */
export interface CardGrid {
  readonly columns: readonly (readonly string[])[];
  readonly below: readonly string[];
}

export interface Step {
  readonly from: string;
  readonly to: string;
  readonly arrow: ArrowKey;
}

const opposites = {
  ArrowUp: 'ArrowDown',
  ArrowDown: 'ArrowUp',
  ArrowLeft: 'ArrowRight',
  ArrowRight: 'ArrowLeft',
} as const;
export type ArrowKey = keyof typeof opposites;

export function isArrow(key: string): key is ArrowKey {
  return Object.hasOwn(opposites, key);
}

export interface Walked {
  readonly to: string;
  /** With one step more or less. */
  readonly way: readonly Step[];
}

/** undefined where nothing lies in that direction. */
export function walkCards(grid: CardGrid, at: string, arrow: ArrowKey, way: readonly Step[]): Walked | undefined {
  const last = way.at(-1);
  if (last?.to === at && last.arrow === opposites[arrow] && isThere(grid, last.from)) {
    return { to: last.from, way: way.slice(0, -1) };
  }
  const to = findNext(grid, at, arrow);
  if (to === undefined) return undefined;
  return { to, way: [...(last?.to === at ? way : []), { from: at, to, arrow }] };
}

function isThere({ columns, below }: CardGrid, id: string): boolean {
  return below.includes(id) || columns.some((column) => column.includes(id));
}

function findNext({ columns, below }: CardGrid, at: string, arrow: ArrowKey): string | undefined {
  const position = columns.findIndex((column) => column.includes(at));
  const column = columns[position];
  const row = column?.indexOf(at) ?? below.indexOf(at);
  if (row < 0) return undefined;
  switch (arrow) {
    case 'ArrowDown':
      return column === undefined ? below[row + 1] : (column[row + 1] ?? below[0]);
    case 'ArrowUp':
      return column === undefined ? (below[row - 1] ?? columns[0]?.at(-1)) : column[row - 1];
    case 'ArrowLeft':
    case 'ArrowRight': {
      const next = column === undefined ? undefined : columns[position + (arrow === 'ArrowLeft' ? -1 : 1)];
      return next?.[Math.min(row, next.length - 1)];
    }
    default:
      return assertNever(arrow);
  }
}
