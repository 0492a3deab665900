// The layouts that are pages: `panels/<name>/<name>-page.tsx`, found by the layout's name and fetched when it is first shown.
import type { JSX } from 'preact';
import { layouts } from '../../layout/layouts.ts';
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
