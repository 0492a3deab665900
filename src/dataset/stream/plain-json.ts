// One line of JSON → a plain value from which everything that the parser with places would say of it can be told. Refuses to decide
// where that is not so: such a line goes to that parser.
import { limits } from '../../domain/base/limits.ts';

/** Half of a surrogate pair can only be written as an escape: the bytes have been decoded. */
const maybeLoneSurrogate = /\\u[dD][89a-fA-F]/;
const numberToken = /-?\d[\d.eE+-]*/y;

/**
 * Undefined where the text is no JSON, has a key twice in one map, or a number that is not written as ECMAScript writes it: of those
 * the value does not tell how they were written. Cost: linear.
 */
export function parsePlainLine(line: string): Readonly<Record<string, unknown>> | undefined {
  if (line.length * 3 > limits.jsonlLineBytes || maybeLoneSurrogate.test(line)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return countKeysIn(value) === countKeysWritten(line) ? (value as Record<string, unknown>) : undefined;
}

/** Of a text that is JSON: colons outside of texts. -1 where a number is written in another way than its value would be. */
function countKeysWritten(line: string): number {
  let keys = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === 0x22) at = findClosing(line, at + 1);
    else if (code === 0x3a) keys += 1;
    else if (code === 0x2d || (code >= 0x30 && code <= 0x39)) {
      numberToken.lastIndex = at;
      const token = numberToken.exec(line)?.[0] ?? '';
      if (String(Number(token)) !== token) return -1;
      at += token.length - 1;
    }
  }
  return keys;
}

function findClosing(line: string, from: number): number {
  for (let at = line.indexOf('"', from); ; at = line.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (line.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
}

function countKeysIn(value: object): number {
  if (Array.isArray(value)) {
    let keys = 0;
    for (const one of value) if (typeof one === 'object' && one !== null) keys += countKeysIn(one);
    return keys;
  }
  const names = Object.keys(value);
  let keys = names.length;
  for (const name of names) {
    const one = (value as Readonly<Record<string, unknown>>)[name];
    if (typeof one === 'object' && one !== null) keys += countKeysIn(one);
  }
  return keys;
}
