// Who stands together over all questions: actors who hold the same answers, or answers that lie in one another. That they agree
// says nothing of whether they know of each other.
import { groupBy } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import { mayDerive } from '../derive/collect-stands.ts';
import { isHeld } from '../derive/rule.ts';
import type { GraphIndex } from '../graph/index-graph.ts';

export interface StandingTogether {
  /** At least two, sorted; what they share is all that these hold together, and nobody else with them. */
  readonly actors: readonly string[];
  /** How many questions the answers are given to. */
  readonly questions: number;
  /** Ids of the widest answers they share, sorted by question, value, asOf, of. */
  readonly answers: readonly string[];
  /** Whether one of them holds one of the answers only in words told by others. */
  readonly asTold: boolean;
}

/**
 * Sorted by questions, then actors (most first), then their ids. Hints, denials and what was taken back do not count. Cost: what
 * is held × the answers it lies in.
 */
export function listStandingTogether(index: GraphIndex, retracted: ReadonlySet<string>): readonly StandingTogether[] {
  const listWidest = createWidestLookup(index);
  const holdings = index.graph.nodes.Assertion.flatMap(({ id, properties: { asTold } }) =>
    index
      .answersOf(id)
      .filter((answer) => isHeld(answer) && mayDerive(index, answer, retracted))
      .flatMap(({ to: question, answer }) =>
        answer === undefined ? [] : listWidest(answer).map((widest) => ({ question, widest, asTold })),
      )
      .flatMap((holding) => index.speakersOf(id).map((actor) => ({ ...holding, actor }))),
  );
  const shared = [...groupBy(holdings, (one) => one.widest)].flatMap(([widest, found]) => {
    const byActor = groupBy(found, (one) => one.actor);
    const actors = [...byActor.keys()].sort(compareText);
    const asTold = [...byActor.values()].some((own) => own.every((one) => one.asTold));
    return actors.length < 2 ? [] : [{ widest, question: found[0]?.question ?? '', actors, asTold }];
  });
  return [...groupBy(shared, ({ actors }) => actors.join(' ')).values()]
    .map((group) => ({
      actors: group[0]?.actors ?? [],
      questions: new Set(group.map((one) => one.question)).size,
      answers: group.toSorted((a, b) => compareText(keyOf(index, a), keyOf(index, b))).map((one) => one.widest),
      asTold: group.some((one) => one.asTold),
    }))
    .sort(
      (a, b) =>
        b.questions - a.questions ||
        b.actors.length - a.actors.length ||
        compareText(a.actors.join(' '), b.actors.join(' ')),
    );
}

/** Sorts by question, value, asOf, of; an absent one last. */
function keyOf(
  index: GraphIndex,
  { question, widest }: { readonly question: string; readonly widest: string },
): string {
  const { value = '', asOf = '\uffff', of = '\uffff' } = index.describeAnswer(widest) ?? {};
  return [question, value, asOf, of].join('\u0000');
}

/** The answers an answer lies in that lie in no other; itself where it lies in none. Two with equal bounds lie in each other. */
function createWidestLookup({ graph }: GraphIndex): (answer: string) => readonly string[] {
  const wider = groupBy(graph.relationships.WITHIN, (one) => one.from);
  const next = (answer: string) => (wider.get(answer) ?? []).map((one) => one.to);
  return (answer) => {
    const reached = new Set([answer]);
    for (const one of reached) for (const above of next(one)) reached.add(above);
    return [...reached].filter((one) => next(one).every((above) => next(above).includes(one)));
  };
}
