// What was written in a draft, listed by what it is: the values of fields, dates, quotes, answers. Lists them with their places;
// judges none.
import type { DraftAssertion, DraftDataset, DraftQuote, DraftSilence, Field, Text } from './draft.ts';
import { listPlainRows, type NestedKind, type PlainRow } from './field-rows.ts';
import type { RecordKind } from './model.ts';
import { nestedTable } from './nested-table.ts';
import { recordTable } from './record-table.ts';

export interface WrittenField {
  readonly row: PlainRow;
  readonly name: string;
  /** The kind of the record, and of the record within it that has the field. */
  readonly kind: RecordKind;
  readonly nested?: NestedKind;
  /** Which field of which record, for messages: "`by` of assertion `kyiv-denies`". */
  readonly where: string;
  /** One, or those of a list. */
  readonly texts: readonly Text[];
}

export function field(name: string, kind: RecordKind, id: Text): string {
  return `\`${name}\` of ${kind} \`${id.value}\``;
}

type Values = Readonly<Record<string, Field<unknown> | readonly Field<unknown>[] | undefined>>;

/** Which fields are listed, by the kind of the record that has them. */
export type ChosenRows = Readonly<Record<RecordKind | NestedKind, readonly (readonly [string, PlainRow])[]>>;

/** Chosen once: tables are few, and drafts are many. */
export function chooseRows(isWanted: (row: PlainRow) => boolean): ChosenRows {
  const tables = Object.entries({ ...recordTable, ...nestedTable });
  return Object.fromEntries(
    tables.map(([kind, { fields }]) => [kind, listPlainRows(fields).filter(([, row]) => isWanted(row))]),
  ) as unknown as ChosenRows;
}

/** In the order of the draft; of each record the wanted fields, in the order of the table. */
export function listWrittenFields(draft: DraftDataset, wanted: ChosenRows): WrittenField[] {
  const found: WrittenField[] = [];
  const add = (kind: RecordKind, id: Text, holder: object, nested?: NestedKind, say = (name: string) => name) => {
    for (const [name, row] of wanted[nested ?? kind]) {
      const value = (holder as Values)[name];
      const texts = (value === undefined ? [] : Array.isArray(value) ? value : [value]) as readonly Text[];
      if (texts.length > 0)
        found.push({ row, name, kind, ...(nested && { nested }), where: field(say(name), kind, id), texts });
    }
  };
  if (draft.header) add('dataset', draft.header.id, draft.header);
  for (const event of draft.events) add('event', event.id, event);
  for (const actor of draft.actors) {
    add('actor', actor.id, actor);
    for (const one of actor.affiliations) {
      add('actor', actor.id, one, 'affiliation', (name) => (name === 'actor' ? one.type : `${one.type}.${name}`));
    }
  }
  for (const document of draft.documents) add('document', document.id, document);
  for (const question of draft.questions) {
    add('question', question.id, question);
    for (const one of question.values) add('question', question.id, one, 'question value');
    for (const one of question.impliedBy) add('question', question.id, one, 'implication');
  }
  for (const narrative of draft.narratives) add('narrative', narrative.id, narrative);
  for (const assertion of draft.assertions) {
    add('assertion', assertion.id, assertion);
    for (const one of assertion.quotes) add('assertion', assertion.id, one, 'quote');
    for (const one of assertion.cites) {
      add('assertion', assertion.id, one, 'cited document', (name) =>
        name === 'document' ? 'cites' : `cites.${name}`,
      );
    }
    for (const one of assertion.answers) add('assertion', assertion.id, one, 'answer');
    for (const one of assertion.relations) add('assertion', assertion.id, one, nestedOfRelation[one.type]);
  }
  for (const silence of draft.silences) {
    add('silence', silence.id, silence);
    for (const one of silence.quotes) add('silence', silence.id, one, 'quote');
  }
  return found;
}

const nestedOfRelation = {
  SUPPORTS: 'support',
  CONTRADICTS: 'contradiction',
  RELIES_ON: 'reason',
  COMPATIBLE: 'reason',
} as const;

export interface WrittenText {
  readonly text: Text;
  /** Which field of which record, for messages. */
  readonly where: string;
}

const dateRows = chooseRows(({ kind }) => kind === 'date');

/** Every EDTF text, but for answers to date questions. */
export function listDates(draft: DraftDataset): WrittenText[] {
  const dates = listWrittenFields(draft, dateRows);
  return [
    ...dates.flatMap(({ where, texts }) => texts.map((text) => ({ text, where }))),
    ...draft.assertions.flatMap(({ id, saidAt }) =>
      saidAt?.kind === 'date' ? [{ text: saidAt.date, where: field('saidAt', 'assertion', id) }] : [],
    ),
  ];
}

export interface OwnedQuote {
  readonly owner: DraftAssertion | DraftSilence;
  readonly quote: DraftQuote;
}

/** Assertions first, then silences, each in the order read. */
export function listQuotes(draft: DraftDataset): OwnedQuote[] {
  return [...draft.assertions, ...draft.silences].flatMap((owner) => owner.quotes.map((quote) => ({ owner, quote })));
}

export interface SlotValue extends WrittenText {
  readonly question: Text;
}

/** Every value that stands for an answer to a question: of answers, silences and implications. */
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
