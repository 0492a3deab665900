// Dataset → NarrativeGraph: the road that needs no database. Adds what follows from the dataset alone (implied answers, what
// values lie within, `asTold`); draws no relation, writes no key and no hash.
import { collectImplications, type ImplicationRules, implyAnswers } from '../derive/imply.ts';
import { collectPartOf, createWithinLookup, type WithinLookup } from '../derive/within.ts';
import { groupBy } from '../group-by.ts';
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
} from '../model.ts';
import { type GraphNode, type GraphRelationship, type NarrativeGraph, sortGraph } from './narrative-graph.ts';
import { type Label, labels, type RelationshipProperties, type RelationshipType, relationshipTypes } from './schema.ts';

export interface GraphTools {
  /** Text of a JSON value by RFC 8785. */
  readonly canonicalJson: (value: unknown) => string;
}

type Nodes = { [L in Label]: GraphNode<L>[] };
type Relationships = { [T in RelationshipType]: GraphRelationship<T>[] };

const affiliationRelationships = {
  speaksFor: 'SPEAKS_FOR',
  memberOf: 'MEMBER_OF',
  partOf: 'PART_OF',
  writesFor: 'WRITES_FOR',
} as const satisfies Record<AffiliationType, RelationshipType>;

/** In the order `sortGraph` promises. Cost: n log n in records, plus implications as `implyAnswers` says. */
export function buildGraph(dataset: Dataset, tools: GraphTools): NarrativeGraph {
  const nodes = Object.fromEntries(labels.map((label) => [label, []])) as unknown as Nodes;
  const links = Object.fromEntries(relationshipTypes.map((type) => [type, []])) as unknown as Relationships;
  const withinOf = createWithinOfQuestion(dataset);
  const rules = collectImplications(dataset.questions, withinOf);

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
    addAnswers(assertion, links, rules, withinOf);
  }
  for (const silence of dataset.silences) addSilence(silence, nodes, links);
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
  nodes.Assertion.push({ id, properties: compact({ ...rest, saidAt: renderSaidAt(saidAt, tools), asTold }) });
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
  }
}

function addAnswers(
  assertion: Assertion,
  links: Relationships,
  rules: ImplicationRules,
  withinOf: (question: QuestionId) => WithinLookup,
): void {
  const all: readonly Answer[] = [...assertion.answers, ...implyAnswers(assertion.answers, rules)];
  for (const { question, ...answer } of all) {
    const within = answer.value === undefined ? [] : withinOf(question)(answer.value);
    links.ANSWERS.push({ from: assertion.id, to: question, properties: compact({ ...answer, within }) });
  }
}

function addSilence(silence: Silence, nodes: Nodes, links: Relationships): void {
  const { id, by, passesOver, about, quotes, reportedBy, ...rest } = silence;
  nodes.Silence.push({ id, properties: compact(rest) });
  for (const from of by) links.OMITS.push({ from, to: id, properties: {} });
  for (const { question, value } of passesOver)
    links.PASSES_OVER.push({ from: id, to: question, properties: { value } });
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
