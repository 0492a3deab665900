// Lengths of rows or columns, one after the other → where each stands, and which of them a window shows. Knows no screen.

export interface Track {
  readonly count: number;
  readonly total: number;
  readonly startOf: (at: number) => number;
  readonly endOf: (at: number) => number;
}

export function layTrack(lengths: readonly number[]): Track {
  const ends = new Float64Array(lengths.length);
  let total = 0;
  lengths.forEach((length, at) => {
    total += length;
    ends[at] = total;
  });
  const endOf = (at: number) => ends[Math.min(at, lengths.length - 1)] ?? 0;
  return { count: lengths.length, total, startOf: (at) => (at <= 0 ? 0 : endOf(at - 1)), endOf };
}

/** From `first` up to, and without, `end`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** What lies between two places, and `spare` more on either side, so that a small step shows no gap. Cost: log n. */
export function findStretch(track: Track, from: number, to: number, spare: number): Stretch {
  const first = Math.max(0, findAt(track, from) - spare);
  const end = Math.min(track.count, findAt(track, to) + 1 + spare);
  return { first: Math.min(first, end), end };
}

/** The first that ends after a place; the last where none does. */
function findAt(track: Track, place: number): number {
  let [low, high] = [0, Math.max(0, track.count - 1)];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (track.endOf(middle) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** How far to scroll so that one of them is in sight: as little as can be; nothing where it is. */
export function scrollToShow(track: Track, at: number, scroll: number, room: number): number {
  const [start, end] = [track.startOf(at), track.endOf(at)];
  if (start < scroll || end - start > room) return start;
  return end > scroll + room ? end - room : scroll;
}
