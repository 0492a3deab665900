// The right side: whatever is chosen, down to the exact words it rests on; with nothing chosen, what the first minute asks.
import type { JSX } from 'preact';
import { findAccount } from '../reducers.ts';
import { select } from '../state/actions.ts';
import { affair, choices } from '../state/app-state.ts';
import { OverviewPane } from './overview-pane.tsx';
import { Icon } from './parts.tsx';
import { AccountPane } from './read-account.tsx';
import { ActorPane } from './read-actor.tsx';
import { AssertionPane } from './read-assertion.tsx';
import { DocumentPane, EventPane, NarrativePane, SilencePane } from './read-other.tsx';
import { QuestionPane } from './read-question.tsx';
import { RelationPane } from './read-relation.tsx';

export function ReadingPane(): JSX.Element {
  const { selected } = choices.value;
  const all = affair.value;
  if (all === undefined) return <></>;
  const kind = selected === undefined ? undefined : nameKind(selected);
  return (
    <section class="reading" aria-label="Reading pane" key={selected ?? ''}>
      {kind === undefined ? null : (
        <div class="pane-head">
          <h2 class="caps">{kind}</h2>
          <button
            type="button"
            class="icon-button"
            onClick={() => select(undefined)}
            aria-label="Close"
            title="Close (Esc)"
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      <PaneBody />
    </section>
  );
}

function nameKind(selected: string): string {
  const label = affair.value?.index.labelOf(selected);
  if (label !== undefined) return label;
  if (affair.value?.relation(selected) !== undefined) return 'Relation';
  return selected.includes('=') ? 'Account' : 'Not found';
}

function PaneBody(): JSX.Element {
  const { selected } = choices.value;
  const all = affair.value;
  if (all === undefined) return <></>;
  if (selected === undefined) return <OverviewPane affair={all} />;
  const relation = all.relation(selected);
  if (relation !== undefined) return <RelationPane affair={all} relation={relation} />;
  switch (all.index.labelOf(selected)) {
    case 'Assertion':
      return <AssertionPane affair={all} id={selected} />;
    case 'Actor':
      return <ActorPane affair={all} id={selected} />;
    case 'Silence':
      return <SilencePane affair={all} id={selected} />;
    case 'Question':
      return <QuestionPane affair={all} id={selected} />;
    case 'Document':
      return <DocumentPane affair={all} id={selected} />;
    case 'Narrative':
      return <NarrativePane affair={all} id={selected} />;
    case 'Event':
      return <EventPane affair={all} id={selected} />;
    default: {
      const found = findAccount(all, selected);
      if (found !== undefined) return <AccountPane affair={all} {...found} />;
      return (
        <p class="hint">
          Nothing in this graph is called “{selected}”. The link may be from another version of the dataset; search
          (Ctrl K) finds claims, quotes and actors.
        </p>
      );
    }
  }
}
