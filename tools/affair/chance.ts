// Numbers that look thrown and are the same for the same seed, on every machine: whole numbers and one division, no library.

export interface Chance {
  /** At least 0, below 1. */
  next(): number;
  /** A whole number at least 0, below `count`. */
  below(count: number): number;
  /** True so often of a hundred times. */
  percent(often: number): boolean;
  /** Throws on an empty list. */
  pick<T>(items: readonly T[]): T;
}

/** Mulberry32, after Tommy Ettinger. */
export function startChance(seed: number): Chance {
  let state = Math.imul(seed + 0x9e37, 0x85ebca6b) | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    percent: (often) => next() * 100 < often,
    pick: (items) => {
      const picked = items[below(items.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}

/**
 * Ranks 0 … count − 1 after Zipf and Mandelbrot: rank r as often as 1 ÷ (r + 1 + flat). A large `flat` makes the first ranks alike.
 * Cost: a number a rank, and a binary search each time.
 */
export function skewRanks(count: number, flat: number): (chance: Chance) => number {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank += 1) {
    sum += 1 / (rank + 1 + flat);
    sums[rank] = sum;
  }
  return (chance) => {
    const wanted = chance.next() * sum;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
