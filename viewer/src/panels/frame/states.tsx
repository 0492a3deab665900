// What stands there while there is no graph: it loads, or it failed. Each says what to do.
import type { JSX } from 'preact';
import { server } from '../../state/app-state.ts';
import { openAddress } from '../../state/open-affair.ts';
import { fetchLater } from '../parts/fetch-later.tsx';

const BackToOpen = fetchLater(async () => (await import('./amiss.tsx')).BackToOpen, 'quiet');

export function Loading({ title }: { title: string | undefined }): JSX.Element {
  return (
    <main class="state" aria-busy="true">
      <div class="pulse" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <p role="status">Opening {title ?? 'the graph'}…</p>
      <BackToOpen />
    </main>
  );
}

export function Failed({ title, hint }: { title: string; hint: string }): JSX.Element {
  return (
    <main class="state">
      <div role="alert">
        <h1>{title}</h1>
        <p>{hint}</p>
        {server.value === 'here' ? null : <p>This page goes on by itself once it is back.</p>}
      </div>
      <button type="button" class="wide-button" onClick={() => void openAddress()}>
        Try again
      </button>
      <BackToOpen />
    </main>
  );
}
