// What must be said beside the words: how an answer is given, by how many together, that it was taken back, by whom and where.
import { listRetracted } from '../derive/list-retracted.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { nameActors } from './names.ts';
import { nameDocument, nameSaidAt, nameValue } from './records.ts';
import { sayTellers } from './tellers.ts';

const manners = {
  presupposed: 'takes as given, does not assert',
  insinuated: 'hints at, does not assert',
} as const;

/** "hints at, does not assert, Ukraine as the answer to “Who is responsible?”", "hedged ‹may have been›", "jointly". */
export function listQualifications(index: GraphIndex, assertion: string): string[] {
  const node = index.node('Assertion', assertion)?.properties;
  const speakers = index.speakersOf(assertion);
  const joint = index.graph.relationships.ASSERTS.some((one) => one.to === assertion && one.properties.joint);
  const said = nameSaidAt(index, assertion);
  const parts: (string | undefined)[] = [
    speakers.length < 2 ? undefined : joint ? 'one text by all of them jointly' : 'attributed to each of them',
    node?.named === undefined ? undefined : `named there ‹${node.named}›`,
    node?.in === undefined ? undefined : `in ${node.in.replace(/^in /, '')}`,
    said === undefined ? 'day of saying not known' : `said ${said}`,
  ];
  for (const { to, properties } of index.answersOf(assertion)) {
    const { how, hedge, value, stance } = properties;
    if (value !== undefined && (how === 'presupposed' || how === 'insinuated')) {
      const negation = stance === 'denied' ? 'that it is not ' : '';
      const text = index.node('Question', to)?.properties.text ?? to;
      parts.push(`${manners[how]}, ${negation}${nameValue(index, to, value)} as the answer to ${text}`);
    }
    if (hedge !== undefined) parts.push(`hedged ‹${hedge}›`);
  }
  return [...new Set(parts.filter((one) => one !== undefined))];
}

interface Withdrawal {
  /** The assertion that takes it back. */
  readonly by: string;
  readonly because: string;
  /** It was itself taken back: then it takes nothing back. */
  readonly isTakenBack: boolean;
}

/** Of an assertion, in the graph's order. */
export function readWithdrawals(index: GraphIndex, assertion: string): readonly Withdrawal[] {
  const withdrawals = index.recordedRelationsOf(assertion).flatMap((one) => {
    const takesBack = one.type === 'CONTRADICTS' && one.properties.kind === 'withdraws' && one.to === assertion;
    return takesBack ? [{ by: one.from, because: one.properties.because ?? '' }] : [];
  });
  if (withdrawals.length === 0) return [];
  const retracted = listRetracted(index.graph);
  return withdrawals.map((one) => ({ ...one, isTakenBack: retracted.has(one.by) }));
}

/** "taken back by A in Title (…), said 2019-11-12: why"; also where that was itself withdrawn. */
export function listWithdrawals(index: GraphIndex, assertion: string): string[] {
  return readWithdrawals(index, assertion).map(({ by, because, isTakenBack }) => {
    const documents = [...new Set(index.quotesOf(by).map((one) => one.to))].map((one) => nameDocument(index, one));
    const tellers = sayTellers(index, by);
    return [
      `taken back by ${nameActors(index, index.speakersOf(by))}`,
      tellers === undefined ? '' : `, as told by ${tellers}`,
      documents.length === 0 ? '' : ` in ${documents.join(' and ')}`,
      `, said ${nameSaidAt(index, by) ?? 'on a day not known'}`,
      isTakenBack ? ', which was itself taken back' : '',
      because === '' ? '' : `: ${because.replace(/[.\s]+$/, '')}`,
    ].join('');
  });
}
