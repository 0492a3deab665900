// The last few hundred statements, for those that answer them: what is denied, supported or taken back is never long ago.
import type { Chance } from './chance.ts';
import type { Topic } from './topics.ts';

export interface Remembered {
  readonly id: string;
  readonly by: readonly string[];
  readonly names: string;
  readonly joint: boolean;
  readonly claim: string;
  readonly document: number;
  /** Absent where it answers no question. */
  readonly stand?: { readonly topic: Topic; readonly value: string };
  /** Neither taken back nor a retraction itself. */
  stands: boolean;
}

export interface Memory {
  keep(statement: Remembered): void;
  /** One that passes, or none among those it looked at. */
  find(chance: Chance, test: (one: Remembered) => boolean): Remembered | undefined;
}

const capacity = 400;
const looks = 40;

export function startMemory(): Memory {
  const kept: Remembered[] = [];
  let next = 0;
  return {
    keep: (statement) => {
      kept[next % capacity] = statement;
      next += 1;
    },
    find: (chance, test) => {
      for (let look = 0; look < Math.min(looks, kept.length); look += 1) {
        const one = chance.pick(kept);
        if (test(one)) return one;
      }
      return undefined;
    },
  };
}
