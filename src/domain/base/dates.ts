// Calendar days and instants as ISO texts, and the reading of EDTF as a function handed in. Refuses to know a clock or a library.

/**
 * `from` and `to` are the first and last it can mean: ISO days (`YYYY-MM-DD`), or UTC instants (`YYYY-MM-DDTHH:mm:ssZ`) of a time of
 * day; an open or unknown end is absent.
 */
export type DateReading =
  | { readonly ok: true; readonly from?: string; readonly to?: string; readonly approximate: boolean }
  | {
      readonly ok: false;
      readonly reason: string;
      /** The one date that the text can only mean. */
      readonly suggestion?: string;
    };

/** Reads EDTF level 0 with `? ~ % X`, times of day, intervals and open ends; no seasons, years 0001–9999, only days that exist. */
export type ParseDate = (text: string) => DateReading;

const msPerDay = 86_400_000;
const msPerMinute = 60_000;

/** Of a bound: a day covers all its times. */
export function isInstant(bound: number | string): bound is string {
  return typeof bound === 'string' && bound.length > 10;
}

/** The same day or instant, `days` later (earlier, when negative). Undefined outside the years 0001–9999. */
export function addDays(bound: string, days: number): string | undefined {
  return isInstant(bound)
    ? renderInstant(Date.parse(bound) + days * msPerDay)
    : renderInstant(Date.parse(`${bound}T00:00:00Z`) + days * msPerDay)?.slice(0, 10);
}

/** Milliseconds since 1970 as a UTC instant, without their fraction of a second. Undefined outside the years 0001–9999. */
export function renderInstant(epochMs: number): string | undefined {
  const instant = new Date(epochMs);
  if (Number.isNaN(instant.getTime())) return undefined;
  const year = instant.getUTCFullYear();
  return year < 1 || year > 9999 ? undefined : `${instant.toISOString().slice(0, 19)}Z`;
}

/** The day that an instant is where it was written: in the zone that ends `written`, and in UTC where none does. */
export function localDay(instant: string, written: string): string {
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})[?~%]?$/.exec(written) ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
  return renderInstant(Date.parse(instant) + offset * msPerMinute)?.slice(0, 10) ?? instant.slice(0, 10);
}
