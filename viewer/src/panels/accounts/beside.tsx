// What is said in this affair and answers nothing of the question: lines in columns, under the name of who says it.

import type { JSX } from 'preact';
import type { Affair } from '../../affair/affair.ts';
import { attribute, describeOwn } from '../../affair/attribution.ts';
import { describeClaim, speakersBehind } from '../../affair/describe.ts';
import { disputeWords } from '../../language/english/dispute.ts';
import { speechWords } from '../../language/english/speech.ts';
import type { Cards } from '../../layout/plan-document.ts';
import { campOf, isNarrow, lit, selected } from '../../state/app-state.ts';
import { campClass, RecordLink } from '../parts/parts.tsx';
import { Folded } from './folded.tsx';

/** Shown before the rest is folded. */
const firstLines = { wide: 36, narrow: 6 };

export function Beside({
  affair,
  beside,
  total,
}: {
  affair: Affair;
  beside: Cards;
  total: number;
}): JSX.Element | null {
  if (total === 0) return null;
  const { hidden } = beside;
  const count = hidden === 0 ? `${total}` : disputeWords().someOf(total - hidden, total);
  return (
    <section class="acc-beside" aria-labelledby="beside-title">
      <h3 class="acc-beside-title" id="beside-title">
        {disputeWords().besideThis(count)}{' '}
        <span class="muted">
          {disputeWords().whatElse}
          {hidden === 0 ? '' : disputeWords().moreHidden(hidden)}
        </span>
      </h3>
      <Folded
        ids={sortBySpeaker(affair, beside.ids)}
        first={isNarrow.value ? firstLines.narrow : firstLines.wide}
        class="acc-lines"
        show={(id) => <Line affair={affair} id={id} />}
        describe={(ids) => disputeWords().more(ids.length)}
      />
    </section>
  );
}

/** Who says most comes first; what one says stays together, in the order given. */
function sortBySpeaker({ index }: Affair, ids: readonly string[]): readonly string[] {
  const speakers = new Map<string, string[]>();
  for (const id of ids) {
    const key = speakersBehind(index, id).join(' ');
    const known = speakers.get(key);
    if (known === undefined) speakers.set(key, [id]);
    else known.push(id);
  }
  return [...speakers.values()].sort((a, b) => b.length - a.length).flat();
}

function Line({ affair, id }: { affair: Affair; id: string }): JSX.Element {
  const { names, act, teller, takenBack } = attribute(affair, id);
  const known = [teller, takenBack ? speechWords().takenBack : undefined].filter((one) => one !== undefined).join(', ');
  const isDim = lit.value !== undefined && !lit.value.has(id);
  return (
    <p
      class={`acc-line ${campClass(campOf.value.get(id))}${selected.value === id ? ' is-chosen' : ''}${isDim ? ' is-dim' : ''}`}
      data-id={id}
    >
      <b>
        <bdi>{names}</bdi>
      </b>{' '}
      <span class="acc-act">{act}</span>
      {known === '' ? null : (
        <span class="acc-told">
          , <bdi>{known}</bdi>
        </span>
      )}
      :{' '}
      <RecordLink
        id={id}
        label={`${names} ${describeOwn(affair, id)}: ${describeClaim(affair.index, id)}`}
        tabIndex={-1}
      >
        <bdi>{describeClaim(affair.index, id)}</bdi>
      </RecordLink>
    </p>
  );
}
