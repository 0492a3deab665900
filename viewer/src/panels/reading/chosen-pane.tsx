// The body of the reading pane for whatever is chosen. Fetched with the first choice.
import { readingWords } from '../../language/english/reading.ts';
import '../../theme/chosen.css';
import type { JSX } from 'preact';
import { assertNever } from '../../../../src/domain/base/result.ts';
import { cutMiddle } from '../../../../src/domain/records/say.ts';
import type { Affair } from '../../affair/affair.ts';
import { findAccount } from '../../choice/reducers.ts';
import { showEverything } from '../../state/actions.ts';
import { affair, choices, visibility } from '../../state/app-state.ts';
import { suggestSelection } from '../../state/strays.ts';
import { Quoted, RecordLink } from '../parts/parts.tsx';
import { ActorPane } from './read-actor.tsx';
import { AssertionPane } from './read-assertion.tsx';
import { DocumentPane, EventPane, NarrativePane, SilencePane } from './read-other.tsx';
import { AccountPane, QuestionPane } from './read-question.tsx';
import { RelationPane } from './read-relation.tsx';

export function ChosenPane(): JSX.Element {
  return (
    <>
      <HiddenHint />
      <Chosen />
    </>
  );
}

/** What is read here need not stand in the picture. */
function HiddenHint(): JSX.Element | null {
  const { selected = '' } = choices.value;
  const label = affair.value?.index.labelOf(selected);
  const isCard = label === 'Assertion' || label === 'Silence';
  if (!isCard || visibility.value?.shown.has(selected) !== false) return null;
  return (
    <p class="hint">
      {readingWords().isHidden}{' '}
      <button type="button" class="text-button" onClick={showEverything}>
        {readingWords().showAll}
      </button>
    </p>
  );
}

function Chosen(): JSX.Element | null {
  const { selected } = choices.value;
  const all = affair.value;
  if (all === undefined || selected === undefined) return null;
  const relation = all.relation(selected);
  if (relation !== undefined) return <RelationPane affair={all} relation={relation} />;
  const label = all.index.labelOf(selected);
  switch (label) {
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
    case 'Answer':
    case 'Dataset':
    case undefined: {
      const found = findAccount(all, selected);
      if (found !== undefined) return <AccountPane affair={all} {...found} />;
      return <NothingOfThatName affair={all} selected={selected} />;
    }
    default:
      return assertNever(label, 'label');
  }
}

function NothingOfThatName({ affair: all, selected }: { affair: Affair; selected: string }): JSX.Element {
  const meant = suggestSelection(all, selected);
  return (
    <>
      <p class="hint">
        {readingWords().nothingCalled}{' '}
        <Quoted>
          <bdi>{cutMiddle(selected, 80)}</bdi>
        </Quoted>
        . {readingWords().nothingCalledMore}
      </p>
      {meant === undefined ? null : (
        <p class="hint">
          {readingWords().didYouMean}{' '}
          <Quoted>
            <RecordLink id={meant.id}>
              <bdi>{meant.name}</bdi>
            </RecordLink>
          </Quoted>
          ?
        </p>
      )}
    </>
  );
}
