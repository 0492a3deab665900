// How one actor belongs to another, in words: speaking for somebody is not being part of them.
import type { Affiliated } from '../../../src/domain/graph/index-graph.ts';
import type { Affair } from './affair.ts';

export const affiliationWords = {
  SPEAKS_FOR: 'speaks for',
  MEMBER_OF: 'member of',
  PART_OF: 'part of',
  WRITES_FOR: 'writes for',
} as const satisfies Record<Affiliated['type'], string>;

/** "speaks for", or "speaks for and part of" where both are recorded. */
export function describeAffiliation({ index }: Affair, actor: string, other: string): string {
  const types = index.affiliationsOf(actor).filter((one) => one.actor === other && one.type !== 'WRITES_FOR');
  return [...new Set(types.map((one) => affiliationWords[one.type]))].join(' and ');
}
