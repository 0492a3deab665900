// The text of one JSON value → a tree with places. Its own parser, because JSON.parse knows no places, keeps the last of equal keys and rounds numbers.
import { limits } from '../domain/limits.ts';
import { jsonSyntax } from '../domain/rules/json-syntax.ts';
import { limitExceeded } from '../domain/rules/limit-exceeded.ts';
import { buildMap, checkScalar } from './build-map.ts';
import type { MapEntry, Report, ScalarStyle, SourceNode } from './source-node.ts';

/** Thrown inside this file only, to leave a line at its first error. */
class JsonError {
  readonly start: number;
  readonly message: string;
  readonly hint: string | undefined;
  constructor(start: number, message: string, hint?: string) {
    this.start = start;
    this.message = message;
    this.hint = hint;
  }
}
class TooDeep {
  readonly start: number;
  constructor(start: number) {
    this.start = start;
  }
}

/**
 * `text` is one whole value; `base` is its offset in `file`. Undefined where it is no JSON or too deep, which has been
 * reported at the first such place.
 */
export function parseJson(text: string, file: string, base: number, report: Report): SourceNode | undefined {
  const found: Parameters<Report>[0][] = [];
  try {
    const node = new JsonParser(text, file, base, (one) => found.push(one)).parse();
    for (const one of found) report(one);
    return node;
  } catch (error) {
    if (error instanceof TooDeep) {
      const place = { file, start: base + error.start, end: base + error.start + 1 };
      report(limitExceeded(place, 'lists and maps within one another', `${limits.depth} levels`));
      return undefined;
    }
    if (!(error instanceof JsonError)) throw error;
    const end = Math.min(error.start + 1, text.length);
    report(jsonSyntax({ file, start: base + Math.min(error.start, end), end: base + end }, error.message, error.hint));
    return undefined;
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const word = /[\w$'.+-]+/y;
const cut = 'the line ends inside the record: the file was probably cut off';

class JsonParser {
  readonly #text: string;
  readonly #file: string;
  readonly #base: number;
  readonly #report: Report;
  #at = 0;
  #depth = 0;

  constructor(text: string, file: string, base: number, report: Report) {
    this.#text = text;
    this.#file = file;
    this.#base = base;
    this.#report = report;
  }

  parse(): SourceNode {
    const node = this.#value();
    this.#space();
    if (this.#at < this.#text.length) throw new JsonError(this.#at, 'something follows the record on its line');
    return node;
  }

  #value(): SourceNode {
    this.#space();
    const start = this.#at;
    switch (this.#text.charCodeAt(start)) {
      case 0x7b:
        return this.#map(start);
      case 0x5b:
        return this.#list(start);
      case 0x22: {
        return this.#scalar(this.#string(), 'quoted', start);
      }
      default:
        return this.#bare(start);
    }
  }

  #map(start: number): SourceNode {
    this.#enter(start);
    const entries: MapEntry[] = [];
    if (!this.#takes('}')) {
      do {
        this.#space();
        const keyStart = this.#at;
        if (this.#text[keyStart] === '}') throw new JsonError(keyStart, 'a comma stands before the closing `}`');
        if (this.#text[keyStart] !== '"') throw this.#unexpected('a key in double quotation marks');
        const value = this.#string();
        const key = { value, place: this.#place(keyStart) };
        if (!this.#takes(':')) throw this.#unexpected('`:`');
        entries.push({ key, value: this.#value() });
      } while (this.#takes(','));
      if (!this.#takes('}')) throw this.#unexpected('`,` or `}`');
    }
    this.#depth -= 1;
    return buildMap(entries, this.#place(start), this.#report);
  }

  #list(start: number): SourceNode {
    this.#enter(start);
    const items: SourceNode[] = [];
    if (!this.#takes(']')) {
      do items.push(this.#value());
      while (this.#takes(','));
      if (!this.#takes(']')) throw this.#unexpected('`,` or `]`');
    }
    this.#depth -= 1;
    return { kind: 'list', items, place: this.#place(start) };
  }

  /** A number, `true`, `false` or `null`, by its source text. */
  #bare(start: number): SourceNode {
    for (const literal of ['true', 'false', 'null']) {
      if (this.#text.startsWith(literal, start)) {
        this.#at = start + literal.length;
        return this.#scalar(literal, 'plain', start);
      }
    }
    number.lastIndex = start;
    const text = number.exec(this.#text)?.[0];
    if (text === undefined && this.#text[start] === ']')
      throw new JsonError(start, 'a comma stands before the closing `]`');
    if (text === undefined) throw this.#unexpected('a value');
    this.#at = start + text.length;
    return this.#scalar(text, 'plain', start);
  }

  #string(): string {
    const start = this.#at;
    let end = start;
    do end = this.#text.indexOf('"', end + 1);
    while (end !== -1 && this.#escapesBefore(end) % 2 === 1);
    if (end === -1) throw new JsonError(this.#text.length, 'a text has no closing quotation mark', cut);
    this.#at = end + 1;
    const inner = this.#text.slice(start + 1, end);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids
    if (!/[\\\u0000-\u001f]/.test(inner)) return inner;
    try {
      return JSON.parse(this.#text.slice(start, end + 1)) as string;
    } catch {
      throw new JsonError(start, 'a text holds an unknown escape or a control character');
    }
  }

  #escapesBefore(end: number): number {
    let start = end;
    while (this.#text[start - 1] === '\\') start -= 1;
    return end - start;
  }

  #scalar(text: string, style: ScalarStyle, start: number): SourceNode {
    const place = this.#place(start);
    return checkScalar({ kind: 'scalar', text, style, inFlow: false, commented: false, place }, this.#report);
  }

  #enter(start: number): void {
    this.#at = start + 1;
    this.#depth += 1;
    if (this.#depth > limits.depth) throw new TooDeep(start);
  }

  #takes(sign: string): boolean {
    this.#space();
    if (this.#text[this.#at] !== sign) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    for (;;) {
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return;
      this.#at += 1;
    }
  }

  #unexpected(wanted: string): JsonError {
    this.#space();
    if (this.#at >= this.#text.length) return new JsonError(this.#at, `expected ${wanted}, but the line ends`, cut);
    word.lastIndex = this.#at;
    const found = word.exec(this.#text)?.[0] ?? String.fromCodePoint(this.#text.codePointAt(this.#at) ?? 0);
    return new JsonError(this.#at, `expected ${wanted}, found \`${found.slice(0, 40)}\``);
  }

  #place(start: number) {
    return { file: this.#file, start: this.#base + start, end: this.#base + this.#at };
  }
}
