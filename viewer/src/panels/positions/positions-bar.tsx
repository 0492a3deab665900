// Over the table: how much there is, how it is arranged, what stands folded with the way back, and the search inside it.

import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { nameActor } from '../../affair/describe.ts';
import { tableWords } from '../../language/english/table.ts';
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
        <b>{tableWords().speakers(table.speakers)}</b> {tableWords().on}{' '}
        <b>{tableWords().questions(table.columns.length)}</b> <HiddenNote />
      </p>
      <div class="positions-tools">
        <Finder {...props} />
        <Toggle pressed={arrangement.grouped} onPress={() => turn({ grouped: !arrangement.grouped })}>
          {tableWords().group}
        </Toggle>
        <Toggle pressed={arrangement.colliding} onPress={() => turn({ colliding: !arrangement.colliding })}>
          {tableWords().onlyColliding}
        </Toggle>
        {sorted === undefined ? null : (
          <button type="button" class="chip-button" onClick={() => turn({ sort: undefined, descending: false })}>
            <bdi>{tableWords().undoSort(sorted.text)}</bdi>
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
            {tableWords().chooseSecond}
          </span>{' '}
          <button type="button" class="text-button" onClick={() => compare([])}>
            {tableWords().notNow}
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
          {tableWords().folded(count, folded.speakers)}{' '}
          <button type="button" class="text-button" onClick={() => props.turn({ all: true })}>
            {tableWords().showThem}
          </button>
        </span>
      )}
      {all ? (
        <span>
          {tableWords().allShown}{' '}
          <button type="button" class="text-button" onClick={() => props.turn({ all: false })}>
            {tableWords().foldThem}
          </button>
        </span>
      ) : null}
      {colliding && apart.questions + apart.speakers > 0 ? (
        <span>
          {tableWords().leftOut(apart.speakers, apart.questions)}{' '}
          <button type="button" class="text-button" onClick={() => props.turn({ colliding: false })}>
            {tableWords().showThem}
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
  const said =
    text.trim() === '' ? '' : places.length === 0 ? tableWords().none : tableWords().placeOf(at + 1, places.length);
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
        placeholder={tableWords().find}
        aria-label={tableWords().findLabel}
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
