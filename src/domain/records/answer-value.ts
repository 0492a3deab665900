// An answer's text → its value in the question's slot, with bounds. Knows no places and no other records: whether an actor or a
// token exists is for the rules.
import { addDays, type ParseDate } from '../base/dates.ts';
import { isReversed } from '../base/intervals.ts';
import { parseNumberInterval } from '../base/number-interval.ts';
import { assertNever } from '../base/result.ts';
import type { Slot } from './model.ts';

/** `from` and `to` as model.ts has them on an answer: widened by the tolerance, or absent for a `~` without one. */
export type ValueReading =
  | { readonly ok: true; readonly value: string; readonly from?: number | string; readonly to?: number | string }
  | { readonly ok: false; readonly reason: string; readonly suggestion?: string; readonly empty?: true };

/** `tolerance` is in the question's unit; for dates, days. Actor and token values are passed through. */
export function parseAnswerValue(
  text: string,
  slot: Slot,
  tolerance: number | undefined,
  parseDate: ParseDate,
): ValueReading {
  switch (slot) {
    case 'actor':
    case 'token':
      return { ok: true, value: text };
    case 'yes-no':
      return parseYesNo(text);
    case 'number':
      return parseNumberValue(text, tolerance);
    case 'date':
      return parseDateValue(text, tolerance, parseDate);
    default:
      return assertNever(slot, 'slot');
  }
}

function parseYesNo(text: string): ValueReading {
  if (text === 'yes' || text === 'no') return { ok: true, value: text };
  const lower = text.toLowerCase();
  const suggestion = ['yes', 'true', 'y', '1'].includes(lower)
    ? 'yes'
    : ['no', 'false', 'n', '0', 'not'].includes(lower)
      ? 'no'
      : undefined;
  return { ok: false, reason: 'a yes-no question is answered `yes` or `no`', ...(suggestion && { suggestion }) };
}

function parseNumberValue(text: string, tolerance: number | undefined): ValueReading {
  const reading = parseNumberInterval(text);
  if (!reading.ok) return reading;
  const { text: value, from, to, approximate } = reading;
  if (!approximate) return bounded(value, from, to);
  if (tolerance === undefined || from === undefined || to === undefined) return { ok: true, value };
  return { ok: true, value, from: from - tolerance, to: to + tolerance };
}

function parseDateValue(text: string, tolerance: number | undefined, parseDate: ParseDate): ValueReading {
  const reading = parseDate(text);
  if (!reading.ok) return reading;
  const { from, to, approximate } = reading;
  if (isReversed({ from, to, value: text })) {
    return { ok: false, reason: `it begins on ${from} and ends on ${to}`, empty: true };
  }
  if (!approximate) return bounded(text, from, to);
  if (tolerance === undefined) return { ok: true, value: text };
  return bounded(text, from && addDays(from, -tolerance), to && addDays(to, tolerance));
}

function bounded(value: string, from?: number | string, to?: number | string): ValueReading {
  return { ok: true, value, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
