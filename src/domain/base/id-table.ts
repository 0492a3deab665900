// Ids, each with a number, in a few arrays of bytes instead of a text and an entry each: what a million of them take is some thirty bytes
// each. Knows nothing of what they name.

/** What is asked for by its id. */
export type Lookup<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has'>;

/** Numbers count ids in the order in which they were first added, from 0. */
export class IdTable {
  /** Of an open hash table, the number of an id and one, by its hash; 0 where nobody stands. */
  #slots = new Uint32Array(2_048);
  #hashes = new Uint32Array(1_024);
  /** Where the bytes of each id end. */
  #ends = new Uint32Array(1_024);
  #bytes = new Uint8Array(16_384);
  /** What is no slug may hold signs that are no bytes. */
  readonly #odd = new Map<string, number>();
  readonly #oddTexts = new Map<number, string>();
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** The number it has from now on, or had already. Cost: the length of the id. */
  add(id: string): number {
    const hash = hashOf(id);
    const known = this.#find(id, hash);
    if (known !== undefined) return known;
    const number = this.#count;
    if (hash === undefined) {
      this.#odd.set(id, number);
      this.#oddTexts.set(number, id);
      this.skip();
      return number;
    }
    const start = this.#startOf(number);
    const end = start + id.length;
    if (end > this.#bytes.length) this.#bytes = grow(this.#bytes, new Uint8Array(Math.max(end, start * 2)));
    for (let at = 0; at < id.length; at += 1) this.#bytes[start + at] = id.charCodeAt(at);
    this.skip();
    this.#ends[number] = end;
    this.#hashes[number] = hash;
    if (this.#count * 2 > this.#slots.length) this.#spread();
    else this.#place(number);
    return number;
  }

  /** Gives the next number to nobody. */
  skip(): void {
    const number = this.#count;
    if (number === this.#ends.length) {
      this.#ends = grow(this.#ends, new Uint32Array(number * 2));
      this.#hashes = grow(this.#hashes, new Uint32Array(number * 2));
    }
    this.#ends[number] = this.#startOf(number);
    this.#count += 1;
  }

  numberOf(id: string): number | undefined {
    return this.#find(id, hashOf(id));
  }

  /** Empty where it was given to nobody. */
  idOf(number: number): string {
    return (
      this.#oddTexts.get(number) ??
      String.fromCharCode(...this.#bytes.subarray(this.#startOf(number), this.#ends[number]))
    );
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : (this.#ends[number - 1] as number);
  }

  #find(id: string, hash: number | undefined): number | undefined {
    if (hash === undefined) return this.#odd.get(id);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const taken = this.#slots[slot] as number;
      if (taken === 0) return undefined;
      if (this.#hashes[taken - 1] === hash && this.#is(taken - 1, id)) return taken - 1;
    }
  }

  #is(number: number, id: string): boolean {
    const start = this.#startOf(number);
    if ((this.#ends[number] as number) - start !== id.length) return false;
    for (let at = 0; at < id.length; at += 1) if (this.#bytes[start + at] !== id.charCodeAt(at)) return false;
    return true;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    let slot = (this.#hashes[number] as number) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number + 1;
  }

  #spread(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2);
    for (let number = 0; number < this.#count; number += 1) {
      if ((this.#ends[number] as number) > this.#startOf(number)) this.#place(number);
    }
  }
}

/** Another in each process, so that nobody can choose ids that meet. */
const seed = Math.floor(Math.random() * 2 ** 32);
const longest = 1_024;

/** Undefined of a text that is not of bytes, or longer than any id. FNV-1a, with the last step of MurmurHash3. */
function hashOf(id: string): number | undefined {
  if (id.length > longest || id === '') return undefined;
  let hash = seed;
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at);
    if (unit > 0xff) return undefined;
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function grow<T extends Uint8Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
