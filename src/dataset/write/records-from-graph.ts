// NarrativeGraph → records in the long form of the format, as `export` prints them. Leaves out what the reader adds again: implied answers, bounds, what values lie within.

import { groupBy } from '../../domain/base/group-by.ts';
import { type AnswerRow, listAnswers, type PassedOverRow } from '../../domain/graph/answer-rows.ts';
import type { GraphNode, GraphRelationship, NarrativeGraph } from '../../domain/graph/narrative-graph.ts';
import { type Label, labelOf, labels, type RelationshipType } from '../../domain/graph/schema.ts';
import type { FieldRow, FieldRows, NestedKind } from '../../domain/records/field-rows.ts';
import { type RecordKind, recordKinds } from '../../domain/records/model.ts';
import { nestedTable } from '../../domain/records/nested-table.ts';
import { type EdgeName, recordTable } from '../../domain/records/record-table.ts';

export type JsonValue = string | number | boolean | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** One line of JSONL: `type`, `id`, then the record's fields in the order of the docs. */
export interface DatasetRecord {
  readonly type: RecordKind;
  readonly id: string;
  readonly [field: string]: JsonValue;
}

/** The dataset first, then each kind in the order of model.ts, sorted by id. Read again they give an equal graph. */
export function recordsFromGraph(graph: NarrativeGraph): DatasetRecord[] {
  const from = indexBy(graph, 'from');
  const to = indexBy(graph, 'to');
  const { ofAssertions, passedOver: allPassedOver } = listAnswers(graph);
  const answers = groupBy(ofAssertions, (one) => one.from);
  const passedOver = groupBy(allPassedOver, (one) => one.from);
  const labelById = new Map(labels.flatMap((label) => graph.nodes[label].map(({ id }) => [id, label] as const)));
  const lookup: Lookup = {
    out: (type, id, among) =>
      (from[type].get(id) ?? []).filter(({ to }) => !among || among.some((label) => labelById.get(to) === label)),
    into: (type, id) => to[type].get(id) ?? [],
    answersOf: (assertion) => answers.get(assertion) ?? [],
    passedOverIn: (silence) => passedOver.get(silence) ?? [],
  };
  return recordKinds.flatMap((kind) =>
    graph.nodes[labelOf[kind]].map(
      (node): DatasetRecord => ({ type: kind, id: node.id, ...writeFields(kind, node, lookup) }),
    ),
  );
}

interface Lookup {
  /** In the graph's order; only to nodes of some labels, where these are given. */
  out<T extends RelationshipType>(type: T, id: string, among?: readonly Label[]): readonly GraphRelationship<T>[];
  into<T extends RelationshipType>(type: T, id: string): readonly GraphRelationship<T>[];
  answersOf(assertion: string): readonly AnswerRow[];
  passedOverIn(silence: string): readonly PassedOverRow[];
}

type Index = { readonly [T in RelationshipType]: ReadonlyMap<string, readonly GraphRelationship<T>[]> };

function indexBy(graph: NarrativeGraph, end: 'from' | 'to'): Index {
  const entries = Object.entries(graph.relationships as Record<string, readonly GraphRelationship[]>);
  return Object.fromEntries(entries.map(([type, all]) => [type, groupBy(all, (one) => one[end])])) as unknown as Index;
}

type Stored = Readonly<Record<string, JsonValue | undefined>>;

/** In the order of the table. */
function writeFields(kind: RecordKind, { id, properties }: GraphNode, lookup: Lookup): { [field: string]: JsonValue } {
  const rows: FieldRows = recordTable[kind].fields;
  const written: [string, JsonValue | undefined][] = Object.entries(rows).map(([name, row]) => {
    const write = byHand[`${kind}.${name}`];
    if (write !== undefined) return [name, write(id, lookup, properties as Stored)];
    if (row.kind === 'reference' && (row.edge ?? row.edgeFrom) !== undefined) return [name, writeEnds(id, row, lookup)];
    return [name, writeValue(row, (properties as Stored)[name])];
  });
  return compact(Object.fromEntries(written));
}

/** A flag that is not set is not written. */
function writeValue(row: FieldRow, value: JsonValue | undefined): JsonValue | undefined {
  return row.kind === 'flag' && value === false ? undefined : value;
}

/** What relationships without properties say, as the field they stand for. */
function writeEnds(id: string, row: FieldRow & { kind: 'reference' }, { out, into }: Lookup): JsonValue | undefined {
  const ids =
    row.edge === undefined
      ? into(row.edgeFrom as EdgeName, id).map(({ from }) => from)
      : out(
          row.edge as EdgeName,
          id,
          row.to.map((kind) => labelOf[kind]),
        ).map(({ to }) => to);
  return row.many === undefined ? ids[0] : list(ids);
}

