// Questions about who stands against whom, answered from a graph in memory: the rows that the .cypher files of the same names give.
import { groupBy } from '../../domain/base/group-by.ts';
import { compareText } from '../../domain/base/result.ts';
import { deriveRelations } from '../../domain/derive/derive-relations.ts';
import type { DerivedRelation } from '../../domain/derive/rule.ts';
import { sayAnswer } from '../../domain/graph/conflicts.ts';
import type { GraphIndex } from '../../domain/graph/index-graph.ts';
import { listActorClashes, listRuleConflicts, listSelfContradictions } from '../../domain/measures/clashes.ts';
import { listKnownOnlyThroughOpponents, listUncontested, rankContested } from '../../domain/measures/contested.ts';
import { summariseContradictions } from '../../domain/measures/contradictions.ts';
import { listMeetings, type Meeting } from '../../domain/measures/face-off.ts';
import { findPathsOfContradiction } from '../../domain/measures/path-of-contradiction.ts';
import { listUnansweredAccusations } from '../../domain/measures/unanswered-accusations.ts';
import {
  aboutEvent,
  describeAssertion,
  describeEnds,
  firstQuote,
  isAnswering,
  isSpokenBy,
  type Measure,
  type MeasuredRow,
  nameOf,
  namesOf,
  orderBy,
  sayReason,
  sortTexts,
} from './rows.ts';

const contradictions: Measure = ({ index, contradictions: all }, asked) => {
  const [question, actor, kind, origin] = ['question', 'actor', 'kind', 'origin'].map(asked.text);
  const isAbout = aboutEvent(index, asked.text('event'));
  const found = all.filter((one) => {
    const ends = [one.one, one.other];
    return (
      (kind === undefined || one.kind === kind) &&
      (origin === undefined || one.origin === origin) &&
      ends.some((end) => isSpokenBy(index, end, actor)) &&
      ends.every((end) => isAnswering(index, end, question)) &&
      ends.some(isAbout)
    );
  });
  return found.map((one) => ({
    ...describeEnds(index, one.one, one.other),
    kind: one.kind,
    origin: one.origin,
    rule: one.origin === 'derived' ? one.rule : undefined,
    reason: sayReason(one),
    confidence: one.origin === 'recorded' ? one.confidence : undefined,
    drawnBy: one.origin === 'recorded' ? one.quote : undefined,
    hedged: one.origin === 'derived' && one.hedged,
  }));
};

const whoContradictsWhom: Measure = ({ index, contradictions: all }, asked) => {
  const actor = asked.text('actor');
  const isAbout = aboutEvent(index, asked.text('event'));
  const about = all.filter((one) => [one.one, one.other].some(isAbout));
  const rows = listActorClashes(index, about)
    .filter((one) => actor === undefined || [one.one, one.other].includes(actor))
    .map((one) => ({
      ...one,
      oneName: nameOf(index, one.one),
      otherName: nameOf(index, one.other),
      contradictions: one.pairs.length,
      pairs: one.pairs.map((pair) => pair.join(' | ')),
    }));
  return orderBy(rows, (row) => [-row.contradictions, row.oneName, row.otherName, row.one, row.other]);
};

const whoConflictsByRule: Measure = ({ index, contradictions: all }, asked) => {
  const actor = asked.text('actor');
  const rows = listRuleConflicts(index, all, asked.text('question'))
    .filter((one) => actor === undefined || [one.one, one.other].includes(actor))
    .map((one) => ({
      ...one,
      oneName: nameOf(index, one.one),
      otherName: nameOf(index, one.other),
      conflicts: one.pairs.length,
      pairs: one.pairs.map((pair) => pair.join(' | ')),
    }));
  return orderBy(rows, (row) => [-row.conflicts, row.oneName, row.otherName, row.one, row.other, row.rule]);
};

