// NarrativeGraph → lookups: what everybody who reads a graph asks first (viewer, measures, rules). Adds no record and draws no
// conclusion: whatever is returned stands in the graph as it is.
import { groupBy, groupByEach } from '../base/group-by.ts';
import { compareText } from '../base/result.ts';
import { type AnswerReading, type AnswerRow, listAnswers, type PassedOverRow } from './answer-rows.ts';
import type { GraphNode, GraphRelationship, NarrativeGraph } from './narrative-graph.ts';
import type { Label, NodeProperties } from './schema.ts';

export type QuoteRow = GraphRelationship<'QUOTED_IN'>;

/** A recorded relation between two assertions, with its type. */
export type RecordedRow = {
  [T in RecordedRelationType]: { readonly type: T } & GraphRelationship<T>;
}[RecordedRelationType];
export type RecordedRelationType = 'SUPPORTS' | 'CONTRADICTS' | 'RELIES_ON' | 'COMPATIBLE';

export interface Affiliated {
  readonly type: 'SPEAKS_FOR' | 'MEMBER_OF' | 'PART_OF' | 'WRITES_FOR';
  /** The actor it belongs to. */
  readonly actor: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ParsedQuestionValue {
  readonly label?: string;
  readonly within: readonly string[];
}

/**
 * Read-only lookups by id. Every list is sorted by id (or as said) and empty where the id is unknown; nothing is copied,
 * so do not change what is returned.
 */
export interface GraphIndex {
  readonly graph: NarrativeGraph;
  /** Id of the dataset; empty for an empty graph. */
  readonly dataset: string;
  readonly labelOf: (id: string) => Label | undefined;
  readonly node: <L extends Label>(label: L, id: string) => GraphNode<L> | undefined;

