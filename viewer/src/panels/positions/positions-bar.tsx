// Over the table: how much there is, how it is arranged, what stands folded with the way back, and the search inside it.
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { countOf } from '../../../../src/domain/base/count.ts';
import type { Affair } from '../../affair/affair.ts';
import { nameActor } from '../../affair/describe.ts';
import {
  type ArrangedPositions,
  type Arrangement,
  parseArrangement,
  renderArrangement,
} from '../../layout/arrange-positions.ts';
import { findInPositions } from '../../layout/find-position.ts';
import { arrange, compare } from '../../state/actions.ts';
import { choices } from '../../state/app-state.ts';
import { HiddenNote } from '../parts/caption.tsx';

interface BarProps {
  readonly affair: Affair;
  readonly table: ArrangedPositions;
  /** An actor that waits for another to be compared with. */
  readonly chosen: string | undefined;
  readonly found: string | undefined;
  readonly find: (id: string | undefined) => void;
}

export function PositionsBar(props: BarProps): JSX.Element {
  const { affair, table, chosen } = props;
  const arrangement = parseArrangement(choices.value.arranged);
  const turn = (part: Partial<Arrangement>) => arrange(renderArrangement({ ...arrangement, ...part }));
  const sorted = table.columns.find((one) => one.question === arrangement.sort);
  return (
    <div class="positions-bar">
      <p class="positions-count">
        <b>{countOf(table.speakers, 'speaker')}</b> on <b>{countOf(table.columns.length, 'question')}</b> <HiddenNote />
      </p>
      <div class="positions-tools">
        <Finder {...props} />
        <Toggle pressed={arrangement.grouped} onPress={() => turn({ grouped: !arrangement.grouped })}>
          Group by principal
        </Toggle>
        <Toggle pressed={arrangement.colliding} onPress={() => turn({ colliding: !arrangement.colliding })}>
          Only where they collide
        </Toggle>
        {sorted === undefined ? null : (
          <button type="button" class="chip-button" onClick={() => turn({ sort: undefined, descending: false })}>
            Sorted by “<bdi>{sorted.text}</bdi>”: undo
          </button>
        )}
      </div>
      <Folded table={table} arrangement={arrangement} turn={turn} />
      {chosen === undefined ? null : (
        <p class="positions-waiting" role="status">
          <span>
            <b>
              <bdi>{nameActor(affair.index, chosen)}</bdi>
            </b>{' '}
            is chosen. Choose a second speaker to compare: press the sign beside a name.
          </span>{' '}
          <button type="button" class="text-button" onClick={() => compare([])}>
            not now
          </button>
        </p>
      )}
    </div>
  );
}

function Toggle(props: { pressed: boolean; onPress: () => void; children: ComponentChildren }): JSX.Element {
  return (
    <button type="button" class="chip-button" aria-pressed={props.pressed} onClick={props.onPress}>
      {props.children}
    </button>
  );
}

/** What is left out, in numbers: folding settles nothing. */
function Folded(props: {
  table: ArrangedPositions;
  arrangement: Arrangement;
  turn: (part: Partial<Arrangement>) => void;
}): JSX.Element | null {
  const { folded, apart } = props.table;
  const { all, colliding } = props.arrangement;
  const count = folded.uncontested.length;
  if (count === 0 && !all && !colliding) return null;
  return (
    <p class="positions-folded">
      {count === 0 ? null : (
        <span>
          {countOf(count, 'question')} without rival answers {count === 1 ? 'is' : 'are'} folded
          {folded.speakers === 0 ? '' : `, with ${countOf(folded.speakers, 'speaker')} who answer nothing else`}.{' '}
          <button type="button" class="text-button" onClick={() => props.turn({ all: true })}>
            show them
          </button>
        </span>
      )}
      {all ? (
        <span>
          Questions without rival answers are shown, too.{' '}
          <button type="button" class="text-button" onClick={() => props.turn({ all: false })}>
            fold them
          </button>
        </span>
      ) : null}
      {colliding && apart.questions + apart.speakers > 0 ? (
        <span>
          Left out, because no contradiction is known there: {countOf(apart.speakers, 'speaker')} and{' '}
          {countOf(apart.questions, 'question')}.{' '}
          <button type="button" class="text-button" onClick={() => props.turn({ colliding: false })}>
            show them
          </button>
        </span>
      ) : null}
    </p>
  );
}

/** Goes from one place to the next, as a browser's own search does: it hides nothing, and the place need not be drawn yet. */
function Finder({ affair, table, found, find }: BarProps): JSX.Element {
  const [text, setText] = useState('');
  const places = findInPositions(affair, table, text);
  const at = places.indexOf(found ?? '');
  const go = (step: number) => {
    const start = at < 0 && step < 0 ? 0 : at;
    find(places.at((start + step) % places.length));
  };
  const said = text.trim() === '' ? '' : places.length === 0 ? 'none' : `${at + 1} of ${places.length}`;
  return (
    <form
      class="finder"
      onSubmit={(event) => {
        event.preventDefault();
        if (places.length > 0) go(1);
      }}
    >
      <input
        type="search"
        placeholder="Find a speaker or question"
        aria-label="Find a speaker or question in the table. Enter goes to the next one"
        value={text}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          setText(typed);
          find(findInPositions(affair, table, typed)[0]);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.shiftKey || places.length === 0) return;
          event.preventDefault();
          go(-1);
        }}
      />
      <span role="status" class="finder-count">
        {said}
      </span>
    </form>
  );
}
