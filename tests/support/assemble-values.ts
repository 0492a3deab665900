// A recipe's numbers → values and dates as the reader writes them: canonical texts with the bounds they stand for.
import type { Answer, Question, UncertainDate } from '../../src/domain/records/model.ts';
import { choose, present } from './assemble-lists.ts';

export interface DateRecipe {
  readonly shape: string;
  readonly day: number;
  readonly length: number;
}

type Value = Pick<Answer, 'from' | 'to'> & { readonly value: string };

/** A canonical value of the question's slot with its bounds; undefined where there is nothing to choose from. */
export function assembleValue(
  question: Question,
  pick: number,
  span: number,
  actors: readonly string[],
): Value | undefined {
  switch (question.slot) {
    case 'yes-no':
      return { value: pick % 2 === 0 ? 'yes' : 'no' };
    case 'token': {
      const value = choose(Object.keys(question.values), pick);
      return value === undefined ? undefined : { value };
    }
    case 'actor': {
      const value = choose(actors, pick);
      return value === undefined ? undefined : { value };
    }
    case 'number':
      return assembleNumber(pick % 12, span, question.tolerance);
    case 'date':
      return assembleDateValue(pick, span, question.tolerance);
  }
}

function assembleNumber(from: number, span: number, tolerance: number | undefined): Value {
  const to = from + span * 3;
  switch (span) {
    case 0:
      return { value: `${from}`, from, to: from };
    case 1:
      return { value: `${from}..`, from };
    case 2:
      return { value: `..${from}`, to: from };
    case 3:
      return {
        value: `~${from}`,
        ...(tolerance === undefined ? {} : { from: from - tolerance, to: from + tolerance }),
      };
    default:
      return { value: `${from}..${to}`, from, to };
  }
}

function assembleDateValue(pick: number, span: number, tolerance: number | undefined): Value {
  const shapes = ['day', 'month', 'interval', 'since', 'circa'] as const;
  const shape = span === 0 && pick % 2 === 1 ? 'time' : (shapes[span] ?? 'day');
  const date = assembleDate({ shape, day: pick % 41, length: pick % 11 });
  const { text, from, to } = date;
  if (!text.endsWith('~')) return { value: text, ...present({ from, to }) };
  if (tolerance === undefined || from === undefined || to === undefined) return { value: text };
  return { value: text, from: shiftDay(from, -tolerance), to: shiftDay(to, tolerance) };
}

const firstDay = '2024-03-20';

/** EDTF level 0 and 1, with the first and last day it can mean. */
export function assembleDate({ shape, day, length }: DateRecipe): UncertainDate {
  const from = shiftDay(firstDay, day);
  const to = shiftDay(from, length);
  const month = from.slice(0, 7);
  switch (shape) {
    case 'month':
      return { text: month, from: `${month}-01`, to: shiftDay(`${nextMonth(month)}-01`, -1) };
    case 'interval':
      return { text: `${from}/${to}`, from, to };
    case 'since':
      return { text: `${from}/..`, from };
    case 'until':
      return { text: `../${from}`, to: from };
    case 'circa':
      return { text: `${from}~`, from, to: from };
    case 'time': {
      // An hour after midnight, in a zone where UTC has another day.
      const instant = `${shiftDay(from, -1)}T22:${15 + length}:00Z`;
      return { text: `${from}T01:${15 + length}+03:00`, from: instant, to: instant };
    }
    default:
      return { text: from, from, to: from };
  }
}

function nextMonth(month: string): string {
  const [year = '2024', number = '01'] = month.split('-');
  return number === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(number) + 1).padStart(2, '0')}`;
}

function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
