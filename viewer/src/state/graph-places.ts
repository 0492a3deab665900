// Where things stand around the accounts of the graph: found beside the page, and kept in this browser, so that a second opening is
// instant and equal to the first, and what the reader moved stays. Where a browser keeps nothing, they are found anew each time.
import { type KeptPlaces, packPlaces } from '../layout/arena/keep-places.ts';
import type { MovedPlaces } from '../layout/arena/move.ts';
import type { PlacementInput } from '../layout/arena/place-around.ts';
import type { PlacedAround } from '../layout/arena/place-items.ts';
import settleWorker from '../layout/arena/settle-worker.ts?worker&url';
import { startWorker } from './start-worker.ts';

const placesStore = 'rashomon: places';
const movedStore = 'rashomon: moved';
const most = { pictures: 60, letters: 400_000 };

type Kept<Value> = readonly (readonly [key: string, value: Value])[];

function readStore<Value>(store: string): Kept<Value> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(store) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

function recall<Value>(store: string, key: string): Value | undefined {
  return readStore<Value>(store).find(([known]) => known === key)?.[1];
}

/** The oldest make room. */
function keep<Value>(store: string, key: string, value: Value): void {
  const others = readStore<Value>(store).filter(([known]) => known !== key);
  let kept: Kept<Value> = [[key, value] as const, ...others].slice(0, most.pictures);
  let text = JSON.stringify(kept);
  while (text.length > most.letters && kept.length > 0) {
    kept = kept.slice(0, Math.floor(kept.length / 2));
    text = JSON.stringify(kept);
  }
  try {
    localStorage.setItem(store, text);
  } catch {
    // Full, or forbidden.
  }
}

export function recallPlaces(key: string): KeptPlaces | undefined {
  return recall(placesStore, key);
}

type KeptMove = readonly [id: string, x: number, y: number];

/** What the reader moved in the picture of this key. */
export function recallMoved(key: string): MovedPlaces {
  const kept = recall<readonly KeptMove[]>(movedStore, key) ?? [];
  return new Map(kept.map(([id, x, y]) => [id, { x, y }]));
}

export function keepMoved(key: string, moved: MovedPlaces): void {
  const places = [...moved].map(([id, { x, y }]): KeptMove => [id, x, y]);
  keep(movedStore, key, places);
}

/** Takes seconds; what comes is kept under the key. Gives what stops it. Nothing comes where a browser lets no worker run. */
export function findPlaces(input: PlacementInput, key: string, onFound: (places: KeptPlaces) => void): () => void {
  const worker = startWorker(settleWorker);
  worker.onmessage = ({ data }: MessageEvent<PlacedAround>) => {
    worker.terminate();
    const places = packPlaces(data);
    keep(placesStore, key, places);
    onFound(places);
  };
  worker.postMessage(input);
  return () => worker.terminate();
}
