// Which theme is on: the chosen one, else the system's. The only place that asks the system.
import { effect, signal } from '@preact/signals';
import { choices } from './app-state.ts';

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
    const now = theme === 'auto' ? (systemIsDark.value ? 'dark' : 'light') : theme;
    document.documentElement.dataset.theme = now;
    appliedTheme.value = now;
  });
}
