// The right side: whatever is chosen, down to the exact words it rests on; with nothing chosen, what the first minute asks.

import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { readingWords } from '../../language/english/reading.ts';
import { closePane } from '../../state/actions.ts';
import { affair, choices, isNarrow, isOverviewOpen, layout } from '../../state/app-state.ts';
import { fetchLater } from '../parts/fetch-later.tsx';
import { Icon } from '../parts/parts.tsx';

const OverviewPane = fetchLater(async () => (await import('./overview-pane.tsx')).OverviewPane);
const ChosenPane = fetchLater(async () => (await import('./chosen-pane.tsx')).ChosenPane);

/** A new choice is read from its top; on a narrow screen the pane is a sheet that takes the focus. */
export function ReadingPane(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const { selected } = choices.value;
  useEffect(() => {
    box.current?.parentElement?.scrollTo({ top: 0 });
    if (isNarrow.value && selected !== undefined) box.current?.querySelector<HTMLElement>('.icon-button')?.focus();
  }, [selected]);
  return (
    <div ref={box}>
      <Reading />
    </div>
  );
}

function Reading(): JSX.Element | null {
  const { selected } = choices.value;
  const all = affair.value;
  if (all === undefined) return null;
  const isOverview = layout.value.spreads && isOverviewOpen.value;
  const kind = selected !== undefined ? nameKind(selected) : isOverview ? readingWords().overview : undefined;
  return (
    <section class="reading" aria-label={readingWords().readingPane} key={selected ?? ''}>
      {kind === undefined ? null : (
        <div class="pane-head">
          <h2 class="caps">{kind}</h2>
          <button
            type="button"
            class="icon-button"
            onClick={closePane}
            aria-label={readingWords().close}
            title={readingWords().closeByKey}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      {selected === undefined ? <OverviewPane affair={all} /> : <ChosenPane />}
    </section>
  );
}

function nameKind(selected: string): string {
  const label = affair.value?.index.labelOf(selected);
  const { kinds } = readingWords();
  if (label !== undefined) return kinds[label];
  if (affair.value?.relation(selected) !== undefined) return kinds.Relation;
  return selected.includes('=') ? kinds.Account : kinds.nothing;
}
