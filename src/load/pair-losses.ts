// Keys of relationships that come and go → how many are lost: what is replaced by another of its type between the same two is none.
import { parseRelationshipEnds } from './keys.ts';

/** Relationships of one type between the same two nodes: how many more go than come. */
export class PairLosses {
  readonly #pairs = new Map<string, number>();

  create(key: string): void {
    this.#add(key, -1);
  }

  remove(key: string): void {
    this.#add(key, 1);
  }

  count(): number {
    let losses = 0;
    for (const gone of this.#pairs.values()) losses += Math.max(0, gone);
    return losses;
  }

  #add(key: string, gone: number): void {
    const ends = parseRelationshipEnds(key);
    const pair = ends === undefined ? key : `${key.split('/')[1]}/${ends.from}/${ends.to}`;
    this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + gone);
  }
}
