// What is heard in a dataset that passes by, a part after another: a byte for each id that is declared, instead of the names.
import type { DraftDataset } from '../records/draft.ts';
import type { Reference } from '../records/references.ts';
import type { DeclaredRecords } from './declared-records.ts';
import { type Heard, listMentions } from './heard.ts';

/** Above them stands the number of answers. */
const bits = { named: 1, quoted: 2, told: 4 } as const;
const oneAnswer = 8;

export class HeardInParts implements Heard {
  readonly #ids: DeclaredRecords['ids'];
  readonly #heard: Uint8Array;

  constructor({ ids }: Pick<DeclaredRecords, 'ids'>) {
    this.#ids = ids;
    this.#heard = new Uint8Array(ids.count);
  }

  add(draft: DraftDataset, references: readonly Reference[]): void {
    const { named, quoted, told, answers } = listMentions(draft, references);
    for (const id of named) this.#change(id, (known) => known | bits.named);
    for (const id of quoted) this.#change(id, (known) => known | bits.quoted);
    for (const id of told) this.#change(id, (known) => known | bits.told);
    for (const [question, given] of answers) {
      this.#change(
        question,
        (known) => (known % oneAnswer) + oneAnswer * Math.min(2, this.answersTo(question) + given),
      );
    }
  }

  isNamed(actor: string): boolean {
    return (this.#of(actor) & bits.named) !== 0;
  }

  isQuoted(document: string): boolean {
    return (this.#of(document) & bits.quoted) !== 0;
  }

  isTold(narrative: string): boolean {
    return (this.#of(narrative) & bits.told) !== 0;
  }

  answersTo(question: string): number {
    return Math.floor(this.#of(question) / oneAnswer);
  }

  #of(id: string): number {
    const number = this.#ids.numberOf(id);
    return number === undefined ? 0 : (this.#heard[number] ?? 0);
  }

  #change(id: string, change: (known: number) => number): void {
    const number = this.#ids.numberOf(id);
    if (number !== undefined) this.#heard[number] = change(this.#heard[number] ?? 0);
  }
}
