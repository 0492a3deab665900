// Entries in any order → the same in the order of their keys, however many there are: what is too much for memory stands in sorted runs
// in a scratch file, and is merged when it is read.
import { readSync } from 'node:fs';
import { type Entry, mergeSorted } from './merge-sorted.ts';
import { openScratchFile, type ScratchFile } from './scratch-file.ts';

/** UTF-16 units of keys and values in memory before they are written. */
const unitsInMemory = 4 * 1024 * 1024;
const chunkBytes = 64 * 1024;
/** Read of all runs together at once. */
const bytesAtOnce = 8 * 1024 * 1024;

interface Run {
  readonly start: number;
  readonly end: number;
}

export class SortedRuns {
  readonly #mostUnits: number;
  #entries: Entry[] = [];
  #units = 0;
  #file: ScratchFile | undefined;
  #length = 0;
  readonly #runs: Run[] = [];

  constructor(mostUnits = unitsInMemory) {
    this.#mostUnits = mostUnits;
  }

  /** Throws a Failure of kind `files` where the disk is full. */
  add(key: string, value: string): void {
    this.#entries.push({ key, value });
    this.#units += key.length + value.length + unitsAround;
    if (this.#units > this.#mostUnits) this.#spill();
  }

  /** By key, in the order of UTF-16 code units; entries of one key in the order added. May be read again, and while another reads. */
  *read(): Generator<Entry> {
    this.#sort();
    const most = Math.max(4_096, Math.min(chunkBytes, Math.floor(bytesAtOnce / this.#runs.length)));
    const readers: Iterator<Entry>[] = this.#runs.map((run) => readRun(this.#file as ScratchFile, run, most));
    readers.push(this.#entries[Symbol.iterator]());
    yield* mergeSorted(readers);
  }

  close(): void {
    this.#file?.close();
    this.#file = undefined;
    this.#entries = [];
  }

  #sort(): void {
    this.#entries.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  #spill(): void {
    this.#sort();
    this.#file ??= openScratchFile();
    const start = this.#length;
    let text = '';
    for (const { key, value } of this.#entries) {
      text += `${key}\t${value}\n`;
      if (text.length < chunkBytes) continue;
      this.#write(this.#file, text);
      text = '';
    }
    this.#write(this.#file, text);
    this.#runs.push({ start, end: this.#length });
    this.#entries = [];
    this.#units = 0;
  }

  #write(file: ScratchFile, text: string): void {
    const bytes = Buffer.from(text);
    file.write(bytes, this.#length);
    this.#length += bytes.length;
  }
}

/** What an entry takes beside its texts, as if it were text. */
const unitsAround = 48;

function* readRun({ descriptor }: ScratchFile, { start, end }: Run, most: number): Generator<Entry> {
  const bytes = Buffer.allocUnsafe(most);
  let rest: Buffer = Buffer.alloc(0);
  for (let at = start; at < end; ) {
    const read = readSync(descriptor, bytes, 0, Math.min(most, end - at), at);
    at += read;
    const chunk = rest.length === 0 ? bytes.subarray(0, read) : Buffer.concat([rest, bytes.subarray(0, read)]);
    const whole = chunk.lastIndexOf(0x0a) + 1;
    const lines = chunk.toString('utf8', 0, whole);
    rest = Buffer.from(chunk.subarray(whole));
    for (let from = 0; from < lines.length; ) {
      const to = lines.indexOf('\n', from);
      const tab = lines.indexOf('\t', from);
      yield { key: lines.slice(from, tab), value: lines.slice(tab + 1, to) };
      from = to + 1;
    }
  }
}
