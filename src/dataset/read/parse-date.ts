// The text of a date → the first and last day it can mean. The EDTF library reads; what it reads beyond this format's part of EDTF is refused here.
import type { DateReading } from '../../domain/base/dates.ts';
import { readEdtf } from './edtf-library.ts';

/** Level 0, qualified by `? ~ %` at its end, with X for digits that are not known: YYYY, YYYY-MM, YYYY-MM-DD. */
const date = /^(?<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|\dX|XX))?)?(?<sign>[?~%])?$/;
const longest = 64;

export function parseDate(text: string): DateReading {
  if (text.length > longest) return refuse('a date is no longer than an interval of two days');
  const [first = '', second, ...more] = text.split('/');
  if (more.length > 0) return refuse('an interval has one `/`');
  if (second === undefined) return parseSingle(first);
  return parseInterval(first, second);
}

/** `..` is an open end, nothing an unknown one; neither bounds the date. */
function parseInterval(first: string, second: string): DateReading {
  const [opensBefore, opensAfter] = [isOpen(first), isOpen(second)];
  if (opensBefore && opensAfter) return refuse('an interval has a day on one side at least');
  const from = opensBefore ? undefined : parseSingle(first);
  const to = opensAfter ? undefined : parseSingle(second);
  if (from && !from.ok) return from;
  if (to && !to.ok) return to;
  return {
    ok: true,
    ...(from?.from !== undefined && { from: from.from }),
    ...(to?.to !== undefined && { to: to.to }),
    approximate: (from?.approximate ?? false) || (to?.approximate ?? false),
  };
}

function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function parseSingle(text: string): DateReading {
  const parts = date.exec(text)?.groups;
  if (!parts) return refuse(explainForm(text));
  const { year = '', month, day, sign } = parts;
  if (year === '0000') return refuse('there is no year 0000: years run from 0001 to 9999');
  if (month !== undefined && Number(month) > 20 && Number(month) <= 41) {
    return refuse('seasons are not dates here: name the months');
  }
  if (month !== undefined && Number(month) > 12) return refuse(`there is no month ${month}`);
  const days = readEdtf(text);
  // The library moves 29 February of a common year to 1 March instead of refusing it.
  const moved =
    month !== undefined &&
    day !== undefined &&
    !`${year}${month}${day}`.includes('X') &&
    days?.from !== text.slice(0, 10);
  if (days === undefined || moved) return refuse('there is no such day');
  if (month === 'XX' && day !== undefined && day !== 'XX') return refuse('a day needs its month');
  return { ok: true, from: days.from, to: days.to, approximate: sign === '~' || sign === '%' };
}

function explainForm(text: string): string {
  if (/\dT\d/.test(text)) return 'times of day are not kept: write the day, `2024-03-22`';
  if (/^\d{1,2}[./]/.test(text) || /[A-Za-z]{3}/.test(text)) return 'write dates as year, month, day: `2024-03-22`';
  return 'it is no EDTF date: write `2024`, `2024-03`, `2024-03-22`, with `?`, `~`, `%` or X, or an interval `2024-03-22/2024-03-25`';
}

function refuse(reason: string): DateReading {
  return { ok: false, reason };
}
