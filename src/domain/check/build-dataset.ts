// Draft → Dataset, the step behind which nothing re-validates. Called only on a draft without errors: what is missing here is our bug.
import { rememberSome } from '../base/remember-some.ts';
import { compareText, omitAbsent } from '../base/result.ts';
import type { DraftActor, DraftDocument, DraftQuestion, Text } from '../records/draft.ts';
import type { KeptFields } from '../records/field-rows.ts';
import type { Actor, ActorId, Dataset, Ids, Question, QuestionId, QuestionValue } from '../records/model.ts';
import { nestedTable } from '../records/nested-table.ts';
import { recordTable } from '../records/record-table.ts';
import { buildAssertion, buildSilence } from './build-assertion.ts';
import type { CheckContext } from './check-context.ts';
import { buildFields, byId, need, readValue, sortBy } from './field-values.ts';

export function buildDataset(context: CheckContext): Dataset {
  const { draft } = context;
  const header = need(draft.header, 'dataset header');
  const actors = draft.actors.map((actor) => buildActor(actor, context));
  const build = <K extends 'dataset' | 'event' | 'document' | 'narrative'>(kind: K, record: { readonly id: Text }) => ({
    id: record.id.value as Ids[K],
    ...(buildFields(recordTable[kind].fields, record, context) as KeptFields<(typeof recordTable)[K]['fields']>),
  });
  return {
    ...build('dataset', header),
    events: byId(draft.events.map((one) => build('event', one))),
    actors: byId([...actors, ...[...context.addedNarrators].map((one) => buildNarrator(one, context))]),
    documents: byId(draft.documents.map((one) => build('document', one))),
    questions: byId(draft.questions.map((question) => buildQuestion(question, context))),
    narratives: byId(draft.narratives.map((one) => build('narrative', one))),
    assertions: byId(draft.assertions.map((assertion) => buildAssertion(assertion, context))),
    silences: byId(draft.silences.map((silence) => buildSilence(silence, context))),
  };
}

function buildActor(actor: DraftActor, context: CheckContext): Actor {
  const affiliations = actor.affiliations.map((one) => ({
    type: one.type,
    actor: one.actor.value as ActorId,
    ...buildFields(nestedTable.affiliation.fields, one, context),
  }));
  return {
    id: actor.id.value as ActorId,
    ...buildFields(recordTable.actor.fields, actor, context),
    affiliations: sortBy(affiliations, ({ type, actor: other, from = '', to = '' }) => [type, other, from, to]),
  };
}

/** Who speaks for a document that has not exactly one publisher. */
function buildNarrator([id, { title }]: readonly [string, DraftDocument], context: CheckContext): Actor {
  const fields = { name: title, kind: { value: 'group' }, unnamed: { value: true } };
  return { id: id as ActorId, ...buildFields(recordTable.actor.fields, fields, context), affiliations: [] };
}

function buildQuestion(question: DraftQuestion, context: CheckContext): Question {
  const fieldsOf = (value: object) => buildFields(nestedTable['question value'].fields, value, context);
  const values = question.values.map((value): [string, QuestionValue] => [value.id.value, fieldsOf(value)]);
  const impliedBy = question.impliedBy.map((implication) => {
    const { value, from, to } = readValue(context, implication.question.value, implication.value.value);
    return {
      question: implication.question.value as QuestionId,
      value,
      ...buildFields(nestedTable.implication.fields, implication, context),
      ...omitAbsent({ from, to }),
    };
  });
  return {
    id: question.id.value as QuestionId,
    ...buildFields(recordTable.question.fields, question, context),
    values: Object.fromEntries(values.sort(([a], [b]) => compareText(a, b))),
    impliedBy: sortBy(impliedBy, (implication) => [implication.question, implication.value]),
  };
}

/** Questions that were asked for last. */
const questionsAtHand = 1_000;

/** Built when they are asked for. */
export function createQuestionLookup(beside: () => CheckContext): (id: string) => Question | undefined {
  return rememberSome(questionsAtHand, (id: string) => {
    const draft = beside().questions.get(id);
    return draft && buildQuestion(draft, beside());
  });
}
