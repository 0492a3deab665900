// Who holds an answer of their own, and who only passes it on: what independence is counted on. An unnamed actor is never
// taken for another and never counted.
import type { AnswerRow } from '../graph/answer-rows.ts';
import type { GraphIndex } from '../graph/index-graph.ts';

/** What stands against counting a holder as an origin of the answer, in this order of precedence. */
export type NoOrigin =
  | 'taken back'
  | 'as told by others'
  | 'unnamed'
  | 'presupposed'
  | 'insinuated'
  | 'relies on another holder';

export interface Holder {
  readonly actor: string;
  /** A held answer, with the assertion it stands in as `from`. */
  readonly answer: AnswerRow;
  /** Absent for an origin: a named actor who asserts the answer, not as told, and relies on no other holder. */
  readonly whyNot?: NoOrigin;
}

/**
 * Everybody who holds an answer to the question, once for each assertion in which they do; sorted by the graph's order of
 * answers, then actor. Cost: answers × what their assertions rely on.
 */
export function listHolders(index: GraphIndex, question: string, retracted: ReadonlySet<string>): readonly Holder[] {
  const held = index.answersTo(question).filter((answer) => answer.properties.stance === 'held');
  const holding = new Map<string, string[]>();
  for (const { from, properties } of held) holding.set(from, [...(holding.get(from) ?? []), properties.value ?? '']);
  return held.flatMap((answer) =>
    index.speakersOf(answer.from).map((actor): Holder => {
      const whyNot = findObjection(index, actor, answer, retracted, holding);
      return whyNot === undefined ? { actor, answer } : { actor, answer, whyNot };
    }),
  );
}

function findObjection(
  index: GraphIndex,
  actor: string,
  { from, properties: { how, value = '' } }: AnswerRow,
  retracted: ReadonlySet<string>,
  holding: ReadonlyMap<string, readonly string[]>,
): NoOrigin | undefined {
  if (retracted.has(from)) return 'taken back';
  if (index.node('Assertion', from)?.properties.asTold) return 'as told by others';
  if (index.node('Actor', actor)?.properties.unnamed) return 'unnamed';
  if (how === 'presupposed' || how === 'insinuated') return how;
  const leans = listGrounds(index, from).some(
    (ground) => holding.get(ground)?.includes(value) && !index.speakersOf(ground).includes(actor),
  );
  return leans ? 'relies on another holder' : undefined;
}

/** Everything an assertion relies on, through as many steps as are recorded. */
export function listGrounds(index: GraphIndex, assertion: string): readonly string[] {
  const seen = new Set<string>();
  const open = [assertion];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const relation of index.recordedRelationsOf(next)) {
      if (relation.type !== 'RELIES_ON' || relation.from !== next || seen.has(relation.to)) continue;
      seen.add(relation.to);
      open.push(relation.to);
    }
  }
  return [...seen];
}
