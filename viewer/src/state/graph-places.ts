// Where things stand around the accounts of the graph: found beside the page, and kept in this browser, so that a second opening is
// instant and equal to the first. Where a browser keeps nothing, they are found anew each time.
import { type KeptPlaces, packPlaces } from '../layout/arena/keep-places.ts';
import type { PlacementInput } from '../layout/arena/place-around.ts';
import type { PlacedAround } from '../layout/arena/place-items.ts';
import settleWorker from '../layout/arena/settle-worker.ts?worker&url';
import { startWorker } from './start-worker.ts';

const storeName = 'rashomon: places';
const most = { pictures: 60, letters: 400_000 };

type Kept = readonly (readonly [key: string, places: KeptPlaces])[];

function readStore(): Kept {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(storeName) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

export function recallPlaces(key: string): KeptPlaces | undefined {
  return readStore().find(([known]) => known === key)?.[1];
}

/** The oldest make room. */
function keepPlaces(key: string, places: KeptPlaces): void {
  let kept: Kept = [[key, places] as const, ...readStore().filter(([known]) => known !== key)].slice(0, most.pictures);
  let text = JSON.stringify(kept);
  while (text.length > most.letters && kept.length > 0) {
    kept = kept.slice(0, Math.floor(kept.length / 2));
    text = JSON.stringify(kept);
  }
  try {
    localStorage.setItem(storeName, text);
  } catch {
    // Full, or forbidden.
  }
}

/** Takes seconds; what comes is kept under the key. Gives what stops it. Nothing comes where a browser lets no worker run. */
export function findPlaces(input: PlacementInput, key: string, onFound: (places: KeptPlaces) => void): () => void {
  const worker = startWorker(settleWorker);
  worker.onmessage = ({ data }: MessageEvent<PlacedAround>) => {
    worker.terminate();
    const places = packPlaces(data);
    keepPlaces(key, places);
    onFound(places);
  };
  worker.postMessage(input);
  return () => worker.terminate();
}
