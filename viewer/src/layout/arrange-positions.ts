// Positions → columns and lines of a table: sorted, grouped, folded, with what filters hide taken out of the cells and counted in
// them. What is folded is counted, too. How it was arranged reads and writes as a short text, for the address.
import { assertNever } from '../../../src/domain/base/result.ts';
import type { Affair } from '../affair/affair.ts';
import type { ShownFaceOff } from '../affair/face-off.ts';
import {
  groupPositions,
  type PositionCell,
  type PositionGroup,
  type PositionRow,
  type SpeakerPosition,
} from '../affair/positions.ts';

export interface Arrangement {
  /** Question whose answers come first. */
  readonly sort: string | undefined;
  readonly descending: boolean;
  readonly grouped: boolean;
  readonly colliding: boolean;
  /** Questions nobody answers otherwise are shown, too. */
  readonly all: boolean;
}

export const plainArrangement: Arrangement = {
  sort: undefined,
  descending: false,
  grouped: false,
  colliding: false,
  all: false,
};

/** "up:who-is-responsible,grouped"; empty for the plain one. */
export function renderArrangement(one: Arrangement): string {
  const { sort, descending, grouped, colliding, all } = one;
  const parts = [
    sort === undefined ? '' : `${descending ? 'down' : 'up'}:${sort}`,
    grouped ? 'grouped' : '',
    colliding ? 'colliding' : '',
    all ? 'all' : '',
  ];
  return parts.filter((part) => part !== '').join(',');
}

/** Never throws: what means nothing is left out. */
export function parseArrangement(text: string | undefined): Arrangement {
  const parts = (text ?? '').split(',');
  const sorted = parts.map((part) => /^(up|down):(.+)$/.exec(part)).find((found) => found !== null);
  return {
    sort: sorted?.[2],
    descending: sorted?.[1] === 'down',
    grouped: parts.includes('grouped'),
    colliding: parts.includes('colliding'),
    all: parts.includes('all'),
  };
}

export interface ShownCell {
  readonly positions: readonly SpeakerPosition[];
  readonly change: PositionCell['change'];
  /** Statements that filters hide. */
  readonly hidden: number;
}

export interface PositionLine {
  readonly kind: 'speaker';
  readonly actor: string;
  readonly cells: ReadonlyMap<string, ShownCell>;
}

export interface GroupLine {
  readonly kind: 'group';
  readonly id: string;
  /** Absent over those who share a principal with nobody here. */
  readonly principal: PositionGroup['principal'];
  readonly size: number;
}

export interface ArrangedPositions {
  readonly columns: readonly ShownFaceOff[];
  readonly lines: readonly (PositionLine | GroupLine)[];
  readonly speakers: number;
  readonly folded: {
    /** Questions to which no rival answer stands. */
    readonly uncontested: readonly ShownFaceOff[];
    /** Speakers who answer only those. */
    readonly speakers: number;
  };
  /** Left out because nothing of theirs is contradicted over a question. */
  readonly apart: { readonly questions: number; readonly speakers: number };
}

export function arrangePositions(
  affair: Affair,
  rows: readonly PositionRow[],
  shown: ReadonlySet<string>,
  arrangement: Arrangement,
): ArrangedPositions {
  const { questions } = affair;
  const uncontested = arrangement.all ? [] : questions.filter((one) => !one.contested);
  const open = arrangement.all ? questions : questions.filter((one) => one.contested);
  const columns = arrangement.colliding ? open.filter((one) => one.contradictions.length > 0) : open;
  const isOpen = new Set(open.map((one) => one.question));
  const isColumn = new Set(columns.map((one) => one.question));
  const answering = rows.filter((row) => [...row.cells.keys()].some((question) => isOpen.has(question)));
  const kept = arrangement.colliding
    ? answering.filter((row) => [...row.cells].some(([question, cell]) => isColumn.has(question) && cell.collides))
    : answering;
  const sorted = sortRows(kept, columns, arrangement);
  return {
    columns,
    lines: listLines(affair, sorted, isColumn, shown, arrangement.grouped),
    speakers: kept.length,
    folded: { uncontested, speakers: rows.length - answering.length },
    apart: { questions: open.length - columns.length, speakers: answering.length - kept.length },
  };
}

