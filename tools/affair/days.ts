// Days of a generated affair, counted from its first.
const first = Date.UTC(2030, 2, 1);

/** As a date of the data format. */
export function dayOf(count: number): string {
  return new Date(first + count * 86_400_000).toISOString().slice(0, 10);
}
