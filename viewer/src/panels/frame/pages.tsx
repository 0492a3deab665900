// The layouts that are pages: `panels/<name>/<name>-page.tsx`, found by the layout's name and fetched when it is first shown.
// Around them on paper: over the page which affair it is, under it what the signs mean, which dataset and version, and the day. The
// Graph's own sheet says all this itself.
import '../../theme/print.css';
import type { JSX } from 'preact';
import { disputeWords } from '../../language/english/dispute.ts';
import { layouts } from '../../layout/layouts.ts';
import { drawnView } from '../../state/drawn-view.ts';
import { onSheet } from '../../state/on-sheet.ts';
import { nameShown, readTitle, sayOrigin } from '../../state/sheet.ts';
import { fetchLater } from '../parts/fetch-later.tsx';

const modules = import.meta.glob<{ readonly Page: () => JSX.Element | null }>('../*/*-page.tsx');

const pages: ReadonlyMap<string, (props: object) => JSX.Element | null> = new Map(
  layouts.map(({ name }) => [name, fetchLater(async () => (await fetchPage(name)).Page)] as const),
);

export function LayoutPage({ name }: { name: string }): JSX.Element | null {
  const Page = pages.get(name);
  return Page === undefined ? null : <Page />;
}

/** Ahead of time. */
export function fetchPages(): Promise<unknown> {
  return Promise.all(Object.values(modules).map((load) => load()));
}

function fetchPage(name: string) {
  const load = new Map(Object.entries(modules)).get(`../${name}/${name}-page.tsx`);
  if (load === undefined) throw new Error(`panels/${name}/${name}-page.tsx is missing`);
  return load();
}

const isNeeded = () => onSheet.value !== undefined && drawnView.value === undefined;

export function PrintedHead(): JSX.Element | null {
  if (!isNeeded()) return null;
  return (
    <header class="printed-head">
      <h1>
        <bdi>{readTitle()}</bdi>
      </h1>
      <p>{nameShown()}</p>
    </header>
  );
}

export function PrintedFoot(): JSX.Element | null {
  if (!isNeeded()) return null;
  return (
    <footer class="printed-foot">
      <p>{disputeWords().printedKey}</p>
      <p>{sayOrigin(onSheet.value ?? 'printed')}</p>
    </footer>
  );
}
