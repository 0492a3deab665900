import { describe, expect, test } from 'vitest';
import { smallestBatchSize, withSmallerBatches } from '../../../src/neo4j/apply-plan.ts';

const tooLarge = new Error('memory');
const isOutOfMemory = (error: unknown) => error === tooLarge;

/** Attempts that fit up to `fits` rows, and the sizes that were tried. */
function attemptsThatFit(fits: number) {
  const tried: number[] = [];
  const attempt = async (batchSize: number) => {
    tried.push(batchSize);
    if (batchSize > fits) throw tooLarge;
    return batchSize;
  };
  return { tried, attempt };
}

describe('withSmallerBatches', () => {
  test('halves until it fits', async () => {
    const { tried, attempt } = attemptsThatFit(1_500);

    expect(await withSmallerBatches(5_000, isOutOfMemory, attempt)).toBe(1_250);
    expect(tried).toEqual([5_000, 2_500, 1_250]);
  });

  test('tries the smallest size and then gives the error of the last attempt', async () => {
    const { tried, attempt } = attemptsThatFit(0);

    await expect(withSmallerBatches(3_000, isOutOfMemory, attempt)).rejects.toBe(tooLarge);
    expect(tried).toEqual([3_000, 1_500, smallestBatchSize]);
  });

  test('does not try again after any other error', async () => {
    let attempts = 0;
    const other = new Error('other');

    await expect(
      withSmallerBatches(5_000, isOutOfMemory, async () => {
        attempts += 1;
        throw other;
      }),
    ).rejects.toBe(other);
    expect(attempts).toBe(1);
  });
});
