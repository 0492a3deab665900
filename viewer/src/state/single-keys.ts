// Whether keys pressed alone (1 to 5, /, ?, +, −, 0) do something. They may be switched off: who speaks to the computer, or presses keys
// unawares, sets off none of them. Kept in this browser.
import { signal } from '@preact/signals';

const storedAs = 'rashomon: single keys';

export const singleKeys = signal(recall());

export function switchSingleKeys(isOn: boolean): void {
  singleKeys.value = isOn;
  try {
    if (isOn) localStorage.removeItem(storedAs);
    else localStorage.setItem(storedAs, 'off');
  } catch {
    // A browser that keeps nothing: it holds until the page is left.
  }
}

function recall(): boolean {
  try {
    return localStorage.getItem(storedAs) !== 'off';
  } catch {
    return true;
  }
}
