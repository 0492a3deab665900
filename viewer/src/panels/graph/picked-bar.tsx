// Several records of the graph chosen together: what can be done with them, and the way back from each step.

import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import {
  addNeighbours,
  listOthers,
  listStatementsOf,
  type PickSteps,
  putAway,
  stepAway,
  stepBack,
  togglePick,
  untouched,
} from '../../choice/put-away.ts';
import type { Visibility } from '../../choice/visibility.ts';
import { arenaWords } from '../../language/english/arena.ts';

export interface Picked {
  readonly ids: readonly string[];
  /** What is left of what is shown. */
  readonly visible: Visibility;
  readonly away: number;
  /** One more, or one fewer. */
  readonly toggle: (id: string) => void;
  /** Without Shift or Ctrl, too: for fingers. */
  readonly takesSeveral: boolean;
  readonly takeSeveral: (takes: boolean) => void;
  readonly clear: () => void;
  readonly hide: () => void;
  readonly keepOnly: () => void;
  readonly expand: () => void;
  readonly undo: () => void;
  readonly showAll: () => void;
}

interface Kept extends PickSteps {
  readonly of: Affair['index'];
}

/** Belongs to the affair, whatever language it is in: another one begins anew. */
export function usePicked(all: Affair, visible: Visibility): Picked {
  const [kept, setKept] = useState<Kept>({ of: all.index, ...untouched });
  const stepsOf = (one: Kept): PickSteps => (one.of === all.index ? one : untouched);
  const [takesSeveral, takeSeveral] = useState(false);
  const now = stepsOf(kept);
  const { ids, steps } = now;
  const away = steps.at(-1);
  const left = useMemo(() => putAway(visible, new Set(away)), [visible, away]);
  const set = (next: PickSteps) => setKept({ of: all.index, ...next });
  const statements = () => listStatementsOf(all, ids);
  return {
    ids,
    visible: left,
    away: visible.shown.size - left.shown.size,
    // Two may come before either is drawn.
    toggle: (id) => setKept((before) => ({ of: all.index, ...togglePick(stepsOf(before), id) })),
    takesSeveral,
    takeSeveral,
    clear: () => set({ ids: [], steps }),
    hide: () => set(stepAway(now, statements())),
    keepOnly: () => set(stepAway(now, listOthers(left, statements()))),
    expand: () => set({ ids: addNeighbours(all, ids), steps }),
    undo: () => set(stepBack(now)),
    showAll: () => set(untouched),
  };
}

export function PickedBar({ picked }: { readonly picked: Picked }): JSX.Element | null {
  const { ids, away, takesSeveral } = picked;
  if (ids.length === 0 && away === 0 && !takesSeveral) return null;
  return (
    <div class="picked-bar" role="toolbar" aria-label={arenaWords().chosenTogether}>
      {ids.length > 0 || !takesSeveral ? null : <span role="status">{arenaWords().tapSeveral}</span>}
      {ids.length === 0 ? null : (
        <>
          <span role="status">{arenaWords().chosen(ids.length)}</span>
          <button type="button" onClick={picked.hide}>
            {arenaWords().hide}
          </button>
          <button type="button" onClick={picked.keepOnly}>
            {arenaWords().onlyThese}
          </button>
          <button type="button" onClick={picked.expand}>
            {arenaWords().addNeighbours}
          </button>
          <button type="button" onClick={picked.clear}>
            {arenaWords().clear}
          </button>
        </>
      )}
      {away === 0 ? null : (
        <>
          <span>{arenaWords().putAwayHere(away)}</span>
          <button type="button" onClick={picked.undo}>
            {arenaWords().undo}
          </button>
          <button type="button" onClick={picked.showAll}>
            {arenaWords().putAllBack}
          </button>
        </>
      )}
    </div>
  );
}

/** Where fingers can touch the screen: each tap chooses one more, or one fewer, until it is switched off. */
export function SeveralSwitch({ picked }: { readonly picked: Picked }): JSX.Element {
  return (
    <button
      type="button"
      class="several-switch"
      aria-pressed={picked.takesSeveral}
      onClick={() => picked.takeSeveral(!picked.takesSeveral)}
    >
      {arenaWords().chooseSeveral}
    </button>
  );
}