  /** Actors who assert it. */
  readonly speakersOf: (assertion: string) => readonly string[];
  readonly assertionsOf: (actor: string) => readonly string[];
  /** Answers an assertion gives, implied ones included, sorted by question, stance, value, asOf, of. */
  readonly answersOf: (assertion: string) => readonly AnswerRow[];
  /** Answers given to a question, sorted by assertion, stance, value, asOf, of. */
  readonly answersTo: (question: string) => readonly AnswerRow[];
  /** Ids of the Answer nodes of a question, held or not. */
  readonly answerNodesOf: (question: string) => readonly string[];
  /** What an Answer node says. */
  readonly describeAnswer: (answer: string) => AnswerReading | undefined;
  /** Declared values of a question, keyed by value id. */
  readonly valuesOf: (question: string) => ReadonlyMap<string, ParsedQuestionValue>;
  /** Quotes of an assertion or a silence, in the order written. */
  readonly quotesOf: (id: string) => readonly QuoteRow[];
  /** Quotes that stand in a document, sorted by what they are quotes of, then position. */
  readonly quotesIn: (document: string) => readonly QuoteRow[];
  /** Who published a document. */
  readonly publishersOf: (document: string) => readonly string[];
  /** Documents an assertion cites, sorted by document, then place in it. */
  readonly citesOf: (assertion: string) => readonly GraphRelationship<'CITES'>[];
  /** Citations of a document, sorted by assertion, then place in it. */
  readonly citesTo: (document: string) => readonly GraphRelationship<'CITES'>[];
  /** Recorded relations at either end, sorted by type, from, to, level. */
  readonly recordedRelationsOf: (assertion: string) => readonly RecordedRow[];
  /** Recorded relations between two assertions, whichever way they are written. */
  readonly recordedRelationsBetween: (a: string, b: string) => readonly RecordedRow[];
  /** Reports in which an assertion or a silence is told. */
  readonly reportersOf: (id: string) => readonly string[];
  /** Assertions and silences told in a report. */
  readonly reportedIn: (assertion: string) => readonly string[];
  readonly narrativesOf: (assertion: string) => readonly string[];
  readonly assertionsIn: (narrative: string) => readonly string[];
  /** Events and actors an assertion, a silence or a question is about. */
  readonly aboutOf: (id: string) => readonly string[];
  /** Assertions, silences and questions about an event or an actor. */
  readonly thatAreAbout: (id: string) => readonly string[];
  readonly silencesOf: (actor: string) => readonly string[];
  /** Actors who passed it over. */
  readonly silentIn: (silence: string) => readonly string[];
  /** Question and value a silence passes over, sorted by question, value. */
  readonly passedOverIn: (silence: string) => readonly PassedOverRow[];
  /** Silences that pass over a question, with the value, sorted by silence, value. */
  readonly silencesOn: (question: string) => readonly PassedOverRow[];
  readonly affiliationsOf: (actor: string) => readonly Affiliated[];
  /** Actors that belong to this one. */
  readonly affiliatesOf: (actor: string) => readonly Affiliated[];
}

/** Cost: one pass over the graph (n log n), all lookups constant afterwards. */
export function indexGraph(graph: NarrativeGraph): GraphIndex {
  const { relationships } = graph;
  const nodes = new Map<string, { label: Label; node: GraphNode }>();
  for (const label of Object.keys(graph.nodes) as Label[])
    for (const node of graph.nodes[label]) nodes.set(node.id, { label, node });
  const labelOf = (id: string) => nodes.get(id)?.label;
  const partOf = groupBy(relationships.PART_OF, (one) => labelOf(one.to));
  const recorded = listRecordedRelations(graph);
  const affiliations = listAffiliations(graph, partOf.get('Actor') ?? []);
  const about = lookUpBothWays(relationships.ABOUT);
  const asserts = lookUpBothWays(relationships.ASSERTS);
  const reports = lookUpBothWays(relationships.REPORTS);
  const narratives = lookUpBothWays(partOf.get('Narrative') ?? []);
  const omits = lookUpBothWays(relationships.OMITS);
  const values = new Map(graph.nodes.Question.map((one) => [one.id, parseValues(one.properties)]));
  const answers = listAnswers(graph);
  const noValues: ReadonlyMap<string, ParsedQuestionValue> = new Map();

  return {
    graph,
    dataset: graph.nodes.Dataset[0]?.id ?? '',
    labelOf,
    node: <L extends Label>(label: L, id: string) => {
      const found = nodes.get(id);
      return found?.label === label ? (found.node as GraphNode<L>) : undefined;
    },
    speakersOf: asserts.toThis,
    assertionsOf: asserts.fromThis,
    answersOf: look(groupBy(answers.ofAssertions, (one) => one.from)),
    answersTo: look(groupBy(answers.toQuestions, (one) => one.to)),
    answerNodesOf: look(
      groupBy(relationships.ANSWERS, (one) => one.to),
      (one) => one.from,
    ),
    describeAnswer: (answer) => answers.readings.get(answer),
    valuesOf: (question) => values.get(question) ?? noValues,
    quotesOf: look(groupBy(relationships.QUOTED_IN.toSorted(byPosition), (one) => one.from)),
    quotesIn: look(groupBy(relationships.QUOTED_IN.toSorted(byPosition), (one) => one.to)),
    publishersOf: look(
      groupBy(relationships.PUBLISHED_BY, (one) => one.from),
      (one) => one.to,
    ),
    citesOf: look(groupBy(relationships.CITES, (one) => one.from)),
    citesTo: look(groupBy(relationships.CITES, (one) => one.to)),
    recordedRelationsOf: look(groupByEitherEnd(recorded)),
    recordedRelationsBetween: lookBetween(recorded),
    reportersOf: reports.toThis,
    reportedIn: reports.fromThis,
    narrativesOf: narratives.fromThis,
    assertionsIn: narratives.toThis,
    aboutOf: about.fromThis,
    thatAreAbout: about.toThis,
    silencesOf: omits.fromThis,
    silentIn: omits.toThis,
    passedOverIn: look(groupBy(answers.passedOver, (one) => one.from)),
    silencesOn: look(groupBy(answers.passedOver, (one) => one.to)),
    affiliationsOf: look(
      groupBy(affiliations, (one) => one.from),
      (one) => one.up,
    ),
    affiliatesOf: look(
      groupBy(affiliations, (one) => one.to),
      (one) => one.down,
    ),
  };
}

function look<T>(groups: ReadonlyMap<string, readonly T[]>): (id: string) => readonly T[];
function look<T, U>(groups: ReadonlyMap<string, readonly T[]>, read: (item: T) => U): (id: string) => readonly U[];
function look<T, U>(groups: ReadonlyMap<string, readonly T[]>, read?: (item: T) => U) {
  const none: readonly never[] = [];
  const found: ReadonlyMap<string, readonly (T | U)[]> =
    read === undefined ? groups : new Map([...groups].map(([id, items]) => [id, items.map(read)]));
  return (id: string) => found.get(id) ?? none;
}

function lookUpBothWays(relationships: readonly { readonly from: string; readonly to: string }[]) {
  const sorted = (ends: readonly string[]) => [...new Set(ends)].sort(compareText);
  const collect = (groups: Map<string, { readonly from: string; readonly to: string }[]>, end: 'from' | 'to') =>
    look(new Map([...groups].map(([id, items]) => [id, sorted(items.map((one) => one[end]))])));
  return {
    fromThis: collect(
      groupBy(relationships, (one) => one.from),
      'to',
    ),
    toThis: collect(
      groupBy(relationships, (one) => one.to),
      'from',
    ),
  };
}

function listRecordedRelations({ relationships }: NarrativeGraph): RecordedRow[] {
  return [
    ...relationships.COMPATIBLE.map((one) => ({ type: 'COMPATIBLE' as const, ...one })),
    ...relationships.CONTRADICTS.map((one) => ({ type: 'CONTRADICTS' as const, ...one })),
    ...relationships.RELIES_ON.map((one) => ({ type: 'RELIES_ON' as const, ...one })),
    ...relationships.SUPPORTS.map((one) => ({ type: 'SUPPORTS' as const, ...one })),
  ];
}

/** Relations by the id at each end: each is in two lists. */
export function groupByEitherEnd<T extends { readonly from: string; readonly to: string }>(
  relations: readonly T[],
): Map<string, T[]> {
  return groupByEach(relations, ({ from, to }) => [from, to]);
}

function lookBetween(recorded: readonly RecordedRow[]) {
  const groups = look(groupBy(recorded, (one) => pairKey(one.from, one.to)));
  return (a: string, b: string) => groups(pairKey(a, b));
}

/** The same text for both orders of two ids. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function listAffiliations({ relationships }: NarrativeGraph, partOf: readonly GraphRelationship<'PART_OF'>[]) {
  const typed = [
    ...relationships.MEMBER_OF.map((one) => ({ type: 'MEMBER_OF' as const, one })),
    ...partOf.map((one) => ({ type: 'PART_OF' as const, one })),
    ...relationships.SPEAKS_FOR.map((one) => ({ type: 'SPEAKS_FOR' as const, one })),
    ...relationships.WRITES_FOR.map((one) => ({ type: 'WRITES_FOR' as const, one })),
  ];
  return typed.map(({ type, one }) => ({
    from: one.from,
    to: one.to,
    up: { type, actor: one.to, ...one.properties } satisfies Affiliated,
    down: { type, actor: one.from, ...one.properties } satisfies Affiliated,
  }));
}

function parseValues(question: NodeProperties<'Question'>): ReadonlyMap<string, ParsedQuestionValue> {
  if (question.values === undefined) return new Map();
  const parsed = JSON.parse(question.values) as Record<string, { label?: string; within?: readonly string[] }>;
  return new Map(Object.entries(parsed).map(([id, value]) => [id, { ...value, within: value.within ?? [] }]));
}

function byPosition(a: QuoteRow, b: QuoteRow): number {
  return compareText(a.from, b.from) || a.properties.position - b.properties.position;
}
