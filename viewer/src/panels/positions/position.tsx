// One answer in a cell, in the colour of its account: pressed, it opens the words it rests on, and the next ones when pressed again.

import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { describeClaim, describeSaidAt } from '../../affair/describe.ts';
import type { PositionChange, SpeakerPosition } from '../../affair/positions.ts';
import { tableWords } from '../../language/english/table.ts';
import type { ShownCell } from '../../layout/arrange-positions.ts';
import { choices } from '../../state/app-state.ts';
import { campClass, RecordLink } from '../parts/parts.tsx';

export function Positions(props: { affair: Affair; cell: ShownCell; tabIndex: number }): JSX.Element {
  const { positions, change, hidden } = props.cell;
  return (
    <>
      {positions.map((position) => (
        <PositionLink
          key={`${position.manner} ${position.statements[0]}`}
          affair={props.affair}
          position={position}
          tabIndex={props.tabIndex}
        />
      ))}
      <Change change={change} />
      {hidden === 0 ? null : <p class="hidden-here">{tableWords().hiddenHere(hidden)}</p>}
    </>
  );
}

/** Goes with the word after it to the next line. */
const dot = '·\u00a0';

const mannerClasses: Readonly<Record<SpeakerPosition['manner'], string>> = {
  holds: 'holds',
  assumes: 'assumes',
  hints: 'hints',
  denies: 'denies',
  open: 'open',
  'took back': 'took-back',
  'passes over': 'passes',
};

function PositionLink(props: { affair: Affair; position: SpeakerPosition; tabIndex: number }): JSX.Element {
  const { affair, position } = props;
  const { statements, manner, camp, told } = position;
  const at = statements.indexOf(choices.value.selected ?? '');
  const next = statements[(at + 1) % statements.length] ?? '';
  const isGrey = manner === 'passes over' || manner === 'open';
  const classes = [
    'position',
    mannerClasses[manner],
    told ? 'told' : '',
    position.implied ? 'implied' : '',
    at < 0 ? '' : 'is-chosen',
  ];
  return (
    <span
      class={`${classes.filter(Boolean).join(' ')} ${campClass(isGrey ? undefined : camp?.color)}`}
      title={describeTitle(affair, statements)}
    >
      <RecordLink id={next} class="position-link" tabIndex={props.tabIndex}>
        {camp === undefined || isGrey ? null : (
          <span class="letter">
            <span class="sr-only">{tableWords().account} </span>
            {camp.letter}
          </span>
        )}
        <bdi class="position-text">{position.text}</bdi>
        <PositionNotes position={position} />
        {statements.length === 1 ? null : (
          <span class="position-note">
            {' '}
            {dot}
            {at < 0 ? tableWords().statements(statements.length) : tableWords().placeOf(at + 1, statements.length)}
          </span>
        )}
      </RecordLink>
    </span>
  );
}

/** Several answers over time; in the colour of contradictions only where they contradict each other. */
export function Change({ change }: { change: PositionChange | undefined }): JSX.Element | null {
  if (change === undefined) return null;
  return <p class={change.contradicts ? 'change clashes' : 'change'}>{change.text}</p>;
}

/** In what manner, and through whom it is known. */
export function PositionNotes({ position }: { position: SpeakerPosition }): JSX.Element {
  return (
    <>
      {position.notes.map((note) => (
        <span key={note} class="position-note">
          {' '}
          {dot}
          <bdi>{note}</bdi>
        </span>
      ))}
      {position.teller === undefined ? null : (
        <span class={position.told ? 'position-note teller-note' : 'position-note'}>
          {' '}
          {dot}
          <bdi>{position.teller}</bdi>
        </span>
      )}
    </>
  );
}

function describeTitle(affair: Affair, statements: readonly string[]): string {
  return statements
    .map((id) => {
      const date = describeSaidAt(affair.index, id);
      return `${describeAttribution(affair, id)}${date === undefined ? '' : `, ${date}`}: ${describeClaim(affair.index, id)}`;
    })
    .join('\n');
}
