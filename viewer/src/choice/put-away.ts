// Several records chosen together → the statements they stand for, and what is left of the graph when these, or all others, are put
// away. Counts what is put away and changes no filter.
import type { Affair } from '../affair/affair.ts';
import { listLit } from './reducers.ts';
import type { Visibility } from './visibility.ts';

function isStatement({ index }: Affair, id: string): boolean {
  const label = index.labelOf(id);
  return label === 'Assertion' || label === 'Silence';
}

/** Of a statement itself; of a speaker, an account or a question what it lights up. */
export function listStatementsOf(affair: Affair, ids: readonly string[]): readonly string[] {
  const all = ids.flatMap((id) => (isStatement(affair, id) ? [id] : [...(listLit(affair, id) ?? [])]));
  return [...new Set(all)].filter((id) => isStatement(affair, id));
}

/** With all statements that they are related to, or give the same answer with. */
export function addNeighbours(affair: Affair, ids: readonly string[]): readonly string[] {
  const near = ids.flatMap((id) => [...(listLit(affair, id) ?? [])]).filter((id) => isStatement(affair, id));
  return [...new Set([...ids, ...near])];
}

/** Without the given statements, and without relations that end at them. */
export function putAway(visible: Visibility, away: ReadonlySet<string>): Visibility {
  if (away.size === 0) return visible;
  const shown = new Set([...visible.shown].filter((id) => !away.has(id)));
  return { ...visible, shown, relations: visible.relations.filter((one) => shown.has(one.from) && shown.has(one.to)) };
}

/** All that is shown besides the given statements. */
export function listOthers({ shown }: Visibility, kept: readonly string[]): readonly string[] {
  const keeps = new Set(kept);
  return [...shown].filter((id) => !keeps.has(id));
}

/** What is chosen together, and what was put away after each step. */
export interface PickSteps {
  readonly ids: readonly string[];
  readonly steps: readonly (readonly string[])[];
}

export const untouched: PickSteps = { ids: [], steps: [] };

/** One more, or one fewer. */
export function togglePick({ ids, steps }: PickSteps, id: string): PickSteps {
  return { ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id], steps };
}

export function stepAway({ steps }: PickSteps, more: readonly string[]): PickSteps {
  return { ids: [], steps: [...steps, [...(steps.at(-1) ?? []), ...more]] };
}

export function stepBack({ steps }: PickSteps): PickSteps {
  return { ids: [], steps: steps.slice(0, -1) };
}
