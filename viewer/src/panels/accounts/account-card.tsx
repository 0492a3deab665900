// A statement as two lines: speaker, verb, in what manner, as told by whom, whose words; and the claim. Read aloud it is one
// sentence, with how many contradict it.

import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { attribute } from '../../affair/attribution.ts';
import { describeClaim } from '../../affair/describe.ts';
import { countContradictions, describeCardNotes, readAloud } from '../../affair/describe-card.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { disputeWords } from '../../language/english/dispute.ts';
import { speechWords } from '../../language/english/speech.ts';
import { lit, selected } from '../../state/app-state.ts';
import { campClass, RecordLink } from '../parts/parts.tsx';

/** Whose they are stands beside it: the document itself speaks. */
function isOwnVoice(form: string | undefined): boolean {
  return form === speechWords().forms.own;
}

interface AccountCardProps {
  readonly affair: Affair;
  readonly faceOff: ShownFaceOff;
  readonly id: string;
  /** Absent for those who deny, leave open or took back: they hold nothing here. */
  readonly camp?: number;
}

export function AccountCard({ affair, faceOff, id, camp }: AccountCardProps): JSX.Element {
  const { names, act } = attribute(affair, id);
  const notes = describeCardNotes(affair, faceOff, id);
  const [form, ...manner] = notes.filter((one) => !one.must).map((one) => one.text);
  const must = notes.filter((one) => one.must).map((one) => one.text);
  const against = countContradictions(affair, faceOff, id);
  const isTold = affair.index.node('Assertion', id)?.properties.asTold === true;
  const isDim = lit.value !== undefined && !lit.value.has(id);
  return (
    <article
      class={`acc-card ${campClass(camp)}${isTold ? ' is-told' : ''}${selected.value === id ? ' is-chosen' : ''}${isDim ? ' is-dim' : ''}`}
      data-id={id}
    >
      <p class="acc-who">
        <span class="acc-form">
          {against === 0 ? null : (
            <span class="acc-cross">
              <span aria-hidden="true">✕</span> {against}
            </span>
          )}
          {isOwnVoice(form) ? disputeWords().ownWords : form}
        </span>
        <b>
          <bdi>{names}</bdi>
        </b>{' '}
        {act}
        {manner.map((text) => (
          <span key={text}>
            {' · '}
            <bdi>{text}</bdi>
          </span>
        ))}
        {must.map((text) => (
          <span key={text}>
            {' · '}
            <span class="acc-told">
              <bdi>{text}</bdi>
            </span>
          </span>
        ))}
      </p>
      <p class="acc-claim">
        <RecordLink id={id} label={readAloud(affair, faceOff, id)} tabIndex={-1}>
          <bdi>{describeClaim(affair.index, id)}</bdi>
        </RecordLink>
      </p>
    </article>
  );
}
