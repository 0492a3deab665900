// JSON that is a sequence of records → its records one by one, whatever the size of the file: the items of a list, values that follow each
// other, or the lists in an object too long to be a record. Finds where records end; the parser that knows places reads each.
import { parseJson } from '../dataset/read/parse-json.ts';
import { countOf } from '../domain/base/count.ts';
import { type InputFile, refuseInput } from './format.ts';
import { foreignBudget, type JsonInput, JsonNode } from './json-reader.ts';

/** A record; or a member of the long object around lists of records, as an object of its own. */
export interface JsonItem {
  readonly kind: 'record' | 'around';
  readonly node: JsonNode;
}

/** `lists`: under which keys of such an object records stand. What is no JSON ends the reading, and has been reported. */
export function* readJsonItems(file: InputFile, lists: readonly string[], input: JsonInput): Generator<JsonItem> {
  yield* new ItemReader(file, lists, input).read();
}

class ItemReader {
  readonly #file: InputFile;
  readonly #lists: readonly string[];
  readonly #input: JsonInput;
  readonly #pieces: JsonPieces;
  #isBroken = false;

  constructor(file: InputFile, lists: readonly string[], input: JsonInput) {
    this.#file = file;
    this.#lists = lists;
    this.#input = input;
    const { large, text } = file;
    this.#pieces = new JsonPieces(large?.read() ?? [text], large?.longestItem ?? Number.POSITIVE_INFINITY);
  }

  *read(): Generator<JsonItem> {
    yield* this.#readAll();
    const trouble = this.#file.large?.trouble;
    if (trouble !== undefined) this.#refuse(trouble.start, `this is not UTF-8: ${trouble.trouble.what}`);
  }

