// Rows of one dataset, wanted or standing, however many → the same in the order of the lines that the checksum is made of. Compares nothing.
import { mergeSorted } from '../scratch/merge-sorted.ts';
import { SortedRuns } from '../scratch/sorted-runs.ts';
import { hashTexts } from './canonical-hash.ts';
import { type Fingerprint, sayFingerprint } from './store-graph.ts';

/** `value` is whatever was put beside it. */
export interface SortedRow extends Fingerprint {
  readonly value: string;
}

const plainLine = /^(\w+) ([^\t\n]+) ([0-9a-f]{64})$/;

/** By kind, then key, then hash. */
export class SortedRows {
  readonly runs: SortedRuns;
  #count = 0;

  constructor(mostUnits?: number) {
    this.runs = new SortedRuns(mostUnits);
  }

  get count(): number {
    return this.#count;
  }

  /** `value` begins with no bracket. Throws a Failure of kind `files` where the disk is full. */
  add({ kind, key, hash }: Fingerprint, value = ''): void {
    const line = sayFingerprint({ kind, key, hash });
    this.#count += 1;
    if (plainLine.test(line)) this.runs.add(line, value);
    // Somebody else wrote it: it stands in its place as well as it can.
    else this.runs.add(line.replaceAll(/[\t\n]/g, ' '), JSON.stringify([kind, key, hash, value]));
  }

  *read(): Generator<SortedRow> {
    for (const { key: line, value } of this.runs.read()) {
      if (value.startsWith('[')) {
        const [kind = '', key = '', hash = '', own = ''] = JSON.parse(value) as string[];
        yield { kind, key, hash, value: own };
      } else {
        const afterKind = line.indexOf(' ');
        const afterKey = line.lastIndexOf(' ');
        const [kind, key] = [line.slice(0, afterKind), line.slice(afterKind + 1, afterKey)];
        yield { kind, key, hash: line.slice(afterKey + 1), value };
      }
    }
  }

  close(): void {
    this.runs.close();
  }
}

/** As `computeChecksum` of all of them. Cost: one pass over what stands on disk. */
export function checksumOf(rows: readonly SortedRows[], onLine: (line: string) => void = () => undefined): string {
  return hashTexts(listLines(rows, onLine));
}

function* listLines(rows: readonly SortedRows[], onLine: (line: string) => void): Generator<string> {
  for (const { key: line } of mergeSorted(rows.map(({ runs }) => runs.read()))) {
    onLine(line);
    yield `${line}\n`;
  }
}
