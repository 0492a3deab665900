// Ctrl-K: the dialog around the search.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { affair, isSearchOpen } from '../state/app-state.ts';
import { fetchLater } from './fetch-later.tsx';

const SearchBody = fetchLater(async () => (await import('./search-body.tsx')).SearchBody);

export function Search(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const all = affair.value;
  const isOpen = isSearchOpen.value;
  useEffect(() => {
    if (isOpen && dialog.current?.open === false) dialog.current.showModal();
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Esc does by itself
    <dialog
      ref={dialog}
      class="search"
      aria-label="Search"
      onClose={() => {
        isSearchOpen.value = false;
      }}
      onClick={(event) => {
        if (event.target === dialog.current) isSearchOpen.value = false;
      }}
    >
      {isOpen && all !== undefined ? <SearchBody affair={all} /> : null}
    </dialog>
  );
}
