// A dataset as it was written: long form, every field with its place, nothing promised yet. Readers build it; rules look at it.

import type { Place } from '../base/diagnostic.ts';
import type { Many, PlainName, ValueOf } from './field-rows.ts';
import type { AffiliationType, ContradictionKind, SupportKind } from './model.ts';
import type { nestedTable } from './nested-table.ts';
import type { recordTable } from './record-table.ts';

export interface Field<T> {
  readonly value: T;
  readonly place: Place;
}
/** Text of a scalar exactly as the source has it (`2024`, `1e5`, `no`), before any reading by slot. */
export type Text = Field<string>;

/** The plain fields of a table under their own names: one value, absent where it was not written, or a list. */
type DraftFields<Rows> = {
  readonly [Name in PlainName<Rows> as Rows[Name] extends Many ? never : Name]?: Field<ValueOf<Rows[Name]>>;
} & {
  readonly [Name in PlainName<Rows> as Rows[Name] extends Many ? Name : never]: readonly Field<ValueOf<Rows[Name]>>[];
};
type Nested<K extends keyof typeof nestedTable> = DraftFields<(typeof nestedTable)[K]['fields']>;

/**
 * A field whose shape was wrong has been reported by the reader and is absent here, as if it had not been written;
 * the record is then `broken`, and rules do not report that something is missing from it.
 */
interface DraftHead {
  readonly id: Text;
  /** The whole record. */
  readonly span: Place;
  readonly broken: boolean;
}
type DraftRecord<K extends keyof typeof recordTable> = DraftHead &
  Omit<DraftFields<(typeof recordTable)[K]['fields']>, 'id'>;

export type DraftHeader = DraftRecord<'dataset'>;
export type DraftEvent = DraftRecord<'event'>;
export type DraftNarrative = DraftRecord<'narrative'>;

export interface DraftAffiliation extends Nested<'affiliation'> {
  readonly type: AffiliationType;
  readonly actor: Text;
}

export interface DraftActor extends DraftRecord<'actor'> {
  readonly affiliations: readonly DraftAffiliation[];
}

/** A document's text that was within reach: shipped beside it, or named by an environment variable. */
export interface TextAtHand {
  readonly text: string;
  /** Lower-case hex of the UTF-8 bytes. */
  readonly sha256: string;
  /** Where it came from, for messages. */
  readonly origin: string;
  /**
   * `text` is not what the file holds but the recorded text, which it becomes with this: "LF line ends". `sha256` is the
   * file's.
   */
  readonly restored?: string | undefined;
}

export interface DraftDocument extends DraftRecord<'document'> {
  readonly textAtHand?: TextAtHand;
}

export interface DraftQuestionValue extends Nested<'question value'> {
  readonly id: Text;
}

export interface DraftImplication extends Nested<'implication'> {
  readonly question: Text;
  readonly value: Text;
}

export interface DraftQuestion extends DraftRecord<'question'> {
  readonly values: readonly DraftQuestionValue[];
  readonly impliedBy: readonly DraftImplication[];
}

export interface DraftQuote extends Nested<'quote'> {
  readonly place: Place;
}

export interface DraftCitedDocument extends Nested<'cited document'> {
  readonly place: Place;
}

export interface DraftAnswer extends Nested<'answer'> {
  readonly place: Place;
  readonly question: Text;
}

export interface DraftRelation extends Omit<Nested<'support'>, 'kind'> {
  readonly type: 'SUPPORTS' | 'CONTRADICTS' | 'RELIES_ON' | 'COMPATIBLE';
  readonly place: Place;
  readonly to: Text;
  /** In the short form the reader fills in `confirms` or `denies`. Absent for RELIES_ON and COMPATIBLE. */
  readonly kind?: Field<SupportKind | ContradictionKind>;
}

export interface DraftRetraction {
  readonly assertion: Text;
  readonly because?: Text;
}

/** EDTF text, or before/after an event. */
export type DraftSaidAt =
  | { readonly kind: 'date'; readonly date: Text }
  | { readonly kind: 'after' | 'before'; readonly event: Text };

export interface DraftAssertion extends DraftRecord<'assertion'> {
  /** The file's `document`, where its quotes stand unless they say otherwise. */
  readonly fileDocument?: Text;
  readonly retracts: readonly DraftRetraction[];
  readonly quotes: readonly DraftQuote[];
  readonly cites: readonly DraftCitedDocument[];
  readonly saidAt?: DraftSaidAt;
  readonly answers: readonly DraftAnswer[];
  /** supports, contradicts, reliesOn, compatible, in the order written. */
  readonly relations: readonly DraftRelation[];
}

export interface DraftSilence extends DraftRecord<'silence'> {
  readonly fileDocument?: Text;
  readonly passesOver: readonly { readonly question: Text; readonly value: Text }[];
  readonly quotes: readonly DraftQuote[];
}

/** Lists hold records in the order read: files by path, records as written. Ids may still repeat. */
export interface DraftDataset {
  /** Name of the folder, which the dataset's id must equal. */
  readonly folderName: string;
  /** Absent only where dataset.yaml is missing or is no mapping, which the reader has reported. */
  readonly header?: DraftHeader;
  readonly events: readonly DraftEvent[];
  readonly actors: readonly DraftActor[];
  readonly documents: readonly DraftDocument[];
  readonly questions: readonly DraftQuestion[];
  readonly narratives: readonly DraftNarrative[];
  readonly assertions: readonly DraftAssertion[];
  readonly silences: readonly DraftSilence[];
}

/** A record of each kind. */
export interface DraftRecords {
  readonly dataset: DraftHeader;
  readonly event: DraftEvent;
  readonly actor: DraftActor;
  readonly document: DraftDocument;
  readonly question: DraftQuestion;
  readonly narrative: DraftNarrative;
  readonly assertion: DraftAssertion;
  readonly silence: DraftSilence;
}
