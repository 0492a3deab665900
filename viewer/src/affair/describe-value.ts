// Values, dates and bounds as people read them. Changes no value: the record's own text stays in the graph.
import { assertNever, omitAbsent } from '../../../src/domain/base/result.ts';
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import { speechWords } from '../language/english/speech.ts';

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
      return value === 'yes' ? speechWords().yes : value === 'no' ? speechWords().no : value;
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
  const words = speechWords();
  const what = value === undefined ? words.leftOpen : describeValue(index, question, value);
  const base = of === undefined ? '' : ` ${words.among(of)}`;
  return `${what}${base}${asOf === undefined ? '' : `, ${words.asOf(describeDate(asOf))}`}`;
}

function describeRange(value: string, describe: (one: string) => string): string {
  const [from, to] = value.split('..');
  const words = speechWords();
  if (to === undefined) return value.startsWith('~') ? words.about(describe(value.slice(1))) : describe(value);
  if (to === '') return words.atLeast(describe(from ?? ''));
  if (from === '' || from === undefined) return words.atMost(describe(to));
  return words.fromTo(describe(from), describe(to));
}

/** "2 437,5": thousands apart by a narrow space, the rest as the language writes it. */
export function spaceOut(number: number): string {
  return speechWords().formats.spaced(number);
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
    if (to === '' || to === '..') return speechWords().fromDate(describeDate(from ?? ''));
    if (from === '' || from === '..' || from === undefined) return speechWords().untilDate(describeDate(to));
    return describeSpan(from, to);
  }
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2}))?([?~%]?)$/.exec(
    text,
  );
  if (parts === null) return text;
  const [, year = '', month, day, clock, zone, doubt = ''] = parts;
  const words = speechWords();
  const date = month === undefined ? year : words.formats.date(omitAbsent(readParts(year, month, day)));
  const plain = clock === undefined ? date : `${date}, ${clock} UTC${zone === 'Z' ? '' : zone}`;
  if (doubt === '~') return words.about(plain);
  if (doubt === '?') return words.perhaps(plain);
  return doubt === '%' ? words.perhaps(words.about(plain)) : plain;
}

/** "9–10 November 2019" within a month, "9 November to 3 December 2019" within a year, else both in full. */
function describeSpan(from: string, to: string): string {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/;
  const [start, end] = [day.exec(from), day.exec(to)];
  const words = speechWords();
  if (start === null || end === null || start[1] !== end[1]) return words.fromTo(describeDate(from), describeDate(to));
  const [, year = '', month = '', first = ''] = start;
  if (month === end[2]) return words.sameMonth(Number(first), describeDate(to));
  const { year: _, ...inYear } = readParts(year, month, first);
  return words.fromTo(words.formats.date(omitAbsent(inYear)), describeDate(to));
}

function readParts(year: string, month: string, day: string | undefined) {
  return { year: Number(year), month: Number(month), day: day === undefined ? undefined : Number(day) };
}
