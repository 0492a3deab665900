// Several sorted streams of entries → one. Holds one entry of each.

export interface Entry {
  /** Without line feeds and tabs. */
  readonly key: string;
  /** Without line feeds. */
  readonly value: string;
}

interface Head {
  readonly reader: Iterator<Entry>;
  /** Earlier runs hold what was added earlier. */
  readonly rank: number;
  entry: Entry;
}

/**
 * The entries of all readers in the order of their keys, of UTF-16 code units; of equal keys those of the earlier reader first.
 * Cost: n log k, by a heap of the next entry of each.
 */
export function* mergeSorted(readers: readonly Iterator<Entry>[]): Generator<Entry> {
  const heap: Head[] = [];
  readers.forEach((reader, rank) => {
    const next = reader.next();
    if (next.done !== true) heap.push({ reader, rank, entry: next.value });
  });
  for (let at = (heap.length >> 1) - 1; at >= 0; at -= 1) sink(heap, at);
  for (let first = heap[0]; first !== undefined; first = heap[0]) {
    yield first.entry;
    const next = first.reader.next();
    if (next.done !== true) first.entry = next.value;
    else {
      const last = heap.pop();
      if (last !== undefined && last !== first) heap[0] = last;
    }
    sink(heap, 0);
  }
}

function sink(heap: Head[], from: number): void {
  for (let at = from; ; ) {
    const left = 2 * at + 1;
    let least = at;
    for (const child of [left, left + 1]) {
      if (child < heap.length && isBefore(heap[child] as Head, heap[least] as Head)) least = child;
    }
    if (least === at) return;
    [heap[at], heap[least]] = [heap[least] as Head, heap[at] as Head];
    at = least;
  }
}

function isBefore(a: Head, b: Head): boolean {
  return a.entry.key === b.entry.key ? a.rank < b.rank : a.entry.key < b.entry.key;
}
