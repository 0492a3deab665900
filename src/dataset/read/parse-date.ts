// The text of a date → the first and last day it can mean, or the instant of a time of day. The EDTF library bounds days; what it reads
// beyond this format's part of EDTF is refused here.
import { type DateReading, renderInstant } from '../../domain/base/dates.ts';
import { readEdtf } from './edtf-library.ts';
import { inFull, inOrder, type OtherForm, readOtherForm } from './read-other-form.ts';

/** Level 0, qualified by `? ~ %` at its end, with X for digits that are not known: YYYY, YYYY-MM, YYYY-MM-DD. */
const date = /^(?<year>\d{4}|\d{3}X|\d{2}XX)(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|\dX|XX))?)?(?<sign>[?~%])?$/;
/** To the minute or second, always with a zone: without one it is no instant. */
const time = /^(?<day>\d{4}-\d{2}-\d{2})T(?<clock>\d{2}:\d{2}(?::\d{2})?)(?<zone>Z|[+-]\d{2}:\d{2})(?<sign>[?~%])?$/;
const clockTime = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
/** No clock is set further from UTC. */
const possibleZone = /^(?:Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)$/;
const longest = 64;

export function parseDate(text: string): DateReading {
  if (text.length > longest) return refuse('a date is no longer than an interval of two times');
  const reading = parseEdtf(text);
  if (reading.ok) return reading;
  const { reason, meant } = readOtherForm(text) ?? readOtherEnds(text) ?? { reason: reading.reason, meant: [] };
  const [first, ...others] = meant.filter((one) => parseEdtf(one).ok);
  if (first === undefined) return reading;
  if (others.length === 0) return { ok: false, reason, suggestion: first };
  const dates = [first, ...others].map((one) => `\`${one}\``);
  return refuse(`it can mean ${dates.join(' or ')}: write the one that is meant`);
}

/** An interval between two dates of another form. */
function readOtherEnds(text: string): OtherForm | undefined {
  const ends = text.split('/').map((end) => {
    if (isOpen(end) || parseEdtf(end).ok) return { meant: [end] };
    return readOtherForm(end.trim());
  });
  const [from, to] = ends;
  if (from === undefined || to === undefined || ends.length > 2) return undefined;
  const meant = from.meant.flatMap((first) => to.meant.map((last) => `${first}/${last}`));
  return { reason: inOrder, meant };
}

function parseEdtf(text: string): DateReading {
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
  const told = time.exec(text)?.groups;
  if (told) return parseTime(told);
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

function parseTime({ day = '', clock = '', zone = '', sign }: Readonly<Record<string, string>>): DateReading {
  const reading = parseSingle(day);
  if (!reading.ok) return reading;
  if (!clockTime.test(clock)) return refuse(`there is no time ${clock}: a day runs from 00:00 to 23:59:59`);
  if (!possibleZone.test(zone)) return refuse(`there is no zone ${zone}: zones run from -14:00 to +14:00`);
  const instant = renderInstant(Date.parse(`${day}T${clock}${zone}`));
  if (instant === undefined) return refuse('in UTC it is outside the years 0001 to 9999');
  return { ok: true, from: instant, to: instant, approximate: sign === '~' || sign === '%' };
}

function explainForm(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}[Tt ]\d{1,2}/.test(text)) return inFull;
  if (/^\d{1,2}[./]/.test(text) || /[A-Za-z]{3}/.test(text)) return inOrder;
  return 'it is no EDTF date: write `2024`, `2024-03`, `2024-03-22`, with `?`, `~`, `%` or X, or an interval `2024-03-22/2024-03-25`';
}

function refuse(reason: string): DateReading {
  return { ok: false, reason };
}
