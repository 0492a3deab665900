// The frame: bar, questions, picture or list, reading pane, time strip; and what stands there while nothing can.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { layouts } from '../../layout/layouts.ts';
import { chooseLayout, select } from '../../state/actions.ts';
import { choices, isHelpOpen, isNarrow, isSearchOpen, layout, opening } from '../../state/app-state.ts';
import { Announcer } from '../parts/announcer.tsx';
import { fetchLater } from '../parts/fetch-later.tsx';
import { ReadingPane } from '../reading/reading-pane.tsx';
import { Search } from '../search/search.tsx';
import { Header } from './header.tsx';
import { Help } from './help.tsx';
import { LayoutPage } from './pages.tsx';
import { Failed, Loading } from './states.tsx';

const Questions = fetchLater(async () => (await import('../questions/questions.tsx')).Questions);
const Legend = fetchLater(async () => (await import('./legend.tsx')).Legend);
const TimeStrip = fetchLater(async () => (await import('../time/time-strip.tsx')).TimeStrip);
const NoDataset = fetchLater(async () => (await import('./amiss.tsx')).NoDataset);
const UnknownDataset = fetchLater(async () => (await import('./amiss.tsx')).UnknownDataset);
const Notices = fetchLater(async () => (await import('./amiss.tsx')).Notices, 'quiet');
const Picture = fetchLater(async () => (await import('../stage/picture.tsx')).Picture);

export function App(): JSX.Element {
  const now = opening.value;
  switch (now.name) {
    case 'loading':
      return <Loading title={now.title} />;
    case 'unknown':
      return <UnknownDataset asked={now.asked} />;
    case 'failed':
      return <Failed title={now.title} hint={now.hint} />;
    case 'empty':
      return <NoDataset />;
    case 'ready':
      return <Frame />;
  }
}

function Frame(): JSX.Element {
  useKeys();
  const shown = layout.value;
  const hasSelection = choices.value.selected !== undefined;
  return (
    <div class={`frame as-${shown.kind} ${shown.spreads ? 'is-spread' : ''} ${hasSelection ? 'has-selection' : ''}`}>
      <button type="button" class="skip" onClick={skipToMain}>
        Skip to {shown.noun}
      </button>
      <Header />
      <Notices />
      <aside class="side" aria-label="Questions and legend">
        <Questions />
        <Legend />
      </aside>
      <main id="main" tabIndex={-1}>
        {shown.kind === 'page' ? <LayoutPage name={shown.name} /> : <Picture layout={shown} />}
      </main>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <aside class="pane" aria-label="Reading" tabIndex={0}>
        <PaneScroll />
      </aside>
      <div class="time-place">
        <TimeStrip />
      </div>
      <Search />
      <Help />
      <Announcer />
    </div>
  );
}

function skipToMain(): void {
  const first =
    document.querySelector<HTMLElement>('.cards [tabindex="0"]') ?? document.querySelector<HTMLElement>('main');
  first?.focus();
}

/** A new choice is read from its top; on a narrow screen the pane is a sheet that takes the focus. */
function PaneScroll(): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const { selected } = choices.value;
  useEffect(() => {
    box.current?.parentElement?.scrollTo({ top: 0 });
    if (isNarrow.value && selected !== undefined) box.current?.querySelector<HTMLElement>('.icon-button')?.focus();
  }, [selected]);
  return (
    <div ref={box}>
      <ReadingPane />
    </div>
  );
}

function useKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        isSearchOpen.value = true;
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (isSearchOpen.value || isHelpOpen.value) return;
      const chosen = layouts.find((_, position) => event.key === `${position + 1}`);
      if (chosen !== undefined) chooseLayout(chosen.name);
      else if (event.key === '?') isHelpOpen.value = true;
      else if (event.key === '/') isSearchOpen.value = true;
      else if (event.key === 'Escape') select(undefined);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}
