// Bytes that are not UTF-8 → which encoding they probably are, the first wrong byte, and how to convert the file. Converts nothing itself.
import { isUtf8 } from 'node:buffer';
import chardet from 'chardet';

export interface EncodingTrouble {
  /** "it is UTF-16 …": the second half of a sentence. */
  readonly what: string;
  /** The first wrong byte and how to convert, in reading order. */
  readonly notes: readonly string[];
  /** The text as well as it can be read, to point at, and the UTF-16 offset of the first wrong place in it. */
  readonly lossyText: string;
  readonly offset: number;
}

type Unicode = 'UTF-16LE' | 'UTF-16BE' | 'UTF-32LE' | 'UTF-32BE';

const marks: readonly (readonly [Unicode, readonly number[]])[] = [
  // UTF-32 first: its mark begins like that of UTF-16.
  ['UTF-32LE', [0xff, 0xfe, 0, 0]],
  ['UTF-32BE', [0, 0, 0xfe, 0xff]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/** Bytes that are looked at to tell an encoding. */
const sampleBytes = 64 * 1024;
/** Of 100: below, chardet itself hardly prefers one encoding to another. */
const leastConfidence = 20;
const shownLength = 60;

/** Undefined where the bytes are UTF-8 and look like text. `path` is for the command that converts. Cost: n log n. */
export function findEncodingTrouble(bytes: Buffer, path: string, keepMark: boolean): EncodingTrouble | undefined {
  const isValid = isUtf8(bytes);
  // Without a byte 0 there is no space and no line end in UTF-16 and UTF-32.
  if (isValid && !bytes.includes(0)) return undefined;
  const wide = findWideEncoding(bytes, isValid);
  if (wide) return describeWide(wide, bytes, path);
  return isValid ? undefined : describeNarrow(bytes, path, keepMark);
}

function findWideEncoding(bytes: Buffer, isValid: boolean): Wide | undefined {
  for (const [encoding, mark] of marks) {
    if (mark.every((byte, at) => bytes[at] === byte)) return { encoding, mark };
  }
  const sample = bytes.subarray(0, sampleBytes);
  // A UTF-8 text may hold a few bytes 0; one that is mostly control characters is none.
  if (isValid && countControls(sample.toString('utf8')) < sample.length / 10) return undefined;
  for (const [encoding] of marks) {
    const text = decodeWide(sample, encoding);
    if (/[ \n\u3002\uff0c]/u.test(text) && countControls(text) === 0) return { encoding, mark: [] };
  }
  return undefined;
}

interface Wide {
  readonly encoding: Unicode;
  /** Its byte order mark; empty where there is none. */
  readonly mark: readonly number[];
}

function describeWide({ encoding, mark }: Wide, bytes: Buffer, path: string): EncodingTrouble {
  const shown = mark.map(sayByte).join(' ');
  const order = encoding.endsWith('LE') ? 'little-endian' : 'big-endian';
  const name = encoding.slice(0, 6);
  const zero = bytes.indexOf(0);
  const first = Math.min(countValidBytes(bytes), zero === -1 ? bytes.length : zero);
  return {
    what: `it is ${name} (${order}, ${mark.length > 0 ? `byte order mark ${shown}` : 'without a byte order mark'})`,
    notes: [
      `the first byte that shows it is ${sayByte(bytes[first] ?? 0)}, byte ${first + 1} of the file`,
      sayConversion(mark.length > 0 ? name : encoding, path),
    ],
    lossyText: decodeWide(bytes.subarray(mark.length), encoding),
    offset: 0,
  };
}

function decodeWide(bytes: Buffer, encoding: Unicode): string {
  if (encoding === 'UTF-16LE' || encoding === 'UTF-16BE') return new TextDecoder(encoding).decode(bytes);
  const little = encoding === 'UTF-32LE';
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    characters.push(code <= 0x10ffff ? String.fromCodePoint(code) : '\u0000');
  }
  return characters.join('');
}

/** Also characters that do not exist: other bytes read as UTF-16 are full of them. */
function countControls(text: string): number {
  return text.match(/[^\P{C}\t\n\r\f\p{Cf}]|\ufffd/gu)?.length ?? 0;
}

function describeNarrow(bytes: Buffer, path: string, keepMark: boolean): EncodingTrouble {
  const at = countValidBytes(bytes);
  const before = decodeLossy(bytes.subarray(0, at), keepMark);
  const line = before.split('\n');
  const place = `line ${line.length}, column ${(line.at(-1) ?? '').length + 1}`;
  const found = `the first byte that is not UTF-8 is ${sayByte(bytes[at] ?? 0)}, at ${place} (byte ${at + 1} of the file)`;
  const read = { lossyText: decodeLossy(bytes, keepMark), offset: before.length };
  if (endsInsideCharacter(bytes, at)) {
    return { ...read, what: 'it ends inside a character: it was probably cut off', notes: [found] };
  }
  if (/[^\p{ASCII}\ufeff]/u.test(before)) {
    const hint =
      'the text before it is UTF-8: this byte was probably pasted from elsewhere, or damaged; write the character anew';
    return { ...read, what: 'a byte of it is of another encoding', notes: [found, hint] };
  }
  const start = Math.max(0, at - sampleBytes / 2);
  const [guess] = chardet.analyse(bytes.subarray(start, start + sampleBytes));
  if (guess === undefined || guess.confidence < leastConfidence) {
    const hint = 'save it as UTF-8 in the program that it comes from';
    return { ...read, what: 'which encoding it is cannot be told', notes: [found, hint] };
  }
  const sample = readAs(guess.name, bytes, at);
  return {
    ...read,
    what: `it is probably ${guess.name}${sample === undefined ? '' : `, in which the place reads \`${sample}\``}`,
    notes: [found, sayConversion(guess.name, path)],
  };
}

/** A few words from the first wrong byte on, so that a reader can tell whether the guess is right. */
function readAs(encoding: string, bytes: Buffer, at: number): string | undefined {
  try {
    const text = fillWindows1252(new TextDecoder(encoding).decode(bytes.subarray(at, at + 4 * shownLength)));
    const line = (text.split(/[\r\n]/)[0] ?? '').replace(/\ufffd$/, '');
    return [...line].slice(0, shownLength).join('').trim();
  } catch {
    // An encoding that chardet knows and this Node does not.
    return undefined;
  }
}

/** 80 to 9F, which some versions of Node leave as control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function fillWindows1252(text: string): string {
  return text.replace(/[\u0080-\u009f]/g, (character) => windows1252.charAt(character.charCodeAt(0) - 0x80));
}

function endsInsideCharacter(bytes: Buffer, at: number): boolean {
  const rest = bytes.subarray(at);
  const [first = 0] = rest;
  const needed = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return first >= 0xc2 && first <= 0xf4 && rest.length < needed && rest.subarray(1).every((byte) => byte >> 6 === 2);
}

function sayConversion(encoding: string, path: string): string {
  const quote = (name: string) => (/^[\w./-]+$/.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`);
  const command = `iconv -f ${encoding} -t UTF-8 ${quote(path)} > ${quote(`${path}.utf8`)}`;
  return `save it as UTF-8 in an editor, or convert it and put the new file in its place: \`${command}\``;
}

function sayByte(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}

function decodeLossy(bytes: Uint8Array, keepMark: boolean): string {
  return new TextDecoder('utf-8', { ignoreBOM: keepMark }).decode(bytes);
}

/** Length of the longest valid beginning, to within the last character. Cost: n log n. */
function countValidBytes(bytes: Buffer): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    const whole = [0, 1, 2, 3].find((back) => middle - back >= good && isUtf8(bytes.subarray(good, middle - back)));
    if (whole === undefined) bad = middle;
    else if (middle - whole > good) good = middle - whole;
    else bad = middle;
  }
  return good;
}
