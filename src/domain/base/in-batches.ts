// A small tool of the whole domain: many items, some at a time.

/** The items in the order given, `most` at a time. No more of them are taken than the batch that is built. */
export function* inBatches<T>(items: Iterable<T>, most: number): Generator<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    if (batch.push(item) < most) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
