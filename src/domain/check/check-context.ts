// What every rule may look at: the draft, its records by id, dates and values read once. Built per check; decides nothing.

import {
  type AnchoredPiece,
  type AnchoredQuote,
  anchorQuotes,
  buildFindInDocument,
  buildTextOfDocument,
  type FindInDocument,
  type TextOfDocument,
} from '../anchor/anchored-quotes.ts';
import type { ParseDate } from '../base/dates.ts';
import type { Diagnostic, Place } from '../base/diagnostic.ts';
import type { Lookup } from '../base/id-table.ts';
import { inBatches } from '../base/in-batches.ts';
import { rememberSome } from '../base/remember-some.ts';
import { parseAnswerValue, type ValueReading } from '../records/answer-value.ts';
import type {
  DraftActor,
  DraftAssertion,
  DraftDataset,
  DraftDocument,
  DraftEvent,
  DraftQuestion,
  Text,
} from '../records/draft.ts';
import type { RecordKind } from '../records/model.ts';
import { listAddedNarrators } from '../records/narrator.ts';
import { listReferences, type Reference } from '../records/references.ts';
import { DeclaredRecords, listRecords } from './declared-records.ts';
import { type Heard, hearDraft } from './heard.ts';
import { everythingMayBeLost, findLostRecords, type LostRecords, type ReadTexts } from './lost-records.ts';

export interface CheckTools extends ReadTexts {
  readonly parseDate: ParseDate;
  /** Edit distance of two texts, for "did you mean". Without it nothing is suggested. */
  readonly distance?: (a: string, b: string) => number;
  /** UTF-16 units of documents that are kept ready to be searched. Default: all. */
  readonly readyUnits?: number;
}

/** Whether a rule may still say more than the bare fact: what costs much is said of the first findings of a code. */
export type IsAmongFirst = (code: string, most: number) => boolean;

export interface Declaration {
  readonly kind: RecordKind;
  readonly id: string;
  /** Place of the id itself. */
  readonly place: Place;
}

/** Where an id is declared twice, every map holds the first. */
export interface CheckContext {
  readonly draft: DraftDataset;
  readonly tools: CheckTools;
  /** All declarations, the repeated ones too, in the order read. Made anew each time. */
  readonly declarations: Iterable<Declaration>;
  /** Of the first record with this id. */
  kindOf(id: string): RecordKind | undefined;
  readonly records: DeclaredRecords;
  readonly events: Lookup<DraftEvent>;
  readonly actors: Lookup<DraftActor>;
  readonly documents: Lookup<DraftDocument>;
  readonly questions: Lookup<DraftQuestion>;
  readonly assertions: Lookup<DraftAssertion>;
  /** Actors that speak for a document's own voice, by id, with the document; they are added to those declared. */
  readonly addedNarrators: ReadonlyMap<string, DraftDocument>;
  /** Whether a reader has found an error at exactly this place. */
  isReported(place: Place): boolean;
  /** What may be missing because it could not be read: rules that miss it keep still. */
  readonly lost: LostRecords;
  /** Cached by text. */
  readonly parseDate: ParseDate;
  /** Reads a value in the question's slot; undefined while the question has no readable slot. */
  parseValue(question: DraftQuestion, text: string): ValueReading | undefined;
  /** Every mention of one record in another. Computed when first asked for. */
  references(): readonly Reference[];
  readonly textOfDocument: TextOfDocument;
  readonly findInDocument: FindInDocument;
  /** Every quote looked up in its document's text, in the order of the records. Computed when first asked for. */
  anchoredQuotes(): readonly AnchoredQuote[];
  /** The same, piece by piece; most quotes are of one. */
  anchoredPieces(): readonly AnchoredPiece[];
  /** Counts each call. */
  readonly isAmongFirst: IsAmongFirst;
  readonly heard: Heard;
}

