// Every EDTF text of a draft with its place, but for answers to date questions. Lists them; reads none.
import type { DraftDataset, Text } from './draft.ts';
import { field } from './references.ts';

export interface DraftDate {
  readonly text: Text;
  /** Which field of which record, for messages. */
  readonly where: string;
}

export function listDates(draft: DraftDataset): DraftDate[] {
  const dated = (text: Text | undefined, where: string): DraftDate[] => (text ? [{ text, where }] : []);
  return [
    ...draft.events.flatMap(({ id, date }) => dated(date, field('date', 'event', id))),
    ...draft.actors.flatMap(({ id, affiliations }) =>
      affiliations.flatMap(({ type, from, to }) => [
        ...dated(from, field(`${type}.from`, 'actor', id)),
        ...dated(to, field(`${type}.to`, 'actor', id)),
      ]),
    ),
    ...draft.documents.flatMap(({ id, date }) => dated(date, field('date', 'document', id))),
    ...draft.assertions.flatMap(({ id, saidAt, when, answers }) => [
      ...dated(saidAt?.kind === 'date' ? saidAt.date : undefined, field('saidAt', 'assertion', id)),
      ...dated(when, field('when', 'assertion', id)),
      ...answers.flatMap(({ asOf }) => dated(asOf, field('asOf', 'assertion', id))),
    ]),
  ];
}
