// The text of a number answer → a closed interval. Refuses to round and to guess: `1,000` and `130-150` are errors with a suggestion,
// and `1.000` is one that names both readings.
import { omitAbsent } from './result.ts';

/**
 * Closed bounds, an open end is absent. `text` is canonical: `007.50` is `7.5`, `1e5` is `100000`, `12345e-3` is `12.3450`, which
 * nobody takes for a thousand.
 */
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
  const why =
    reason ??
    explainSeparator(text) ??
    'it is no number and no interval: write `143`, `143..`, `..150`, `130..150` or `~140`';
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
    .replace(/\d+(?:[.,'’_\s]\d+)+/gu, joinDigits)
    .replace(/(\d)\s*(?:\.\.+|…|–|—|-|\bto\b)\s*(?=\d)/, '$1..')
    .replace(/\s*\.\.\s*/, '..')
    .replace(/^−/, '-');
  return guess !== text && parseNumberInterval(guess).ok ? guess : undefined;
}

/** Digits in groups of three, or with a comma before decimals, as they are written here; anything else as it is. */
function joinDigits(written: string): string {
  const [, groups = '', separator = '', decimals = ''] =
    /^(\d{1,3}(?:([.,'’_\s])\d{3})(?:\2\d{3})*)([.,]\d+)?$/u.exec(written) ?? [];
  const isPointAlone = separator === '.' && groups.indexOf('.') === groups.lastIndexOf('.') && decimals === '';
  if (groups === '' || isPointAlone || decimals.startsWith(separator)) return written.replace(/^(\d+),(\d+)$/, '$1.$2');
  return groups.replace(/\D/gu, '') + decimals.replace(',', '.');
}

const pointed = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

/** `1.000` in both its readings; undefined for what has one only (`0.125`, `1000.125`, `1.5`). */
export function sayBothReadings(text: string): string | undefined {
  if (!pointed.test(text)) return undefined;
  const decimal = writeOut(String(Number(text)));
  return `\`${text}\` is ${text.replace('.', '')} where a point parts thousands, and ${Number(text)} elsewhere: write \`${text.replace('.', '')}\` or \`${decimal}\``;
}

/** A fourth digit behind the point, where three would have two readings. */
function writeOut(decimal: string): string {
  return pointed.test(decimal) ? `${decimal}0` : decimal;
}

/** For a text that is no number because of what parts its digits. */
function explainSeparator(text: string): string | undefined {
  const [, whole = '', fraction = ''] = /^[~+-]*([1-9]\d{0,2}),(\d{3})$/.exec(text) ?? [];
  if (fraction === '') {
    return /\d[,.'’_\s]\d/u.test(text)
      ? 'a number is written without separators, and with a point before its decimals'
      : undefined;
  }
  const decimal = Number(`${whole}.${fraction}`);
  return `it is ${whole}${fraction} where a comma parts thousands, and ${decimal} where it stands before decimals: write \`${whole}${fraction}\` or \`${writeOut(String(decimal))}\``;
}

type SingleReading =
  | { readonly ok: true; readonly text: string; readonly value: number }
  | { readonly ok: false; readonly reason?: string };

function parseNumber(text: string): SingleReading {
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (!match) return { ok: false };
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const readings = sayBothReadings(text);
  if (readings !== undefined) return { ok: false, reason: readings };
  const value = Number(text);
  if (Math.abs(value) > largest) return { ok: false, reason: 'numbers beyond ±2^53 are not kept exactly' };
  const written = shiftPoint(whole, fraction, Number(exponent));
  const digits = written.replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
  if (value === 0 && digits !== '') return { ok: false, reason: 'it is too small to be told from 0' };
  const exact = written.includes('.') ? digits.length <= exactDigits : BigInt(written) === BigInt(Math.abs(value));
  if (!exact) return { ok: false, reason: `it has more than ${exactDigits} digits, which are not kept exactly` };
  const shown = writeOut(written);
  return { ok: true, text: sign === '-' && digits !== '' ? `-${shown}` : shown, value: value === 0 ? 0 : value };
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
