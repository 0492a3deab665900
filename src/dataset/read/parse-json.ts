// The text of one JSON value, or of a list item by item → trees with places. Its own parser, because JSON.parse knows no places, keeps the last of equal keys and rounds numbers.
import type { Diagnostic, Place } from '../../domain/base/diagnostic.ts';
import { limits } from '../../domain/base/limits.ts';
import { jsonSyntax } from '../../domain/check/rules/json-syntax.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { buildMap, checkScalar } from './build-map.ts';
import type { MapEntry, Report, ScalarStyle, SourceNode } from './source-node.ts';
import { tooManyValues, ValueBudget } from './value-budget.ts';

/** Thrown inside this file only, to leave a record at its first error. */
class JsonError {
  readonly start: number;
  readonly #message: string;
  readonly #hint: string | undefined;
  constructor(start: number, message: string, hint?: string) {
    this.start = start;
    this.#message = message;
    this.#hint = hint;
  }
  describe(place: Place): Diagnostic {
    return jsonSyntax(place, this.#message, this.#hint);
  }
}
class TooDeep extends JsonError {
  constructor(start: number) {
    super(start, '');
  }
  override describe(place: Place): Diagnostic {
    return limitExceeded(place, 'lists and maps within one another', `${limits.depth} levels`);
  }
}
class TooMany extends JsonError {
  readonly #budget: ValueBudget;
  constructor(start: number, budget: ValueBudget) {
    super(start, '');
    this.#budget = budget;
  }
  override describe(place: Place): Diagnostic {
    return tooManyValues(place, this.#budget);
  }
}

/** Problems of one record that are held back until it is known to be whole; a record with more is hopeless either way. */
const heldBack = 1_000;

/**
 * `text` is one whole value; `base` is its offset in `file`. Undefined where it is no JSON, too deep or one value too many,
 * which has been reported at the first such place.
 */
export function parseJson(
  text: string,
  file: string,
  base: number,
  report: Report,
  budget = new ValueBudget(),
): SourceNode | undefined {
  const parser = new JsonParser(text, file, base, budget);
  return parser.read(report, () => {
    const node = parser.value();
    parser.end();
    return node;
  });
}

/** The items of a list one after another, so that they are never in memory together; anything else as one value. */
export function parseJsonItems(
  text: string,
  file: string,
  report: Report,
  budget: ValueBudget,
  add: { readonly item: (node: SourceNode) => void; readonly whole: (node: SourceNode) => void },
): void {
  const parser = new JsonParser(text, file, 0, budget);
  const isList = parser.read(report, () => parser.opensList());
  if (isList === undefined) return;
  if (!isList) {
    const node = parser.read(report, () => {
      const whole = parser.value();
      const hint = 'put all records into one list, `[…]`, with commas between; or one a line, in a file called .jsonl';
      parser.end('something follows the first value of the file', hint);
      return whole;
    });
    if (node !== undefined) add.whole(node);
    return;
  }
  for (;;) {
    const node = parser.read(report, () => parser.nextItem());
    if (node === undefined || node === 'end') return;
    add.item(node);
  }
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const word = /[\w$'.+-]+/y;
const cut = 'the line ends inside the record: the file was probably cut off';

class JsonParser {
  readonly #text: string;
  readonly #file: string;
  readonly #base: number;
  readonly #budget: ValueBudget;
  #report: Report = () => undefined;
  #at = 0;
  #depth = 0;
  #items = 0;

  constructor(text: string, file: string, base: number, budget: ValueBudget) {
    this.#text = text;
    this.#file = file;
    this.#base = base;
    this.#budget = budget;
  }

  /** Undefined where the text breaks off or goes beyond a limit: that alone is reported then. */
  read<T>(report: Report, parse: () => T): T | undefined {
    const held: Parameters<Report>[0][] = [];
    this.#report = (one) => {
      if (held.length < heldBack) held.push(one);
      else report(one);
    };
    try {
      const parsed = parse();
      for (const one of held) report(one);
      return parsed;
    } catch (error) {
      if (!(error instanceof JsonError)) throw error;
      const start = Math.min(error.start, this.#text.length);
      const end = Math.min(start + 1, this.#text.length);
      const place = { file: this.#file, start: this.#base + Math.min(start, end), end: this.#base + end };
      report(error.describe(place));
      return undefined;
    }
  }

  value(): SourceNode {
    return this.#value();
  }

  end(follows = 'something follows the record on its line', hint?: string): void {
    this.#space();
    if (this.#at < this.#text.length) throw new JsonError(this.#at, follows, hint);
  }

  opensList(): boolean {
    this.#space();
    if (this.#text[this.#at] !== '[') return false;
    this.#enter(this.#at);
    return true;
  }

  nextItem(): SourceNode | 'end' {
    if (this.#items === 0 ? this.#takes(']') : !this.#takes(',')) {
      if (this.#items > 0 && !this.#takes(']')) throw this.#unexpected('`,` or `]`');
      this.end('something follows the list of records');
      return 'end';
    }
    this.#items += 1;
    return this.#value();
  }

  #value(): SourceNode {
    this.#space();
    const start = this.#at;
    if (!this.#budget.take()) throw new TooMany(start, this.#budget);
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
        if (!this.#budget.take()) throw new TooMany(keyStart, this.#budget);
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
    const end = this.#findClosing(start + 1);
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

  /** Each unit is looked at once or twice, so that a text of nothing but escapes costs no more than another. */
  #findClosing(from: number): number {
    const quote = this.#text.indexOf('"', from);
    if (quote === -1 || !this.#text.slice(from, quote).includes('\\')) return quote;
    for (let at = from; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === 0x22) return at;
      if (code === 0x5c) at += 1;
    }
    return -1;
  }

  #scalar(text: string, style: ScalarStyle, start: number): SourceNode {
    const place = this.#place(start);
    const scalar = { kind: 'scalar', text, style, inFlow: false, commented: false, place } as const;
    return checkScalar(scalar, this.#report, this.#budget.texts);
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
