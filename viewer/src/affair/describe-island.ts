// An island → what it is called and what stands in it, in words: for readers who do not see it drawn. Of all that is recorded,
// whatever the filters hide.

import { compareText } from '../../../src/domain/base/result.ts';
import { arenaWords } from '../language/english/arena.ts';
import type { Affair } from './affair.ts';
import { nameActor, speakersBehind } from './describe.ts';
import type { Island, IslandRelation } from './islands.ts';

export interface DisputeNames {
  readonly speakersOf: (statement: string) => readonly string[];
  readonly nameActor: (id: string) => string;
}

/** Its question; without one the two speakers who contradict each other most. */
export function nameIsland({ questions, contradictions }: Island, names: DisputeNames): string {
  return questions[0]?.text ?? nameDispute(contradictions, names);
}

/** "Ada Abel against Selim Müller"; with the hearsay said where all between them rests on it. */
function nameDispute(contradictions: readonly IslandRelation[], { speakersOf, nameActor }: DisputeNames): string {
  const pairs = new Map<string, { readonly actors: readonly string[]; relations: IslandRelation[] }>();
  for (const relation of contradictions)
    for (const one of speakersOf(relation.from))
      for (const other of speakersOf(relation.to)) {
        const actors = [one, other].sort(compareText);
        const key = actors.join(' ');
        const pair = pairs.get(key) ?? { actors, relations: [] };
        pair.relations.push(relation);
        pairs.set(key, pair);
      }
  const [most] = [...pairs].toSorted(
    ([a, one], [b, other]) => other.relations.length - one.relations.length || compareText(a, b),
  );
  if (most === undefined) return arenaWords().aboutNoQuestion;
  const { actors, relations } = most[1];
  const [one, other] = actors.map(nameActor);
  const isTold = relations.every((relation) => relation.hearsay);
  return arenaWords().dispute(one ?? '', actors[0] === actors[1] ? undefined : other, isTold);
}

/** What stands in one region. */
export interface RegionWords {
  /** "A ISIS-K"; "Against A". */
  readonly name: string;
  /** Of an account: who says so, and who only hints at it; of what is no account, all that stand there. */
  readonly count: number;
  readonly hints: number;
}

/** "Who did it? and 1 more question: A Fog 5, B Engine 1 hints, Against B 3; 5 contradictions, 2 with words told only by others". */
export function sayIsland(
  title: string,
  otherQuestions: number,
  regions: readonly RegionWords[],
  contradictions: readonly IslandRelation[],
): string {
  const more = otherQuestions === 0 ? '' : ` ${arenaWords().moreQuestions(otherQuestions)}`;
  const sides = regions.map(sayRegion).join(', ');
  return `${title}${more}${sides === '' ? '' : `: ${sides}`}; ${sayContradictions(contradictions)}`;
}

/** "5 contradictions, 2 with words told only by others". */
export function sayContradictions(contradictions: readonly IslandRelation[]): string {
  const told = contradictions.filter((one) => one.hearsay).length;
  return arenaWords().contradictions(contradictions.length, told);
}

function sayRegion({ name, count, hints }: RegionWords): string {
  const said = [...(count === 0 ? [] : [String(count)]), ...(hints === 0 ? [] : [arenaWords().hinting(hints)])];
  return [name, said.join(arenaWords().and)].filter((one) => one !== '').join(' ');
}

/**
 * How many contradict each other, of all that is recorded, and how many of these are not drawn; who takes no side: leaves the question
 * open, or passes an answer over.
 */
export function describeIsland(all: Affair, island: Island): string {
  const { key, questions } = island;
  const contradictions = listRecorded(all, island);
  const missing = contradictions.length - island.contradictions.length;
  const faceOffs = (questions.length === 0 ? [key] : questions.map((one) => one.id)).flatMap(
    (id) => all.faceOff(id) ?? [],
  );
  const namesOf = (ids: readonly string[]) => [
    ...new Set(ids.flatMap((id) => speakersBehind(all.index, id)).map((id) => nameActor(all.index, id))),
  ];
  const open = namesOf(faceOffs.flatMap((one) => one.open.map((stand) => stand.assertion)));
  const silent = namesOf(
    faceOffs.flatMap((one) => one.camps.flatMap((camp) => camp.accounts.flatMap((account) => account.passedOver))),
  );
  return [
    sayContradictions(contradictions),
    ...(missing > 0 ? [arenaWords().notDrawn(missing)] : []),
    ...(open.length === 0 ? [] : [arenaWords().leftOpenBy(open)]),
    ...(silent.length === 0 ? [] : [arenaWords().passedOverBy(silent)]),
  ].join(' · ');
}

/** The contradictions of the dispute of which this is what filters leave: all of them, or where filters split it, what is about this part. */
function listRecorded({ index, islands }: Affair, { questions, regions, contradictions }: Island) {
  const asked = new Set(questions.map((one) => one.id));
  const members = new Set(regions.flatMap((one) => one.members));
  const isOfIt = (id: string) => members.has(id) || index.answersOf(id).some((one) => asked.has(one.to));
  const recorded = islands.islands.flatMap((whole): readonly IslandRelation[] => {
    const shared = whole.questions.filter((one) => asked.has(one.id)).length;
    if (shared > 0 && shared === whole.questions.length) return whole.contradictions;
    if (asked.size > 0 && shared === 0) return [];
    return whole.contradictions.filter((one) => isOfIt(one.from) || isOfIt(one.to));
  });
  return [...new Map([...contradictions, ...recorded].map((one) => [one.id, one])).values()];
}