export function buildCheckContext(
  draft: DraftDataset,
  tools: CheckTools,
  found: readonly Diagnostic[] = [],
  isCut = false,
): CheckContext {
  const declared = new DeclaredRecords(draft);
  const parseDate = rememberSome(datesAtHand, tools.parseDate);
  const documents = declared.of('document');
  const textOfDocument = buildTextOfDocument(documents, tools.readyUnits);
  const findInDocument = buildFindInDocument(textOfDocument);
  const questions = declared.of('question');
  return {
    ...lookUpLater(draft, { documents, questions, findInDocument, textOfDocument }),
    draft,
    tools,
    declarations: declarationsOf(draft),
    kindOf: (id) => declared.kindOf(id),
    records: declared,
    events: declared.of('event'),
    actors: declared.of('actor'),
    documents,
    questions,
    assertions: declared.of('assertion'),
    addedNarrators: listAddedNarrators(draft.assertions, documents),
    isReported: createReported(found),
    lost: isCut ? everythingMayBeLost : findLostRecords(draft, found, tools),
    parseDate,
    parseValue: (question, text) =>
      question.slot && parseAnswerValue(text, question.slot.value, question.tolerance?.value, parseDate),
    textOfDocument,
    findInDocument,
    isAmongFirst: countFirst(),
  };
}

/**
 * Some records of a dataset, which a rule that looks at each record alone may be shown as if they were all; `beside` is the context of
 * what is declared. `found` is what the reader says of these records.
 */
export function buildPartContext(
  part: DraftDataset,
  beside: CheckContext,
  found: readonly Diagnostic[] = [],
  isAmongFirst = countFirst(),
): CheckContext {
  return {
    ...beside,
    ...lookUpLater(part, beside),
    draft: part,
    declarations: declarationsOf(part),
    assertions: firstById(part.assertions),
    addedNarrators: listAddedNarrators(part.assertions, beside.documents),
    isReported: createReported(found),
    isAmongFirst,
  };
}

/** For a part: what is declared is looked up beside it. */
export const nothingDeclared = { events: [], actors: [], documents: [], questions: [], narratives: [] } as const;

/** Of what is declared, looked at together. */
const declaredAtOnce = 500;
export const declaredLists = ['events', 'actors', 'documents', 'questions', 'narratives'] as const;

/** The header, and then some records of one kind at a time, in their order. */
export function* splitDeclared(declared: DraftDataset): Generator<DraftDataset> {
  const { header: _header, ...headless } = { ...declared, ...nothingDeclared };
  yield { ...declared, ...nothingDeclared };
  for (const name of declaredLists) {
    for (const some of inBatches<object>(declared[name], declaredAtOnce)) yield { ...headless, [name]: some };
  }
}

export function countFirst(): IsAmongFirst {
  const counts = new Map<string, number>();
  return (code, most) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= most;
  };
}

function lookUpLater(
  draft: DraftDataset,
  beside: Pick<CheckContext, 'documents' | 'questions' | 'findInDocument' | 'textOfDocument'>,
): Pick<CheckContext, 'references' | 'heard' | 'anchoredQuotes' | 'anchoredPieces'> {
  const { documents, questions, findInDocument, textOfDocument } = beside;
  let references: readonly Reference[] | undefined;
  let anchored: readonly AnchoredQuote[] | undefined;
  let pieces: readonly AnchoredPiece[] | undefined;
  const anchoredQuotes = () => {
    anchored ??= anchorQuotes(draft, documents, findInDocument, textOfDocument);
    return anchored;
  };
  const listOnce = () => {
    references ??= listReferences(draft, questions);
    return references;
  };
  return {
    references: listOnce,
    heard: hearDraft(draft, listOnce),
    anchoredQuotes,
    anchoredPieces: () => {
      pieces ??= anchoredQuotes().flatMap((one) => one.pieces);
      return pieces;
    },
  };
}

function firstById<T extends { readonly id: Text }>(records: readonly T[]): Lookup<T> {
  const byId = new Map<string, T>();
  for (const record of records) if (!byId.has(record.id.value)) byId.set(record.id.value, record);
  return byId;
}

function declarationsOf(draft: DraftDataset): Iterable<Declaration> {
  return {
    *[Symbol.iterator]() {
      for (const { kind, record } of listRecords(draft)) {
        const { value: id, place } = record.id;
        if (id !== '') yield { kind, id, place };
      }
    },
  };
}

function createReported(found: readonly Diagnostic[]): (place: Place) => boolean {
  const key = ({ file, start, end }: Place) => `${start} ${end} ${file}`;
  const reported = new Set(found.filter(({ severity }) => severity === 'error').map(({ place }) => key(place)));
  return (place) => reported.has(key(place));
}

/** Most are met again soon. */
const datesAtHand = 10_000;
