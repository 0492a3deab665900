// A seeded source of numbers: two openings of one affair look alike.

/** Numbers in [0, 1) (Park and Miller, 1988, with the multiplier of 1993). */
export function createRandom(seed: number): () => number {
  let state = Math.max(1, Math.abs(Math.trunc(seed)) % 2_147_483_647);
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** In another order (Fisher and Yates). */
export function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1));
    const [a, b] = [shuffled[last], shuffled[at]];
    if (a !== undefined && b !== undefined) [shuffled[last], shuffled[at]] = [b, a];
  }
  return shuffled;
}
