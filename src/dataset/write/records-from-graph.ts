// NarrativeGraph → records in the long form of the format, as `export` prints them. Leaves out what the reader adds again: implied answers, bounds, what values lie within.

import { groupBy } from '../../domain/base/group-by.ts';
import { type AnswerRow, listAnswers, type PassedOverRow } from '../../domain/graph/answer-rows.ts';
import type { GraphRelationship, NarrativeGraph } from '../../domain/graph/narrative-graph.ts';
import { type Label, labels, type RelationshipType } from '../../domain/graph/schema.ts';
import type { RecordKind } from '../../domain/records/model.ts';

export type JsonValue = string | number | boolean | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One line of JSONL: `type`, `id`, then the record's fields in the order of the docs. */
export interface DatasetRecord {
  readonly type: RecordKind;
  readonly id: string;
  readonly [field: string]: JsonValue;
}

type Fields = Readonly<Record<string, JsonValue | undefined>>;

/** The dataset first, then each kind in the order of model.ts, sorted by id. Read again they give an equal graph. */
export function recordsFromGraph(graph: NarrativeGraph): DatasetRecord[] {
  const from = indexBy(graph, 'from');
  const to = indexBy(graph, 'to');
  const { ofAssertions, passedOver: allPassedOver } = listAnswers(graph);
  const answers = groupBy(ofAssertions, (one) => one.from);
  const passedOver = groupBy(allPassedOver, (one) => one.from);
  const labelOf = new Map(labels.flatMap((label) => graph.nodes[label].map(({ id }) => [id, label] as const)));
  const lookup: Lookup = {
    out: (type, id, label) => (from[type].get(id) ?? []).filter((one) => !label || labelOf.get(one.to) === label),
    into: (type, id) => to[type].get(id) ?? [],
    answersOf: (assertion) => answers.get(assertion) ?? [],
    passedOverIn: (silence) => passedOver.get(silence) ?? [],
  };
  const write = <L extends Label>(label: L, type: RecordKind, fields: (node: NodeOf<L>) => Fields) =>
    (graph.nodes[label] as readonly NodeOf<L>[]).map(
      (node): DatasetRecord => ({
        type,
        id: node.id,
        ...compact(fields(node)),
      }),
    );
  return [
    ...write('Dataset', 'dataset', ({ properties }) => ({ ...properties })),
    ...write('Event', 'event', (node) => ({ ...node.properties, partOf: first(lookup.out('PART_OF', node.id)) })),
    ...write('Actor', 'actor', (node) => writeActor(node, lookup)),
    ...write('Document', 'document', (node) => writeDocument(node, lookup)),
    ...write('Question', 'question', (node) => writeQuestion(node, lookup)),
    ...write('Narrative', 'narrative', ({ properties }) => ({ ...properties })),
    ...write('Assertion', 'assertion', (node) => writeAssertion(node, lookup)),
    ...write('Silence', 'silence', (node) => writeSilence(node, lookup)),
  ];
}

type NodeOf<L extends Label> = NarrativeGraph['nodes'][L][number];

interface Lookup {
  /** In the graph's order; with a label, only to nodes of that label. */
  out<T extends RelationshipType>(type: T, id: string, label?: Label): readonly GraphRelationship<T>[];
  into<T extends RelationshipType>(type: T, id: string): readonly GraphRelationship<T>[];
  answersOf(assertion: string): readonly AnswerRow[];
  passedOverIn(silence: string): readonly PassedOverRow[];
}

type Index = { readonly [T in RelationshipType]: ReadonlyMap<string, readonly GraphRelationship<T>[]> };

function indexBy(graph: NarrativeGraph, end: 'from' | 'to'): Index {
  const entries = Object.entries(graph.relationships as Record<string, readonly GraphRelationship[]>);
  return Object.fromEntries(entries.map(([type, all]) => [type, groupBy(all, (one) => one[end])])) as unknown as Index;
}

function writeActor({ id, properties }: NodeOf<'Actor'>, { out }: Lookup): Fields {
  const { unnamed, note, ...rest } = properties;
  const affiliations = (all: readonly GraphRelationship<'SPEAKS_FOR' | 'MEMBER_OF' | 'PART_OF' | 'WRITES_FOR'>[]) =>
    list(all.map(({ to, properties: { from: since, to: until } }) => compact({ actor: to, from: since, to: until })));
  return {
    ...rest,
    unnamed: unnamed || undefined,
    speaksFor: affiliations(out('SPEAKS_FOR', id)),
    memberOf: affiliations(out('MEMBER_OF', id)),
    partOf: affiliations(out('PART_OF', id)),
    writesFor: affiliations(out('WRITES_FOR', id)),
    note,
  };
}

function writeDocument({ id, properties }: NodeOf<'Document'>, { out }: Lookup): Fields {
  const { note, ...rest } = properties;
  return {
    ...rest,
    publisher: ends(out('PUBLISHED_BY', id)),
    authors: ends(out('WRITTEN_BY', id)),
    derivedFrom: ends(out('DERIVED_FROM', id)),
    note,
  };
}

