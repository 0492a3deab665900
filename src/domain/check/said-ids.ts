// Ids of the assertions and silences that passed by → where each stands. Holds an id and nine bytes for each, and no record.
import { RecordPlace } from './record-place.ts';

export type SaidKind = 'assertion' | 'silence';

/** Numbers count records in the order read, from 0. Of two with one id the first is known by it. */
export class SaidIds {
  readonly #numbers = new Map<string, number>();
  readonly #files: string[] = [];
  /** Of each record the number of its file and its offset. */
  #places = new Float64Array(1024);
  #kinds = new Uint8Array(1024);
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The number of the earlier record where the id is taken. */
  add(
    kind: SaidKind,
    id: string,
    { file, start }: { readonly file: string; readonly start: number },
  ): number | undefined {
    const number = this.#count;
    if (number === this.#kinds.length) this.#grow();
    if (this.#files.at(-1) !== file) this.#files.push(file);
    this.#places[number] = start * mostFiles + (this.#files.length - 1);
    this.#kinds[number] = kind === 'assertion' ? 0 : 1;
    this.#count += 1;
    const earlier = this.#numbers.get(id);
    if (earlier === undefined) this.#numbers.set(id, number);
    return earlier;
  }

  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  kindOf(number: number): SaidKind {
    return this.#kinds[number] === 0 ? 'assertion' : 'silence';
  }

  /** Begins and ends where the record begins. */
  placeOf(number: number): RecordPlace {
    const place = this.#places[number] ?? 0;
    const start = Math.floor(place / mostFiles);
    return new RecordPlace(this.#files[place % mostFiles] ?? '', start, start, number);
  }

  /** The first of each id, in the order read. */
  *list(): Iterable<{ readonly id: string; readonly number: number }> {
    for (const [id, number] of this.#numbers) yield { id, number };
  }

  #grow(): void {
    const places = new Float64Array(this.#places.length * 2);
    places.set(this.#places);
    this.#places = places;
    const kinds = new Uint8Array(this.#kinds.length * 2);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
  }
}

/** A number holds an offset below 2^40 beside it. */
const mostFiles = 4_096;
