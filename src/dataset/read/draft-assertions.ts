// Decoded assertions and silences → drafts in long form: quotes, answers and relations lose their short forms here.
import type {
  DraftAnswer,
  DraftAssertion,
  DraftQuote,
  DraftRelation,
  DraftSaidAt,
  DraftSilence,
  Text,
} from '../../domain/records/draft.ts';
import type { assertion } from '../schema/assertion.ts';
import type { silence } from '../schema/silence.ts';
import { isField, listOf, pick } from './draft-fields.ts';
import type { FieldsOf, RecordHead } from './draft-records.ts';

type AssertionFields = FieldsOf<typeof assertion>;

export function buildAssertion(head: RecordHead, fields: AssertionFields, fileDocument?: Text): DraftAssertion {
  const retracts = fields.retracts?.entries.map(({ key, value }) => ({
    assertion: key,
    ...(value && { because: value }),
  }));
  const saidAt = buildSaidAt(fields.saidAt);
  return {
    ...head,
    ...(fileDocument && { fileDocument }),
    ...pick(fields, ['joint', 'named', 'act', 'verb', 'claim', 'in', 'when', 'utterance', 'note']),
    by: listOf(fields.by),
    retracts: retracts ?? [],
    quotes: buildQuotes(fields.quotes),
    ...(saidAt && { saidAt }),
    about: listOf(fields.about),
    answers: buildAnswers(fields.answers),
    relations: buildRelations(fields),
    reportedBy: listOf(fields.reportedBy),
    narratives: listOf(fields.narratives),
    tags: listOf(fields.tags),
  };
}

export function buildSilence(head: RecordHead, fields: FieldsOf<typeof silence>, fileDocument?: Text): DraftSilence {
  const passesOver = fields.passesOver?.entries.flatMap(({ key, value }) =>
    listOf(value).map((one) => ({ question: key, value: one })),
  );
  return {
    ...head,
    ...(fileDocument && { fileDocument }),
    ...pick(fields, ['in', 'note']),
    by: listOf(fields.by),
    passesOver: passesOver ?? [],
    about: listOf(fields.about),
    quotes: buildQuotes(fields.quotes),
    reportedBy: listOf(fields.reportedBy),
  };
}

function buildSaidAt(saidAt: AssertionFields['saidAt']): DraftSaidAt | undefined {
  if (saidAt === undefined) return undefined;
  if (isField(saidAt)) return { kind: 'date', date: saidAt };
  const { after, before } = saidAt.fields;
  if (after) return { kind: 'after', event: after };
  return before && { kind: 'before', event: before };
}

function buildQuotes(quotes: AssertionFields['quotes']): DraftQuote[] {
  return listOf(quotes).map((quote) => {
    if (isField(quote)) return { place: quote.place, exact: quote, words: [] };
    const { words, ...fields } = quote.fields;
    return { place: quote.place, ...fields, words: listOf(words) };
  });
}

function buildAnswers(answers: AssertionFields['answers']): DraftAnswer[] {
  return (answers?.entries ?? []).flatMap(({ key, value }) =>
    listOf(value).map((answer) =>
      isField(answer)
        ? { place: answer.place, question: key, value: answer }
        : { place: answer.place, question: key, ...answer.fields },
    ),
  );
}

const relationFields = [
  { name: 'supports', type: 'SUPPORTS', shortKind: 'confirms' },
  { name: 'contradicts', type: 'CONTRADICTS', shortKind: 'denies' },
  { name: 'reliesOn', type: 'RELIES_ON', shortKind: undefined },
  { name: 'compatible', type: 'COMPATIBLE', shortKind: undefined },
] as const;

/** A reason alone is a relation of the usual kind. */
function buildRelations(fields: AssertionFields): DraftRelation[] {
  return relationFields.flatMap(({ name, type, shortKind }) =>
    (fields[name]?.entries ?? []).flatMap((entry) =>
      listOf(entry.value).map((relation): DraftRelation => {
        if (!isField(relation)) return { type, place: entry.place, to: entry.key, ...relation.fields };
        const kind = shortKind && { kind: { value: shortKind, place: entry.key.place } };
        return { type, place: entry.place, to: entry.key, because: relation, ...kind };
      }),
    ),
  );
}
