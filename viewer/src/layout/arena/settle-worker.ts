// Beside the page: goes on searching for better places around the arenas, and hands back what it found.
import { Placement, type PlacementInput, type Surroundings } from './place-around.ts';

export interface SettleTask {
  readonly input: PlacementInput;
  readonly rounds: number;
}

/** A worker's global scope, as far as it is used here. */
interface Scope {
  onmessage: ((event: { readonly data: SettleTask }) => void) | null;
  postMessage(found: Surroundings): void;
}

const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data: { input, rounds } }) => {
  const placement = new Placement(input);
  placement.improve(rounds);
  scope.postMessage(placement.read());
};