const mostContested: Measure = ({ index, contradictions: all }, asked) => {
  const isAbout = aboutEvent(index, asked.text('event'));
  return rankContested(index, all)
    .filter((one) => isAbout(one.assertion))
    .map(({ assertion, contradictedBy, recorded, derived, opponents }) => ({
      ...describeAssertion(index, assertion),
      ...firstQuote(index, assertion),
      assertion,
      contradictedBy: contradictedBy.length,
      opponents: namesOf(index, opponents),
      recorded,
      derived,
      supportedBy: listSupporters(index, assertion).length,
    }));
};

/** Assertions that an analyst says support it, in whatever order. */
function listSupporters(index: GraphIndex, assertion: string): readonly string[] {
  return index
    .recordedRelationsOf(assertion)
    .filter((one) => one.type === 'SUPPORTS' && one.to === assertion && one.properties.level === 'content')
    .map((one) => one.from);
}

const uncontested: Measure = ({ index, contradictions: all, retracted }, asked) => {
  const isAbout = aboutEvent(index, asked.text('event'));
  const claims = (id: string) => {
    const act = index.node('Assertion', id)?.properties.act;
    return act !== 'questions' && act !== 'declines' && !retracted.has(id);
  };
  /** Others who hold the same answer, with nothing drawn between them that says how they stand to each other. */
  const listAgreeing = (id: string) =>
    (claims(id) ? index.answersOf(id) : []).filter(isMeant).flatMap(({ answer, to }) =>
      index.answersTo(to).flatMap((theirs) => {
        const own = index.speakersOf(id);
        const isOther =
          theirs.answer === answer &&
          isMeant(theirs) &&
          claims(theirs.from) &&
          !index.speakersOf(theirs.from).some((speaker) => own.includes(speaker)) &&
          !index.recordedRelationsBetween(id, theirs.from).some(isDrawn);
        return isOther ? [theirs.from] : [];
      }),
    );
  return listUncontested(index, all)
    .filter((id) => isSpokenBy(index, id, asked.text('actor')) && isAbout(id))
    .map((assertion) => ({
      ...describeAssertion(index, assertion),
      ...firstQuote(index, assertion),
      assertion,
      supporters: new Set([...listSupporters(index, assertion), ...listAgreeing(assertion)]).size,
      answers: index
        .answersOf(assertion)
        .map((answer) => `${answer.to}: ${sayAnswer(answer)}`)
        .sort(compareText),
    }));
};

function isMeant({ properties: { stance, how } }: ReturnType<GraphIndex['answersOf']>[number]): boolean {
  return stance === 'held' && (how === 'asserted' || how === 'implied');
}

function isDrawn(relation: ReturnType<GraphIndex['recordedRelationsOf']>[number]): boolean {
  return relation.type === 'RELIES_ON' || (relation.type === 'SUPPORTS' && relation.properties.level === 'content');
}

const knownOnlyThroughOpponents: Measure = ({ index, contradictions: all }) =>
  listKnownOnlyThroughOpponents(index, all).map(({ assertion, toldBy, reports, opposedIn }) => ({
    ...describeAssertion(index, assertion),
    ...firstQuote(index, assertion),
    ...{ assertion, reports, opposedIn, toldBy: namesOf(index, toldBy) },
  }));

const unansweredAccusations: Measure = ({ index, contradictions: all }, asked) => {
  const only = asked.text('accused');
  const rows = listUnansweredAccusations(index, all)
    .filter(({ accused }) => only === undefined || accused === only)
    .map(({ accusation, accused, declined }) => {
      const { speakers: accusers, ...said } = describeAssertion(index, accusation);
      const accusedName = nameOf(index, accused);
      return { ...said, ...firstQuote(index, accusation), accusation, accusers, accused, accusedName, declined };
    });
  return orderBy(rows, (row) => [row.accusation, row.accusedName, row.accused]);
};

const selfContradictions: Measure = ({ index, contradictions: all }, asked) => {
  const only = asked.text('actor');
  const rows = listSelfContradictions(index, all)
    .filter(({ actor }) => only === undefined || actor === only)
    .map(({ actor, contradiction }) => ({
      ...describeEnds(index, contradiction.one, contradiction.other),
      actor,
      actorName: nameOf(index, actor),
      kind: contradiction.kind,
      origin: contradiction.origin,
      reason: contradiction.kind === 'withdraws' ? contradiction.because : sayReason(contradiction),
    }));
  return orderBy(rows, (row) => [row.actorName, row.actor, row.one, row.other]);
};

