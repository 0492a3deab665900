// A graph → what the routes send of it: the whole, or one assertion with all it rests on. Adds no judgement of its own.
import { omitAbsent } from '../domain/base/result.ts';
import { deriveRelations } from '../domain/derive/derive-relations.ts';
import { writeColumns } from '../domain/graph/graph-columns.ts';
import { type GraphIndex, indexGraph, type QuoteRow, type RecordedRow } from '../domain/graph/index-graph.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { listPrincipalChains } from '../domain/graph/principals.ts';
import { listReportingChains } from '../domain/graph/reporting-chains.ts';
import type {
  AssertionBrief,
  AssertionDetail,
  DerivedRelationDetail,
  DocumentBrief,
  QuoteDetail,
  RecordedRelationDetail,
} from '../wire/assertion-detail.ts';
import type { GraphColumnsPayload, GraphPayload } from '../wire/graph-payload.ts';

export function buildGraphPayload(graph: NarrativeGraph): GraphPayload {
  return {
    format: 'rashomon-graph',
    formatVersion: 2,
    dataset: graph.nodes.Dataset[0]?.id ?? '',
    nodes: graph.nodes,
    relationships: graph.relationships,
  };
}

export function buildColumnsPayload(graph: NarrativeGraph): GraphColumnsPayload {
  return {
    format: 'rashomon-graph-columns',
    formatVersion: 1,
    dataset: graph.nodes.Dataset[0]?.id ?? '',
    ...writeColumns(graph),
  };
}

/** Undefined where the graph holds no such assertion. Cost: one pass over the graph, and the pairs around this assertion. */
export function buildAssertionDetail(graph: NarrativeGraph, id: string): AssertionDetail | undefined {
  const index = indexGraph(graph);
  const node = index.node('Assertion', id);
  if (node === undefined) return undefined;
  return {
    ...describeBriefly(index, id),
    properties: node.properties,
    cites: index.citesOf(id).map((one) => ({ ...one.properties, document: describeDocument(index, one.to) })),
    reportingChains: listReportingChains(index, id).map((chain) => chain.map((one) => describeBriefly(index, one))),
    answers: index.answersOf(id).map((one) => ({
      question: one.to,
      text: textOf(index, one.to),
      answer: one.properties,
    })),
    recorded: index.recordedRelationsOf(id).map((one) => describeRecorded(index, id, one)),
    derived: describeDerived(index, id),
    narratives: index.narrativesOf(id).map((one) => ({ id: one, name: nameOf(index, one) })),
    about: index.aboutOf(id).map((one) => ({ id: one, name: nameOf(index, one) })),
  };
}

function describeBriefly(index: GraphIndex, id: string): AssertionBrief {
  const properties = index.node('Assertion', id)?.properties;
  return {
    id,
    claim: properties?.claim ?? '',
    act: properties?.act ?? '',
    asTold: properties?.asTold ?? false,
    speakers: index.speakersOf(id).map((actor) => ({
      id: actor,
      name: nameOf(index, actor),
      unnamed: index.node('Actor', actor)?.properties.unnamed ?? false,
      pseudonymous: index.node('Actor', actor)?.properties.pseudonymous ?? false,
      speaksFor: listPrincipalChains(index, actor).map((chain) => chain.map((one) => nameOf(index, one))),
    })),
    quotes: index.quotesOf(id).map((quote) => describeQuote(index, quote)),
  };
}

function describeQuote(index: GraphIndex, quote: QuoteRow): QuoteDetail {
  return { ...quote.properties, document: describeDocument(index, quote.to) };
}

function describeDocument(index: GraphIndex, id: string): DocumentBrief {
  const { title = id, date } = index.node('Document', id)?.properties ?? {};
  return { id, title, ...omitAbsent({ date }) };
}

function describeRecorded(index: GraphIndex, id: string, relation: RecordedRow): RecordedRelationDetail {
  const writtenHere = relation.from === id;
  return {
    type: relation.type,
    direction: writtenHere ? 'to' : 'from',
    properties: relation.properties,
    other: describeBriefly(index, writtenHere ? relation.to : relation.from),
  };
}

function describeDerived(index: GraphIndex, id: string): DerivedRelationDetail[] {
  return deriveRelations(index, [id]).map(({ type, kind, rule, hedged, from, to, evidence }) => ({
    type,
    kind,
    rule,
    hedged,
    evidence: evidence.map(({ question, fromAnswer, toAnswer }) => ({
      question,
      text: textOf(index, question),
      mine: (from === id ? fromAnswer : toAnswer).properties,
      theirs: (from === id ? toAnswer : fromAnswer).properties,
    })),
    other: describeBriefly(index, from === id ? to : from),
  }));
}

function nameOf(index: GraphIndex, id: string): string {
  return (
    index.node('Actor', id)?.properties.name ??
    index.node('Event', id)?.properties.name ??
    index.node('Narrative', id)?.properties.name ??
    id
  );
}

function textOf(index: GraphIndex, question: string): string {
  return index.node('Question', question)?.properties.text ?? question;
}
