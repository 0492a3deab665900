// "What happened": the pane that tells it, where it does not stand beside the view.

import type { JSX } from 'preact';
import { readingWords } from '../../language/english/reading.ts';
import { toggleOverview } from '../../state/actions.ts';
import { choices, isOverviewOpen } from '../../state/app-state.ts';

export function OverviewButton(): JSX.Element {
  return (
    <button
      type="button"
      class="overview-button"
      aria-expanded={isOverviewOpen.value && choices.value.selected === undefined}
      onClick={toggleOverview}
    >
      {readingWords().whatHappened}
    </button>
  );
}
