// Every case of every rule of derivation as a table: what two assertions answer, and what follows. Read by the unit tests row by
// row, and as one graph by the test against Neo4j.
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import type { Answer, Relation } from '../../src/domain/records/model.ts';
import { answer, type LooseDataset, makeGraph, relation } from './tiny-dataset.ts';

export interface DerivationCase {
  readonly name: string;
  readonly slot?: 'actor' | 'token' | 'number' | 'date' | 'yes-no';
  readonly exclusive?: boolean;
  readonly one: readonly CaseAnswer[];
  readonly other: readonly CaseAnswer[];
  /** Recorded by `one`, to `other`. */
  readonly recorded?: { readonly type: Relation['type']; readonly level?: 'content' | 'utterance' };
  readonly oneIs?: object;
  readonly otherIs?: object;
  /** How often `one` is retracted: by an assertion, by another that withdraws it, … */
  readonly retractions?: number;
  readonly reported?: boolean;
  /** "TYPE kind rule", sorted. */
  readonly gives: readonly string[];
}

export type CaseAnswer = { readonly value?: string; readonly not?: string } & Partial<Answer>;

const denied = 'CONTRADICTS denies denied-answer';
const disjoint = 'CONTRADICTS rivals disjoint-values';
const rival = 'CONTRADICTS rivals rival-answers';
const agrees = 'SUPPORTS agrees same-answer';
const n = (value: string, from?: number, to?: number, more: CaseAnswer = {}): CaseAnswer => ({
  value,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...more,
});
const day = (value: string, from?: string, to?: string): CaseAnswer => ({
  value,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});
const denyNumber = (value: string, from?: number, to?: number): CaseAnswer => {
  const { value: not, ...rest } = n(value, from, to);
  return { ...rest, not: not ?? '' };
};
const at = (saidFrom?: string, saidTo?: string) => ({
  by: ['ada'],
  ...(saidFrom === undefined ? {} : { saidFrom }),
  ...(saidTo === undefined ? {} : { saidTo }),
});