  *#readAll(): Generator<JsonItem> {
    const pieces = this.#pieces;
    if (pieces.peek() === '') this.#parse({ text: '', start: 0 });
    while (!this.#isBroken && pieces.peek() !== '') {
      if (/[\]},:]/.test(pieces.peek())) return this.#refuseSign('a value');
      if (pieces.peek() === '[') {
        yield* this.#readList();
        if (!this.#isBroken && pieces.peek() !== '') this.#refuse(pieces.at, 'something follows the list of records');
        return;
      }
      const whole = pieces.take();
      if (whole !== undefined) for (const node of this.#parse(whole)?.items() ?? []) yield { kind: 'record', node };
      else if (pieces.peek() === '{') yield* this.#readMembers();
      else this.#refuseLong();
    }
  }

  *#readList(): Generator<JsonItem> {
    const pieces = this.#pieces;
    pieces.skip();
    if (this.#takes(']')) return;
    while (!this.#isBroken) {
      if (/^[\]},:]?$/.test(pieces.peek())) return this.#refuseSign('a value');
      const piece = pieces.take();
      const node = piece === undefined ? this.#refuseLong() : this.#parse(piece);
      if (node === undefined) return;
      yield { kind: 'record', node };
      if (this.#takes(']')) return;
      if (!this.#takes(',')) return this.#refuseSign('`,` or `]`');
    }
  }

  *#readMembers(): Generator<JsonItem> {
    const pieces = this.#pieces;
    const start = pieces.at;
    pieces.skip();
    const known = new Set<string>();
    do {
      if (pieces.peek() !== '"') return this.#refuseSign('a key in double quotation marks');
      const key = pieces.take();
      const name = key && this.#parse(key)?.text('a key');
      if (key === undefined || name === undefined) return key === undefined ? this.#refuseLong() : undefined;
      if (known.has(name)) this.#refuse(key.start, `\`${name}\` is there twice`);
      known.add(name);
      const colon = pieces.peek() === ':' ? pieces.at : undefined;
      if (colon === undefined) return this.#refuseSign('`:`');
      pieces.skip();
      if (pieces.peek() === '[' && this.#lists.includes(name)) yield* this.#readList();
      else {
        const value = pieces.take();
        if (value === undefined) return this.#refuseLong();
        // With blanks where blanks and line ends were, so that places are those of the file.
        const between = `${' '.repeat(colon - key.start - key.text.length)}:${' '.repeat(value.start - colon - 1)}`;
        const member = { text: `{${key.text}${between}${value.text}}`, start: key.start - 1 };
        const node = this.#parse(member);
        if (node !== undefined) yield { kind: 'around', node };
      }
      if (this.#isBroken) return;
    } while (this.#takes(','));
    if (!this.#takes('}')) return this.#refuseSign('`,` or `}`');
    if (this.#lists.some((name) => known.has(name))) return;
    const named = this.#lists.map((name) => `\`${name}\``).join(', ');
    this.#refuse(start, `this is too long for one record, and holds no list of records under ${named}`);
  }

  #takes(sign: string): boolean {
    if (this.#pieces.peek() !== sign) return false;
    this.#pieces.skip();
    return true;
  }

  #parse({ text, start }: Piece): JsonNode | undefined {
    const node = parseJson(text, this.#file.path, start, this.#input.report, foreignBudget());
    if (node === undefined) this.#isBroken = true;
    return node && new JsonNode(node, this.#input);
  }

  #refuseSign(wanted: string): undefined {
    const sign = this.#pieces.peek();
    const found = sign === '' ? 'the file ends: it was probably cut off' : `found \`${sign}\``;
    return this.#refuse(this.#pieces.at, `expected ${wanted}, ${sign === '' ? 'but ' : ''}${found}`);
  }

  #refuseLong(): undefined {
    const most = countOf(this.#pieces.longest, 'character');
    return this.#refuse(this.#pieces.at, `what begins here is longer than the ${most} that one record may have`);
  }

  #refuse(start: number, message: string): undefined {
    this.#isBroken = true;
    this.#input.report(refuseInput({ file: this.#file.path, start, end: start + 1 }, message));
  }
}

interface Piece {
  readonly text: string;
  /** Its offset in the file. */
  readonly start: number;
}

/** Values of a text that comes in parts. Knows brackets and quotation marks, and judges nothing. */
class JsonPieces {
  readonly longest: number;
  readonly #parts: Iterator<string>;
  #text = '';
  /** Offset of the text that is held. */
  #base = 0;
  #at = 0;

  constructor(parts: Iterable<string>, longest: number) {
    this.longest = longest;
    this.#parts = parts[Symbol.iterator]();
  }

  get at(): number {
    return this.#base + this.#at;
  }

  /** The next sign that is no blank; empty at the end. */
  peek(): string {
    for (;;) {
      if (!this.#holds(0)) return '';
      const code = this.#text.charCodeAt(this.#at);
      if (code !== 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return this.#text[this.#at] ?? '';
      this.#at += 1;
    }
  }

  skip(): void {
    this.#at += 1;
  }

  /** The value that begins here, or what is left of the file; undefined, and nothing is taken, where it is longer than a record may be. */
  take(): Piece | undefined {
    let depth = 0;
    let isQuoted = false;
    let length = 0;
    for (; ; length += 1) {
      if (length > this.longest) return undefined;
      if (!this.#holds(length)) break;
      const code = this.#text.charCodeAt(this.#at + length);
      if (isQuoted) {
        if (code === 0x5c) length += 1;
        else if (code === 0x22) isQuoted = false;
        if (code !== 0x22 || depth > 0) continue;
        length += 1;
        break;
      }
      if (code === 0x22) isQuoted = true;
      else if (code === 0x7b || code === 0x5b) depth += 1;
      else if (code === 0x7d || code === 0x5d) {
        depth -= 1;
        if (depth > 0) continue;
        if (depth === 0) length += 1;
        break;
      } else if (depth === 0 && endsBare(code)) break;
    }
    const start = this.at;
    const text = this.#text.slice(this.#at, this.#at + length);
    this.#at = Math.min(this.#at + length, this.#text.length);
    return { text, start };
  }

  /** Whether the text goes on to there. */
  #holds(length: number): boolean {
    while (this.#at + length >= this.#text.length) if (!this.#fetch()) return false;
    return true;
  }

  #fetch(): boolean {
    const next = this.#parts.next();
    if (next.done) return false;
    this.#text = this.#text.slice(this.#at) + next.value;
    this.#base += this.#at;
    this.#at = 0;
    return true;
  }
}

/** A comma, a colon or a blank ends a number or a word. */
function endsBare(code: number): boolean {
  return code === 0x2c || code === 0x3a || code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}
