// What the graph draws, for keyboards and readers: statements, then accounts and speakers, as buttons in the order of the picture.
// One Tab stop each, walked by arrows; with Alt held, arrows move what is reached.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { nameStatement } from '../../affair/attribution.ts';
import { nameActor } from '../../affair/describe.ts';
import { arenaWords } from '../../language/english/arena.ts';
import type { ArenaPicture } from '../../layout/arena/compose.ts';
import { nameRegion } from '../../layout/arena/mark-regions.ts';
import { select } from '../../state/actions.ts';
import { hovered } from '../../state/app-state.ts';

/** More would make the page slow and no list shorter: the list view has them all. */
const mostListed = 300;

interface DrawnListProps {
  readonly affair: Affair;
  readonly picture: ArenaPicture;
  readonly onReach: (id: string) => void;
  /** With Shift or Ctrl held: one more, or one fewer, of several. */
  readonly onPick: (statement: string) => void;
  /** Whether that goes without a key, too. */
  readonly takesSeveral: () => boolean;
  /** By so much of the picture. */
  readonly onMove: (id: string, dx: number, dy: number) => void;
}

interface Drawn {
  /** Of the record, as the address knows it. */
  readonly id: string;
  /** Of what is drawn: one who stands in two places has two. */
  readonly drawn: string;
  readonly words: string;
}

export function DrawnList({ affair: all, picture, ...hands }: DrawnListProps): JSX.Element {
  const statements = listDrawn(picture);
  const listed = statements.slice(0, mostListed).map((id): Drawn => {
    return { id, drawn: id, words: nameStatement(all, id) };
  });
  const more = statements.length - listed.length;
  return (
    <>
      <nav class="drawn-list" aria-label={arenaWords().statements}>
        <WalkedButtons items={listed} {...hands} />
        {more === 0 ? null : <p>{arenaWords().moreDrawn(more)}</p>}
      </nav>
      <nav class="drawn-places" aria-label={arenaWords().places}>
        <WalkedButtons items={listPlaces(all, picture).slice(0, mostListed)} {...hands} />
      </nav>
    </>
  );
}

interface WalkedButtonsProps extends Omit<DrawnListProps, 'affair' | 'picture'> {
  readonly items: readonly Drawn[];
}

function WalkedButtons({ items, onReach, onPick, takesSeveral, onMove }: WalkedButtonsProps): JSX.Element {
  const [reached, setReached] = useState<string>();
  const stop = items.find((one) => one.drawn === reached) ?? items[0];
  return (
    <ul
      onKeyDown={(event) => {
        const by = event.altKey ? moves.get(event.key) : undefined;
        const drawn = (event.target as HTMLElement).dataset.drawn;
        if (by === undefined || drawn === undefined) walk(event);
        else {
          event.preventDefault();
          onMove(drawn, ...by);
        }
      }}
    >
      {items.map(({ id, drawn, words }) => (
        <li key={drawn}>
          <button
            type="button"
            data-id={id}
            data-drawn={drawn}
            tabIndex={drawn === stop?.drawn ? 0 : -1}
            onClick={({ shiftKey, ctrlKey, metaKey }) =>
              shiftKey || ctrlKey || metaKey || takesSeveral() ? onPick(id) : select(id)
            }
            onFocus={() => {
              setReached(drawn);
              hovered.value = id;
              onReach(id);
            }}
            onBlur={() => {
              hovered.value = undefined;
            }}
          >
            <bdi>{words}</bdi>
          </button>
        </li>
      ))}
    </ul>
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

/** Regions without a name are moved by their statements. */
function listPlaces({ index }: Affair, { arenas, closed, around, marks }: ArenaPicture): readonly Drawn[] {
  const regions = [...arenas, ...closed].flatMap((one) => [
    ...one.regions.map(({ region }) => ({ region, of: one.island.questions[0]?.text ?? arenaWords().ofNoQuestion })),
  ]);
  return [
    ...regions.flatMap(({ region, of }): Drawn[] => {
      const name = [marks.get(region.key)?.letter ?? '', nameRegion(region, marks)].filter((one) => one !== '');
      if (name.length === 0) return [];
      return [{ id: region.key, drawn: region.key, words: `${name.join(' ')} – ${of}` }];
    }),
    ...around.speakers.map(({ wish }): Drawn => {
      return { id: wish.actor, drawn: wish.id, words: nameActor(index, wish.actor) };
    }),
  ];
}

const step = 12;
const moves: ReadonlyMap<string, readonly [dx: number, dy: number]> = new Map([
  ['ArrowLeft', [-step, 0]],
  ['ArrowRight', [step, 0]],
  ['ArrowUp', [0, -step]],
  ['ArrowDown', [0, step]],
]);

const steps: ReadonlyMap<string, 1 | -1> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);

function walk(event: KeyboardEvent): void {
  const way = steps.get(event.key);
  const item = (event.target as HTMLElement).closest('li');
  if (way === undefined || item === null || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
  const next = way === 1 ? item.nextElementSibling : item.previousElementSibling;
  event.preventDefault();
  next?.querySelector('button')?.focus({ preventScroll: true });
}
