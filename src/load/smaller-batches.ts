// Less work at a time where the server's transaction memory ends. Knows neither the work nor the server.

/** Rows a statement: more gains nothing that was measured. */
export const defaultBatchSize = 5_000;
/**
 * Below this a smaller batch saves no memory worth having: the transaction itself, about 2 kB a record, is too large (tried with
 * a limit of 30 MB).
 */
export const smallestBatchSize = 1_000;

/**
 * Attempts the whole with halved batches until it fits; the error of the smallest attempt is thrown. Any other error is thrown
 * at once. An attempt that failed must have had no effect.
 */
export async function withSmallerBatches<T>(
  batchSize: number,
  isOutOfMemory: (error: unknown) => boolean,
  attempt: (batchSize: number) => Promise<T>,
): Promise<T> {
  try {
    return await attempt(batchSize);
  } catch (error) {
    if (!isOutOfMemory(error) || batchSize <= smallestBatchSize) throw error;
  }
  return await withSmallerBatches(Math.max(smallestBatchSize, Math.floor(batchSize / 2)), isOutOfMemory, attempt);
}