/** Tokens: fire within heat, spark within fire. Actors: guard part of castle, castle part of crown. */
// biome-ignore format: a table is read by rows.
export const derivationCases: readonly DerivationCase[] = [
  { name: 'a value held and denied', one: [{ value: 'fire' }], other: [{ not: 'fire' }], gives: [denied] },
  { name: 'what it lies in is denied', one: [{ value: 'spark' }], other: [{ not: 'heat' }], gives: [denied] },
  { name: 'what lies in it is denied', one: [{ value: 'heat' }], other: [{ not: 'spark' }], gives: [] },
  { name: 'both deny', one: [{ not: 'fire' }], other: [{ not: 'fire' }], gives: [] },
  { name: 'another value is denied', one: [{ value: 'storm' }], other: [{ not: 'fire' }], gives: [] },
  { name: 'an actor it is part of is denied', slot: 'actor', one: [{ value: 'guard' }], other: [{ not: 'crown' }], gives: [denied] },
  { name: 'yes against no', slot: 'yes-no', one: [{ value: 'yes' }], other: [{ value: 'no' }], gives: [denied] },
  { name: 'yes and yes', slot: 'yes-no', one: [{ value: 'yes' }], other: [{ value: 'yes' }], gives: [agrees] },
  { name: 'open says nothing', one: [{ value: 'fire' }], other: [{ stance: 'open' }], gives: [] },

  { name: 'numbers apart', slot: 'number', one: [n('3', 3, 3)], other: [n('5', 5, 5)], gives: [disjoint] },
  { name: 'numbers that meet at an end', slot: 'number', one: [n('3..5', 3, 5)], other: [n('5..9', 5, 9)], gives: [] },
  { name: 'one interval in another', slot: 'number', one: [n('3..9', 3, 9)], other: [n('5', 5, 5)], gives: [] },
  { name: 'at least against less', slot: 'number', one: [n('143..', 143)], other: [n('40', 40, 40)], gives: [disjoint] },
  { name: 'at least against more', slot: 'number', one: [n('143..', 143)], other: [n('150', 150, 150)], gives: [] },
  { name: 'at most against at least', slot: 'number', one: [n('..5', undefined, 5)], other: [n('6..', 6)], gives: [disjoint] },
  { name: 'two that are open the same way', slot: 'number', one: [n('5..', 5)], other: [n('9..', 9)], gives: [] },
  { name: 'the same open interval', slot: 'number', one: [n('5..', 5)], other: [n('5..', 5)], gives: [agrees] },
  { name: 'equal numbers', slot: 'number', one: [n('5', 5, 5)], other: [n('5', 5, 5)], gives: [agrees] },
  { name: 'equal bounds in other words', slot: 'number', one: [n('~5', 4, 6)], other: [n('4..6', 4, 6)], gives: [agrees] },
  { name: 'about, without a tolerance', slot: 'number', one: [n('~5')], other: [n('90', 90, 90)], gives: [] },
  { name: 'about the same, without a tolerance', slot: 'number', one: [n('~5')], other: [n('~5')], gives: [] },
  { name: 'a number in a denied interval', slot: 'number', one: [n('5', 5, 5)], other: [denyNumber('3..9', 3, 9)], gives: [denied] },
  { name: 'a number in a denied half-open one', slot: 'number', one: [n('5', 5, 5)], other: [denyNumber('3..', 3)], gives: [denied] },
  { name: 'an open end in a denied closed one', slot: 'number', one: [n('5..', 5)], other: [denyNumber('3..9', 3, 9)], gives: [] },
  { name: 'a denied number without bounds', slot: 'number', one: [n('5', 5, 5)], other: [denyNumber('~5')], gives: [] },
  { name: 'dates apart', slot: 'date', one: [day('2024-03-22', '2024-03-22', '2024-03-22')], other: [day('2024-04', '2024-04-01', '2024-04-30')], gives: [disjoint] },
  { name: 'a day in its month', slot: 'date', one: [day('2024-04-02', '2024-04-02', '2024-04-02')], other: [day('2024-04', '2024-04-01', '2024-04-30')], gives: [] },
  { name: 'before a day and after it', slot: 'date', one: [day('../2024-04-02', undefined, '2024-04-02')], other: [day('2024-04-03/..', '2024-04-03')], gives: [disjoint] },

  { name: 'other values to an open question', one: [{ value: 'fire' }], other: [{ value: 'storm' }], gives: [] },
  { name: 'other values to an exclusive question', exclusive: true, one: [{ value: 'fire' }], other: [{ value: 'storm' }], gives: [rival] },
  { name: 'one within the other never rivals', exclusive: true, one: [{ value: 'spark' }], other: [{ value: 'heat' }], gives: [] },
  { name: 'one of several meets', exclusive: true, one: [{ value: 'fire' }, { value: 'storm' }], other: [{ value: 'storm' }, { value: 'quake' }], gives: [agrees] },
  { name: 'several, none of which meets', exclusive: true, one: [{ value: 'fire' }, { value: 'storm' }], other: [{ value: 'quake' }], gives: [rival] },
  { name: 'only, against another', one: [{ value: 'fire', only: true }], other: [{ value: 'storm' }], gives: [rival] },
  { name: 'only, against what lies within', one: [{ value: 'fire', only: true }], other: [{ value: 'spark' }], gives: [] },
  { name: 'only, against what lies around', one: [{ value: 'fire', only: true }], other: [{ value: 'heat' }], gives: [] },
  { name: 'only, against itself and another', one: [{ value: 'fire', only: true }], other: [{ value: 'fire' }, { value: 'storm' }], gives: [rival] },
  { name: 'two onlys of one speaker', one: [{ value: 'fire', only: true }, { value: 'storm', only: true }], other: [{ value: 'storm' }], gives: [agrees] },
  { name: 'only is no denial of a denial', one: [{ value: 'fire', only: true }], other: [{ not: 'storm' }], gives: [] },
  { name: 'only of two speakers', one: [{ value: 'fire', only: true }], other: [{ value: 'storm', only: true }], gives: [rival] },
  { name: 'only and exclusive', exclusive: true, one: [{ value: 'fire', only: true }], other: [{ value: 'fire' }, { value: 'storm' }], gives: [agrees] },

  { name: 'the same value', one: [{ value: 'fire' }], other: [{ value: 'fire' }], gives: [agrees] },
  { name: 'the same value and one denied', one: [{ value: 'fire' }, { value: 'storm' }], other: [{ value: 'fire' }, { not: 'storm' }], gives: [denied] },
  { name: 'equal days', one: [{ value: 'fire', asOf: '2024-03' }], other: [{ value: 'fire', asOf: '2024-03' }], gives: [agrees] },
  { name: 'other days', one: [{ value: 'fire', asOf: '2024-03' }], other: [{ not: 'fire', asOf: '2024-04' }], gives: [] },
  { name: 'a day and none', one: [{ value: 'fire', asOf: '2024-03' }], other: [{ not: 'fire' }], gives: [] },
  { name: 'other bases', one: [{ value: 'fire', of: 'all' }], other: [{ not: 'fire', of: 'some' }], gives: [] },
  { name: 'a quarrel as of one day, agreement as of another', one: [{ value: 'fire', asOf: '2024-03' }, { value: 'storm' }], other: [{ value: 'fire', asOf: '2024-03' }, { not: 'storm' }], gives: [denied] },

  { name: 'insinuated', one: [{ value: 'fire', how: 'insinuated' }], other: [{ not: 'fire' }], gives: [] },
  { name: 'presupposed', one: [{ value: 'fire' }], other: [{ value: 'fire', how: 'presupposed' }], gives: [] },
  { name: 'hedged', one: [{ value: 'fire', hedge: 'may have been' }], other: [{ not: 'fire' }], gives: [denied] },
  { name: 'a question asks', one: [{ value: 'fire' }], other: [{ not: 'fire' }], otherIs: { act: 'questions' }, gives: [] },
  { name: 'no comment', one: [{ value: 'fire' }], oneIs: { act: 'declines' }, other: [{ not: 'fire' }], gives: [] },
  { name: 'a denial denies', one: [{ value: 'fire' }], other: [{ not: 'fire' }], otherIs: { act: 'denies' }, gives: [denied] },

  { name: 'speakers overlap', one: [{ value: 'fire' }], oneIs: { by: ['ada', 'ben'] }, other: [{ not: 'fire' }], otherIs: { by: ['ben', 'cyd'] }, gives: [] },
  { name: 'speakers overlap, dated', one: [{ value: 'fire' }], oneIs: { ...at('2024-03-01', '2024-03-01'), by: ['ada', 'ben'] }, other: [{ not: 'fire' }], otherIs: { ...at('2024-03-09', '2024-03-09'), by: ['ada'] }, gives: [] },
  { name: 'a change of mind', one: [{ value: 'fire' }], oneIs: at('2024-03-01', '2024-03-02'), other: [{ not: 'fire' }], otherIs: at('2024-03-03', '2024-03-09'), gives: ['CONTRADICTS denies changed-answer'] },
  { name: 'a change of number', slot: 'number', one: [n('3', 3, 3)], oneIs: at('2024-03-05', '2024-03-05'), other: [n('5', 5, 5)], otherIs: at('2024-03-01', '2024-03-02'), gives: ['CONTRADICTS rivals changed-answer'] },
  { name: 'the same again', one: [{ value: 'fire' }], oneIs: at('2024-03-01', '2024-03-02'), other: [{ value: 'fire' }], otherIs: at('2024-03-03', '2024-03-09'), gives: [] },
  { name: 'times that meet', one: [{ value: 'fire' }], oneIs: at('2024-03-01', '2024-03-03'), other: [{ not: 'fire' }], otherIs: at('2024-03-03', '2024-03-09'), gives: [] },
  { name: 'a time with an open beginning', one: [{ value: 'fire' }], oneIs: at(undefined, '2024-03-02'), other: [{ not: 'fire' }], otherIs: at('2024-03-03', '2024-03-09'), gives: [] },
  { name: 'a time with an open end', one: [{ value: 'fire' }], oneIs: at('2024-03-01', '2024-03-02'), other: [{ not: 'fire' }], otherIs: at('2024-03-03'), gives: [] },
  { name: 'two times of one day', one: [{ value: 'fire' }], oneIs: at('2024-03-01T09:00:00Z', '2024-03-01T09:00:00Z'), other: [{ not: 'fire' }], otherIs: at('2024-03-01T09:01:00Z', '2024-03-01T09:01:00Z'), gives: ['CONTRADICTS denies changed-answer'] },
  { name: 'a time of a day and that day', one: [{ value: 'fire' }], oneIs: at('2024-03-01T09:00:00Z', '2024-03-01T09:00:00Z'), other: [{ not: 'fire' }], otherIs: at('2024-03-01', '2024-03-01'), gives: [] },
  { name: 'a time and the day before', one: [{ value: 'fire' }], oneIs: at('2024-03-01T09:00:00Z', '2024-03-01T09:00:00Z'), other: [{ not: 'fire' }], otherIs: at('2024-02-29', '2024-02-29'), gives: ['CONTRADICTS denies changed-answer'] },
  { name: 'a time after midnight and its own day', one: [{ value: 'fire' }], oneIs: { ...at('2024-02-29T22:30:00Z', '2024-02-29T22:30:00Z'), saidAt: '2024-03-01T01:30+03:00' }, other: [{ not: 'fire' }], otherIs: at('2024-03-01', '2024-03-01'), gives: [] },
  { name: 'a time after midnight and the day that UTC still has', one: [{ value: 'fire' }], oneIs: { ...at('2024-02-29T22:30:00Z', '2024-02-29T22:30:00Z'), saidAt: '2024-03-01T01:30+03:00' }, other: [{ not: 'fire' }], otherIs: at('2024-02-29', '2024-02-29'), gives: ['CONTRADICTS denies changed-answer'] },
  { name: 'a time of the day that is denied', slot: 'date', one: [day('2024-03-01T09:00Z', '2024-03-01T09:00:00Z', '2024-03-01T09:00:00Z')], other: [{ not: '2024-03-01', from: '2024-03-01', to: '2024-03-01' }], gives: [denied] },
  { name: 'a day, of which one time is denied', slot: 'date', one: [day('2024-03-01', '2024-03-01', '2024-03-01')], other: [{ not: '2024-03-01T09:00Z', from: '2024-03-01T09:00:00Z', to: '2024-03-01T09:00:00Z' }], gives: [] },
  { name: 'one instant in two zones', slot: 'date', one: [day('2024-03-01T09:00Z', '2024-03-01T09:00:00Z', '2024-03-01T09:00:00Z')], other: [day('2024-03-01T12:00+03:00', '2024-03-01T09:00:00Z', '2024-03-01T09:00:00Z')], gives: [agrees] },
  { name: 'two times of the day', slot: 'date', one: [day('2024-03-01T09:00Z', '2024-03-01T09:00:00Z', '2024-03-01T09:00:00Z')], other: [day('2024-03-01T09:01Z', '2024-03-01T09:01:00Z', '2024-03-01T09:01:00Z')], gives: [disjoint] },
  { name: 'undated', one: [{ value: 'fire' }], oneIs: at(), other: [{ not: 'fire' }], otherIs: at(), gives: [] },
  { name: 'two speakers together change their mind', one: [{ value: 'fire' }], oneIs: { ...at('2024-03-01', '2024-03-01'), by: ['ada', 'ben'] }, other: [{ not: 'fire' }], otherIs: { ...at('2024-03-09', '2024-03-09'), by: ['ada', 'ben'] }, gives: ['CONTRADICTS denies changed-answer'] },

  { name: 'retracted', one: [{ value: 'fire' }], other: [{ not: 'fire' }], retractions: 1, gives: [] },
  { name: 'the retraction withdrawn', one: [{ value: 'fire' }], other: [{ not: 'fire' }], retractions: 2, gives: [denied] },
  { name: 'the withdrawal withdrawn', one: [{ value: 'fire' }], other: [{ not: 'fire' }], retractions: 3, gives: [] },
  { name: 'and that again', one: [{ value: 'fire' }], other: [{ not: 'fire' }], retractions: 4, gives: [denied] },

  { name: 'a recorded contradiction', one: [{ value: 'fire' }], other: [{ not: 'fire' }], recorded: { type: 'CONTRADICTS', level: 'content' }, gives: [] },
  { name: 'a recorded support', one: [{ value: 'fire' }], other: [{ not: 'fire' }], recorded: { type: 'SUPPORTS', level: 'content' }, gives: [] },
  { name: 'a recorded contradiction of the utterance', one: [{ value: 'fire' }], other: [{ not: 'fire' }], recorded: { type: 'CONTRADICTS', level: 'utterance' }, gives: [denied] },
  { name: 'a recorded support of the utterance', one: [{ value: 'fire' }], other: [{ value: 'fire' }], recorded: { type: 'SUPPORTS', level: 'utterance' }, gives: [agrees] },
  { name: 'relying on the other', one: [{ value: 'fire' }], other: [{ value: 'fire' }], recorded: { type: 'RELIES_ON' }, gives: [] },
  { name: 'compatible contradictions', one: [{ value: 'fire' }], other: [{ not: 'fire' }], recorded: { type: 'COMPATIBLE' }, gives: [] },
  { name: 'compatible agreement', one: [{ value: 'fire' }], other: [{ value: 'fire' }], recorded: { type: 'COMPATIBLE' }, gives: [agrees] },
  { name: 'compatible, so what is the same stays the same', one: [{ value: 'fire', only: true }], other: [{ value: 'fire' }, { value: 'storm' }], recorded: { type: 'COMPATIBLE' }, gives: [agrees] },
  { name: 'reported by the other', one: [{ value: 'fire' }], other: [{ not: 'fire' }], reported: true, gives: [denied] },
];

