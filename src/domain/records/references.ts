// Every place of a draft where one record names another, with the kinds that may stand there. Lists them; judges nothing.
import type { Lookup } from '../base/id-table.ts';
import type { DraftDataset, DraftQuestion, Text } from './draft.ts';
import type { RecordKind } from './model.ts';
import { narratorId } from './narrator.ts';
import { chooseRows, field, listSlotValues, listWrittenFields, type WrittenText } from './written-fields.ts';

export interface Reference extends WrittenText {
  /** What may be named here; never empty. */
  readonly kinds: readonly RecordKind[];
}

type Questions = Lookup<DraftQuestion>;

const relationFields = {
  SUPPORTS: 'supports',
  CONTRADICTS: 'contradicts',
  RELIES_ON: 'reliesOn',
  COMPATIBLE: 'compatible',
} as const;

const referenceRows = chooseRows(({ kind }) => kind === 'reference');

/** A file's `document` is listed once, not once a record. */
export function listReferences(draft: DraftDataset, questions: Questions): Reference[] {
  const refer = (texts: readonly (Text | undefined)[], kinds: readonly RecordKind[], where: string): Reference[] =>
    texts.flatMap((text) => (text === undefined ? [] : [{ text, kinds, where }]));
  const isOfActors = (question: Text) => questions.get(question.value)?.slot?.value === 'actor';
  const references = [
    ...listWrittenFields(draft, referenceRows).flatMap(({ row, kind, name, texts, where }) => {
      const isSpeaker = kind === 'assertion' && name === 'by';
      const named = isSpeaker ? texts.filter(({ value }) => value !== narratorId) : texts;
      return row.kind === 'reference' ? refer(named, row.to, where) : [];
    }),
    ...draft.questions.flatMap(({ id, slot, values, impliedBy }) => [
      ...(slot?.value === 'actor' ? values : []).flatMap((value) => [
        ...refer([value.id], ['actor'], field('values', 'question', id)),
        ...refer(value.within, ['actor'], field('within', 'question', id)),
      ]),
      ...impliedBy.flatMap((one) => refer([one.question], ['question'], field('impliedBy', 'question', id))),
    ]),
    ...[...draft.assertions, ...draft.silences].flatMap(({ fileDocument }) =>
      refer([fileDocument], ['document'], '`document` of the file'),
    ),
    ...draft.assertions.flatMap(({ id, retracts, saidAt, answers, relations }) => {
      const of = (name: string) => field(name, 'assertion', id);
      return [
        ...retracts.flatMap((one) => refer([one.assertion], ['assertion'], of('retracts'))),
        ...(saidAt === undefined || saidAt.kind === 'date' ? [] : refer([saidAt.event], ['event'], of('saidAt'))),
        ...answers.flatMap((one) => refer([one.question], ['question'], of('answers'))),
        ...relations.flatMap(({ type, to }) => refer([to], ['assertion'], of(relationFields[type]))),
      ];
    }),
    ...draft.silences.flatMap(({ id, passesOver }) =>
      passesOver.flatMap((one) => refer([one.question], ['question'], field('passesOver', 'silence', id))),
    ),
    // The value of an answer names an actor where the question's slot is one.
    ...listSlotValues(draft).flatMap(({ question, text, where }) =>
      isOfActors(question) ? refer([text], ['actor'], where) : [],
    ),
  ];
  // What a file says once for all its records is one text.
  const seen = new Set<Text>();
  return references.filter(({ text }) => !seen.has(text) && seen.add(text));
}
