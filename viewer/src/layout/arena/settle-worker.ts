// Beside the page: goes on searching for better places around the arenas, and hands back what it found.
import { type PlacedAround, Placement, type PlacementInput } from './place-around.ts';

export interface SettleTask {
  readonly input: PlacementInput;
  readonly rounds: number;
}

/** A worker's global scope, as far as it is used here. */
interface Scope {
  onmessage: ((event: { readonly data: SettleTask }) => void) | null;
  postMessage(found: PlacedAround): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data: { input, rounds } }) => {
  const placement = new Placement(input);
  placement.improve(rounds);
  scope.postMessage(placement.read());
};
