// Draft → Dataset, the step behind which nothing re-validates. Called only on a draft without errors: what is missing here is our bug.
import type { CheckContext } from './check-context.ts';
import type {
  DraftActor,
  DraftAnswer,
  DraftAssertion,
  DraftDocument,
  DraftEvent,
  DraftHeader,
  DraftNarrative,
  DraftQuestion,
  DraftQuote,
  DraftRelation,
  DraftSaidAt,
  DraftSilence,
  Field,
  Text,
} from './draft.ts';
import type {
  Actor,
  ActorId,
  Answer,
  Assertion,
  AssertionId,
  ContradictionKind,
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
  Quote,
  Relation,
  SaidAt,
  Silence,
  SilenceId,
  SupportKind,
  UncertainDate,
} from './model.ts';
import { documentOfQuote, resolveNarrator, resolveSpeakers } from './narrator.ts';
import { Bug, compareText } from './result.ts';
import { boundSaidAt } from './said-bounds.ts';

export function buildDataset(context: CheckContext): Dataset {
  const { draft } = context;
  const header = need(draft.header, 'dataset header');
  const actors = [...draft.actors.map(buildActor), ...addNarrators(context)];
  return {
    ...buildHeader(header),
    events: byId(draft.events.map((event) => buildEvent(event, context))),
    actors: byId(actors),
    documents: byId(draft.documents.map((document) => buildDocument(document, context))),
    questions: byId(draft.questions.map((question) => buildQuestion(question, context))),
    narratives: byId(draft.narratives.map(buildNarrative)),
    assertions: byId(draft.assertions.map((assertion) => buildAssertion(assertion, context))),
    silences: byId(draft.silences.map(buildSilence)),
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

/** The actors that speak for a document's own voice where it has not exactly one publisher. */
function addNarrators({ draft, documents }: CheckContext): Actor[] {
  const added = new Map<string, Actor>();
  for (const assertion of draft.assertions) {
    if (!assertion.by.some(({ value }) => value === 'narrator')) continue;
    const narrator = need(resolveNarrator(assertion, documents), 'narrator');
    if (narrator.kind === 'publisher') continue;
    added.set(narrator.actor, {
      id: narrator.actor as ActorId,
      name: needText(narrator.document.title, 'title'),
      kind: 'group',
      aliases: [],
      unnamed: true,
      affiliations: [],
    });
  }
  return [...added.values()];
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

function buildQuote(quote: DraftQuote, fileDocument: Text | undefined): Quote {
  return {
    exact: needText(quote.exact, 'exact'),
    form: quote.form?.value ?? 'indirect',
    words: texts(quote.words),
    ...optional('prefix', quote.prefix),
    ...optional('suffix', quote.suffix),
    document: needText(documentOfQuote(quote, fileDocument), 'document') as DocumentId,
    ...optional('part', quote.part),
    ...optional('start', quote.start),
    ...optional('end', quote.end),
    ...optional('lang', quote.lang),
    ...optional('translation', quote.translation),
  };
}

function buildAnswer(answer: DraftAnswer, context: CheckContext): Answer {
  const text = answer.value ?? answer.not;
  const reading = text && readValue(context, answer.question.value, text.value);
  return {
    question: answer.question.value as QuestionId,
    stance: answer.value ? 'held' : answer.not ? 'denied' : 'open',
    ...present({ value: reading?.value, from: reading?.from, to: reading?.to }),
    how: answer.how?.value ?? 'asserted',
    only: answer.only?.value ?? false,
    ...optional('hedge', answer.hedge),
    ...optional('asOf', answer.asOf),
    ...optional('of', answer.of),
  };
}

function buildRelation(relation: DraftRelation): Relation {
  const to = relation.to.value as AssertionId;
  const because = needText(relation.because, 'because');
  if (relation.type === 'RELIES_ON' || relation.type === 'COMPATIBLE') return { type: relation.type, to, because };
  const shared = {
    to,
    level: relation.level?.value ?? 'content',
    because,
    ...optional('confidence', relation.confidence),
    ...optional('quote', relation.quote),
  } as const;
  const kind = need(relation.kind, 'kind').value;
  return relation.type === 'SUPPORTS'
    ? { type: relation.type, kind: kind as SupportKind, ...shared }
    : { type: relation.type, kind: kind as ContradictionKind, ...shared };
}

function buildRelations(assertion: DraftAssertion): Relation[] {
  const withdrawals = assertion.retracts.map(
    ({ assertion: to, because }): Relation => ({
      type: 'CONTRADICTS',
      kind: 'withdraws',
      to: to.value as AssertionId,
      level: 'content',
      because: needText(because, 'because'),
    }),
  );
  const relations = [...assertion.relations.map(buildRelation), ...withdrawals];
  return sortBy(relations, (relation) => [relation.type, relation.to, 'level' in relation ? relation.level : '']);
}

function buildAssertion(assertion: DraftAssertion, context: CheckContext): Assertion {
  const { from, to } = boundSaidAt(assertion.saidAt, context);
  const answers = assertion.answers.map((answer) => buildAnswer(answer, context));
  return {
    id: assertion.id.value as AssertionId,
    by: resolveSpeakers(assertion, context.documents) as readonly ActorId[],
    joint: assertion.joint?.value ?? false,
    ...optional('named', assertion.named),
    act: need(assertion.act, 'act').value,
    ...optional('verb', assertion.verb),
    claim: needText(assertion.claim, 'claim'),
    quotes: assertion.quotes.map((quote) => buildQuote(quote, assertion.fileDocument)),
    ...optional('in', assertion.in),
    ...present({ saidAt: buildSaidAt(assertion.saidAt), saidFrom: from, saidTo: to }),
    ...optional('when', assertion.when),
    about: sortedIds(assertion.about),
    answers: sortBy(answers, ({ question, stance, value = '', asOf = '', of = '' }) => [
      question,
      stance,
      value,
      asOf,
      of,
    ]),
    relations: buildRelations(assertion),
    reportedBy: sortedIds(assertion.reportedBy),
    ...optional('utterance', assertion.utterance),
    narratives: sortedIds(assertion.narratives),
    tags: texts(assertion.tags),
    ...optional('note', assertion.note),
  };
}

function buildSaidAt(saidAt: DraftSaidAt | undefined): SaidAt | undefined {
  if (!saidAt) return undefined;
  if (saidAt.kind === 'date') return saidAt.date.value;
  const event = saidAt.event.value as EventId;
  return saidAt.kind === 'after' ? { after: event } : { before: event };
}

function buildSilence(silence: DraftSilence): Silence {
  const passesOver = silence.passesOver.map(({ question, value }) => ({
    question: question.value as QuestionId,
    value: value.value,
  }));
  return {
    id: silence.id.value as SilenceId,
    by: sortedIds(silence.by),
    in: needText(silence.in, 'in'),
    passesOver: sortBy(passesOver, ({ question, value }) => [question, value]),
    about: sortedIds(silence.about),
    quotes: silence.quotes.map((quote) => buildQuote(quote, silence.fileDocument)),
    reportedBy: sortedIds(silence.reportedBy),
    ...optional('note', silence.note),
  };
}

function readValue(context: CheckContext, questionId: string, text: string) {
  const question = need(context.questions.get(questionId), 'question');
  const reading = context.parseValue(question, text);
  if (!reading?.ok) throw new Bug(`value ${text} of ${questionId} was not checked`);
  return reading;
}

function uncertainDate(date: Text | undefined, context: CheckContext): { readonly date?: UncertainDate } {
  if (!date) return {};
  const reading = context.parseDate(date.value);
  if (!reading.ok) throw new Bug(`date ${date.value} was not checked`);
  return { date: { text: date.value, ...present({ from: reading.from, to: reading.to }) } };
}

function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Bug(`${what} is absent from a draft without errors`);
  return value;
}

function needText(field: Text | undefined, what: string): string {
  return need(field, what).value;
}

function texts(fields: readonly Text[]): string[] {
  return fields.map(({ value }) => value);
}

function sortedIds<K extends string>(fields: readonly Text[]): K[] {
  return texts(fields).sort(compareText) as K[];
}

function byId<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return sortBy(records, ({ id }) => [id]);
}

function sortBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): T[] {
  const keyed = items.map((item) => ({ item, key: keys(item) }));
  keyed.sort((a, b) => {
    const at = a.key.findIndex((part, index) => part !== b.key[index]);
    return at < 0 ? 0 : compareText(a.key[at] as string, b.key[at] as string);
  });
  return keyed.map(({ item }) => item);
}

/** `{key: value}`, or nothing where the field was not written. */
function optional<K extends string, T>(key: K, field: Field<T> | undefined): { readonly [P in K]?: T } {
  return field === undefined ? {} : ({ [key]: field.value } as { [P in K]: T });
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
