// A face-off → which card stands in which column. Knows no sizes: placing is the next step's.
import type { Camp, FaceOff, Stand } from '../affair/face-off.ts';
import { heldIn, isHeld } from '../affair/face-off.ts';
import type { DrawnRelation } from '../affair/relations.ts';
import { orderByNearness, orderBySupport } from './order-cards.ts';

export interface ColumnSection {
  /** Absent where the column has one section only. */
  readonly label?: string;
  readonly ids: readonly string[];
}

export interface ColumnPlan {
  readonly id: string;
  readonly stance: 'held' | 'denied' | 'open';
  /** Position of the camp; undefined for those who leave it open. */
  readonly camp: number | undefined;
  readonly letter: string;
  readonly heading: string;
  readonly sections: readonly ColumnSection[];
}

export interface AccountsPlan {
  readonly columns: readonly ColumnPlan[];
  /** What answers nothing here, nearest to the columns first. */
  readonly beside: readonly string[];
}

/**
 * A column per camp that is held, and beside it one for those who only deny it; the first camp's deniers stand to its right,
 * towards its rivals, every other camp's to its left. Whoever holds and denies stands in the held column.
 */
export function planColumns(
  faceOff: FaceOff,
  shown: ReadonlySet<string>,
  relations: readonly DrawnRelation[],
): AccountsPlan {
  const placed = new Set<string>();
  const take = (stands: readonly Stand[]) => {
    const ids = [...new Set(stands.map((one) => one.assertion))].filter((id) => shown.has(id) && !placed.has(id));
    for (const id of ids) placed.add(id);
    return orderBySupport(ids, relations);
  };
  const held = faceOff.camps.map((camp) => planHeld(camp, take));
  const denied = faceOff.camps.map((camp) => planDenied(camp, take));
  const open = take(faceOff.open);
  const columns: ColumnPlan[] = [];
  faceOff.camps.forEach((_, position) => {
    const pair = [held[position], denied[position]];
    if (position > 0) pair.reverse();
    for (const column of pair) if (column !== undefined) columns.push(column);
  });
  if (open.length > 0) {
    columns.push({
      id: 'open',
      stance: 'open',
      camp: undefined,
      letter: '?',
      heading: 'Leave it open',
      sections: [{ ids: open }],
    });
  }
  const rest = [...shown].filter((id) => !placed.has(id));
  return { columns, beside: orderByNearness(rest, placed, relations) };
}

function planHeld(camp: Camp, take: (stands: readonly Stand[]) => string[]): ColumnPlan | undefined {
  const sections = camp.accounts
    .filter(isHeld)
    .map((account) => ({ label: account.label, ids: take(heldIn(account)) }))
    .filter((section) => section.ids.length > 0);
  const [only] = sections;
  if (only === undefined) return undefined;
  return {
    id: `held-${camp.position}`,
    stance: 'held',
    camp: camp.position,
    letter: camp.letter,
    heading: sections.map((one) => one.label).join(' · '),
    sections: sections.length === 1 ? [{ ids: only.ids }] : sections,
  };
}

function planDenied(camp: Camp, take: (stands: readonly Stand[]) => string[]): ColumnPlan | undefined {
  const denied = camp.accounts.filter((account) => account.denies.length > 0);
  const ids = take(denied.flatMap((account) => account.denies));
  if (ids.length === 0) return undefined;
  return {
    id: `denied-${camp.position}`,
    stance: 'denied',
    camp: camp.position,
    letter: camp.letter,
    heading: `Not ${denied.map((account) => account.label).join(', not ')}`,
    sections: [{ ids }],
  };
}
