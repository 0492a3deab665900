// The text of a number answer → a closed interval. Refuses to round and to guess: `1,000` and `130-150` are errors with a suggestion.
import { omitAbsent } from './result.ts';

/** Closed bounds, an open end is absent. `text` is canonical: `007.50` is `7.5`, `1e5` is `100000`. */
export type NumberReading =
  | {
      readonly ok: true;
      readonly text: string;
      readonly from?: number;
      readonly to?: number;
      readonly approximate: boolean;
    }
  | {
      readonly ok: false;
      readonly reason: string;
      readonly suggestion?: string;
      /** The text is an interval whose ends are the wrong way round. */
      readonly empty?: true;
    };

const largest = 2 ** 53;
/** Decimal digits that a double always gives back unchanged. */
const exactDigits = 15;

/** Reads `143`, `143..`, `..150`, `130..150`, `~140`; decimals, signs and exponents, no thousands separators; within ±2^53. */
export function parseNumberInterval(text: string): NumberReading {
  const approximate = text.startsWith('~');
  const [first = '', second, ...more] = (approximate ? text.slice(1) : text).split('..');
  if (more.length > 0) return refuse(text);
  if (second === undefined) {
    const number = parseNumber(first);
    if (!number.ok) return refuse(text, number.reason);
    const shown = approximate ? `~${number.text}` : number.text;
    return { ok: true, text: shown, from: number.value, to: number.value, approximate };
  }
  if (approximate) return { ok: false, reason: '`~` stands before a single number, not before an interval' };
  if (first === '' && second === '') return { ok: false, reason: 'both ends of the interval are open' };
  const from = first === '' ? undefined : parseNumber(first);
  const to = second === '' ? undefined : parseNumber(second);
  if (from && !from.ok) return refuse(text, from.reason);
  if (to && !to.ok) return refuse(text, to.reason);
  if (from && to && from.value > to.value) {
    const suggestion = `${to.text}..${from.text}`;
    return { ok: false, reason: `it begins at ${from.text} and ends at ${to.text}`, suggestion, empty: true };
  }
  return {
    ok: true,
    text: from && to && from.value === to.value ? from.text : `${from?.text ?? ''}..${to?.text ?? ''}`,
    ...(from && { from: from.value }),
    ...(to && { to: to.value }),
    approximate,
  };
}

function refuse(text: string, reason?: string): NumberReading {
  const suggestion = suggestNumber(text);
  const why = reason ?? 'it is no number and no interval: write `143`, `143..`, `..150`, `130..150` or `~140`';
  return { ok: false, reason: why, ...omitAbsent({ suggestion }) };
}

/** What `1,000`, `130–150`, `> 100`, `140+` or `about 140` were probably meant to be, where that reads. */
function suggestNumber(text: string): string | undefined {
  const guess = text
    .trim()
    .replace(/^(?:≥|>=|at least)\s*(.+)$/i, '$1..')
    .replace(/^(?:≤|<=|up to|at most)\s*(.+)$/i, '..$1')
    .replace(/^(?:≈|about|around|approximately|some|ca?\.)\s*/i, '~')
    .replace(/^(\S+)\+$/, '$1..')
    .replace(/(\d)[,_'’   ](?=\d{3}(?:\D|$))/g, '$1')
    .replace(/(\d)\s*(?:\.\.+|…|–|—|-|\bto\b)\s*(?=\d)/, '$1..')
    .replace(/\s*\.\.\s*/, '..')
    .replace(/^−/, '-');
  return guess !== text && parseNumberInterval(guess).ok ? guess : undefined;
}

type SingleReading =
  | { readonly ok: true; readonly text: string; readonly value: number }
  | { readonly ok: false; readonly reason?: string };

function parseNumber(text: string): SingleReading {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!match) return { ok: false };
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const value = Number(text);
  if (Math.abs(value) > largest) return { ok: false, reason: 'numbers beyond ±2^53 are not kept exactly' };
  const written = shiftPoint(whole, fraction, Number(exponent));
  const digits = written.replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  if (value === 0 && digits !== '') return { ok: false, reason: 'it is too small to be told from 0' };
  const exact = written.includes('.') ? digits.length <= exactDigits : BigInt(written) === BigInt(Math.abs(value));
  if (!exact) return { ok: false, reason: `it has more than ${exactDigits} digits, which are not kept exactly` };
  return { ok: true, text: sign === '-' && digits !== '' ? `-${written}` : written, value: value === 0 ? 0 : value };
}

/** The plain decimal text of whole.fraction × 10^exponent, without needless zeros. */
function shiftPoint(whole: string, fraction: string, exponent: number): string {
  const digits = whole + fraction;
  const point = whole.length + exponent;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const cut = Math.max(point, 1);
  const before = padded.slice(0, cut).replace(/^0+(?=\d)/, '');
  const after = padded.slice(cut).replace(/0+$/, '');
  return after === '' ? before : `${before}.${after}`;
}
