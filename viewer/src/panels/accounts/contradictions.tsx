// The contradictions over a question as a list, each once: for whoever reads them one by one, aloud, or on paper.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Affair } from '../../affair/affair.ts';
import { describeReason, describeRelation } from '../../affair/describe.ts';
import type { ShownFaceOff } from '../../affair/face-off.ts';
import { disputeWords } from '../../language/english/dispute.ts';
import { selected } from '../../state/app-state.ts';
import { onSheet } from '../../state/on-sheet.ts';
import { RecordLink, Statement } from '../parts/parts.tsx';
import { describeOrigin } from '../parts/relation-rows.tsx';
import { Folded } from './folded.tsx';

/** Of an opened list. */
const firstListed = 20;

export function Contradictions({ affair, faceOff }: { affair: Affair; faceOff: ShownFaceOff }): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const all = faceOff.contradictions;
  if (all.length === 0) return null;
  const isChosen = all.some((one) => one.id === selected.value);
  const isShown = isOpen || isChosen || onSheet.value !== undefined;
  return (
    <section class={`acc-contradictions ${isShown ? 'is-open' : 'is-folded'}`} aria-labelledby="contradictions-title">
      <h3 id="contradictions-title">
        <button type="button" aria-expanded={isShown} onClick={() => setOpen(!isOpen)}>
          <span class="acc-mark" aria-hidden="true">
            ✕
          </span>{' '}
          {disputeWords().oneByOne(all.length)} <span aria-hidden="true">{isShown ? '▴' : '▾'}</span>
        </button>
      </h3>
      {isShown ? (
        <Folded
          ids={all.map((one) => one.id)}
          first={firstListed}
          class="acc-pairs"
          show={(id) => <Pair affair={affair} id={id} />}
          describe={(ids) => disputeWords().more(ids.length)}
        />
      ) : null}
    </section>
  );
}

function Pair({ affair, id }: { affair: Affair; id: string }): JSX.Element | null {
  const relation = affair.relation(id);
  if (relation === undefined) return null;
  return (
    <div class="acc-pair-of">
      <p>
        <Statement affair={affair} id={relation.from} />
      </p>
      <p class="acc-pair-kind">
        <RecordLink id={id}>
          <span aria-hidden="true">✕ </span>
          {describeRelation(relation)}
        </RecordLink>
        {describeOrigin(relation)}
      </p>
      <p>
        <Statement affair={affair} id={relation.to} />
      </p>
      <p class="acc-quiet">
        <bdi>{describeReason(relation)}</bdi>
      </p>
    </div>
  );
}
