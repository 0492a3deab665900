// A seeded source of numbers: two openings of one affair look alike.

/** Numbers in [0, 1) (Park and Miller, 1988, with the multiplier of 1993). */
export function createRandom(seed: number): () => number {
  let state = Math.max(1, Math.abs(Math.trunc(seed)) % 2_147_483_647);
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
