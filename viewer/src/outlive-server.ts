// What lets an open page outlive its server and its files: the parts it may still need are fetched ahead, and whether the server is
// there and the files are as they were read is asked now and then, and said. Fetched itself when the page stands.

import { showEmbedded } from './embed.ts';
import { fetchPages } from './panels/frame/pages.tsx';
import { files, notOpened, opening, server } from './state/app-state.ts';
import { fetchFilesState, hasServer } from './state/fetch-graph.ts';
import { lookForLoads, openAddress, refreshOpen } from './state/open-affair.ts';

/** The parts that are otherwise fetched when they are first shown. */
const rest = [
  fetchPages,
  () => import('./panels/time/time-strip.tsx'),
  () => import('./panels/reading/chosen-pane.tsx'),
  () => import('./panels/search/search-body.tsx'),
  () => import('./panels/frame/help-body.tsx'),
  () => import('./panels/frame/amiss.tsx'),
];
/** Not before what is asked for first has come and is drawn. */
const restAfterMs = 1_500;
const usualMs = 5_000;
const awayMs = 1_500;
/** Between a save and the picture. */
const followedMs = 1_000;
/** A server that accepts and never answers is away, too. */
const healthTimeoutMs = 4_000;

/** The line of a framed page, and the parts: what does not come is asked for again when it is shown. */
export function fetchRest(): void {
  showEmbedded();
  setTimeout(() => void Promise.allSettled(rest.map((load) => load())), restAfterMs);
}

/** Asked while the page is looked at, more often while the server is away; not at all where there is none. */
export function watchServer(): void {
  keepAsking(
    async () => {
      const before = server.peek();
      server.value = await fetchHealth();
      if (before !== 'here' && server.peek() === 'here') await lookAgain();
      return true;
    },
    () => (server.peek() === 'here' ? usualMs : awayMs),
  );
}

/** What failed is tried again, and what is loaded may have changed. */
async function lookAgain(): Promise<void> {
  if (opening.peek().name === 'failed') return await openAddress();
  try {
    await refreshOpen();
    notOpened.value = undefined;
  } catch {
    // It went away again, which the next look will see.
  }
}

/** Asked until it is known that a database is behind the server. */
export function watchFiles(): void {
  let shown: number | undefined;
  keepAsking(
    async () => {
      if (server.peek() !== 'here') return true;
      try {
        const now = await fetchFilesState();
        if (now.from === 'database') return false;
        if (now.revision !== shown) await refreshOpen();
        shown = now.revision;
        if (JSON.stringify(now) !== JSON.stringify(files.peek())) files.value = now;
      } catch {
        // The server went away, which is said elsewhere.
      }
      return true;
    },
    // The first time at once.
    (isFirst) => (isFirst ? 0 : files.peek()?.follows ? followedMs : usualMs),
  );
}

/** Asked while a database is behind the server: somebody may be loading what is shown. */
export function watchLoads(): void {
  keepAsking(
    async () => {
      if (server.peek() === 'here' && files.peek() === undefined)
        await lookForLoads().catch(() => {
          // The server went away, which is said elsewhere.
        });
      return true;
    },
    () => usualMs,
  );
}

/** Asks while the page is looked at, each time `pauseMs` after the last, until `ask` says no; not at all where there is no server. */
function keepAsking(ask: () => Promise<boolean>, pauseMs: (isFirst: boolean) => number): void {
  if (!hasServer()) return;
  const look = async () => {
    if (document.hidden || (await ask())) setTimeout(() => void look(), pauseMs(false));
  };
  setTimeout(() => void look(), pauseMs(true));
}

/** `sick`: the server answers, and what it rests on does not. A page that no server of ours serves is never away. */
async function fetchHealth(): Promise<'here' | 'away' | 'sick'> {
  try {
    const { status } = await fetch('healthz', { cache: 'no-store', signal: AbortSignal.timeout(healthTimeoutMs) });
    return status >= 500 ? 'sick' : 'here';
  } catch {
    return 'away';
  }
}
