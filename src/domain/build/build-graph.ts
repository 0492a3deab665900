// Dataset → NarrativeGraph: the road that needs no database. Recorded data and the answers that are implied; what follows from
// comparing answers is added by derive/add-derived. Writes no key and no hash.

import { groupBy } from '../base/group-by.ts';
import { rememberSome } from '../base/remember-some.ts';
import { assertNever } from '../base/result.ts';
import { addDerived } from '../derive/add-derived.ts';
import { collectImplications, type ImplicationRules, implyAnswers } from '../derive/imply.ts';
import { type GraphNode, type GraphRelationship, type NarrativeGraph, sortGraph } from '../graph/narrative-graph.ts';
import {
  type Label,
  labelOf,
  labels,
  type RelationshipType,
  relationshipTypes,
  type StoredFields,
} from '../graph/schema.ts';
import { type FieldRows, listStoredRows } from '../records/field-rows.ts';
import {
  type Actor,
  type AffiliationType,
  type Answer,
  type Assertion,
  type Dataset,
  joinPieces,
  type Question,
  type QuestionId,
  type Quote,
  type RecordKind,
  type Relation,
  type SaidAt,
  type Silence,
  type UncertainDate,
} from '../records/model.ts';
import { nestedTable } from '../records/nested-table.ts';
import { type EdgeName, recordTable } from '../records/record-table.ts';
import { collectPartOf, createWithinLookup, type WithinLookup } from '../records/within.ts';
import { type AnswerNodes, type AnswerValue, buildAnswerNodes, nameAnswer } from './answer-nodes.ts';

export interface GraphTools {
  /** Text of a JSON value by RFC 8785. */
  readonly canonicalJson: (value: unknown) => string;
  /** SHA-256 in hex: long parts of an Answer's id are given by it. */
  readonly hashText: (text: string) => string;
}

/** For readers of a graph to whom it is all one how nested values and long names are written. */
export const plainTools: GraphTools = { canonicalJson: JSON.stringify, hashText: (text) => text };

const affiliationRelationships = {
  speaksFor: 'SPEAKS_FOR',
  memberOf: 'MEMBER_OF',
  partOf: 'PART_OF',
  writesFor: 'WRITES_FOR',
} as const satisfies Record<AffiliationType, RelationshipType>;

/** All that stands in Neo4j, in the order `sortGraph` promises. Cost: as `buildRecordedGraph` and `addDerived` say. */
export function buildGraph(dataset: Dataset, tools: GraphTools): NarrativeGraph {
  return addDerived(buildRecordedGraph(dataset, tools));
}

/** Without what follows by rule from comparing answers. Cost: n log n in records, plus implications as `implyAnswers` says. */
export function buildRecordedGraph(dataset: Dataset, tools: GraphTools): NarrativeGraph {
  const rows = startRows();
  const rules = collectAnswerRules(dataset);
  const given: AnswerValue[] = [];
  addDeclared(dataset, rows, tools);
  addSaid(dataset, rows, { ...tools, rules, onGiven: (answer) => given.push(answer) });
  const names = new Map<string, string>(dataset.actors.map(({ id, name }) => [id, name]));
  const actorNameOf = (id: string) => names.get(id);
  addAnswerNodes(buildAnswerNodes(given, { ...dataset, ...rules, actorNameOf, hashText: tools.hashText }), rows);
  return sortGraph(rows);
}

/** Rows of a graph, or of a part of it, in the making. */
export interface RowsInMaking {
  readonly nodes: { readonly [L in Label]: GraphNode<L>[] };
  readonly relationships: { readonly [T in RelationshipType]: GraphRelationship<T>[] };
}

type Relationships = RowsInMaking['relationships'];

export function startRows(): RowsInMaking {
  const nodes = Object.fromEntries(labels.map((label) => [label, []]));
  const relationships = Object.fromEntries(relationshipTypes.map((type) => [type, []]));
  return { nodes, relationships } as unknown as RowsInMaking;
}

/** What is known of all questions, for whoever gives an answer to one; of those that are not among `questions`, by `questionOf`. */
export function collectAnswerRules(
  { actors, questions }: Pick<Dataset, 'actors' | 'questions'>,
  questionOf?: (id: string) => Question | undefined,
): ImplicationRules {
  const known = new Map<string, Question>(questionOf ? [] : questions.map((one) => [one.id, one]));
  const find = questionOf ?? ((id: string) => known.get(id));
  return { ...collectImplications(questions, createWithinOfQuestion(actors, find)), slotOf: (id) => find(id)?.slot };
}

function addRecord(
  kind: RecordKind,
  record: { readonly id: string },
  { nodes, relationships }: RowsInMaking,
  extra: object = {},
): void {
  const { fields } = recordTable[kind];
  const node = { id: record.id, properties: { ...storeFields(fields, record), ...compact(extra) } };
  (nodes[labelOf[kind]] as GraphNode[]).push(node as unknown as GraphNode);
  addEdges(fields, record, relationships);
}

