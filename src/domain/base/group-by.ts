// A small tool of the whole domain: lists by key. (`Map.groupBy` is newer than the oldest Node this runs on.)

/** Items by key, keys in order of first sight, items in the order given. */
export function groupBy<K, T>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
