// What is typed into the search and what it found: shared by the input, which is there at once, and the results, whose code
// comes later. Not in the address.
import { signal } from '@preact/signals';
import { select } from '../../state/actions.ts';
import { isSearchOpen } from '../../state/app-state.ts';

export const query = signal('');
/** Ids, best first; undefined until the search's code has come and has read the affair. */
export const found = signal<readonly string[] | undefined>(undefined);
/** Position in `found`. */
export const active = signal(0);
/** Enter was pressed before anything could be found: the first result is opened as soon as there is one. */
export const isEnterWaiting = signal(false);

/** The dialog closes, and it is chosen. */
export function openFound(id: string): void {
  isSearchOpen.value = false;
  select(id);
}
