// What the graph draws, for keyboards and readers: statements as buttons in the order of the picture, one Tab stop, walked by arrows.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { describeClaim } from '../../affair/describe.ts';
import type { ArenaPicture } from '../../layout/arena/compose.ts';
import { select } from '../../state/actions.ts';
import { hovered } from '../../state/app-state.ts';

/** More would make the page slow and no list shorter: the list view has them all. */
const mostListed = 300;

interface DrawnListProps {
  readonly affair: Affair;
  readonly picture: ArenaPicture;
  readonly onReach: (statement: string) => void;
  /** With Shift or Ctrl held: one more, or one fewer, of several. */
  readonly onPick: (statement: string) => void;
}

export function DrawnList({ affair: all, picture, onReach, onPick }: DrawnListProps): JSX.Element {
  const statements = listDrawn(picture);
  const listed = statements.slice(0, mostListed);
  const [reached, setReached] = useState<string>();
  const stop = reached !== undefined && listed.includes(reached) ? reached : listed[0];
  const more = statements.length - listed.length;
  return (
    <nav class="drawn-list" aria-label="Statements in the graph">
      <ul onKeyDown={walk}>
        {listed.map((id) => (
          <li key={id}>
            <button
              type="button"
              data-id={id}
              tabIndex={id === stop ? 0 : -1}
              onClick={(event) => (event.shiftKey || event.ctrlKey || event.metaKey ? onPick(id) : select(id))}
              onFocus={() => {
                setReached(id);
                hovered.value = id;
                onReach(id);
              }}
              onBlur={() => {
                hovered.value = undefined;
              }}
            >
              <bdi>
                {describeAttribution(all, id)}: {describeClaim(all.index, id)}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
      {more === 0 ? null : <p>{more.toLocaleString('en-GB')} more are drawn. The list view names every statement.</p>}
    </nav>
  );
}

function listDrawn({ arenas, around, closed, pebbles }: ArenaPicture): readonly string[] {
  return [
    ...arenas.flatMap((arena) => arena.statements.map((one) => one.id)),
    ...around.loose.map((one) => one.wish.id),
    ...closed.flatMap((one) => one.regions.flatMap((region) => region.beads.map((bead) => bead.statement))),
    ...pebbles.map((one) => one.statement),
  ];
}

const steps: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);

function walk(event: KeyboardEvent): void {
  const step = steps.get(event.key);
  const item = (event.target as HTMLElement).closest('li');
  if (step === undefined || item === null || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = step === 1 ? item.nextElementSibling : item.previousElementSibling;
  event.preventDefault();
  next?.querySelector('button')?.focus({ preventScroll: true });
}
