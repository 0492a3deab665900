// An assertion or a silence as readable text: speaker, verb, claim, through whom it is known and whose words it gives.
import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { describeClaim, speakersBehind } from '../../affair/describe.ts';
import { describeCardNotes } from '../../affair/describe-card.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { select } from '../../state/actions.ts';
import { hovered } from '../../state/app-state.ts';
import { campClass, Monogram, RecordLink } from './parts.tsx';

export interface CardProps {
  readonly affair: Affair;
  readonly faceOff: ShownFaceOff | undefined;
  readonly id: string;
  readonly camp: number | undefined;
  readonly state?: 'selected' | 'dimmed' | 'plain';
  readonly hovered?: boolean;
  readonly tabIndex?: number;
  readonly style?: Readonly<Record<string, string | number>>;
  /** Only measured, never seen. */
  readonly isSample?: boolean;
}

export function Card(props: CardProps): JSX.Element {
  const { affair, id, camp, isSample } = props;
  const { index } = affair;
  const isSilence = index.labelOf(id) === 'Silence';
  const speakers = speakersBehind(index, id);
  const { names, act } = attribute(affair, id);
  const letter = camp === undefined ? undefined : props.faceOff?.camps[camp]?.letter;
  const classes = [
    'card',
    campClass(camp),
    isSilence ? 'silence' : '',
    props.state ?? 'plain',
    props.hovered ? 'hovered' : '',
  ];
  const claim = <bdi>{describeClaim(index, id)}</bdi>;
  const isTold = index.node('Assertion', id)?.properties.asTold === true;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside takes the keys
    <article
      class={classes.filter(Boolean).join(' ') + (isTold ? ' told' : '')}
      data-id={id}
      style={props.style}
      onMouseEnter={isSample ? undefined : () => (hovered.value = id)}
      onMouseLeave={isSample ? undefined : () => (hovered.value = undefined)}
      onClick={isSample ? undefined : () => openUnlessSelecting(id)}
    >
      <p class="who">
        <Monogram affair={affair} actor={speakers[0]} assertion={id} />
        <span class="names">
          {letter === undefined ? null : (
            <span class="letter" title={`Account ${letter}`}>
              {letter}
            </span>
          )}
          <b>
            <bdi>{names}</bdi>
          </b>{' '}
          {act}
        </span>
      </p>
      <p class="claim">
        {isSample ? (
          claim
        ) : (
          <RecordLink id={id} tabIndex={props.tabIndex ?? 0}>
            {claim}
          </RecordLink>
        )}
      </p>
      <p class="rep">
        {describeCardNotes(affair, props.faceOff, id).map(({ text, must }, position) => (
          <span key={text}>
            {position === 0 ? '' : ' · '}
            <span class={must ? 'told-note' : ''}>
              <bdi>{text}</bdi>
            </span>
          </span>
        ))}
      </p>
    </article>
  );
}

/** A click on a card opens it, but not the click that ends a selection of text. */
function openUnlessSelecting(id: string): void {
  if (getSelection()?.isCollapsed === false) return;
  select(id);
}
