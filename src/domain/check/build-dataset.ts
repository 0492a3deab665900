// Draft → Dataset, the step behind which nothing re-validates. Called only on a draft without errors: what is missing here is our bug.

import { Bug, compareText } from '../base/result.ts';
import type {
  DraftActor,
  DraftDocument,
  DraftEvent,
  DraftHeader,
  DraftNarrative,
  DraftQuestion,
  Field,
  Text,
} from '../records/draft.ts';
import type {
  Actor,
  ActorId,
  AssertionId,
  Dataset,
  DatasetId,
  Document,
  DocumentId,
  Event,
  EventId,
  Narrative,
  NarrativeId,
  Question,
  QuestionId,
  QuestionValue,
  UncertainDate,
} from '../records/model.ts';
import { buildAssertion, buildSilence } from './build-assertion.ts';
import type { CheckContext } from './check-context.ts';
import { byId, need, needText, optional, present, readValue, sortBy, sortedIds, texts } from './field-values.ts';

export function buildDataset(context: CheckContext): Dataset {
  const { draft } = context;
  const header = need(draft.header, 'dataset header');
  const actors = [...draft.actors.map(buildActor), ...[...context.addedNarrators].map(buildNarrator)];
  return {
    ...buildHeader(header),
    events: byId(draft.events.map((event) => buildEvent(event, context))),
    actors: byId(actors),
    documents: byId(draft.documents.map((document) => buildDocument(document, context))),
    questions: byId(draft.questions.map((question) => buildQuestion(question, context))),
    narratives: byId(draft.narratives.map(buildNarrative)),
    assertions: byId(draft.assertions.map((assertion) => buildAssertion(assertion, context))),
    silences: byId(draft.silences.map((silence) => buildSilence(silence, context))),
  };
}

function buildHeader(header: DraftHeader) {
  return {
    id: header.id.value as DatasetId,
    format: 1 as const,
    version: needText(header.version, 'version'),
    title: needText(header.title, 'title'),
    ...optional('description', header.description),
    licence: needText(header.licence, 'licence'),
    language: needText(header.language, 'language'),
    curators: texts(header.curators),
  };
}

function buildEvent(event: DraftEvent, context: CheckContext): Event {
  return {
    id: event.id.value as EventId,
    name: needText(event.name, 'name'),
    ...uncertainDate(event.date, context),
    ...optional('place', event.location),
    ...optional('partOf', event.partOf as Field<EventId> | undefined),
    ...optional('wikidata', event.wikidata),
    ...optional('note', event.note),
  };
}

function buildActor(actor: DraftActor): Actor {
  const affiliations = actor.affiliations.map(({ type, actor: other, from, to }) => ({
    type,
    actor: other.value as ActorId,
    ...optional('from', from),
    ...optional('to', to),
  }));
  return {
    id: actor.id.value as ActorId,
    name: needText(actor.name, 'name'),
    kind: need(actor.kind, 'kind').value,
    aliases: texts(actor.aliases),
    unnamed: actor.unnamed?.value ?? false,
    ...optional('wikidata', actor.wikidata),
    affiliations: sortBy(affiliations, ({ type, actor: other, from = '', to = '' }) => [type, other, from, to]),
    ...optional('note', actor.note),
  };
}

/** Who speaks for a document that has not exactly one publisher. */
function buildNarrator([id, document]: readonly [string, DraftDocument]): Actor {
  return {
    id: id as ActorId,
    name: needText(document.title, 'title'),
    kind: 'group',
    aliases: [],
    unnamed: true,
    affiliations: [],
  };
}

function buildDocument(document: DraftDocument, context: CheckContext): Document {
  return {
    id: document.id.value as DocumentId,
    title: needText(document.title, 'title'),
    publishers: sortedIds(document.publisher),
    authors: sortedIds(document.authors),
    ...uncertainDate(document.date, context),
    ...optional('url', document.url),
    ...optional('archived', document.archived),
    ...optional('language', document.language),
    ...optional('text', document.text),
    ...optional('sha256', document.sha256),
    ...optional('length', document.length),
    derivedFrom: sortedIds(document.derivedFrom),
    ...optional('note', document.note),
  };
}

function buildQuestion(question: DraftQuestion, context: CheckContext): Question {
  const values = question.values.map(({ id, label, within }): [string, QuestionValue] => [
    id.value,
    { ...optional('label', label), within: sortedIds(within) },
  ]);
  const impliedBy = question.impliedBy.map(({ question: source, value, is, because }) => {
    const { value: canonical, from, to } = readValue(context, source.value, value.value);
    return {
      question: source.value as QuestionId,
      value: canonical,
      is: need(is, 'is').value,
      because: needText(because, 'because'),
      ...present({ from, to }),
    };
  });
  return {
    id: question.id.value as QuestionId,
    text: needText(question.text, 'text'),
    slot: need(question.slot, 'slot').value,
    about: sortedIds(question.about),
    exclusive: question.exclusive?.value ?? false,
    ...optional('because', question.because),
    values: Object.fromEntries(values.sort(([a], [b]) => compareText(a, b))),
    ...optional('unit', question.unit),
    ...optional('tolerance', question.tolerance),
    ...optional('presupposes', question.presupposes as Field<AssertionId> | undefined),
    impliedBy: sortBy(impliedBy, (implication) => [implication.question, implication.value]),
  };
}

function buildNarrative(narrative: DraftNarrative): Narrative {
  return {
    id: narrative.id.value as NarrativeId,
    name: needText(narrative.name, 'name'),
    ...optional('description', narrative.description),
  };
}

function uncertainDate(date: Text | undefined, context: CheckContext): { readonly date?: UncertainDate } {
  if (!date) return {};
  const reading = context.parseDate(date.value);
  if (!reading.ok) throw new Bug(`date ${date.value} was not checked`);
  return { date: { text: date.value, ...present({ from: reading.from, to: reading.to }) } };
}
