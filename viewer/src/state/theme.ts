// Which theme is on: the chosen one, else the system's; on a sheet the light one. The only place that asks the system.
import { effect, signal } from '@preact/signals';
import { choices } from './app-state.ts';
import { onSheet } from './on-sheet.ts';

const system = matchMedia('(prefers-color-scheme: dark)');
const systemIsDark = signal(system.matches);

export const appliedTheme = signal<'light' | 'dark'>('light');

/** Sets it on the page before anything is drawn, and whenever it changes. */
export function followTheme(): void {
  system.addEventListener('change', (event) => {
    systemIsDark.value = event.matches;
  });
  effect(() => {
    const { theme } = choices.value;
    const wanted = theme === 'auto' ? (systemIsDark.value ? 'dark' : 'light') : theme;
    const now = onSheet.value === undefined ? wanted : 'light';
    document.documentElement.dataset.theme = now;
    if (onSheet.value === undefined) delete document.documentElement.dataset.sheet;
    else document.documentElement.dataset.sheet = onSheet.value;
    appliedTheme.value = now;
  });
}
