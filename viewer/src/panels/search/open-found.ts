// What the search found is opened: the dialog closes, and it is chosen.
import { select } from '../../state/actions.ts';
import { isSearchOpen } from '../../state/app-state.ts';

export function openFound(id: string): void {
  isSearchOpen.value = false;
  select(id);
}
