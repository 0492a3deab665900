// What the Graph shows at this moment, for whoever saves or prints it; undefined while it is not on the screen.
import { signal } from '@preact/signals';
import type { ArenaScene } from '../render/arena-scene.ts';

export interface DrawnView {
  /** Nothing in it is pointed at. */
  readonly scene: ArenaScene;
  /** Nothing in it is still being placed. */
  readonly isSettled: boolean;
  /** Statements chosen together. */
  readonly together: readonly string[];
  /** What is left where some were put away. */
  readonly shown: ReadonlySet<string>;
  /** What of the affair is not in this picture. */
  readonly notes: readonly string[];
}

export const drawnView = signal<DrawnView | undefined>(undefined);
