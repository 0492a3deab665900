// Ctrl-K: the dialog around the search, and its input, which takes letters before the search's own code has come.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { frameWords } from '../../language/english/frame.ts';
import { affair, isSearchOpen } from '../../state/app-state.ts';
import { fetchLater } from '../parts/fetch-later.tsx';
import { active, found, isEnterWaiting, openFound, query } from './search-state.ts';

const SearchBody = fetchLater(async () => (await import('./search-body.tsx')).SearchBody);

export function Search(): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const all = affair.value;
  const isOpen = isSearchOpen.value;
  // Before the next key comes: what is typed right after Ctrl-K belongs here.
  useLayoutEffect(() => {
    if (isOpen && dialog.current?.open === false) {
      dialog.current.showModal();
      dialog.current.querySelector('input')?.select();
    } else if (!isOpen) {
      dialog.current?.close();
      isEnterWaiting.value = false;
    }
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it; Esc does by itself
    <dialog
      ref={dialog}
      class="search"
      aria-label={frameWords().search}
      onCancel={() => {
        isSearchOpen.value = false;
      }}
      // Told late: by then it may have been opened again.
      onClose={() => {
        if (dialog.current?.open === false) isSearchOpen.value = false;
      }}
      onClick={(event) => {
        if (event.target === dialog.current) isSearchOpen.value = false;
      }}
    >
      <SearchInput />
      {isOpen && all !== undefined ? <SearchBody affair={all} /> : null}
    </dialog>
  );
}

function SearchInput(): JSX.Element {
  const count = found.value?.length ?? 0;
  return (
    <input
      type="text"
      class="search-input"
      placeholder={frameWords().searchFor}
      aria-label={frameWords().searchFor}
      role="combobox"
      aria-expanded={count > 0}
      aria-controls="search-results"
      aria-activedescendant={active.value < count ? `hit-${active.value}` : undefined}
      value={query.value}
      onInput={(event) => {
        query.value = event.currentTarget.value;
        active.value = 0;
        isEnterWaiting.value = false;
      }}
      onKeyDown={move}
    />
  );
}

const pageStep = 8;
const steps: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['PageDown', pageStep],
  ['PageUp', -pageStep],
]);

function move(event: KeyboardEvent): void {
  const ids = found.value;
  if (event.isComposing) return;
  const by = steps.get(event.key);
  if (by !== undefined) active.value = Math.max(0, Math.min((ids?.length ?? 0) - 1, active.value + by));
  else if (event.key === 'Enter') {
    const id = ids?.[active.value];
    if (id !== undefined) openFound(id);
    else isEnterWaiting.value = ids === undefined && query.value.trim() !== '';
  } else return;
  event.preventDefault();
}
