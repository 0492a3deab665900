// Contradictions over a question → between which accounts they stand, and in words: how many, who drew them, on whose telling they
// rest. Of all that is recorded, whatever the filters hide.

import { disputeWords } from '../language/english/dispute.ts';
import { speechWords } from '../language/english/speech.ts';
import { heldIn, type ShownCamp } from './account.ts';
import type { Affair } from './affair.ts';
import { nameTellers } from './attribution.ts';
import { nameActor } from './describe.ts';
import type { ShownFaceOff } from './face-off.ts';
import type { DrawnRelation } from './relations.ts';

/** Two camps, by their positions, the lesser first. */
export interface Rivalry {
  readonly one: number;
  readonly other: number;
  /** Between those who hold the one and those who hold the other. */
  readonly contradictions: readonly DrawnRelation[];
  /** An answer of the one excludes an answer of the other, whether or not anybody drew it. */
  readonly exclude: boolean;
}

export interface Rivalries {
  /** One a pair of camps that collide or of which holders contradict each other. */
  readonly between: readonly Rivalry[];
  /** By position of the camp: between those who hold it and those who deny it. */
  readonly inside: ReadonlyMap<number, readonly DrawnRelation[]>;
}

/** Each contradiction once. */
export function listRivalries(faceOff: ShownFaceOff): Rivalries {
  const held = mapStands(faceOff.camps, (camp) => camp.accounts.flatMap(heldIn));
  const denied = mapStands(faceOff.camps, (camp) => camp.accounts.flatMap((one) => one.denies));
  const pairs = new Map<string, { one: number; other: number; contradictions: DrawnRelation[]; exclude: boolean }>();
  const pairOf = (a: number, b: number) => {
    const [one, other] = a < b ? [a, b] : [b, a];
    const known = pairs.get(`${one} ${other}`) ?? { one, other, contradictions: [], exclude: false };
    pairs.set(`${one} ${other}`, known);
    return known;
  };
  const inside = new Map<number, DrawnRelation[]>();
  for (const relation of faceOff.contradictions) {
    const [from, to] = [held.get(relation.from) ?? [], held.get(relation.to) ?? []];
    const pair = from.flatMap((a) => to.filter((b) => b !== a).map((b) => [a, b] as const))[0];
    const deniers = [...(denied.get(relation.from) ?? []), ...(denied.get(relation.to) ?? [])];
    const home = [...from, ...to].find((camp) => deniers.includes(camp));
    if (pair !== undefined) pairOf(...pair).contradictions.push(relation);
    else if (home !== undefined) inside.set(home, [...(inside.get(home) ?? []), relation]);
  }
  const campOf = new Map(faceOff.camps.flatMap((camp) => camp.accounts.map((one) => [one.key, camp.position])));
  for (const [one, other] of faceOff.collisions) {
    const [a, b] = [campOf.get(one), campOf.get(other)];
    if (a !== undefined && b !== undefined && a !== b) pairOf(a, b).exclude = true;
  }
  return { between: [...pairs.values()].sort((a, b) => a.one - b.one || a.other - b.other), inside };
}

function mapStands(camps: readonly ShownCamp[], list: (camp: ShownCamp) => readonly { readonly assertion: string }[]) {
  const positions = new Map<string, number[]>();
  for (const camp of camps) {
    for (const id of new Set(list(camp).map((one) => one.assertion))) {
      positions.set(id, [...(positions.get(id) ?? []), camp.position]);
    }
  }
  return positions;
}

export interface RivalryWords {
  /** "2 rivals", "3 contradictions". */
  readonly count: string;
  /** "drawn by the analyst", "1 drawn by the analyst, 2 by rule". */
  readonly drawn: string;
  /** "both rest on Kyiv’s telling"; absent where none does. */
  readonly told?: string;
  /** All rest on words told only by others. */
  readonly isHearsay: boolean;
}

export function describeContradictions(affair: Affair, contradictions: readonly DrawnRelation[]): RivalryWords {
  const told = describeTold(affair, contradictions);
  return {
    count: countKinds(contradictions),
    drawn: describeOrigins(affair, contradictions),
    ...(told === undefined ? {} : { told }),
    isHearsay: contradictions.length > 0 && contradictions.every((one) => one.hearsay),
  };
}

function countKinds(contradictions: readonly DrawnRelation[]): string {
  const kinds = new Set(contradictions.map((one) => one.kind));
  const [only = ''] = kinds.size === 1 ? [...kinds] : [];
  const { length } = contradictions;
  if (only === 'rivals') return disputeWords().rivals(length);
  return only === 'denies' ? disputeWords().denials(length) : speechWords().contradictions(length);
}

function describeOrigins({ index }: Affair, contradictions: readonly DrawnRelation[]): string {
  const words = disputeWords();
  const counts = new Map<string, number>();
  for (const { derived, by, quote } of contradictions) {
    const who = by === undefined ? words.drawnByAnalyst : words.drawnBy(nameActor(index, by));
    const origin = derived ? words.byRule : quote === undefined ? who : words.drawnInDocument;
    counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  const [only, ...more] = counts.keys();
  if (only === undefined) return '';
  return more.length === 0 ? only : [...counts].map(([origin, count]) => words.countedOrigin(count, origin)).join(', ');
}

function describeTold(affair: Affair, contradictions: readonly DrawnRelation[]): string | undefined {
  const resting = contradictions.filter((one) => one.hearsay);
  if (resting.length === 0) return undefined;
  const isTold = (id: string) => affair.index.node('Assertion', id)?.properties.asTold === true;
  const told = [...new Set(resting.flatMap((one) => [one.from, one.to]).filter(isTold))];
  return disputeWords().restOn(resting.length, contradictions.length, nameTellers(affair, told));
}
