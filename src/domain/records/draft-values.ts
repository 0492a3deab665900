// Every value of a draft that stands for an answer to a question: of answers, silences and implications. Reads none of them.
import type { DraftDataset, Text } from './draft.ts';
import { field } from './references.ts';

export interface SlotValue {
  readonly question: Text;
  readonly text: Text;
  /** Which field of which record, for messages. */
  readonly where: string;
}

export function listSlotValues(draft: DraftDataset): SlotValue[] {
  return [
    ...draft.questions.flatMap(({ id, impliedBy }) =>
      impliedBy.map(({ question, value }) => ({ question, text: value, where: field('impliedBy', 'question', id) })),
    ),
    ...draft.assertions.flatMap(({ id, answers }) =>
      answers.flatMap(({ question, value, not }) =>
        [value, not].flatMap((text) => (text ? [{ question, text, where: field('answers', 'assertion', id) }] : [])),
      ),
    ),
    ...draft.silences.flatMap(({ id, passesOver }) =>
      passesOver.map(({ question, value }) => ({ question, text: value, where: field('passesOver', 'silence', id) })),
    ),
  ];
}
