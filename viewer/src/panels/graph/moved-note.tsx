// What the reader moved in the graph: kept in this browser, said on the stage, and put back at once.

import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { arenaWords } from '../../language/english/arena.ts';
import type { MovedPlaces } from '../../layout/arena/move.ts';
import type { Point } from '../../layout/scene.ts';
import { keepMoved, recallMoved } from '../../state/graph-places.ts';

export interface Moved {
  readonly places: MovedPlaces;
  /** Kept at once, or with `keep`. */
  readonly move: (id: string, at: Point, keeps?: boolean) => void;
  readonly keep: () => void;
  readonly putBack: () => void;
}

const nothing: MovedPlaces = new Map();

/** Under a key that says of which picture. */
export function useMoved(key: string): Moved {
  const kept = useMemo(() => recallMoved(key), [key]);
  const [now, setNow] = useState({ of: key, places: kept });
  const places = now.of === key ? now.places : kept;
  return {
    places,
    move: (id, at, keeps = false) =>
      setNow((before) => {
        const next = new Map(before.of === key ? before.places : kept).set(id, at);
        if (keeps) keepMoved(key, next);
        return { of: key, places: next };
      }),
    keep: () =>
      setNow((before) => {
        if (before.of === key) keepMoved(key, before.places);
        return before;
      }),
    putBack: () => {
      setNow({ of: key, places: nothing });
      keepMoved(key, nothing);
    },
  };
}

export function MovedNote({
  count,
  onPutBack,
}: {
  readonly count: number;
  readonly onPutBack: () => void;
}): JSX.Element | null {
  if (count === 0) return null;
  return (
    <div class="moved-note">
      <span role="status">{arenaWords().movedByHand(count)}</span>
      <button type="button" onClick={onPutBack}>
        {arenaWords().putBack}
      </button>
    </div>
  );
}
