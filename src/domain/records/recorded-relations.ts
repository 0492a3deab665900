// The relations an analyst recorded, as one list: `retracts` stands in it as a contradiction. Implies and derives nothing.
import type { Place } from '../base/diagnostic.ts';
import type { DraftAssertion, DraftDataset, DraftRelation, Text } from './draft.ts';
import type { Level } from './model.ts';

export interface RecordedRelation {
  readonly assertion: DraftAssertion;
  readonly from: string;
  readonly to: Text;
  readonly type: DraftRelation['type'];
  /** Absent for RELIES_ON and COMPATIBLE, or where it could not be read. */
  readonly kind?: NonNullable<DraftRelation['kind']>['value'] | 'withdraws';
  readonly level: Level;
  readonly place: Place;
  /** Absent for `retracts`. */
  readonly relation?: DraftRelation;
}

/** In the order of the draft. */
export function listRecordedRelations(draft: Pick<DraftDataset, 'assertions'>): RecordedRelation[] {
  return draft.assertions.flatMap((assertion) => {
    const from = assertion.id.value;
    const relations = assertion.relations.map((relation): RecordedRelation => {
      const { type, to, kind, level, place } = relation;
      const shared = { assertion, from, to, type, level: level?.value ?? 'content', place, relation };
      return kind ? { ...shared, kind: kind.value } : shared;
    });
    const withdrawals = assertion.retracts.map(({ assertion: to }): RecordedRelation => {
      const fixed = { type: 'CONTRADICTS', kind: 'withdraws', level: 'content' } as const;
      return { assertion, from, to, ...fixed, place: to.place };
    });
    return [...relations, ...withdrawals];
  });
}

/** The same for both directions. */
export function unorderedPair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

const words = {
  SUPPORTS: 'supports',
  CONTRADICTS: 'contradicts',
  RELIES_ON: 'relies on',
  COMPATIBLE: 'is compatible with',
} as const;

/** "`a` contradicts `b`", for messages. */
export function sayRelation({ from, type, to, kind }: RecordedRelation): string {
  return `\`${from}\` ${kind === 'withdraws' ? 'retracts' : words[type]} \`${to.value}\``;
}
