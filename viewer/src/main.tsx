// Where the page starts: address → fetch → graph → screen.
import { effect } from '@preact/signals';
import { render } from 'preact';
import { App } from './panels/frame/app.tsx';
import { readAddress } from './state/actions.ts';
import { isNarrow, opening } from './state/app-state.ts';
import { followLanguage } from './state/language.ts';
import { openAddress } from './state/open-affair.ts';
import { followTheme } from './state/theme.ts';

const narrow = matchMedia('screen and (max-width: 719px)');

async function start(): Promise<void> {
  readAddress();
  followTheme();
  await followLanguage();
  isNarrow.value = narrow.matches;
  narrow.addEventListener('change', (event) => {
    isNarrow.value = event.matches;
  });
  addEventListener('popstate', readAddress);
  addEventListener('hashchange', readAddress);
  const root = document.getElementById('app');
  if (root === null) return;
  root.replaceChildren();
  render(<App />, root);
  void openAddress();
  outliveServer();
}

/** Once there is something to keep, or something that failed to wait for. */
function outliveServer(): void {
  const stop = effect(() => {
    if (opening.value.name === 'loading') return;
    void import('./outlive-server.ts').then(({ fetchRest, watchFiles, watchLoads, watchServer }) => {
      fetchRest();
      watchServer();
      watchFiles();
      watchLoads();
    });
    queueMicrotask(() => stop());
  });
}

void start();
