// Small tools for assembling generated datasets: references chosen by number, lists in the order the model promises.
import { compareText } from '../../src/domain/base/result.ts';

export function at<T>(list: readonly T[], i: number): T {
  const found = list[i];
  if (found === undefined) throw new RangeError(`no element ${i} of ${list.length}`);
  return found;
}

export function choose<T>(list: readonly T[], pick: number): T | undefined {
  return list.length === 0 ? undefined : list[pick % list.length];
}

/** Unique; sorted unless the order means something. */
export function chooseMany<T extends string>(
  list: readonly T[],
  picks: readonly number[],
  order: 'sorted' | 'as given' = 'sorted',
): T[] {
  const chosen = [...new Set(picks.flatMap((pick) => choose(list, pick) ?? []))];
  return order === 'sorted' ? chosen.sort(compareText) : chosen;
}

export function uniqueSorted<T>(items: readonly T[], keyOf: (item: T) => readonly string[]): T[] {
  const keyed = new Map(items.map((item) => [keyOf(item).join('\n'), item]));
  return [...keyed.values()].sort((a, b) => compareLists(keyOf(a), keyOf(b)));
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [i, left] of a.entries()) {
    const order = compareText(left, b[i] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

export function byId<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => compareText(a.id, b.id));
}

export function sortedRecord<T>(entries: readonly [string, T][]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
}

type Present<P> = { [K in keyof P]?: Exclude<P[K], undefined> };

/** Only what has a value. */
export function present<P extends object>(properties: P): Present<P> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as Present<P>;
}
