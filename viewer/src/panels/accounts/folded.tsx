// A list that shows its first items and folds the rest: opened a page at a time, so that no list fills the window's memory; open
// where what is chosen stands in it, and on paper.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { disputeWords } from '../../language/english/dispute.ts';
import { selected } from '../../state/app-state.ts';
import { onSheet } from '../../state/on-sheet.ts';

/** Unfolded at once. */
const pageSize = 40;
/** On paper nothing is folded, but no page may hang over it. */
const mostPrinted = 1_000;

interface FoldedProps {
  readonly ids: readonly string[];
  /** Shown while folded. */
  readonly first: number;
  readonly class: string;
  readonly label?: string;
  readonly show: (id: string) => JSX.Element;
  /** In the place of those that are folded. */
  readonly describe: (ids: readonly string[]) => string;
}

export function Folded(props: FoldedProps): JSX.Element {
  const { ids, first, show } = props;
  const [page, setPage] = useState<number | undefined>(undefined);
  const rest = ids.slice(first);
  const chosen = rest.indexOf(selected.value ?? '');
  const now = page ?? (chosen < 0 ? undefined : Math.floor(chosen / pageSize));
  const from = now === undefined ? 0 : now * pageSize;
  const open =
    onSheet.value !== undefined
      ? rest.slice(0, mostPrinted)
      : now === undefined
        ? []
        : rest.slice(from, from + pageSize);
  const last = Math.ceil(rest.length / pageSize) - 1;
  return (
    <>
      <ul class={props.class} aria-label={props.label}>
        {[...ids.slice(0, first), ...open].map((id) => (
          <li key={id}>{show(id)}</li>
        ))}
      </ul>
      {rest.length === 0 ? null : (
        <p class="acc-fold">
          {now === undefined ? (
            <button type="button" aria-expanded={false} onClick={() => setPage(0)}>
              <bdi>{props.describe(rest)}</bdi>
            </button>
          ) : (
            <>
              {chosen < 0 ? (
                <button type="button" aria-expanded onClick={() => setPage(undefined)}>
                  {disputeWords().foldAgain}
                </button>
              ) : null}
              {last === 0 ? null : (
                <>
                  <button type="button" disabled={now === 0} onClick={() => setPage(now - 1)}>
                    {disputeWords().earlier}
                  </button>
                  <span class="muted">
                    {disputeWords().range(first + from + 1, Math.min(ids.length, first + from + pageSize), ids.length)}
                  </span>
                  <button type="button" disabled={now === last} onClick={() => setPage(now + 1)}>
                    {disputeWords().later}
                  </button>
                </>
              )}
            </>
          )}
        </p>
      )}
    </>
  );
}
