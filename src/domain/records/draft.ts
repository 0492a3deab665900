// A dataset as it was written: long form, every field with its place, nothing promised yet. Readers build it; rules look at it.

import type { Place } from '../base/diagnostic.ts';
import type {
  Act,
  ActorKind,
  AffiliationType,
  AnswerManner,
  Confidence,
  ContradictionKind,
  Level,
  QuoteForm,
  QuotePart,
  Slot,
  SupportKind,
} from './model.ts';

export interface Field<T> {
  readonly value: T;
  readonly place: Place;
}
/** Text of a scalar exactly as the source has it (`2024`, `1e5`, `no`), before any reading by slot. */
export type Text = Field<string>;

/**
 * A field whose shape was wrong has been reported by the reader and is absent here, as if it had not been written;
 * the record is then `broken`, and rules do not report that something is missing from it.
 */
interface DraftRecord {
  readonly id: Text;
  /** The whole record. */
  readonly place: Place;
  readonly broken: boolean;
}

export interface DraftHeader extends DraftRecord {
  readonly format?: Text;
  readonly version?: Text;
  readonly title?: Text;
  readonly description?: Text;
  readonly licence?: Text;
  readonly language?: Text;
  readonly curators: readonly Text[];
}

export interface DraftEvent extends DraftRecord {
  readonly name?: Text;
  readonly date?: Text;
  readonly location?: Text;
  readonly partOf?: Text;
  readonly wikidata?: Text;
  readonly note?: Text;
}

export interface DraftAffiliation {
  readonly type: AffiliationType;
  readonly actor: Text;
  readonly from?: Text;
  readonly to?: Text;
}

export interface DraftActor extends DraftRecord {
  readonly name?: Text;
  readonly kind?: Field<ActorKind>;
  readonly aliases: readonly Text[];
  readonly unnamed?: Field<boolean>;
  readonly wikidata?: Text;
  readonly affiliations: readonly DraftAffiliation[];
  readonly note?: Text;
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
  readonly restored?: string;
}

export interface DraftDocument extends DraftRecord {
  readonly title?: Text;
  readonly publisher: readonly Text[];
  readonly authors: readonly Text[];
  readonly date?: Text;
  readonly url?: Text;
  readonly archived?: Text;
  readonly language?: Text;
  readonly text?: Text;
  readonly sha256?: Text;
  readonly length?: Field<number>;
  readonly derivedFrom: readonly Text[];
  readonly note?: Text;
  readonly textAtHand?: TextAtHand;
}

export interface DraftQuestionValue {
  readonly id: Text;
  readonly label?: Text;
  readonly within: readonly Text[];
}

export interface DraftImplication {
  readonly question: Text;
  readonly value: Text;
  readonly is?: Field<'yes' | 'no'>;
  readonly because?: Text;
}

export interface DraftQuestion extends DraftRecord {
  readonly text?: Text;
  readonly slot?: Field<Slot>;
  readonly about: readonly Text[];
  readonly exclusive?: Field<boolean>;
  readonly because?: Text;
  readonly values: readonly DraftQuestionValue[];
  readonly unit?: Text;
  readonly tolerance?: Field<number>;
  readonly presupposes?: Text;
  readonly impliedBy: readonly DraftImplication[];
}

export interface DraftNarrative extends DraftRecord {
  readonly name?: Text;
  readonly description?: Text;
}

export interface DraftQuote {
  readonly place: Place;
  readonly exact?: Text;
  readonly form?: Field<QuoteForm>;
  readonly words: readonly Text[];
  readonly prefix?: Text;
  readonly suffix?: Text;
  readonly document?: Text;
  readonly part?: Field<QuotePart>;
  readonly start?: Field<number>;
  readonly end?: Field<number>;
  readonly lang?: Text;
  readonly translation?: Text;
}

export interface DraftAnswer {
  readonly place: Place;
  readonly question: Text;
  readonly value?: Text;
  readonly not?: Text;
  readonly open?: Field<boolean>;
  readonly only?: Field<boolean>;
  readonly how?: Field<Exclude<AnswerManner, 'implied'>>;
  readonly hedge?: Text;
  readonly asOf?: Text;
  readonly of?: Text;
}

export interface DraftRelation {
  readonly type: 'SUPPORTS' | 'CONTRADICTS' | 'RELIES_ON' | 'COMPATIBLE';
  readonly place: Place;
  readonly to: Text;
  /** In the short form the reader fills in `confirms` or `denies`. Absent for RELIES_ON and COMPATIBLE. */
  readonly kind?: Field<SupportKind | ContradictionKind>;
  readonly because?: Text;
  readonly confidence?: Field<Confidence>;
  readonly level?: Field<Level>;
  readonly quote?: Text;
}

export interface DraftRetraction {
  readonly assertion: Text;
  readonly because?: Text;
}

/** EDTF text, or before/after an event. */
export type DraftSaidAt =
  | { readonly kind: 'date'; readonly date: Text }
  | { readonly kind: 'after' | 'before'; readonly event: Text };

export interface DraftAssertion extends DraftRecord {
  /** The file's `document`, where its quotes stand unless they say otherwise. */
  readonly fileDocument?: Text;
  readonly by: readonly Text[];
  readonly joint?: Field<boolean>;
  readonly named?: Text;
  readonly act?: Field<Act>;
  readonly retracts: readonly DraftRetraction[];
  readonly verb?: Text;
  readonly claim?: Text;
  readonly quotes: readonly DraftQuote[];
  readonly in?: Text;
  readonly saidAt?: DraftSaidAt;
  readonly when?: Text;
  readonly about: readonly Text[];
  readonly answers: readonly DraftAnswer[];
  /** supports, contradicts, reliesOn, compatible, in the order written. */
  readonly relations: readonly DraftRelation[];
  readonly reportedBy: readonly Text[];
  readonly utterance?: Text;
  readonly narratives: readonly Text[];
  readonly tags: readonly Text[];
  readonly note?: Text;
}

export interface DraftSilence extends DraftRecord {
  readonly fileDocument?: Text;
  readonly by: readonly Text[];
  readonly in?: Text;
  readonly passesOver: readonly { readonly question: Text; readonly value: Text }[];
  readonly about: readonly Text[];
  readonly quotes: readonly DraftQuote[];
  readonly reportedBy: readonly Text[];
  readonly note?: Text;
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
