// Dataset → NarrativeGraph: the road that needs no database. Recorded data and the answers that are implied; what follows from
// comparing answers is added by derive/add-derived. Writes no key and no hash.

import { groupBy } from '../base/group-by.ts';
import { assertNever } from '../base/result.ts';
import { addDerived } from '../derive/add-derived.ts';
import { collectImplications, type ImplicationRules, implyAnswers } from '../derive/imply.ts';
import { type GraphNode, type GraphRelationship, type NarrativeGraph, sortGraph } from '../graph/narrative-graph.ts';
import {
  type Label,
  labels,
  type RelationshipProperties,
  type RelationshipType,
  relationshipTypes,
} from '../graph/schema.ts';
import type {
  Actor,
  AffiliationType,
  Answer,
  Assertion,
  Dataset,
  Question,
  QuestionId,
  Quote,
  Relation,
  SaidAt,
  Silence,
} from '../records/model.ts';
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

type Nodes = { [L in Label]: GraphNode<L>[] };
type Relationships = { [T in RelationshipType]: GraphRelationship<T>[] };

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
  const nodes = Object.fromEntries(labels.map((label) => [label, []])) as unknown as Nodes;
  const links = Object.fromEntries(relationshipTypes.map((type) => [type, []])) as unknown as Relationships;
  const withinOf = createWithinOfQuestion(dataset);
  const rules = collectImplications(dataset.questions, withinOf);
  const given: AnswerValue[] = [];
  const nameGiven = (answer: AnswerValue) => {
    given.push(answer);
    return nameAnswer(answer, tools.hashText);
  };

  addHeader(dataset, nodes);
  for (const event of dataset.events) {
    const { id, date, partOf, ...rest } = event;
    nodes.Event.push({ id, properties: compact({ ...rest, date: date?.text }) });
    if (partOf !== undefined) links.PART_OF.push({ from: id, to: partOf, properties: {} });
  }
  for (const actor of dataset.actors) addActor(actor, nodes, links);
  for (const document of dataset.documents) {
    const { id, date, publishers, authors, derivedFrom, ...rest } = document;
    nodes.Document.push({ id, properties: compact({ ...rest, date: date?.text }) });
    for (const to of publishers) links.PUBLISHED_BY.push({ from: id, to, properties: {} });
    for (const to of authors) links.WRITTEN_BY.push({ from: id, to, properties: {} });
    for (const to of derivedFrom) links.DERIVED_FROM.push({ from: id, to, properties: {} });
  }
  for (const question of dataset.questions) addQuestion(question, nodes, links, tools);
  for (const { id, ...rest } of dataset.narratives) nodes.Narrative.push({ id, properties: compact(rest) });
  for (const assertion of dataset.assertions) {
    addAssertion(assertion, nodes, links, tools);
    addAnswers(assertion, links, rules, nameGiven);
  }
  for (const silence of dataset.silences) addSilence(silence, nodes, links, nameGiven);
  addAnswerNodes(buildAnswerNodes(given, { ...dataset, withinOf, hashText: tools.hashText }), nodes, links);
  return sortGraph({ nodes, relationships: links });
}

function createWithinOfQuestion(dataset: Dataset): (question: QuestionId) => WithinLookup {
  const partOf = collectPartOf(dataset.actors);
  const lookups = new Map(dataset.questions.map((one) => [one.id, createWithinLookup(one, partOf)]));
  return (question) => lookups.get(question) ?? (() => []);
}

function addHeader(dataset: Dataset, nodes: Nodes): void {
  const { id, format, version, title, description, licence, language, curators } = dataset;
  const properties = compact({ format, version, title, description, licence, language, curators });
  nodes.Dataset.push({ id, properties });
}

function addActor(actor: Actor, nodes: Nodes, links: Relationships): void {
  const { id, affiliations, ...rest } = actor;
  nodes.Actor.push({ id, properties: compact(rest) });
  for (const { type, actor: to, from: since, to: until } of affiliations) {
    links[affiliationRelationships[type]].push({ from: id, to, properties: compact({ from: since, to: until }) });
  }
}

function addQuestion(question: Question, nodes: Nodes, links: Relationships, tools: GraphTools): void {
  const { id, about, presupposes, values, impliedBy, ...rest } = question;
  nodes.Question.push({
    id,
    properties: compact({
      ...rest,
      values: renderValues(values, tools),
      impliedBy: renderImplications(impliedBy, tools),
      paired: true,
    }),
  });
  for (const to of about) links.ABOUT.push({ from: id, to, properties: {} });
  if (presupposes !== undefined) links.PRESUPPOSES.push({ from: id, to: presupposes, properties: {} });
}

