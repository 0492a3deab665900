// A date in another form than EDTF → the dates it can mean: what a person, a spreadsheet or a program writes. Decides nothing: whether such a
// day exists is for the caller, and where several do, the person says which.

/** Languages whose names of months are known, as a date has them and alone. */
const languages = ['en', 'ru', 'uk', 'be', 'bg', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'cs', 'ro', 'sv', 'tr'];
const centuriesOfDates = /^(?:1[4-9]|20)/;
/** Days from 1899-12-30, which spreadsheets count from, to 1970-01-01. */
const serialOf1970 = 25_569;
const msPerDay = 86_400_000;

export const inOrder = 'write dates as year, month, day: `2024-03-22`';
export const inFull =
  'a time of day is written to the minute or second and with its zone: `2024-03-22T20:15+03:00`, or Z for UTC';

export interface OtherForm {
  /** What is wrong with it, in words. */
  readonly reason: string;
  /** In EDTF; one that does not exist may be among them. */
  readonly meant: readonly string[];
}

/** Undefined where the text is in no form that is known. */
export function readOtherForm(text: string): OtherForm | undefined {
  return readTime(text) ?? readNumber(text) ?? readParts(text) ?? readNamedMonth(text);
}

/** A time that only wants the letter, the colon in its zone, or its fraction of a second taken away. */
function readTime(text: string): OtherForm | undefined {
  const [, year, month, day, hour, minute, second, zone = ''] =
    /^(\d{4})-?(\d{2})-?(\d{2})[Tt ](\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)? ?([Zz]|[+-]\d{2}(?::?\d{2})?)$/.exec(
      text,
    ) ?? [];
  if (year === undefined) return undefined;
  const offset = /^[Zz]$/.test(zone) ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3).replace(':', '') || '00'}`;
  return {
    reason: inFull,
    meant: [`${year}-${month}-${day}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${offset}`],
  };
}

/** Digits alone: year, month and day without marks between them, a spreadsheet's day number, or the time of a program. */
function readNumber(text: string): OtherForm | undefined {
  if (/^\d{8}$/.test(text)) {
    const meant = [
      ...(centuriesOfDates.test(text) ? [joinDate(text.slice(0, 4), text.slice(4, 6), text.slice(6))] : []),
      ...(centuriesOfDates.test(text.slice(4))
        ? orderDayAndMonth(text.slice(4), text.slice(0, 2), text.slice(2, 4))
        : []),
    ];
    return { reason: inOrder, meant };
  }
  if (/^[2-6]\d{4}(?:\.\d+)?$/.test(text)) {
    const day = renderDay((Math.floor(Number(text)) - serialOf1970) * msPerDay);
    return {
      reason: `it looks like a spreadsheet’s number of a day, which is \`${day}\` where days are counted from 1900`,
      meant: [day],
    };
  }
  const digits = /^\d{10}(?:\d{3}|\d{6}|\d{9})?(?=\.\d+$|$)/.exec(text)?.[0];
  if (digits === undefined) return undefined;
  const ms = Number(digits.padEnd(13, '0').slice(0, 13));
  const unit = new Map([
    [10, 'seconds'],
    [13, 'milliseconds'],
    [16, 'microseconds'],
    [19, 'nanoseconds'],
  ]).get(digits.length);
  const meant = ms % msPerDay === 0 ? renderDay(ms) : `${new Date(ms).toISOString().slice(0, 19)}Z`;
  return { reason: `it looks like an epoch (${unit} since 1970), which is \`${meant}\``, meant: [meant] };
}

/** Numbers with slashes, dots or hyphens between them: year first, or year last and then day and month in either order. */
function readParts(text: string): OtherForm | undefined {
  const [, first = '', mark, second = '', third] =
    /^(\d{1,4})([./-]|\. | ?[–—] ?)(\d{1,4})(?:\2(\d{1,4}))?\.?$/.exec(text.trim()) ?? [];
  if (mark === undefined) return undefined;
  if (third === undefined) {
    if (first.length === 4 && second.length <= 2) return { reason: inOrder, meant: [joinDate(first, second)] };
    return second.length === 4 && first.length <= 2 ? { reason: inOrder, meant: [joinDate(second, first)] } : undefined;
  }
  if (first.length === 4 && second.length <= 2 && third.length <= 2)
    return { reason: inOrder, meant: [joinDate(first, second, third)] };
  return third.length === 4 && first.length <= 2 && second.length <= 2
    ? { reason: inOrder, meant: orderDayAndMonth(third, first, second) }
    : undefined;
}

function orderDayAndMonth(year: string, first: string, second: string): string[] {
  return [...new Set([joinDate(year, second, first), joinDate(year, first, second)])];
}

/** "March 22, 2024", "Fri, 22 Mar 2024", "22 марта 2024 г.", "март 2024". */
function readNamedMonth(text: string): OtherForm | undefined {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  const months = words.map((word) => listMonths().get(word)).find((found) => found !== undefined);
  const numbers = words.filter((word) => /^\d/.test(word));
  const year = numbers.find((one) => one.length === 4);
  const others = numbers.filter((one) => one !== year);
  if (months === undefined || year === undefined || others.length > 1 || words.length > 7) return undefined;
  if (others[0] !== undefined && others[0].length > 2) return undefined;
  return { reason: inOrder, meant: [...months].map((month) => joinDate(year, String(month), others[0])) };
}

let monthsByName: ReadonlyMap<string, ReadonlySet<number>> | undefined;

/** Lower-case names and short names, with the numbers of the months they are of in one language or another. */
function listMonths(): ReadonlyMap<string, ReadonlySet<number>> {
  if (monthsByName !== undefined) return monthsByName;
  const found = new Map<string, Set<number>>();
  for (const language of languages) {
    for (const style of [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' });
      for (let month = 1; month <= 12; month += 1) {
        const parts = format.formatToParts(Date.UTC(2024, month - 1, 22));
        const name =
          parts
            .find(({ type }) => type === 'month')
            ?.value.toLowerCase()
            .replace(/[.’']/g, '') ?? '';
        if (/^\p{L}/u.test(name)) found.set(name, (found.get(name) ?? new Set()).add(month));
      }
    }
  }
  monthsByName = found;
  return found;
}

function joinDate(year: string, month: string, day?: string): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

function renderDay(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}
