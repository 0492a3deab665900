// Draft → Dataset, the part of it that is said: assertions and silences with their quotes, answers and relations.

import { assertNever } from '../base/result.ts';
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
  DocumentId,
  EventId,
  PassedOver,
  QuestionId,
  Quote,
  Relation,
  SaidAt,
  Silence,
  SilenceId,
} from '../records/model.ts';
import { documentOfQuote, resolveSpeakers } from '../records/narrator.ts';
import { nestedTable } from '../records/nested-table.ts';
import { recordTable } from '../records/record-table.ts';
import type { CheckContext } from './check-context.ts';
import { buildFields, needText, present, readValue, sortBy } from './field-values.ts';
import { boundSaidAt } from './said-bounds.ts';

function buildQuote(quote: DraftQuote, fileDocument: Text | undefined, context: CheckContext): Quote {
  return {
    ...buildFields(nestedTable.quote.fields, quote, context),
    document: needText(documentOfQuote(quote, fileDocument), 'document') as DocumentId,
  };
}

function buildAnswer(answer: DraftAnswer, context: CheckContext): Answer {
  const text = answer.value ?? answer.not;
  const reading = text && readValue(context, answer.question.value, text.value);
  return {
    question: answer.question.value as QuestionId,
    stance: answer.value ? 'held' : answer.not ? 'denied' : 'open',
    ...present({ value: reading?.value, from: reading?.from, to: reading?.to }),
    ...buildFields(nestedTable.answer.fields, answer, context),
  };
}

function buildRelation(relation: DraftRelation, context: CheckContext): Relation {
  const { type } = relation;
  const to = relation.to.value as AssertionId;
  switch (type) {
    case 'SUPPORTS':
      return { type, to, ...buildFields(nestedTable.support.fields, relation, context) };
    case 'CONTRADICTS':
      return { type, to, ...buildFields(nestedTable.contradiction.fields, relation, context) };
    case 'RELIES_ON':
    case 'COMPATIBLE':
      return { type, to, ...buildFields(nestedTable.reason.fields, relation, context) };
    default:
      return assertNever(type, 'relation');
  }
}

function buildRelations(assertion: DraftAssertion, context: CheckContext): Relation[] {
  const withdrawals = assertion.retracts.map(
    ({ assertion: to, because }): Relation => ({
      type: 'CONTRADICTS',
      kind: 'withdraws',
      to: to.value as AssertionId,
      level: 'content',
      because: needText(because, 'because'),
    }),
  );
  const relations = [...assertion.relations.map((one) => buildRelation(one, context)), ...withdrawals];
  return sortBy(relations, (relation) => [relation.type, relation.to, 'level' in relation ? relation.level : '']);
}

export function buildAssertion(assertion: DraftAssertion, context: CheckContext): Assertion {
  const { from, to } = boundSaidAt(assertion.saidAt, context);
  const answers = assertion.answers.map((answer) => buildAnswer(answer, context));
  const cites = assertion.cites.map((one) => ({
    document: needText(one.document, 'document') as DocumentId,
    ...buildFields(nestedTable['cited document'].fields, one, context),
  }));
  return {
    id: assertion.id.value as AssertionId,
    by: resolveSpeakers(assertion, context.documents) as readonly ActorId[],
    ...buildFields(recordTable.assertion.fields, assertion, context),
    joint: assertion.joint?.value ?? false,
    quotes: assertion.quotes.map((quote) => buildQuote(quote, assertion.fileDocument, context)),
    cites: sortBy(cites, ({ document, at = '' }) => [document, at]),
    ...present({ saidAt: buildSaidAt(assertion.saidAt), saidFrom: from, saidTo: to }),
    answers: sortBy(answers, ({ question, stance, value = '', asOf = '', of = '' }) => [
      question,
      stance,
      value,
      asOf,
      of,
    ]),
    relations: buildRelations(assertion, context),
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
    ...buildFields(recordTable.silence.fields, silence, context),
    passesOver: sortBy(passesOver, ({ question, value }) => [question, value]),
    quotes: silence.quotes.map((quote) => buildQuote(quote, silence.fileDocument, context)),
  };
}
