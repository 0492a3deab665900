// What the measured answers are made of: cells, rows, their order, and the words in which a question names people, days and answers.
// Knows no question.
import { compareText } from '../../domain/base/result.ts';
import { sayEvidence } from '../../domain/graph/conflicts.ts';
import type { GraphIndex } from '../../domain/graph/index-graph.ts';
import type { Contradiction } from '../../domain/measures/contradictions.ts';
import type { Facts } from '../../domain/measures/facts.ts';
import type { DecodedParameters } from '../parameters.ts';

export type Cell = string | number | boolean | null | readonly string[];
/** What is absent is undefined or null. */
export type MeasuredRow = Readonly<Record<string, Cell | undefined>>;

/** What was asked, by the names of the question's parameters; undefined where nothing was. */
export interface Asked {
  readonly text: (name: string) => string | undefined;
  readonly number: (name: string) => number;
  readonly isSet: (name: string) => boolean;
}

/** A question answered from a graph in memory: every row, in the question's order, before `skip` and `limit`. */
export type Measure = (facts: Facts, asked: Asked) => readonly MeasuredRow[];

export function readAsked(parameters: DecodedParameters): Asked {
  const values = new Map(Object.entries(parameters));
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  return { text, number: (name) => Number(values.get(name)), isSet: (name) => values.get(name) === true };
}

/** The rows sorted by these keys, one after the other; absent last, as in Cypher, and lists item by item. */
export function orderBy<T>(rows: readonly T[], keysOf: (row: T) => readonly (Cell | undefined)[]): readonly T[] {
  return rows
    .map((row) => ({ row, keys: keysOf(row) }))
    .sort((a, b) => compareLists(a.keys, b.keys))
    .map(({ row }) => row);
}

function compareLists(a: readonly (Cell | undefined)[], b: readonly (Cell | undefined)[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const order = compareCells(a[at] ?? null, b[at] ?? null);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

function compareCells(a: Cell, b: Cell): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  return typeof a === 'object' && typeof b === 'object' ? compareLists(a, b) : Number(a) - Number(b);
}

/** The same text again is left out; sorted. */
export function sortTexts(texts: Iterable<string>): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}

export function nameOf(index: GraphIndex, actor: string): string {
  return index.node('Actor', actor)?.properties.name ?? actor;
}

/** Sorted; two of one name stand twice, as they are two. */
export function namesOf(index: GraphIndex, actors: Iterable<string>): readonly string[] {
  return [...actors].map((actor) => nameOf(index, actor)).sort(compareText);
}

/** An assertion as an end of a row: its claim, who says it, whether it is known only through others. */
export function describeAssertion(index: GraphIndex, id: string) {
  const properties = index.node('Assertion', id)?.properties;
  const { claim = '', asTold = false, act = '', saidFrom, saidTo, saidAt, when } = properties ?? {};
  const speakers = namesOf(index, index.speakersOf(id));
  return { claim, asTold, act, saidFrom, saidTo, when, speakers, said: saidAt && sayDay(saidAt) };
}

/** "2024-03-22", "after some-event". */
function sayDay(saidAt: string): string {
  return saidAt.replace('{"after":"', 'after ').replace('{"before":"', 'before ').replace('"}', '');
}

/** The first quote and the document it stands in. */
export function firstQuote(index: GraphIndex, id: string) {
  const first = index.quotesOf(id)[0];
  return { quote: first?.properties.exact, form: first?.properties.form, document: first?.to };
}

/** Two assertions side by side, under the columns most questions have for them. */
export function describeEnds(index: GraphIndex, one: string, other: string) {
  const [a, b] = [describeAssertion(index, one), describeAssertion(index, other)];
  return {
    ...{ one, oneSpeakers: a.speakers, oneClaim: a.claim, oneAsTold: a.asTold, oneSaid: a.said },
    ...{ other, otherSpeakers: b.speakers, otherClaim: b.claim, otherAsTold: b.asTold, otherSaid: b.said },
  };
}

/** The analyst's reason, or the answers that clash. */
export function sayReason(contradiction: Contradiction): string | undefined {
  return contradiction.origin === 'recorded'
    ? contradiction.because
    : contradiction.evidence.map(sayEvidence).join('; ');
}

/** Whether somebody speaks in an assertion; without an actor, always. */
export function isSpokenBy(index: GraphIndex, assertion: string, actor: string | undefined): boolean {
  return actor === undefined || index.speakersOf(assertion).includes(actor);
}

export function isAnswering(index: GraphIndex, assertion: string, question: string | undefined): boolean {
  return question === undefined || index.answersOf(assertion).some((answer) => answer.to === question);
}

/** A test whether a question, or an assertion or a question it answers, is about the event or a part of it; without one, always. */
export function aboutEvent(index: GraphIndex, event: string | undefined): (id: string) => boolean {
  if (event === undefined) return () => true;
  const within = new Set([event]);
  const parts = index.graph.relationships.PART_OF.filter((one) => index.labelOf(one.to) === 'Event');
  for (const whole of within) for (const part of parts) if (part.to === whole) within.add(part.from);
  const touches = (id: string) => index.aboutOf(id).some((one) => within.has(one));
  return (id) => touches(id) || index.answersOf(id).some((answer) => touches(answer.to));
}