/** A record within a record, in the order of its table; `known` are the fields that no property holds. */
function writeNested(kind: NestedKind, properties: object, known: Stored = {}): JsonValue {
  const rows: FieldRows = nestedTable[kind].fields;
  const stored = properties as Stored;
  const written = Object.entries(rows).map(([name, row]) => [name, known[name] ?? writeValue(row, stored[name])]);
  return compact(Object.fromEntries(written) as Stored);
}

type Write = (id: string, lookup: Lookup, properties: Stored) => JsonValue | undefined;

const affiliations =
  (type: 'SPEAKS_FOR' | 'MEMBER_OF' | 'PART_OF' | 'WRITES_FOR'): Write =>
  (id, { out }) =>
    list(out(type, id).map(({ to, properties }) => writeNested('affiliation', properties, { actor: to })));

const relations =
  (kind: NestedKind, type: 'SUPPORTS' | 'CONTRADICTS' | 'RELIES_ON' | 'COMPATIBLE'): Write =>
  (id, { out }) => {
    const drawn = out(type, id).filter(({ properties }) => !isWithdrawal(properties));
    const perTarget = [...groupBy(drawn, ({ to }) => to)];
    return record(perTarget.map(([to, all]) => [to, all.map(({ properties }) => writeNested(kind, properties))]));
  };

const parsed =
  (name: string): Write =>
  (_id, _lookup, properties) => {
    const text = properties[name];
    return typeof text === 'string' && text.startsWith('{') ? (JSON.parse(text) as JsonValue) : text;
  };

/** Fields whose place in the graph is their own. */
const byHand: Readonly<Record<string, Write>> = {
  'actor.speaksFor': affiliations('SPEAKS_FOR'),
  'actor.memberOf': affiliations('MEMBER_OF'),
  'actor.partOf': affiliations('PART_OF'),
  'actor.writesFor': affiliations('WRITES_FOR'),
  'question.values': parsed('values'),
  'question.impliedBy': parsed('impliedBy'),
  'assertion.by': (id, { into }) => into('ASSERTS', id).map(({ from }) => from),
  'assertion.joint': (id, { into }) => into('ASSERTS', id).some(({ properties }) => properties.joint) || undefined,
  'assertion.retracts': (id, { out }) => {
    const withdrawn = out('CONTRADICTS', id).filter(({ properties }) => isWithdrawal(properties));
    return record(withdrawn.map(({ to, properties: { because = '' } }) => [to, because]));
  },
  'assertion.quotes': writeQuotes,
  'assertion.cites': (id, { out }) =>
    list(out('CITES', id).map(({ to, properties }) => writeNested('cited document', properties, { document: to }))),
  'assertion.saidAt': parsed('saidAt'),
  'assertion.answers': writeAnswers,
  'assertion.supports': relations('support', 'SUPPORTS'),
  'assertion.contradicts': relations('contradiction', 'CONTRADICTS'),
  'assertion.reliesOn': relations('reason', 'RELIES_ON'),
  'assertion.compatible': relations('reason', 'COMPATIBLE'),
  'silence.passesOver': (id, { passedOverIn }) => {
    const passed = groupBy(passedOverIn(id), ({ to }) => to);
    return record([...passed].map(([question, all]) => [question, all.map((one) => one.properties.value)]));
  },
  'silence.quotes': writeQuotes,
};

function isWithdrawal(properties: object): boolean {
  return 'kind' in properties && properties.kind === 'withdraws';
}

function writeQuotes(id: string, { out }: Lookup): JsonValue | undefined {
  const quotes = [...out('QUOTED_IN', id)].sort((a, b) => a.properties.position - b.properties.position);
  return list(quotes.map(({ to, properties }) => writeNested('quote', properties, { document: to })));
}

/** Per question, a list; implied answers follow again from the rest. */
function writeAnswers(id: string, { answersOf }: Lookup): JsonValue | undefined {
  const recorded = answersOf(id).filter(({ properties: { how } }) => how !== 'implied');
  const written = [...groupBy(recorded, ({ to }) => to)].map(([question, all]): [string, JsonValue] => [
    question,
    all.map(({ properties: { value, ...said } }) => {
      const held = { held: { value }, denied: { not: value }, open: { open: true } }[said.stance];
      return writeNested('answer', said, held);
    }),
  ]);
  return record(written);
}

function list(values: readonly JsonValue[]): JsonValue | undefined {
  return values.length === 0 ? undefined : values;
}

function record(entries: readonly (readonly [string, JsonValue])[]): JsonValue | undefined {
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function compact(fields: Stored): { [field: string]: JsonValue } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