const pathOfContradiction: Measure = ({ index, contradictions: all }, asked) =>
  findPathsOfContradiction(index, all, asked.text('one') ?? '', asked.text('other') ?? '').map(
    ({ assertions, hops }) => {
      const ends = assertions.map((id) => describeAssertion(index, id));
      return {
        hops: hops.length,
        path: assertions,
        speakers: ends.map(({ speakers }) => speakers.join(' and ')),
        claims: ends.map(({ claim }) => claim),
        // Of two contradictions between the same two assertions the first by name is given.
        kinds: hops.map((hop) => sortTexts(hop.map(({ kind, origin }) => `${kind} (${origin})`))[0] ?? ''),
        asTold: ends.filter(({ asTold }) => asTold).length,
      };
    },
  );

const relationOrder = ['CONTRADICTS', 'SUPPORTS', 'RELIES_ON', 'COMPATIBLE'];

const faceOff: Measure = ({ index }, asked) => {
  // Agreements by rule stand in the graph as one node, and are listed here by pairs.
  const meetings = listMeetings(index, deriveRelations(index), asked.text('one') ?? '', asked.text('other') ?? '');
  const rows = meetings.flatMap((meeting) => {
    const relations = [...describeDrawn(meeting), ...meeting.derived.map((one) => describeFollowing(one, meeting.one))];
    const ends = { ...describeEnds(index, meeting.one, meeting.other), answers: listBothAnswers(index, meeting) };
    const nothing = { relation: null, kind: null, origin: null, reason: null };
    return (relations.length === 0 ? [nothing] : relations).map((relation) => ({ ...ends, ...relation }));
  });
  const rankOf = (relation: string | null) => (relation === null ? null : relationOrder.indexOf(relation));
  return orderBy(rows, (row) => [rankOf(row.relation), row.one, row.other, row.kind]);
};

function describeDrawn({ recorded }: Meeting) {
  return recorded.map(({ type: relation, properties }) => {
    const [kind, level] = 'kind' in properties ? [properties.kind, properties.level] : [null, 'content'];
    const { because: reason } = properties;
    return { relation, kind: level === 'content' ? kind : `${kind} (${level})`, origin: 'recorded', reason };
  });
}

/** The answers of an agreement stand in the order of the meeting, those of a conflict as the graph has them. */
function describeFollowing({ type: relation, kind, rule, from, evidence }: DerivedRelation, one: string) {
  const isTurned = relation === 'SUPPORTS' && from !== one;
  const answers = evidence.map(({ question, fromAnswer, toAnswer }) => {
    const [first, second] = isTurned ? [toAnswer, fromAnswer] : [fromAnswer, toAnswer];
    return `${question}: ${sayAnswer(first)} | ${sayAnswer(second)}`;
  });
  const said = relation === 'SUPPORTS' ? sortTexts(answers) : answers;
  return { relation, kind, origin: 'derived', reason: `${rule}: ${said.join('; ')}` };
}

/** The questions both speak to: "question: answer of one | answer of other". */
export function listBothAnswers(index: GraphIndex, { one, other }: { readonly one: string; readonly other: string }) {
  const theirs = groupBy(index.answersOf(other), (answer) => answer.to);
  return index
    .answersOf(one)
    .flatMap((x) => (theirs.get(x.to) ?? []).map((y) => `${x.to}: ${sayAnswer(x)} | ${sayAnswer(y)}`))
    .sort(compareText);
}

const overruledRules: Measure = ({ index }) =>
  index.graph.relationships.COMPATIBLE.map(
    ({ from: one, to: other, properties: { because } }): MeasuredRow => ({
      ...describeEnds(index, one, other),
      reason: because,
      answers: listBothAnswers(index, { one, other }),
    }),
  );

