// What an account is on the screen: an answer, for one day and on one base where these are given, with all who have to do with
// it, told apart by what they do with it. Words and shapes only.
import type { AnswerRow } from '../../../src/domain/graph/answer-rows.ts';
import type { Role } from '../../../src/domain/measures/accounts.ts';

export interface ShownAnswer {
  readonly assertion: string;
  readonly answer: AnswerRow['properties'];
  readonly role: Role;
}

export interface ShownAccount {
  /** Unique in its question; with it, names the account in an address: `question=key`. */
  readonly key: string;
  readonly value: string;
  /** The value's own: "3 people". */
  readonly name: string;
  /** With day and base, where the answer is for one. */
  readonly label: string;
  readonly answer: AnswerRow | undefined;
  readonly holds: readonly ShownAnswer[];
  readonly presupposes: readonly ShownAnswer[];
  readonly hints: readonly ShownAnswer[];
  readonly denies: readonly ShownAnswer[];
  readonly takenBack: readonly ShownAnswer[];
  /** Ids of silences. */
  readonly passedOver: readonly string[];
  /** Named actors who assert it themselves. */
  readonly origins: readonly string[];
}

/** Accounts whose answers lie in one another, and of which none excludes another: they share a colour, a letter and a column. */
export interface ShownCamp {
  /** Among the camps of its question. */
  readonly position: number;
  /** With the colour the same in every view: see `markCamps`. */
  readonly letter: string;
  /** Place in the palette, which begins anew after its last. */
  readonly color: number;
  readonly label: string;
  readonly accounts: readonly ShownAccount[];
}

export function hasHolders(account: ShownAccount): boolean {
  return account.holds.length + account.presupposes.length + account.hints.length > 0;
}

/** Everything somebody holds of an account, in whatever manner. */
export function heldIn(account: ShownAccount): readonly ShownAnswer[] {
  return [...account.holds, ...account.presupposes, ...account.hints];
}

/** Who else asserts the same, by what an assertion asserts itself: told by accounts, since pairs are the square of the holders. */
export function listAgreeing(accounts: readonly ShownAccount[], assertion: string): readonly ShownAnswer[] {
  const held = accounts.filter((account) => account.holds.some((stand) => stand.assertion === assertion));
  return held.flatMap((account) => account.holds.filter((stand) => stand.assertion !== assertion));
}

/** The account an address names: `question=key`. */
export function accountId(question: string, key: string): string {
  return `${question}=${key}`;
}

/** A to Z, then AA, AB. */
export function letterOf(position: number): string {
  const last = String.fromCharCode(65 + (position % 26));
  return position < 26 ? last : `${letterOf(Math.floor(position / 26) - 1)}${last}`;
}
