// A text file of any size, read in parts: it is never in memory as a whole, and any place of it can be looked at again. Unlike a file of
// records a line each it may be one endless line.
import { closeSync, fstatSync, openSync } from 'node:fs';
import { type EncodingTrouble, findEncodingTrouble } from '../dataset/read/describe-encoding.ts';
import { findLastMark, type SourceLine, type SourceText } from '../dataset/read/line-index.ts';
import { readFully, refuseChanged } from '../dataset/read/read-bytes.ts';

interface Mark {
  readonly byte: number;
  /** UTF-16 offset in the file, without a byte order mark. */
  readonly start: number;
  /** 1-based; of the line that goes on here, with where it begins. */
  readonly line: number;
  readonly lineStart: number;
}

interface Part {
  readonly mark: Mark;
  readonly bytes: Buffer;
  readonly text: string;
}

export interface LargeTextOptions {
  readonly partBytes?: number;
  /** UTF-16 units of one record; a longer one is taken for a file that lost its structure. */
  readonly longestItem?: number;
}

const MiB = 1024 * 1024;

/** What is read of it must not change meanwhile: a Failure of kind `files` says that it did. */
export class LargeText implements SourceText {
  readonly path: string;
  readonly longestItem: number;
  readonly #descriptor: number;
  readonly #size: number;
  readonly #changed: number;
  /** Of the byte order mark. */
  readonly #markBytes: number;
  readonly #partBytes: number;
  /** Where each part begins, as far as the file was read. */
  readonly #marks: Mark[] = [];
  #length = 0;
  #trouble: { readonly start: number; readonly trouble: EncodingTrouble } | undefined;
  #last: Part | undefined;

  constructor(path: string, { partBytes = MiB, longestItem = 4 * MiB }: LargeTextOptions = {}) {
    this.path = path;
    this.longestItem = longestItem;
    this.#partBytes = partBytes;
    this.#descriptor = openSync(path, 'r');
    const { size, mtimeMs } = fstatSync(this.#descriptor);
    this.#size = size;
    this.#changed = mtimeMs;
    const head = Buffer.alloc(byteOrderMark.length);
    readFully(this.#descriptor, head, 0);
    this.#markBytes = head.equals(byteOrderMark) ? head.length : 0;
  }

  /** From the beginning, in the order of the file. Ends early where it is no UTF-8, which `trouble` then says. */
  *read(): Generator<string> {
    let mark = beginning;
    while (mark.byte < this.#size) {
      const part = this.#readPart(mark);
      const trouble = findEncodingTrouble(part.bytes, this.path, mark.byte > 0);
      if (trouble !== undefined) {
        this.#trouble = { start: mark.start + trouble.offset, trouble };
        return;
      }
      if (mark.start >= this.#length) this.#marks.push(mark);
      mark = follow(part);
      this.#length = Math.max(this.#length, mark.start);
      yield part.text;
    }
    this.#check();
  }

  get trouble() {
    return this.#trouble;
  }

  /** As far as it was read. */
  get length(): number {
    return this.#length;
  }

  /** Of a line that goes on for long the end is not looked for: it is behind the part in which the offset stands. */
  find(offset: number): SourceLine {
    const { mark, text } = this.#partOf(({ start }) => start <= offset);
    const at = Math.min(offset - mark.start, text.length);
    let { line, lineStart } = mark;
    for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) {
      line += 1;
      lineStart = mark.start + end + 1;
    }
    const end = text.indexOf('\n', at);
    if (end !== -1) return { line, start: lineStart, end: mark.start + end };
    const behind = this.slice(mark.start + text.length, mark.start + text.length + this.#partBytes);
    const next = behind.indexOf('\n');
    return { line, start: lineStart, end: mark.start + text.length + (next === -1 ? behind.length : next) };
  }

  slice(start: number, end: number): string {
    let text = '';
    for (let at = start; at < Math.min(end, this.#length); ) {
      const part = this.#partOf((mark) => mark.start <= at);
      const piece = part.text.slice(at - part.mark.start, end - part.mark.start);
      text += piece;
      at += Math.max(1, piece.length);
    }
    return text;
  }

  /** The UTF-16 offset of a byte, counted without a byte order mark, that begins a character. */
  offsetOfByte(byte: number): number {
    const part = this.#partOf((mark) => mark.byte <= byte + this.#markBytes);
    const own = part.bytes.subarray(0, byte + this.#markBytes - part.mark.byte);
    return part.mark.start + new TextDecoder('utf-8', { ignoreBOM: part.mark.byte > 0 }).decode(own).length;
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  /** Of the last mark that fits. */
  #partOf(fits: (mark: Mark) => boolean): Part {
    const mark = findLastMark(this.#marks, fits) ?? beginning;
    if (this.#last?.mark.byte !== mark.byte) this.#last = this.#readPart(mark);
    return this.#last;
  }

  /** Cuts no character. */
  #readPart(mark: Mark): Part {
    const buffer = Buffer.allocUnsafe(Math.min(this.#partBytes + 3, this.#size - mark.byte));
    if (readFully(this.#descriptor, buffer, mark.byte) < buffer.length) throw refuseChanged(this.path);
    let end = Math.min(buffer.length, this.#partBytes);
    while (end < buffer.length && isContinued(buffer[end])) end += 1;
    const bytes = buffer.subarray(0, end);
    return { mark, bytes, text: new TextDecoder('utf-8', { ignoreBOM: mark.byte > 0 }).decode(bytes) };
  }

  #check(): void {
    const { size, mtimeMs } = fstatSync(this.#descriptor);
    if (size !== this.#size || mtimeMs !== this.#changed) throw refuseChanged(this.path);
  }
}

const beginning: Mark = { byte: 0, start: 0, line: 1, lineStart: 0 };
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function isContinued(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function follow({ mark, bytes, text }: Part): Mark {
  let { line, lineStart } = mark;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) {
    line += 1;
    lineStart = mark.start + end + 1;
  }
  return { byte: mark.byte + bytes.length, start: mark.start + text.length, line, lineStart };
}