const actorProfile: Measure = ({ index, contradictions: all, retracted }, asked) => {
  const only = asked.text('actor');
  const actors = index.graph.nodes.Actor.filter(({ id }) =>
    only === undefined ? index.assertionsOf(id).length + index.silencesOf(id).length > 0 : id === only,
  );
  const rows = actors.map(({ id: actor, properties }) => {
    const own = index.assertionsOf(actor);
    const isOwn = new Set(own);
    const said = own.map((id) => describeAssertion(index, id));
    const clashes = all.filter((one) => isOwn.has(one.one) || isOwn.has(one.other));
    const { pairs, asTold } = summariseContradictions(clashes);
    const acts = [
      ...groupBy(
        index.graph.relationships.ASSERTS.filter((one) => one.from === actor),
        (one) => one.properties.act,
      ),
    ];
    const against = clashes.flatMap(({ one, other }) => [
      ...(isOwn.has(one) ? index.speakersOf(other) : []),
      ...(isOwn.has(other) ? index.speakersOf(one) : []),
    ]);
    const beside = own.flatMap((id) =>
      index
        .recordedRelationsOf(id)
        .filter((one) => one.type === 'SUPPORTS' && one.properties.level === 'content')
        .flatMap((one) => index.speakersOf(one.from === id ? one.to : one.from)),
    );
    const others = (found: readonly string[]) =>
      sortTexts(namesOf(index, new Set(found.filter((one) => one !== actor))));
    return {
      actor,
      name: properties.name,
      kind: properties.kind,
      aliases: properties.aliases ?? [],
      unnamed: properties.unnamed,
      pseudonymous: properties.pseudonymous,
      wikidata: properties.wikidata,
      affiliations: sortTexts(
        index
          .affiliationsOf(actor)
          .map((one) => `${one.type.toLowerCase().replace('_', ' ')} ${nameOf(index, one.actor)}`),
      ),
      assertions: own.length,
      asTold: said.filter((one) => one.asTold).length,
      acts: orderBy(acts, ([act, times]) => [-times.length, act]).map(([act, times]) => `${act} ${times.length}`),
      firstSaid: sortTexts(said.flatMap((one) => one.saidFrom ?? [])).at(0),
      lastSaid: sortTexts(said.flatMap((one) => one.saidTo ?? [])).at(-1),
      silences: index.silencesOf(actor).length,
      clashes: pairs,
      clashesAsTold: asTold,
      contradicts: others(against),
      supports: others(beside),
      sameAnswers: listSharedAnswers(index, actor, retracted),
    };
  });
  return orderBy(rows, (row) => [-row.assertions, row.name, row.actor]);
};

/** Ids of the answers an actor holds that others hold too, sorted. */
function listSharedAnswers(index: GraphIndex, actor: string, retracted: ReadonlySet<string>): readonly string[] {
  const stands = (answer: ReturnType<GraphIndex['answersOf']>[number]) =>
    isMeant(answer) && !retracted.has(answer.from);
  const held = index.assertionsOf(actor).flatMap((id) => index.answersOf(id).filter(stands));
  const shared = held.filter(({ to, answer }) =>
    index
      .answersTo(to)
      .some((one) => one.answer === answer && stands(one) && index.speakersOf(one.from).some((by) => by !== actor)),
  );
  return sortTexts(shared.flatMap(({ answer }) => answer ?? []));
}

/** By the names of the questions. */
export const aboutContradictions: Readonly<Record<string, Measure>> = {
  'actor-profile': actorProfile,
  contradictions,
  'face-off': faceOff,
  'known-only-through-opponents': knownOnlyThroughOpponents,
  'most-contested': mostContested,
  'overruled-rules': overruledRules,
  'path-of-contradiction': pathOfContradiction,
  'self-contradictions': selfContradictions,
  'unanswered-accusations': unansweredAccusations,
  'uncontested-assertions': uncontested,
  'who-conflicts-by-rule': whoConflictsByRule,
  'who-contradicts-whom': whoContradictsWhom,
};
