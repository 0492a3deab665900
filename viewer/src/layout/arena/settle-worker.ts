// Beside the page: goes on searching for better places around the arenas, and hands back what it found.
import type { PlacementInput } from './place-around.ts';
import type { PlacedAround } from './place-items.ts';
import { settlePlaces } from './settle.ts';

/** A worker's global scope, as far as it is used here. */
interface Scope {
  onmessage: ((event: { readonly data: PlacementInput }) => void) | null;
  postMessage(found: PlacedAround): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data }) => scope.postMessage(settlePlaces(data));
