// Numbers, lists and the words beside numbers, as German has them.
import { formatsOf } from '../formats.ts';

export const germanFormats = formatsOf('de-DE');
export const { number, list, either } = germanFormats;

/** "1 Aussage", "3 Aussagen", "12.345 Aussagen". */
export function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

const masculine = ['Kein', 'Ein', 'Zwei', 'Drei', 'Vier', 'Fünf', 'Sechs', 'Sieben', 'Acht', 'Neun'];

/** At the head of a sentence: "Zwei Darstellungen", "Eine Darstellung", "12 Fälle"; `gender` of the noun. */
export function spell(value: number, gender: 'm' | 'f' | 'n', one: string, many: string): string {
  const word = masculine[value] ?? number(value);
  const ending = value < 2 && gender === 'f' ? 'e' : '';
  const none = value === 0 ? `Keine ${many}` : `${word}${ending} ${value === 1 ? one : many}`;
  return none;
}
