// The frame: bar, questions, the chosen layout, reading pane, time strip; and what stands there while nothing can.

import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useErrorBoundary, useLayoutEffect, useRef } from 'preact/hooks';
import { assertNever } from '../../../../src/domain/base/result.ts';
import { frameWords } from '../../language/english/frame.ts';
import { layouts } from '../../layout/layouts.ts';
import { chooseLayout, closePane } from '../../state/actions.ts';
import {
  affair,
  choices,
  isHelpOpen,
  isOverviewOpen,
  isSaveOpen,
  isSearchOpen,
  layout,
  opening,
  server,
} from '../../state/app-state.ts';
import { openAddress } from '../../state/open-affair.ts';
import { singleKeys } from '../../state/single-keys.ts';
import { Announcer } from '../parts/announcer.tsx';
import { fetchLater } from '../parts/fetch-later.tsx';
import { ReadingPane } from '../reading/reading-pane.tsx';
import { Search } from '../search/search.tsx';
import { Header } from './header.tsx';
import { LayoutPage, PrintedFoot, PrintedHead } from './pages.tsx';

const Questions = fetchLater(async () => (await import('../questions/questions.tsx')).Questions);
const Legend = fetchLater(async () => (await import('../parts/filters.tsx')).Legend);
const Bottom = fetchLater(async () => (await import('./bottom.tsx')).Bottom);
const LegendPanel = fetchLater(async () => (await import('../parts/filters.tsx')).LegendPanel, 'quiet');
const DocumentPage = fetchLater(async () => (await import('../document/document-page.tsx')).Page);
const NoDataset = fetchLater(async () => (await import('./amiss.tsx')).NoDataset);
const UnknownDataset = fetchLater(async () => (await import('./amiss.tsx')).UnknownDataset);
const Notices = fetchLater(async () => (await import('./amiss.tsx')).Notices, 'quiet');
const BackToOpen = fetchLater(async () => (await import('./amiss.tsx')).BackToOpen, 'quiet');
const SaveMenu = fetchLater(async () => (await import('../save/save-menu.tsx')).SaveMenu, 'quiet');
const HelpBody = fetchLater(async () => (await import('./help-body.tsx')).HelpBody);

export function App(): JSX.Element {
  return (
    <Guard shows={opening.value}>
      <Screen />
    </Guard>
  );
}

/** Around a part: where it fails on what it is to show, a sentence stands in its place. `shows` something else: it is tried anew. */
function Guard({ shows, children }: { shows: unknown; children: ComponentChildren }): JSX.Element {
  const [error, tryAgain] = useErrorBoundary((failure: unknown) => console.error(failure));
  useEffect(() => {
    if (error !== undefined) tryAgain();
  }, [shows]);
  if (error === undefined) return <>{children}</>;
  return (
    <div class="failed-part" role="alert">
      <p class="hint">
        {frameWords().unexpected} {frameWords().unexpectedHint}{' '}
        <button type="button" onClick={tryAgain}>
          {frameWords().tryAgain}
        </button>
      </p>
    </div>
  );
}

function Screen(): JSX.Element {
  const now = opening.value;
  switch (now.name) {
    case 'loading':
      return <Loading title={now.title} />;
    case 'unknown':
      return <UnknownDataset asked={now.asked} />;
    case 'failed':
      return <Failed {...now} />;
    case 'empty':
      return <NoDataset />;
    case 'ready':
      return <Frame />;
    default:
      return assertNever(now);
  }
}

function Frame(): JSX.Element {
  useKeys();
  const shown = layout.value;
  const isReading = choices.value.read !== undefined;
  const classes = [
    'frame',
    shown.spreads && !isReading ? 'is-spread' : '',
    shown.hasSide ? '' : 'no-side',
    choices.value.selected === undefined ? '' : 'has-selection',
    isOverviewOpen.value ? 'has-overview' : '',
  ];
  return (
    <div class={classes.join(' ')}>
      <button type="button" class="skip" onClick={skipToMain}>
        {isReading ? frameWords().skipToText : shown.words().skip}
      </button>
      <Header />
      <PrintedHead />
      {isSaveOpen.value ? <SaveMenu /> : null}
      <Notices />
      {shown.hasSide ? (
        <aside class="side" aria-label={frameWords().questionsAndLegend}>
          <Guard shows={affair.value}>
            <Questions />
            <Legend />
          </Guard>
        </aside>
      ) : (
        <LegendPanel />
      )}
      <main id="main" tabIndex={-1}>
        {/* The text of a document stands in place of what the layout shows. */}
        <Guard shows={choices.value}>{isReading ? <DocumentPage /> : <LayoutPage name={shown.name} />}</Guard>
      </main>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <aside class="pane" aria-label={frameWords().reading} tabIndex={0}>
        <Guard shows={choices.value}>
          <ReadingPane />
        </Guard>
      </aside>
      {shown.hasFoot || isReading ? (
        <div class="time-place">
          <Guard shows={choices.value}>
            <Bottom />
          </Guard>
        </div>
      ) : null}
      <PrintedFoot />
      <Search />
      <Help />
      <Announcer />
    </div>
  );
}

function skipToMain(): void {
  const first =
    document.querySelector<HTMLElement>('main [data-id] [tabindex="0"]') ?? document.querySelector<HTMLElement>('main');
  first?.focus();
}

/** From the first moment on, not only once the page is painted: what is typed after Ctrl-K belongs to the search. */
function useKeys(): void {
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        isSearchOpen.value = true;
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (isSearchOpen.value || isHelpOpen.value || isSaveOpen.value) return;
      const key = singleKeys.value || event.key === 'Escape' ? event.key : '';
      const chosen = layouts.find((_, position) => key === `${position + 1}`);
      if (chosen !== undefined) chooseLayout(chosen.name);
      else if (key === '?') isHelpOpen.value = true;
      else if (key === '/') isSearchOpen.value = true;
      else if (key === 'Escape') closePane();
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

function Loading({ title }: { title: string | undefined }): JSX.Element {
  return (
    <main class="state" aria-busy="true">
      <div class="pulse" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <p role="status">{frameWords().openingOf(title ?? frameWords().theGraph)}</p>
      <BackToOpen />
    </main>
  );
}

function Failed({ title, hint, isLoading }: { title: string; hint: string; isLoading?: boolean }): JSX.Element {
  return (
    <main class="state">
      <div role="alert">
        <h1>{title}</h1>
        <p>{hint}</p>
        {server.value === 'here' ? null : <p>{frameWords().opensWithServer}</p>}
        {isLoading ? <p>{frameWords().opensAfterLoad}</p> : null}
      </div>
      <button type="button" class="wide-button" onClick={() => void openAddress()}>
        {frameWords().tryAgain}
      </button>
      <BackToOpen />
    </main>
  );
}

/** The dialog around the help, closed by Esc. */
function Help(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = isHelpOpen.value;
  useLayoutEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-labelledby="help-title"
      onCancel={() => (isHelpOpen.value = false)}
      // Told late: by then it may have been opened again.
      onClose={() => {
        if (dialog.current?.open === false) isHelpOpen.value = false;
      }}
    >
      {isOpen ? <HelpBody /> : null}
    </dialog>
  );
}