function renderValues(values: Question['values'], tools: GraphTools): string | undefined {
  const entries = Object.entries(values);
  if (entries.length === 0) return undefined;
  return tools.canonicalJson(Object.fromEntries(entries.map(([id, value]) => [id, compact({ ...value })])));
}

function renderImplications(implications: Question['impliedBy'], tools: GraphTools): string | undefined {
  if (implications.length === 0) return undefined;
  const byQuestion = groupBy(implications, (one) => one.question);
  const entries = [...byQuestion].map(([question, ofQuestion]) => [
    question,
    Object.fromEntries(ofQuestion.map(({ value, is, because }) => [value, { is, because }])),
  ]);
  return tools.canonicalJson(Object.fromEntries(entries));
}

function addAssertion(assertion: Assertion, nodes: Nodes, links: Relationships, tools: GraphTools): void {
  const { id, by, joint, quotes, about, answers: _, relations, reportedBy, narratives, saidAt, ...rest } = assertion;
  const asTold = reportedBy.length > 0;
  nodes.Assertion.push({
    id,
    properties: compact({ ...rest, saidAt: renderSaidAt(saidAt, tools), asTold, retracted: false }),
  });
  for (const from of by) {
    links.ASSERTS.push({ from, to: id, properties: { act: assertion.act, asTold, joint } });
  }
  addQuotes(id, quotes, links);
  for (const to of about) links.ABOUT.push({ from: id, to, properties: {} });
  for (const relation of relations) addRelation(id, relation, links);
  for (const from of reportedBy) links.REPORTS.push({ from, to: id, properties: {} });
  for (const to of narratives) links.PART_OF.push({ from: id, to, properties: {} });
}

function renderSaidAt(saidAt: SaidAt | undefined, tools: GraphTools): string | undefined {
  return saidAt === undefined || typeof saidAt === 'string' ? saidAt : tools.canonicalJson(saidAt);
}

function addRelation(from: string, relation: Relation, links: Relationships): void {
  switch (relation.type) {
    case 'SUPPORTS': {
      const { type: _, to, ...properties } = relation;
      links.SUPPORTS.push({ from, to, properties });
      return;
    }
    case 'CONTRADICTS': {
      const { type: _, to, ...properties } = relation;
      links.CONTRADICTS.push({ from, to, properties });
      return;
    }
    case 'RELIES_ON':
    case 'COMPATIBLE':
      links[relation.type].push({ from, to: relation.to, properties: { because: relation.because } });
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
  for (const { question, stance, value, from, to, how, only, hedge, asOf, of } of all) {
    if (value === undefined) {
      links.LEAVES_OPEN.push({ from: assertion.id, to: question, properties: compact({ how, hedge, asOf, of }) });
      continue;
    }
    const answer = nameGiven({ question, value, from, to, asOf, of });
    const type = stance === 'denied' ? 'DENIES' : 'HOLDS';
    links[type].push({ from: assertion.id, to: answer, properties: compact({ how, only, hedge }) });
  }
}

function addAnswerNodes(answers: AnswerNodes, nodes: Nodes, links: Relationships): void {
  nodes.Answer.push(...answers.nodes);
  links.ANSWERS.push(...answers.ANSWERS);
  links.NAMES.push(...answers.NAMES);
  links.WITHIN.push(...answers.WITHIN);
}

function addSilence(
  silence: Silence,
  nodes: Nodes,
  links: Relationships,
  nameGiven: (answer: AnswerValue) => string,
): void {
  const { id, by, passesOver, about, quotes, reportedBy, ...rest } = silence;
  nodes.Silence.push({ id, properties: compact(rest) });
  for (const from of by) links.OMITS.push({ from, to: id, properties: {} });
  for (const answer of passesOver) links.PASSES_OVER.push({ from: id, to: nameGiven(answer), properties: {} });
  for (const to of about) links.ABOUT.push({ from: id, to, properties: {} });
  addQuotes(id, quotes, links);
  for (const from of reportedBy) links.REPORTS.push({ from, to: id, properties: {} });
}

function addQuotes(from: string, quotes: readonly Quote[], links: Relationships): void {
  quotes.forEach(({ document, ...quote }, position) => {
    const properties: RelationshipProperties<'QUOTED_IN'> = compact({ ...quote, position });
    links.QUOTED_IN.push({ from, to: document, properties });
  });
}

/** What has a value, as it is stored: an absent property and an empty list have no key. */
type Compact<P> = { [K in keyof P as undefined extends P[K] ? never : K]: P[K] } & {
  [K in keyof P as undefined extends P[K] ? K : never]?: Exclude<P[K], undefined>;
};

function compact<P extends object>(properties: P): Compact<P> {
  const entries = Object.entries(properties);
  const stored = entries.filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(stored) as Compact<P>;
}
