// Calendar days as ISO texts, and the reading of EDTF as a function handed in. Refuses to know a clock, a zone or a library.

/** `from` and `to` are ISO days (`YYYY-MM-DD`), the first and last it can mean; an open or unknown end is absent. */
export type DateReading =
  | { readonly ok: true; readonly from?: string; readonly to?: string; readonly approximate: boolean }
  | { readonly ok: false; readonly reason: string };

/** Reads EDTF level 0 with `? ~ % X`, intervals and open ends; no seasons, no times, years 0001–9999, only days that exist. */
export type ParseDate = (text: string) => DateReading;

const msPerDay = 86_400_000;

/** The day `days` after an ISO day (before it, when negative). Undefined outside the years 0001–9999. */
export function addDays(day: string, days: number): string | undefined {
  const moved = new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay);
  if (Number.isNaN(moved.getTime())) return undefined;
  const year = moved.getUTCFullYear();
  return year < 1 || year > 9999 ? undefined : moved.toISOString().slice(0, 10);
}
