// Draft → Dataset, the part of it that is said: assertions and silences with their quotes, answers and relations.

import type {
  DraftAnswer,
  DraftAssertion,
  DraftQuote,
  DraftRelation,
  DraftSaidAt,
  DraftSilence,
  Text,
} from '../records/draft.ts';
import type {
  ActorId,
  Answer,
  Assertion,
  AssertionId,
  ContradictionKind,
  DocumentId,
  EventId,
  PassedOver,
  QuestionId,
  Quote,
  Relation,
  SaidAt,
  Silence,
  SilenceId,
  SupportKind,
} from '../records/model.ts';
import { documentOfQuote, resolveSpeakers } from '../records/narrator.ts';
import type { CheckContext } from './check-context.ts';
import { need, needText, optional, present, readValue, sortBy, sortedIds, texts } from './field-values.ts';
import { boundSaidAt } from './said-bounds.ts';

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

export function buildAssertion(assertion: DraftAssertion, context: CheckContext): Assertion {
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

export function buildSilence(silence: DraftSilence, context: CheckContext): Silence {
  const passesOver = silence.passesOver.map(({ question, value: text }): PassedOver => {
    const { value, from, to } = readValue(context, question.value, text.value);
    return { question: question.value as QuestionId, value, ...present({ from, to }) };
  });
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
