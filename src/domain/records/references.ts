// Every place of a draft where one record names another, with the kinds that may stand there. Lists them; judges nothing.
import type { DraftAssertion, DraftDataset, DraftQuestion, DraftSaidAt, DraftSilence, Text } from './draft.ts';
import type { RecordKind } from './model.ts';
import { narratorId } from './narrator.ts';

export interface Reference {
  readonly text: Text;
  /** What may be named here; never empty. */
  readonly kinds: readonly RecordKind[];
  /** Which field of which record, for messages: "`by` of assertion `kyiv-denies`". */
  readonly where: string;
}

type Questions = ReadonlyMap<string, DraftQuestion>;

const refer = (text: Text | undefined, kinds: readonly RecordKind[], where: string): Reference[] =>
  text === undefined ? [] : [{ text, kinds, where }];

const referAll = (texts: readonly Text[], kinds: readonly RecordKind[], where: string): Reference[] =>
  texts.flatMap((text) => refer(text, kinds, where));

/** In the order of the draft. A file's `document` is listed once, not once a record. */
export function listReferences(draft: DraftDataset, questions: Questions): Reference[] {
  const references = [
    ...draft.events.flatMap(({ id, partOf }) => refer(partOf, ['event'], field('partOf', 'event', id))),
    ...draft.actors.flatMap(({ id, affiliations }) =>
      affiliations.flatMap(({ type, actor }) => refer(actor, ['actor'], field(type, 'actor', id))),
    ),
    ...draft.documents.flatMap(({ id, publisher, authors, derivedFrom }) => [
      ...referAll(publisher, ['actor'], field('publisher', 'document', id)),
      ...referAll(authors, ['actor'], field('authors', 'document', id)),
      ...referAll(derivedFrom, ['document'], field('derivedFrom', 'document', id)),
    ]),
    ...draft.questions.flatMap((question) => referencesOfQuestion(question, questions)),
    ...draft.assertions.flatMap((assertion) => referencesOfAssertion(assertion, questions)),
    ...draft.silences.flatMap((silence) => referencesOfSilence(silence, questions)),
  ];
  const seen = new Set<string>();
  return references.filter(({ text: { place } }) => {
    const key = `${place.start} ${place.end} ${place.file}`;
    return !seen.has(key) && seen.add(key);
  });
}

export function field(name: string, kind: RecordKind, id: Text): string {
  return `\`${name}\` of ${kind} \`${id.value}\``;
}

function referencesOfQuestion(question: DraftQuestion, questions: Questions): Reference[] {
  const { id, about, values, presupposes, impliedBy } = question;
  const isActor = question.slot?.value === 'actor';
  return [
    ...referAll(about, ['event'], field('about', 'question', id)),
    ...values.flatMap((value) =>
      isActor
        ? [
            ...refer(value.id, ['actor'], field('values', 'question', id)),
            ...referAll(value.within, ['actor'], field('within', 'question', id)),
          ]
        : [],
    ),
    ...refer(presupposes, ['assertion'], field('presupposes', 'question', id)),
    ...impliedBy.flatMap(({ question: source, value }) => [
      ...refer(source, ['question'], field('impliedBy', 'question', id)),
      ...referValue(source, value, field('impliedBy', 'question', id), questions),
    ]),
  ];
}

function referencesOfAssertion(assertion: DraftAssertion, questions: Questions): Reference[] {
  const { id, by, fileDocument, quotes, retracts, saidAt, about, answers, relations, reportedBy, narratives } =
    assertion;
  const of = (name: string) => field(name, 'assertion', id);
  const speakers = by.filter(({ value }) => value !== narratorId);
  return [
    ...refer(fileDocument, ['document'], '`document` of the file'),
    ...referAll(speakers, ['actor'], of('by')),
    ...quotes.flatMap(({ document }) => refer(document, ['document'], of('document'))),
    ...retracts.flatMap((retraction) => refer(retraction.assertion, ['assertion'], of('retracts'))),
    ...referAll(eventsOf(saidAt), ['event'], of('saidAt')),
    ...referAll(about, ['event', 'actor'], of('about')),
    ...answers.flatMap(({ question, value, not }) => [
      ...refer(question, ['question'], of('answers')),
      ...[value, not].flatMap((text) => referValue(question, text, of('answers'), questions)),
    ]),
    ...relations.flatMap(({ type, to }) => refer(to, ['assertion'], of(relationFields[type]))),
    ...referAll(reportedBy, ['assertion'], of('reportedBy')),
    ...referAll(narratives, ['narrative'], of('narratives')),
  ];
}

function eventsOf(saidAt: DraftSaidAt | undefined): readonly Text[] {
  if (!saidAt || saidAt.kind === 'date') return [];
  return [saidAt.event];
}

const relationFields = {
  SUPPORTS: 'supports',
  CONTRADICTS: 'contradicts',
  RELIES_ON: 'reliesOn',
  COMPATIBLE: 'compatible',
} as const;

function referencesOfSilence(silence: DraftSilence, questions: Questions): Reference[] {
  const { id, by, fileDocument, quotes, passesOver, about, reportedBy } = silence;
  const of = (name: string) => field(name, 'silence', id);
  return [
    ...refer(fileDocument, ['document'], '`document` of the file'),
    ...referAll(by, ['actor'], of('by')),
    ...quotes.flatMap(({ document }) => refer(document, ['document'], of('document'))),
    ...passesOver.flatMap(({ question, value }) => [
      ...refer(question, ['question'], of('passesOver')),
      ...referValue(question, value, of('passesOver'), questions),
    ]),
    ...referAll(about, ['event', 'actor'], of('about')),
    ...referAll(reportedBy, ['assertion'], of('reportedBy')),
  ];
}

/** The value of an answer names an actor where the question's slot is one. */
function referValue(question: Text, value: Text | undefined, where: string, questions: Questions): Reference[] {
  const slot = questions.get(question.value)?.slot?.value;
  return slot === 'actor' ? refer(value, ['actor'], where) : [];
}
