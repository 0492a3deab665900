// Values, dates and bounds as people read them. Changes no value: the record's own text stays in the graph.
import { assertNever } from '../../../src/domain/base/result.ts';
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The label of a value of a question: a declared label, an actor's name, a number with its unit, a date. */
export function describeValue(index: GraphIndex, question: string, value: string): string {
  const declared = index.valuesOf(question).get(value)?.label;
  if (declared !== undefined) return declared;
  const { slot, unit } = index.node('Question', question)?.properties ?? {};
  switch (slot) {
    case 'actor':
      return index.node('Actor', value)?.properties.name ?? value;
    case 'number':
      return [describeRange(value, describeNumber), unit].filter(Boolean).join(' ');
    case 'date':
      return describeRange(value, describeDate);
    case 'yes-no':
      return value === 'yes' ? 'Yes' : value === 'no' ? 'No' : value;
    case 'token':
    case undefined:
      return value;
    default:
      return assertNever(slot, 'slot');
  }
}

/** "3 people among employees of the company, as of 10 November 2019": an answer with its base and its day. */
export function describeAnswer(
  index: GraphIndex,
  question: string,
  answer: { readonly value?: string; readonly asOf?: string; readonly of?: string },
): string {
  const { value, asOf, of } = answer;
  const what = value === undefined ? 'left open' : describeValue(index, question, value);
  return `${what}${of === undefined ? '' : ` among ${of}`}${asOf === undefined ? '' : `, as of ${describeDate(asOf)}`}`;
}

function describeRange(value: string, describe: (one: string) => string): string {
  const [from, to] = value.split('..');
  if (to === undefined) return value.startsWith('~') ? `about ${describe(value.slice(1))}` : describe(value);
  if (to === '') return `at least ${describe(from ?? '')}`;
  if (from === '' || from === undefined) return `at most ${describe(to)}`;
  return `${describe(from)} to ${describe(to)}`;
}

/** "2 437": thousands apart by a narrow space. */
export function spaceOut(number: number): string {
  return number.toLocaleString('en').replaceAll(',', '\u202f');
}

export function describeNumber(text: string): string {
  const number = Number(text);
  return text !== '' && Number.isFinite(number) ? spaceOut(number) : text;
}

/**
 * EDTF text in words: "22 March 2024", "March 2024", "about 2019", "2019 to 2021", "22 March 2024, 20:15 UTC+03:00" with the zone as
 * written; what it does not know stays as written.
 */
export function describeDate(text: string): string {
  const [from, to] = text.split('/');
  if (to !== undefined) {
    if (to === '' || to === '..') return `from ${describeDate(from ?? '')}`;
    if (from === '' || from === '..' || from === undefined) return `until ${describeDate(to)}`;
    return describeSpan(from, to);
  }
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2}))?([?~%]?)$/.exec(
    text,
  );
  if (parts === null) return text;
  const [, year = '', month, day, clock, zone, doubt = ''] = parts;
  const name = month === undefined ? undefined : months[Number(month) - 1];
  const date = [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
  const plain = clock === undefined ? date : `${date}, ${clock} UTC${zone === 'Z' ? '' : zone}`;
  if (doubt === '~') return `about ${plain}`;
  if (doubt === '?') return `perhaps ${plain}`;
  return doubt === '%' ? `perhaps about ${plain}` : plain;
}

/** "9–10 November 2019" within a month, "9 November to 3 December 2019" within a year, else both in full. */
function describeSpan(from: string, to: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/;
  const [start, end] = [day.exec(from), day.exec(to)];
  if (start === null || end === null || start[1] !== end[1]) return `${describeDate(from)} to ${describeDate(to)}`;
  if (start[2] === end[2]) return `${Number(start[3])}–${describeDate(to)}`;
  return `${describeDate(from).replace(/ \d{4}$/, '')} to ${describeDate(to)}`;
}