/** Everything but assertions and silences. */
export function addDeclared(
  dataset: Omit<Dataset, 'assertions' | 'silences'>,
  rows: RowsInMaking,
  tools: GraphTools,
  isPaired: (question: string) => boolean = () => true,
  withHeader = true,
): void {
  const add = (kind: RecordKind, record: { readonly id: string }, extra?: object) =>
    addRecord(kind, record, rows, extra);
  if (withHeader) add('dataset', dataset);
  for (const event of dataset.events) add('event', event);
  for (const actor of dataset.actors) {
    add('actor', actor);
    addAffiliations(actor, rows.relationships);
  }
  for (const document of dataset.documents) add('document', document);
  for (const question of dataset.questions) {
    const values = renderValues(question.values, tools);
    const impliedBy = renderImplications(question.impliedBy, tools);
    add('question', question, { values, impliedBy, paired: isPaired(question.id) });
  }
  for (const narrative of dataset.narratives) add('narrative', narrative);
}

export interface SaidTools extends GraphTools {
  readonly rules: ImplicationRules;
  /** Called for each answer that is given, implied ones too: nodes are made of them elsewhere. */
  readonly onGiven: (answer: AnswerValue) => void;
  readonly isRetracted?: (assertion: string) => boolean;
}

/** Assertions and silences, all or some of a dataset's. */
export function addSaid(said: Pick<Dataset, 'assertions' | 'silences'>, rows: RowsInMaking, tools: SaidTools): void {
  const { rules, onGiven, isRetracted = () => false } = tools;
  const links = rows.relationships;
  const nameGiven = (answer: AnswerValue) => {
    onGiven(answer);
    return nameAnswer(answer, tools.hashText);
  };
  for (const assertion of said.assertions) {
    const { saidAt, saidFrom, saidTo } = assertion;
    const asTold = assertion.reportedBy.length > 0;
    const dates = { saidAt: renderSaidAt(saidAt, tools), saidFrom, saidTo };
    addRecord('assertion', assertion, rows, { ...dates, asTold, retracted: isRetracted(assertion.id) });
    for (const from of assertion.by) {
      links.ASSERTS.push({
        from,
        to: assertion.id,
        properties: { act: assertion.act, asTold, joint: assertion.joint },
      });
    }
    addQuotes(assertion, links);
    for (const one of assertion.cites) {
      const properties = storeFields(nestedTable['cited document'].fields, one);
      links.CITES.push({ from: assertion.id, to: one.document, properties });
    }
    for (const relation of assertion.relations) addRelation(assertion.id, relation, links);
    addAnswers(assertion, links, rules, nameGiven);
  }
  for (const silence of said.silences) {
    addRecord('silence', silence, rows);
    for (const answer of silence.passesOver) {
      links.PASSES_OVER.push({ from: silence.id, to: nameGiven(answer), properties: {} });
    }
    addQuotes(silence, links);
  }
}

/** Of questions that were asked about last. */
const lookupsAtHand = 1_000;

function createWithinOfQuestion(
  actors: readonly Actor[],
  questionOf: (id: string) => Question | undefined,
): (question: QuestionId) => WithinLookup {
  const partOf = collectPartOf(actors);
  return rememberSome(lookupsAtHand, (id: QuestionId) => {
    const question = questionOf(id);
    return question === undefined ? () => [] : createWithinLookup(question, partOf);
  });
}

/** The fields that are properties under their own names, as they are stored. */
function storeFields<Rows extends FieldRows>(rows: Rows, record: object): StoredFields<Rows> {
  const values = record as Readonly<Record<string, unknown>>;
  const stored: Record<string, unknown> = {};
  for (const [name, row] of listStoredRows(rows)) {
    const value = values[name];
    const kept = row.kind === 'date' && row.bounded ? (value as UncertainDate | undefined)?.text : value;
    if (isThere(kept)) stored[name] = kept;
  }
  return stored as StoredFields<Rows>;
}

/** The references that are relationships without properties. */
function addEdges(rows: FieldRows, record: { readonly id: string }, links: Relationships): void {
  const { id } = record;
  for (const [name, row] of Object.entries(rows)) {
    if (row.kind !== 'reference' || row.byHand) continue;
    const value = (record as Readonly<Record<string, unknown>>)[name] as string | readonly string[] | undefined;
    const others = value === undefined ? [] : [value].flat();
    if (row.edge !== undefined)
      for (const to of others) links[row.edge as EdgeName].push({ from: id, to, properties: {} });
    if (row.edgeFrom !== undefined)
      for (const from of others) links[row.edgeFrom as EdgeName].push({ from, to: id, properties: {} });
  }
}