/** By the answers to one question after the other, the one asked for first: who says the same stands together. */
function sortRows(rows: readonly PositionRow[], columns: readonly ShownFaceOff[], arrangement: Arrangement) {
  const { sort, descending } = arrangement;
  const first = columns.find((one) => one.question === sort);
  const order = first === undefined ? columns : [first, ...columns.filter((one) => one !== first)];
  const placeOf = new Map(order.map((one, place) => [one.question, place]));
  const ranks = new Map(rows.map((row) => [row, listRanks(row, placeOf)]));
  // Whoever says nothing comes last both ways.
  const turned = first !== undefined && descending;
  return rows.toSorted((a, b) => {
    const [left = [], right = []] = [ranks.get(a), ranks.get(b)];
    for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
      const [x, y] = [left[at], right[at]];
      if (x?.place !== y?.place) return (x?.place ?? silent) - (y?.place ?? silent);
      if (x === undefined || y === undefined || x.rank === y.rank) continue;
      return turned && x.place === 0 ? y.rank - x.rank : x.rank - y.rank;
    }
    return 0;
  });
}

/** Of the columns in which the speaker says something, in their order. */
function listRanks({ cells }: PositionRow, placeOf: ReadonlyMap<string, number>) {
  const ranks = [...cells].flatMap(([question, cell]) => {
    const place = placeOf.get(question);
    return place === undefined ? [] : [{ place, rank: rankCell(cell) }];
  });
  return ranks.sort((a, b) => a.place - b.place);
}

const silent = Number.POSITIVE_INFINITY;
const block = 1e6;

/** Holders by their account, then deniers, then those who commit themselves to nothing. */
function rankCell({ positions: [main] }: PositionCell): number {
  if (main === undefined) return silent;
  const place = main.camp?.position ?? 0;
  switch (main.manner) {
    case 'holds':
    case 'assumes':
    case 'hints':
      return place;
    case 'denies':
      return block + place;
    case 'open':
      return 2 * block;
    case 'took back':
      return 3 * block + place;
    case 'passes over':
      return 4 * block + place;
    default:
      return assertNever(main.manner);
  }
}

function listLines(
  affair: Affair,
  rows: readonly PositionRow[],
  isColumn: ReadonlySet<string>,
  shown: ReadonlySet<string>,
  grouped: boolean,
): readonly (PositionLine | GroupLine)[] {
  const lines = rows.map((row) => showRow(row, isColumn, shown));
  if (!grouped) return lines;
  const byActor = new Map(lines.map((line) => [line.actor, line]));
  const groups = groupPositions(affair, [...byActor.keys()]);
  return groups.flatMap(({ principal, actors }): (PositionLine | GroupLine)[] => [
    { kind: 'group', id: `group ${principal?.id ?? ''}`, principal, size: actors.length },
    ...actors.flatMap((actor) => byActor.get(actor) ?? []),
  ]);
}

function showRow(row: PositionRow, isColumn: ReadonlySet<string>, shown: ReadonlySet<string>): PositionLine {
  const cells = [...row.cells].flatMap(([question, cell]): [string, ShownCell][] =>
    isColumn.has(question) ? [[question, showCell(cell, shown)]] : [],
  );
  return { kind: 'speaker', actor: row.actor, cells: new Map(cells) };
}

function showCell(cell: PositionCell, shown: ReadonlySet<string>): ShownCell {
  const hidden = cell.positions.flatMap((one) => one.statements).filter((id) => !shown.has(id)).length;
  return {
    positions: hidden === 0 ? cell.positions : leaveShown(cell.positions, shown),
    get change() {
      return cell.change;
    },
    hidden,
  };
}

function leaveShown(positions: readonly SpeakerPosition[], shown: ReadonlySet<string>): SpeakerPosition[] {
  return positions
    .map((one) => ({ ...one, statements: one.statements.filter((id) => shown.has(id)) }))
    .filter((one) => one.statements.length > 0);
}
