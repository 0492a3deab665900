// Numbers, lists and days as a language writes them, by the browser's own tables.

export interface Formats {
  /** "12,345". */
  readonly number: (value: number) => string;
  /** "2 437.5": thousands apart by a narrow space. */
  readonly spaced: (value: number) => string;
  /** "A, B and C". */
  readonly list: (items: readonly string[]) => string;
  /** "A, B or C". */
  readonly either: (items: readonly string[]) => string;
  /** The day of an instant where the reader is: "22 March 2024". */
  readonly day: (instant: Date) => string;
  /** Of a calendar day, month or year, in the parts that are given: "22 March 2024", "March 2024". */
  readonly date: (parts: CalendarDate, manner?: 'long' | 'short') => string;
}

export interface CalendarDate {
  readonly year?: number;
  /** From 1. */
  readonly month?: number;
  readonly day?: number;
}

/** `locale`: a BCP 47 tag that says the country's customs, too. */
export function formatsOf(locale: string): Formats {
  const numbers = new Intl.NumberFormat(locale);
  const and = new Intl.ListFormat(locale, { type: 'conjunction' });
  const or = new Intl.ListFormat(locale, { type: 'disjunction' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
  const made = new Map<string, Intl.DateTimeFormat>();
  const calendar = ({ year, month, day }: CalendarDate, manner: 'long' | 'short') => {
    const options: Intl.DateTimeFormatOptions = {
      timeZone: 'UTC',
      ...(year !== undefined && { year: 'numeric' }),
      ...(month !== undefined && { month: manner }),
      ...(day !== undefined && { day: 'numeric' }),
    };
    const key = Object.values(options).join(' ');
    const known = made.get(key) ?? new Intl.DateTimeFormat(locale, options);
    made.set(key, known);
    return known;
  };
  return {
    number: (value) => numbers.format(value),
    spaced: (value) =>
      numbers
        .formatToParts(value)
        .map((part) => (part.type === 'group' ? '\u202f' : part.value))
        .join(''),
    list: (items) => and.format(items),
    either: (items) => or.format(items),
    day: (instant) => days.format(instant),
    date: (parts, manner = 'long') => calendar(parts, manner).format(instantOf(parts)),
  };
}

function instantOf({ year = 2000, month = 1, day = 1 }: CalendarDate): Date {
  // The constructor takes years before 100 for those of the last century.
  const instant = new Date(Date.UTC(2000, month - 1, day));
  instant.setUTCFullYear(year);
  return instant;
}