/** One case as records whose ids begin with `name`. */
export function describeCase(one: DerivationCase, name: string): LooseDataset {
  const question = `${name}-question`;
  const slot = one.slot ?? 'token';
  const write = (answers: readonly CaseAnswer[]) =>
    answers.map(({ value, not, ...more }) =>
      answer(question, value ?? not, not === undefined ? more : { stance: 'denied', ...more }),
    );
  const recorded = one.recorded && [relation(one.recorded.type, `${name}-other`, levelOf(one.recorded))];
  const retractions = Array.from({ length: one.retractions ?? 0 }, (_, i) => ({
    id: `${name}-retraction-${i + 1}`,
    by: ['ada'],
    act: 'retracts',
    relations: [relation('CONTRADICTS', i === 0 ? `${name}-one` : `${name}-retraction-${i}`, { kind: 'withdraws' })],
  }));
  return {
    questions: [{ id: question, slot, exclusive: one.exclusive ?? false, values: slot === 'token' ? tokens : {} }],
    assertions: [
      { id: `${name}-one`, by: ['ada'], answers: write(one.one), relations: recorded ?? [], ...one.oneIs },
      {
        id: `${name}-other`,
        by: ['ben'],
        answers: write(one.other),
        reportedBy: one.reported ? [`${name}-one`] : [],
        ...one.otherIs,
      },
      ...retractions,
    ],
  };
}

const tokens = {
  fire: { within: ['heat'] },
  heat: { within: [] },
  quake: { within: [] },
  spark: { within: ['fire'] },
  storm: { within: [] },
};

export const caseActors = [
  { id: 'ada' },
  { id: 'ben' },
  { id: 'castle', affiliations: [{ type: 'partOf', actor: 'crown' }] },
  { id: 'crown' },
  { id: 'cyd' },
  { id: 'guard', affiliations: [{ type: 'partOf', actor: 'castle' }] },
];

/** All cases in one graph; each keeps to its own question. */
export function everyCase(): NarrativeGraph {
  const all = derivationCases.map((one, i) => describeCase(one, `case-${i + 1}`));
  return makeGraph({
    actors: caseActors,
    questions: all.flatMap((one) => one.questions ?? []).sort(byId),
    assertions: all.flatMap((one) => one.assertions ?? []).sort(byId),
  });
}

function levelOf(recorded: { readonly level?: string }): object {
  return recorded.level === undefined ? {} : { level: recorded.level };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
