// Ids of the assertions and silences that passed by → where each stands; and what names one before it is met. Holds an id and some bytes
// for each, and no record.
import { IdTable } from '../base/id-table.ts';
import { NumberList } from '../base/number-list.ts';
import { RecordPlace } from './record-place.ts';

export type SaidKind = 'assertion' | 'silence';

/** Numbers count records in the order read, from 0. Of two with one id the first is known by it. */
export class SaidIds {
  readonly #ids = new IdTable();
  readonly #files: string[] = [];
  /** Of each record its offset, the number of its file and its kind. */
  readonly #places = new NumberList();

  get count(): number {
    return this.#places.length;
  }

  /** The number of the earlier record where the id is taken. */
  add(
    kind: SaidKind,
    id: string,
    { file, start }: { readonly file: string; readonly start: number },
  ): number | undefined {
    const number = this.count;
    if (this.#files.at(-1) !== file) this.#files.push(file);
    this.#places.push((start * mostFiles + (this.#files.length - 1)) * 2 + (kind === 'assertion' ? 0 : 1));
    const known = this.#ids.add(id);
    if (known === number) return undefined;
    // Numbers of ids are those of records.
    this.#ids.skip();
    return known;
  }

  numberOf(id: string): number | undefined {
    return this.#ids.numberOf(id);
  }

  kindOf(number: number): SaidKind {
    return this.#places.at(number) % 2 === 0 ? 'assertion' : 'silence';
  }

  /** Begins and ends where the record begins. */
  placeOf(number: number): RecordPlace {
    const place = Math.floor(this.#places.at(number) / 2);
    const start = Math.floor(place / mostFiles);
    return new RecordPlace(this.#files[place % mostFiles] ?? '', start, start, number);
  }

  /** Empty where the id was taken. */
  idOf(number: number): string {
    return this.#ids.idOf(number);
  }
}

/** A number holds an offset below 2^40 beside it. */
const mostFiles = 4_096;

/** What names an assertion or a silence that has not been met yet: looked at once all have passed by. Holds some bytes for each. */
export class OpenReferences {
  readonly #wanted = new IdTable();
  readonly #ids = new NumberList();
  readonly #uses = new NumberList();

  /** `number` is that of the record that names it, or less than 0. */
  add(id: string, kinds: readonly string[], number: number): void {
    const mayBe = (kind: SaidKind, bit: number) => (kinds.includes(kind) ? bit : 0);
    this.#ids.push(this.#wanted.add(id));
    this.#uses.push((number + 1) * 4 + mayBe('assertion', 1) + mayBe('silence', 2));
  }

  /** Numbers of the records that name what was not said, each as often as it does so. */
  *listMissing(said: SaidIds): Generator<number> {
    for (let at = 0; at < this.#ids.length; at += 1) {
      const use = this.#uses.at(at);
      const number = said.numberOf(this.#wanted.idOf(this.#ids.at(at)));
      const bit = number === undefined ? 0 : said.kindOf(number) === 'assertion' ? 1 : 2;
      if ((use & bit) === 0) yield Math.floor(use / 4) - 1;
    }
  }
}
