// A file of records a line each → its lines, in parts: the file is never in memory as a whole, and any line of it can be had again.
// Judges no line.
import { fstatSync, openSync } from 'node:fs';
import { limits } from '../../domain/base/limits.ts';
import { type EncodingTrouble, findEncodingTrouble } from '../read/describe-encoding.ts';
import { findLastMark, type SourceLine, type SourceText } from '../read/line-index.ts';
import { readFully, refuseChanged } from '../read/read-bytes.ts';

/** Whole lines that follow each other. */
export interface FilePart {
  readonly text: string;
  /** UTF-16 offset of the text in the file. */
  readonly start: number;
}

/** Why reading ended before the end of the file. */
export type LineTrouble =
  | { readonly kind: 'long-line'; readonly start: number }
  | { readonly kind: 'not-utf8'; readonly start: number; readonly trouble: EncodingTrouble };

interface Mark {
  readonly byte: number;
  readonly start: number;
  /** 1-based. */
  readonly line: number;
}

/** Of what is read again line by line, little more is read than is asked for. */
const partBytes = 16 * 1024;
const lineFeed = 0x0a;

/** What is read of it must not change meanwhile: `check` throws a Failure of kind `files` where it did. */
export class LineFile implements SourceText {
  /** As in places. */
  readonly name: string;
  readonly size: number;
  readonly #path: string;
  readonly #descriptor: number;
  readonly #changed: number;
  /** Where each part begins, as far as the file was read. */
  readonly #marks: Mark[] = [];
  readonly #buffer = new LineBuffer();
  #length = 0;
  #trouble: LineTrouble | undefined;
  #last: (FilePart & { readonly mark: Mark }) | undefined;

  constructor(path: string, name: string, descriptor = openSync(path, 'r')) {
    const { size, mtimeMs } = fstatSync(descriptor);
    this.name = name;
    this.size = size;
    this.#path = path;
    this.#descriptor = descriptor;
    this.#changed = mtimeMs;
  }

  /** In the order of the file; of a file that was read once, the same again. A byte order mark is left out. */
  *read(): Generator<FilePart> {
    let mark: Mark = { byte: 0, start: 0, line: 1 };
    while (mark.byte < this.size) {
      const bytes = this.#readLines(mark.byte);
      if (bytes === undefined) {
        this.#trouble = { kind: 'long-line', start: mark.start };
        return;
      }
      const text = this.#decode(bytes, mark);
      if (text === undefined) return;
      if (mark.start >= this.#length) this.#marks.push(mark);
      const next = { byte: mark.byte + bytes.length, start: mark.start + text.length, line: mark.line + count(text) };
      this.#length = Math.max(this.#length, next.start);
      yield { text, start: mark.start };
      mark = next;
    }
    this.#check();
  }

  get trouble(): LineTrouble | undefined {
    return this.#trouble;
  }

  /** As far as it was read. */
  get length(): number {
    return this.#length;
  }

  find(offset: number): SourceLine {
    const { text, start, mark } = this.#partAt(offset);
    const at = Math.min(offset - start, text.length);
    let line = mark.line;
    let begins = 0;
    for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) {
      line += 1;
      begins = end + 1;
    }
    const end = text.indexOf('\n', begins);
    return { line, start: start + begins, end: start + (end === -1 ? text.length : end) };
  }

  slice(start: number, end: number): string {
    let text = '';
    for (let at = start; at < Math.min(end, this.#length); ) {
      const part = this.#partAt(at);
      const piece = part.text.slice(at - part.start, end - part.start);
      text += piece;
      at += Math.max(1, piece.length);
    }
    return text;
  }

  bytes(): Buffer {
    const bytes = Buffer.allocUnsafe(this.size);
    return bytes.subarray(0, readFully(this.#descriptor, bytes, 0));
  }

  /** Without its line feed. */
  lineAt(start: number): string {
    const { text, start: from } = this.#partAt(start);
    const end = text.indexOf('\n', start - from);
    return text.slice(start - from, end === -1 ? text.length : end);
  }

  #partAt(offset: number): FilePart & { readonly mark: Mark } {
    const mark = findLastMark(this.#marks, ({ start }) => start <= offset) ?? { byte: 0, start: 0, line: 1 };
    if (this.#last?.mark === mark) return this.#last;
    const bytes = this.#readLines(mark.byte) ?? Buffer.alloc(0);
    this.#last = { text: this.#decode(bytes, mark) ?? '', start: mark.start, mark };
    this.#check();
    return this.#last;
  }

  /** Undefined where one line is longer than any may be. */
  #readLines(byte: number): Buffer | undefined {
    for (let most = partBytes; ; most *= 2) {
      const bytes = this.#buffer.take(most);
      const length = readFully(this.#descriptor, bytes, byte);
      if (byte + length >= this.size) return bytes.subarray(0, length);
      const end = bytes.lastIndexOf(lineFeed, length - 1);
      if (end !== -1) return bytes.subarray(0, end + 1);
      if (length > limits.jsonlLineBytes) return undefined;
    }
  }

  #decode(bytes: Buffer, { byte, start }: Mark): string | undefined {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: byte > 0 }).decode(bytes);
    } catch {
      const trouble = findEncodingTrouble(Buffer.from(bytes), this.#path, byte > 0);
      if (trouble !== undefined) this.#trouble = { kind: 'not-utf8', start, trouble };
      return undefined;
    }
  }

  #check(): void {
    const { size, mtimeMs } = fstatSync(this.#descriptor);
    if (size === this.size && mtimeMs === this.#changed) return;
    throw refuseChanged(this.#path);
  }
}

/** One for all parts of a file. */
class LineBuffer {
  #bytes = Buffer.alloc(0);

  take(length: number): Buffer {
    if (this.#bytes.length < length) this.#bytes = Buffer.allocUnsafe(length);
    return this.#bytes.subarray(0, length);
  }
}

function count(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
