// Who is accused without that they, or anybody who speaks for them, reply in this graph. What an accusation itself tells of the
// accused is no reply to it, nor is what was said before it.
import { endsBefore } from '../base/intervals.ts';
import type { GraphIndex } from '../graph/index-graph.ts';
import { type Contradiction, groupAttacks } from './contradictions.ts';

export interface UnansweredAccusation {
  readonly accusation: string;
  readonly accused: string;
  /** Whether one of theirs declined to speak of the same question or event. */
  readonly declined: boolean;
}

/** Who speaks for an actor is looked for this many steps down, as the question in Cypher does. */
const mouthSteps = 3;

/** Sorted by accusation, accused. Cost: accusations × accused × what contradicts them. */
export function listUnansweredAccusations(
  index: GraphIndex,
  contradictions: readonly Contradiction[],
): readonly UnansweredAccusation[] {
  const attacks = groupAttacks(contradictions);
  return index.graph.nodes.Assertion.filter((one) => one.properties.act === 'accuses').flatMap(({ id: accusation }) => {
    const told = index.reportedIn(accusation);
    const replies = [
      ...(attacks.get(accusation) ?? [])
        .map((attack) => attack.by)
        .filter((id) => !told.includes(id) && !isEarlier(index, id, accusation)),
      ...listDisputes(index, accusation),
    ];
    return listAccused(index, accusation).flatMap((accused) => {
      const mouths = listMouths(index, accused);
      const answered = replies.some((reply) => index.speakersOf(reply).some((actor) => mouths.has(actor)));
      return answered ? [] : [{ accusation, accused, declined: hasDeclined(index, accusation, mouths) }];
    });
  });
}

function listAccused(index: GraphIndex, accusation: string): string[] {
  const accusers = index.speakersOf(accusation);
  return index.aboutOf(accusation).filter((id) => index.labelOf(id) === 'Actor' && !accusers.includes(id));
}

/** Whether one was certainly said before the other; where a day is unknown, it was not. Days against times of day are UTC's. */
function isEarlier(index: GraphIndex, id: string, other: string): boolean {
  const said = index.node('Assertion', id)?.properties.saidTo;
  const otherSaid = index.node('Assertion', other)?.properties.saidFrom;
  return endsBefore({ to: said }, { from: otherSaid });
}

/** Assertions that say it was never said, or not so: the utterance is disputed, and that is a reply too. */
function listDisputes(index: GraphIndex, assertion: string): string[] {
  return index
    .recordedRelationsOf(assertion)
    .filter((one) => one.type === 'CONTRADICTS' && one.to === assertion && one.properties.level === 'utterance')
    .map((one) => one.from);
}

/** An actor and all who speak for it. */
function listMouths(index: GraphIndex, actor: string): ReadonlySet<string> {
  const mouths = new Set([actor]);
  let last = [actor];
  for (let step = 0; step < mouthSteps; step += 1) {
    last = last.flatMap((one) =>
      index.affiliatesOf(one).flatMap((below) => (below.type === 'SPEAKS_FOR' ? [below.actor] : [])),
    );
    for (const one of last) mouths.add(one);
  }
  return mouths;
}

function hasDeclined(index: GraphIndex, accusation: string, mouths: ReadonlySet<string>): boolean {
  const subjects = listSubjects(index, accusation);
  return [...mouths]
    .flatMap((actor) => index.assertionsOf(actor))
    .filter((id) => index.node('Assertion', id)?.properties.act === 'declines')
    .some((id) => listSubjects(index, id).some((subject) => subjects.includes(subject)));
}

/** Events an assertion is about and questions it answers. */
function listSubjects(index: GraphIndex, assertion: string): string[] {
  const events = index.aboutOf(assertion).filter((id) => index.labelOf(id) === 'Event');
  return [...events, ...index.answersOf(assertion).map((answer) => answer.to)];
}
