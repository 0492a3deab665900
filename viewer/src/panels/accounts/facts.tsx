// What the first minute asks, in few lines, where the pane is not beside the page: what happened, how many it cost, on what it rests.

import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { accountId } from '../../affair/account.ts';
import type { Affair } from '../../affair/affair.ts';
import { describeAttribution } from '../../affair/attribution.ts';
import { readOverview } from '../../affair/overview.ts';
import { disputeWords } from '../../language/english/dispute.ts';
import { OverviewButton } from '../parts/overview-button.tsx';
import { RecordLink } from '../parts/parts.tsx';

export function FirstFacts({ affair }: { affair: Affair }): JSX.Element {
  const { events, figures, documents } = useMemo(() => readOverview(affair), [affair]);
  const [event] = events;
  const [figure] = figures;
  const [toll] = figure?.values ?? [];
  const [only, ...more] = documents;
  return (
    <div class="acc-facts">
      <OverviewButton />
      {event === undefined ? null : (
        <p>
          <RecordLink id={event.id}>
            <b>
              <bdi>{event.name}</bdi>
            </b>
          </RecordLink>{' '}
          <span class="muted">{[event.date ?? disputeWords().noDate, event.place].filter(Boolean).join(' · ')}</span>
        </p>
      )}
      {figure === undefined || toll === undefined ? null : (
        <p>
          <bdi>{figure.text}</bdi>{' '}
          <RecordLink id={accountId(figure.question, toll.key)}>
            <b>
              <bdi>{toll.label}</bdi>
            </b>
          </RecordLink>{' '}
          <span class="muted">
            <bdi>{toll.by.slice(0, 1).map((id) => describeAttribution(affair, id))}</bdi>
            {figure.values.length > 1 ? disputeWords().otherFigures(figure.values.length - 1) : ''}
          </span>
        </p>
      )}
      {only === undefined ? null : (
        <p class="muted">
          {disputeWords().restsOn(documents.length)}
          {more.length === 0 ? `: ${only.date}, ${only.publisher}` : ''}
        </p>
      )}
    </div>
  );
}
