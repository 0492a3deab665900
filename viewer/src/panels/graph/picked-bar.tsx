// Several records of the graph chosen together: what can be done with them, and the way back from each step.
import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { countOf } from '../../../../src/domain/base/count.ts';
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

export interface Picked {
  readonly ids: readonly string[];
  /** What is left of what is shown. */
  readonly visible: Visibility;
  readonly away: number;
  /** One more, or one fewer. */
  readonly toggle: (id: string) => void;
  readonly clear: () => void;
  readonly hide: () => void;
  readonly keepOnly: () => void;
  readonly expand: () => void;
  readonly undo: () => void;
  readonly showAll: () => void;
}

interface Kept extends PickSteps {
  readonly of: Affair;
}

/** Belongs to the affair: another one begins anew. */
export function usePicked(all: Affair, visible: Visibility): Picked {
  const [kept, setKept] = useState<Kept>({ of: all, ...untouched });
  const stepsOf = (one: Kept): PickSteps => (one.of === all ? one : untouched);
  const now = stepsOf(kept);
  const { ids, steps } = now;
  const away = steps.at(-1);
  const left = useMemo(() => putAway(visible, new Set(away)), [visible, away]);
  const set = (next: PickSteps) => setKept({ of: all, ...next });
  const statements = () => listStatementsOf(all, ids);
  return {
    ids,
    visible: left,
    away: visible.shown.size - left.shown.size,
    // Two may come before either is drawn.
    toggle: (id) => setKept((before) => ({ of: all, ...togglePick(stepsOf(before), id) })),
    clear: () => set({ ids: [], steps }),
    hide: () => set(stepAway(now, statements())),
    keepOnly: () => set(stepAway(now, listOthers(left, statements()))),
    expand: () => set({ ids: addNeighbours(all, ids), steps }),
    undo: () => set(stepBack(now)),
    showAll: () => set(untouched),
  };
}

export function PickedBar({ picked }: { readonly picked: Picked }): JSX.Element | null {
  const { ids, away } = picked;
  if (ids.length === 0 && away === 0) return null;
  return (
    <div class="picked-bar" role="toolbar" aria-label="Chosen together">
      {ids.length === 0 ? null : (
        <>
          <span role="status">{ids.length} chosen</span>
          <button type="button" onClick={picked.hide}>
            Hide
          </button>
          <button type="button" onClick={picked.keepOnly}>
            Only these
          </button>
          <button type="button" onClick={picked.expand}>
            Add neighbours
          </button>
          <button type="button" onClick={picked.clear}>
            Clear
          </button>
        </>
      )}
      {away === 0 ? null : (
        <>
          <span>{countOf(away, 'statement')} put away here</span>
          <button type="button" onClick={picked.undo}>
            Undo
          </button>
          <button type="button" onClick={picked.showAll}>
            Put all back
          </button>
        </>
      )}
    </div>
  );
}