function addAffiliations({ id, affiliations }: Actor, links: Relationships): void {
  for (const affiliation of affiliations) {
    const properties = storeFields(nestedTable.affiliation.fields, affiliation);
    links[affiliationRelationships[affiliation.type]].push({ from: id, to: affiliation.actor, properties });
  }
}

function renderValues(values: Question['values'], tools: GraphTools): string | undefined {
  const entries = Object.entries(values);
  if (entries.length === 0) return undefined;
  return tools.canonicalJson(
    Object.fromEntries(entries.map(([id, value]) => [id, storeFields(nestedTable['question value'].fields, value)])),
  );
}

function renderImplications(implications: Question['impliedBy'], tools: GraphTools): string | undefined {
  if (implications.length === 0) return undefined;
  const byQuestion = groupBy(implications, (one) => one.question);
  const entries = [...byQuestion].map(([question, ofQuestion]) => [
    question,
    Object.fromEntries(ofQuestion.map((one) => [one.value, storeFields(nestedTable.implication.fields, one)])),
  ]);
  return tools.canonicalJson(Object.fromEntries(entries));
}

function renderSaidAt(saidAt: SaidAt | undefined, tools: GraphTools): string | undefined {
  return saidAt === undefined || typeof saidAt === 'string' ? saidAt : tools.canonicalJson(saidAt);
}

function addRelation(from: string, relation: Relation, links: Relationships): void {
  const { to } = relation;
  switch (relation.type) {
    case 'SUPPORTS':
      links.SUPPORTS.push({ from, to, properties: storeFields(nestedTable.support.fields, relation) });
      return;
    case 'CONTRADICTS': {
      const properties = storeFields(nestedTable.contradiction.fields, relation);
      links.CONTRADICTS.push({ from, to, properties: { ...properties, kind: relation.kind } });
      return;
    }
    case 'RELIES_ON':
    case 'COMPATIBLE':
      links[relation.type].push({ from, to, properties: storeFields(nestedTable.reason.fields, relation) });
      return;
    default:
      assertNever(relation, 'relation');
  }
}

function addAnswers(
  assertion: Assertion,
  links: Relationships,
  rules: ImplicationRules,
  nameGiven: (answer: AnswerValue) => string,
): void {
  const all: readonly Answer[] = [...assertion.answers, ...implyAnswers(assertion.answers, rules)];
  for (const one of all) {
    const { question, stance, value, from, to, how, asOf, of } = one;
    // What tells one answer from another stands on its node, but where there is none.
    const { asOf: _asOf, of: _of, only, ...said } = storeFields(nestedTable.answer.fields, one);
    if (value === undefined) {
      const properties = compact({ ...said, how, asOf, of });
      links.LEAVES_OPEN.push({ from: assertion.id, to: question, properties });
      continue;
    }
    const answer = nameGiven({ question, value, from, to, asOf, of });
    const type = stance === 'denied' ? 'DENIES' : 'HOLDS';
    links[type].push({ from: assertion.id, to: answer, properties: { ...said, how, only } });
  }
}

export function addAnswerNodes(answers: AnswerNodes, { nodes, relationships }: RowsInMaking): void {
  // One by one: arguments of a call have an end.
  for (const node of answers.nodes) nodes.Answer.push(node);
  for (const type of ['ANSWERS', 'NAMES', 'WITHIN'] as const) {
    for (const one of answers[type]) (relationships[type] as GraphRelationship[]).push(one);
  }
}

function addQuotes({ id: from, quotes }: Assertion | Silence, links: Relationships): void {
  quotes.forEach((quote, position) => {
    const properties = { ...storePieces(quote), ...storeFields(nestedTable.quote.fields, quote), position };
    links.QUOTED_IN.push({ from, to: quote.document, properties });
  });
}

/** One text and one extent, whatever its pieces, so that whoever asks for them need not know of pieces. */
function storePieces({ exact, start, end }: Quote) {
  const extent = { exact: joinPieces(exact), start: start?.[0], end: end?.at(-1) };
  return compact(exact.length > 1 ? { ...extent, pieces: exact, starts: start, ends: end } : extent);
}

/** What has a value, as it is stored: an absent property and an empty list have no key. */
type Compact<P> = { [K in keyof P as undefined extends P[K] ? never : K]: P[K] } & {
  [K in keyof P as undefined extends P[K] ? K : never]?: Exclude<P[K], undefined>;
};

function compact<P extends object>(properties: P): Compact<P> {
  const entries = Object.entries(properties);
  return Object.fromEntries(entries.filter(([, value]) => isThere(value))) as Compact<P>;
}

function isThere(value: unknown): boolean {
  return value !== undefined && !(Array.isArray(value) && value.length === 0);
}
