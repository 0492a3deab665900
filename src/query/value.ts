// Parameter values: from what a person types (`-P limit=10`) or pastes (`:param limit => 10;`) to what the driver is given.
// Guesses no type: text stays text unless an integer, number, boolean or list was declared.
import { assertNever } from '../domain/base/result.ts';

export const parameterTypes = ['string', 'integer', 'float', 'boolean', 'date', 'string list'] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** An integer is a bigint, which the driver sends as INTEGER; a number is sent as FLOAT. */
export type ParameterValue = string | bigint | number | boolean | readonly string[];

export type Parsed =
  | { readonly ok: true; readonly value: ParameterValue }
  | { readonly ok: false; readonly expected: string };

const int64 = { least: -(2n ** 63n), greatest: 2n ** 63n - 1n };

/** A list is written with commas, or as JSON where an element holds a comma. A number outside `range` is refused. */
export function parseValue(type: ParameterType, text: string, range?: { least: number; most: number }): Parsed {
  if (range === undefined) return parseUnbounded(type, text);
  const parsed = parseUnbounded(type, text);
  const isWithin = parsed.ok && Number(parsed.value) >= range.least && Number(parsed.value) <= range.most;
  const whole = type === 'integer' ? 'whole ' : '';
  return isWithin ? parsed : { ok: false, expected: `a ${whole}number from ${range.least} to ${range.most}` };
}

function parseUnbounded(type: ParameterType, text: string): Parsed {
  switch (type) {
    case 'string':
      return { ok: true, value: text };
    case 'integer': {
      const value = /^[+-]?\d{1,19}$/.test(text) ? BigInt(text.replace(/^\+/, '')) : undefined;
      const fits = value !== undefined && value >= int64.least && value <= int64.greatest;
      return fits ? { ok: true, value } : { ok: false, expected: 'a whole number, such as 10' };
    }
    case 'float': {
      const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
      return Number.isFinite(value) ? { ok: true, value } : { ok: false, expected: 'a number, such as 0.5' };
    }
    case 'boolean':
      return text === 'true' || text === 'false'
        ? { ok: true, value: text === 'true' }
        : { ok: false, expected: 'true or false' };
    case 'date':
      return isDay(text) ? { ok: true, value: text } : { ok: false, expected: 'a day, such as 2024-03-22' };
    case 'string list':
      return parseList(text);
    default:
      return assertNever(type, 'type of parameter');
  }
}

/** A day that exists, as YYYY-MM-DD: days are stored and compared as text. */
function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function parseList(text: string): Parsed {
  if (!text.trimStart().startsWith('[')) {
    return {
      ok: true,
      value: text
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean),
    };
  }
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return { ok: true, value };
  } catch {
    // falls through: what was expected says more than what JSON.parse says
  }
  return { ok: false, expected: 'a list, such as denies,rivals or ["denies", "rivals"]' };
}

export interface ParamLine {
  readonly name: string;
  readonly type: ParameterType | 'null';
  readonly value: ParameterValue | null;
}

/** `:param name => literal;` with a string, number, boolean, null or list of strings; undefined for anything else. */
export function parseParamLine(line: string): ParamLine | undefined {
  const match = /^:param\s+([A-Za-z_]\w*)\s*=>\s*(.+?)\s*;?$/.exec(line);
  const name = match?.[1];
  const literal = match?.[2];
  if (name === undefined || literal === undefined) return undefined;
  if (literal === 'null') return { name, type: 'null', value: null };
  const type = typeOfLiteral(literal);
  if (type === 'string') return { name, type, value: readString(literal) };
  if (type === 'string list') {
    const items = literal.match(quotedString) ?? [];
    return { name, type, value: items.map(readString) };
  }
  const parsed = type && parseValue(type, literal);
  return type && parsed?.ok ? { name, type, value: parsed.value } : undefined;
}

const quotedString = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;

function typeOfLiteral(literal: string): ParameterType | undefined {
  const bare = literal.replace(quotedString, 'S');
  if (bare === 'S') return 'string';
  if (/^\[\s*(S(\s*,\s*S)*)?\s*\]$/.test(bare)) return 'string list';
  if (bare === 'true' || bare === 'false') return 'boolean';
  if (/^[+-]?\d+$/.test(bare)) return 'integer';
  return parseValue('float', bare).ok ? 'float' : undefined;
}

function readString(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (_, character: string) => escapes[character] ?? character);
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** The value as a literal that stands after `:param name =>`. */
export function renderLiteral(value: ParameterValue | null): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  if (typeof value === 'object' && value !== null) return `[${value.map(renderLiteral).join(', ')}]`;
  return String(value);
}