function writeQuestion({ id, properties }: NodeOf<'Question'>, { out }: Lookup): Fields {
  const { text, slot, exclusive, because, unit, tolerance, values, impliedBy } = properties;
  return {
    text,
    slot,
    about: ends(out('ABOUT', id)),
    exclusive: exclusive || undefined,
    because,
    values: values === undefined ? undefined : (JSON.parse(values) as JsonValue),
    unit,
    tolerance,
    presupposes: first(out('PRESUPPOSES', id)),
    impliedBy: impliedBy === undefined ? undefined : (JSON.parse(impliedBy) as JsonValue),
  };
}

function writeAssertion({ id, properties }: NodeOf<'Assertion'>, lookup: Lookup): Fields {
  const { out, into, answersOf } = lookup;
  const {
    act,
    claim,
    verb,
    named,
    saidAt,
    saidFrom: _from,
    saidTo: _to,
    asTold: _asTold,
    retracted: _retracted,
    ...rest
  } = properties;
  const speakers = into('ASSERTS', id);
  const contradictions = out('CONTRADICTS', id);
  const withdrawn = contradictions.filter(({ properties: { kind } }) => kind === 'withdraws');
  const contradicts = contradictions.filter(({ properties: { kind } }) => kind !== 'withdraws');
  return {
    by: speakers.map(({ from }) => from),
    joint: speakers.some(({ properties: { joint } }) => joint) || undefined,
    named,
    act,
    retracts: record(withdrawn.map(({ to, properties: { because } }) => [to, because])),
    verb,
    claim,
    quotes: writeQuotes(id, lookup),
    in: rest.in,
    saidAt: saidAt?.startsWith('{') ? (JSON.parse(saidAt) as JsonValue) : saidAt,
    when: rest.when,
    about: ends(out('ABOUT', id)),
    answers: writeAnswers(answersOf(id)),
    supports: perTarget(out('SUPPORTS', id)),
    contradicts: perTarget(contradicts),
    reliesOn: perTarget(out('RELIES_ON', id)),
    compatible: perTarget(out('COMPATIBLE', id)),
    reportedBy: list(into('REPORTS', id).map(({ from }) => from)),
    utterance: rest.utterance,
    narratives: ends(out('PART_OF', id, 'Narrative')),
    tags: rest.tags,
    note: rest.note,
  };
}

function writeSilence({ id, properties }: NodeOf<'Silence'>, lookup: Lookup): Fields {
  const { out, into, passedOverIn } = lookup;
  const passed = groupBy(passedOverIn(id), ({ to }) => to);
  return {
    by: into('OMITS', id).map(({ from }) => from),
    in: properties.in,
    passesOver: record([...passed].map(([question, all]) => [question, all.map((one) => one.properties.value)])),
    about: ends(out('ABOUT', id)),
    quotes: writeQuotes(id, lookup),
    reportedBy: list(into('REPORTS', id).map(({ from }) => from)),
    note: properties.note,
  };
}

function writeQuotes(id: string, { out }: Lookup): JsonValue | undefined {
  const quotes = [...out('QUOTED_IN', id)].sort((a, b) => a.properties.position - b.properties.position);
  return list(
    quotes.map(({ to, properties: { position: _, exact, form, words, prefix, suffix, ...rest } }) =>
      compact({ exact, form, words, prefix, suffix, document: to, ...rest }),
    ),
  );
}

/** Per question, a list; implied answers follow again from the rest. */
function writeAnswers(answers: readonly AnswerRow[]): JsonValue | undefined {
  const recorded = answers.filter(({ properties: { how } }) => how !== 'implied');
  const written = [...groupBy(recorded, ({ to }) => to)].map(([question, all]) => [
    question,
    all.map(({ properties: { stance, value, only, how, hedge, asOf, of } }) => {
      const said = stance === 'open' ? { open: true } : stance === 'denied' ? { not: value } : { value };
      return compact({ ...said, only: only || undefined, how, hedge, asOf, of });
    }),
  ]);
  return record(written as [string, JsonValue][]);
}

function perTarget(relations: readonly { readonly to: string; readonly properties: object }[]): JsonValue | undefined {
  const written = [...groupBy(relations, ({ to }) => to)].map(([to, all]) => [
    to,
    all.map(({ properties }) => compact(properties as Fields)),
  ]);
  return record(written as [string, JsonValue][]);
}

function ends(relationships: readonly { readonly to: string }[]): JsonValue | undefined {
  return list(relationships.map(({ to }) => to));
}

function first(relationships: readonly { readonly to: string }[]): string | undefined {
  return relationships[0]?.to;
}

function list(values: readonly JsonValue[]): JsonValue | undefined {
  return values.length === 0 ? undefined : values;
}

function record(entries: readonly (readonly [string, JsonValue])[]): JsonValue | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function compact<F extends Fields>(fields: F): { readonly [K in keyof F]: JsonValue } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
