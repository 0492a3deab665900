// A face-off → which card stands in which column. Knows no sizes: placing is the next step's.
import { hasHolders, heldIn, type ShownAnswer, type ShownCamp } from '../affair/account.ts';
import type { ShownFaceOff } from '../affair/face-off.ts';
import type { Visibility } from '../choice/visibility.ts';
import { orderByNearness, orderBySupport } from './order-cards.ts';

export interface ColumnSection {
  /** Absent where the column has one section only. */
  readonly label?: string;
  /** Those that are shown. */
  readonly ids: readonly string[];
}

export interface ColumnPlan {
  readonly id: string;
  readonly stance: 'held' | 'denied' | 'open' | 'taken-back';
  /** Position of the camp; undefined for those who leave it open or took their answer back. */
  readonly camp: number | undefined;
  readonly letter: string;
  readonly heading: string;
  readonly sections: readonly ColumnSection[];
  /** How many cards of it the filters hide: an account does not go because its cards do. */
  readonly hidden: number;
}

export interface AccountsPlan {
  /** Absent where no question is chosen. */
  readonly question?: string;
  readonly columns: readonly ColumnPlan[];
  /** What answers nothing here, nearest to the columns first. */
  readonly beside: readonly string[];
  readonly besideHidden: number;
}

export const noPlan: AccountsPlan = { columns: [], beside: [], besideHidden: 0 };

type Shown = Pick<Visibility, 'shown' | 'relations' | 'total'>;
type Taken = { readonly ids: readonly string[]; readonly hidden: number };
type Take = (stands: readonly ShownAnswer[]) => Taken;

/**
 * A column per camp that is held, and beside it one for those who only deny it; the first camp's deniers stand to its right,
 * towards its rivals, every other camp's to its left. Whoever holds and denies stands in the held column. What was taken back
 * stands apart: it is nobody's answer any more.
 */
export function planColumns(faceOff: ShownFaceOff, visible: Shown): AccountsPlan {
  const { shown, relations, total } = visible;
  const placed = new Set<string>();
  const take: Take = (stands) => {
    const all = [...new Set(stands.map((one) => one.assertion))].filter((id) => !placed.has(id));
    for (const id of all) placed.add(id);
    const ids = all.filter((id) => shown.has(id));
    return { ids: orderBySupport(ids, relations), hidden: all.length - ids.length };
  };
  const held = faceOff.camps.map((camp) => planHeld(camp, take));
  const denied = faceOff.camps.map((camp) => planDenied(camp, take));
  const columns: ColumnPlan[] = [];
  faceOff.camps.forEach((_, position) => {
    const pair = [held[position], denied[position]];
    if (position > 0) pair.reverse();
    for (const column of pair) if (column !== undefined) columns.push(column);
  });
  const open = planAside('open', '?', 'Leave it open', take(faceOff.open));
  const labels = faceOff.camps.flatMap((camp) => camp.accounts).filter((one) => one.takenBack.length > 0);
  const heading = ['Took it back', labels.map((one) => one.label).join(' · ')].filter(Boolean).join(': ');
  const takenBack = planAside('taken-back', '', heading, take(faceOff.takenBack));
  const rest = [...shown].filter((id) => !placed.has(id));
  return {
    question: faceOff.question,
    columns: [...columns, ...takenBack, ...open],
    beside: orderByNearness(rest, placed, relations),
    besideHidden: total.assertions + total.silences - placed.size - rest.length,
  };
}

function planHeld(camp: ShownCamp, take: Take): ColumnPlan | undefined {
  const taken = camp.accounts
    .filter(hasHolders)
    .map((account) => ({ label: account.label, name: account.name, ...take(heldIn(account)) }))
    .filter((one) => one.ids.length + one.hidden > 0);
  const [only] = taken;
  if (only === undefined) return undefined;
  const sections = taken.filter((one) => one.ids.length > 0).map(({ label, ids }) => ({ label, ids }));
  return {
    id: `held-${camp.position}`,
    stance: 'held',
    camp: camp.position,
    letter: camp.letter,
    // With several, day and base stand over each.
    heading: `Answer: ${taken.length === 1 ? only.label : [...new Set(taken.map((one) => one.name))].join(' · ')}`,
    sections: taken.length === 1 ? [{ ids: only.ids }] : sections,
    hidden: countHidden(taken),
  };
}

function planDenied(camp: ShownCamp, take: Take): ColumnPlan | undefined {
  const denied = camp.accounts.filter((account) => account.denies.length > 0);
  const { ids, hidden } = take(denied.flatMap((account) => account.denies));
  if (ids.length + hidden === 0) return undefined;
  return {
    id: `denied-${camp.position}`,
    stance: 'denied',
    camp: camp.position,
    letter: camp.letter,
    heading: `Deny: ${denied.map((account) => account.label).join(' · ')}`,
    sections: [{ ids }],
    hidden,
  };
}

function planAside(id: 'open' | 'taken-back', letter: string, heading: string, { ids, hidden }: Taken): ColumnPlan[] {
  if (ids.length + hidden === 0) return [];
  return [{ id, stance: id, camp: undefined, letter, heading, sections: [{ ids }], hidden }];
}

function countHidden(taken: readonly Taken[]): number {
  return taken.reduce((sum, one) => sum + one.hidden, 0);
}
