// The checked dataset: what the rest of the program may take for granted. Every reference exists and every rule holds; no places, no
// files. Lines between `fields:` and `end of fields` are written by `npm run generate` from the tables beside this file, which also
// say what each field means; lists of ids there are sorted.
declare const kind: unique symbol;
/** A slug `[a-z0-9]+(-[a-z0-9]+)*` of at most 128 characters, unique over all kinds of a dataset. */
type Id<K extends string> = string & { readonly [kind]: K };
export type DatasetId = Id<'dataset'>;
export type EventId = Id<'event'>;
export type ActorId = Id<'actor'>;
export type DocumentId = Id<'document'>;
export type QuestionId = Id<'question'>;
export type NarrativeId = Id<'narrative'>;
export type AssertionId = Id<'assertion'>;
export type SilenceId = Id<'silence'>;

export const recordKinds = [
  'dataset',
  'event',
  'actor',
  'document',
  'question',
  'narrative',
  'assertion',
  'silence',
] as const;
export type RecordKind = (typeof recordKinds)[number];

export const actorKinds = ['person', 'organisation', 'state', 'outlet', 'group'] as const;
export type ActorKind = (typeof actorKinds)[number];

export const media = ['text', 'image', 'video', 'audio'] as const;
export type Medium = (typeof media)[number];

export const acts = [
  'says',
  'claims',
  'confirms',
  'denies',
  'accuses',
  'warns',
  'questions',
  'announces',
  'concedes',
  'retracts',
  'declines',
] as const;
export type Act = (typeof acts)[number];

export const slots = ['actor', 'token', 'number', 'date', 'yes-no'] as const;
export type Slot = (typeof slots)[number];

export const stances = ['held', 'denied', 'open'] as const;
export type Stance = (typeof stances)[number];

/** `implied` is written by the reader only; a file says one of the other three. */
export const answerManners = ['asserted', 'presupposed', 'insinuated', 'implied'] as const;
export type AnswerManner = (typeof answerManners)[number];
export const writtenManners = ['asserted', 'presupposed', 'insinuated'] as const satisfies readonly AnswerManner[];

export const quoteForms = ['direct', 'indirect', 'mixed'] as const;
export type QuoteForm = (typeof quoteForms)[number];

export const quoteParts = ['headline', 'caption'] as const;
export type QuotePart = (typeof quoteParts)[number];

export const levels = ['content', 'utterance'] as const;
export type Level = (typeof levels)[number];

export const confidences = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof confidences)[number];

/** Kinds an analyst may write; `agrees` is derived only. */
export const supportKinds = ['confirms', 'evidences', 'restates'] as const;
export type SupportKind = (typeof supportKinds)[number];

/** Kinds an analyst may write under `contradicts`; `withdraws` comes from `retracts`. */
export const contradictionKinds = ['denies', 'rivals', 'opposes', 'undercuts', 'corrects'] as const;
export type ContradictionKind = (typeof contradictionKinds)[number];

/** For these the direction in which the relation is written means nothing. */
export const symmetricKinds = ['denies', 'rivals', 'restates', 'agrees'] as const;

export const affiliationTypes = ['speaksFor', 'memberOf', 'partOf', 'writesFor'] as const;
export type AffiliationType = (typeof affiliationTypes)[number];

/** An EDTF text with the first and last day or UTC instant it can mean; an open or unknown end is absent. */
export interface UncertainDate {
  readonly text: string;
  readonly from?: string;
  readonly to?: string;
}

export interface Ids {
  readonly dataset: DatasetId;
  readonly event: EventId;
  readonly actor: ActorId;
  readonly document: DocumentId;
  readonly question: QuestionId;
  readonly narrative: NarrativeId;
  readonly assertion: AssertionId;
  readonly silence: SilenceId;
}

export interface Dataset {
  readonly id: DatasetId;
  // fields: dataset
  readonly format: 1;
  readonly version: string;
  readonly title: string;
  readonly description?: string;
  readonly licence: string;
  readonly language: string;
  readonly curators: readonly string[];
  // end of fields
  /** Every list below is sorted by id. */
  readonly events: readonly Event[];
  readonly actors: readonly Actor[];
  readonly documents: readonly Document[];
  readonly questions: readonly Question[];
  readonly narratives: readonly Narrative[];
  readonly assertions: readonly Assertion[];
  readonly silences: readonly Silence[];
}

export interface Event {
  readonly id: EventId;
  // fields: event
  readonly name: string;
  readonly date?: UncertainDate;
  readonly place?: string;
  readonly partOf?: EventId;
  readonly wikidata?: string;
  readonly note?: string;
  // end of fields
}

export interface Affiliation {
  // fields: affiliation
  readonly from?: string;
  readonly to?: string;
  // end of fields
  readonly type: AffiliationType;
  readonly actor: ActorId;
}

export interface Actor {
  readonly id: ActorId;
  // fields: actor
  readonly name: string;
  readonly kind: ActorKind;
  readonly aliases: readonly string[];
  readonly unnamed: boolean;
  readonly pseudonymous: boolean;
  readonly wikidata?: string;
  readonly note?: string;
  // end of fields
  /** Sorted by type, actor, from, to. */
  readonly affiliations: readonly Affiliation[];
}

export interface Document {
  readonly id: DocumentId;
  // fields: document
  readonly title: string;
  readonly publisher: readonly ActorId[];
  readonly authors: readonly ActorId[];
  readonly date?: UncertainDate;
  readonly url?: string;
  readonly archived: readonly string[];
  readonly language?: string;
  readonly medium: Medium;
  readonly text?: string;
  readonly sha256?: string;
  readonly length?: number;
  readonly derivedFrom: readonly DocumentId[];
  readonly supersedes: readonly DocumentId[];
  readonly removed?: string;
  readonly note?: string;
  // end of fields
}

export interface QuestionValue {
  // fields: question value
  readonly label?: string;
  readonly within: readonly string[];
  // end of fields
}

/** Closed bounds of a number (number) or date (ISO day or UTC instant) value; an open end is absent. */
export interface ValueBounds {
  readonly from?: number | string;
  readonly to?: number | string;
}

/** "`value` given to `question` implies that this question's answer is `is`." */
export interface Implication extends ValueBounds {
  // fields: implication
  readonly is: 'yes' | 'no';
  readonly because: string;
  // end of fields
  readonly question: QuestionId;
  readonly value: string;
}

export interface Question {
  readonly id: QuestionId;
  // fields: question
  readonly text: string;
  readonly slot: Slot;
  readonly about: readonly EventId[];
  readonly exclusive: boolean;
  readonly because?: string;
  readonly unit?: string;
  readonly tolerance?: number;
  readonly lone?: string;
  readonly presupposes?: AssertionId;
  // end of fields
  /** Keyed by value id, keys sorted. */
  readonly values: Readonly<Record<string, QuestionValue>>;
  /** Sorted by question, then value. */
  readonly impliedBy: readonly Implication[];
}

export interface Narrative {
  readonly id: NarrativeId;
  // fields: narrative
  readonly name: string;
  readonly description?: string;
  // end of fields
}

/** Stands between the pieces of a quote, wherever it is shown: what is there in the document was left out by the analyst. */
export const leftOut = '[…]';

/** The pieces of a quote as one text, as the graph holds them; a single piece as it is. */
export function joinPieces(pieces: readonly string[]): string {
  return pieces.join(` ${leftOut} `);
}

export interface Quote {
  /** One piece or several, in the order of the document. */
  readonly exact: readonly string[];
  /** Of each piece, UTF-16 code units into the document's text, `end` exclusive; both or neither. */
  readonly start?: readonly number[];
  readonly end?: readonly number[];
  // fields: quote
  readonly form: QuoteForm;
  readonly words: readonly string[];
  readonly prefix?: string;
  readonly suffix?: string;
  readonly at?: string;
  readonly part?: QuotePart;
  readonly lang?: string;
  readonly translation?: string;
  // end of fields
  readonly document: DocumentId;
}

export interface CitedDocument {
  // fields: cited document
  readonly at?: string;
  readonly note?: string;
  // end of fields
  readonly document: DocumentId;
}

/**
 * The bounds are widened by the question's tolerance where the value is approximate. An approximate value without a tolerance has
 * neither: it derives nothing.
 */
export interface Answer extends ValueBounds {
  readonly question: QuestionId;
  readonly stance: Stance;
  /** As written, canonical; absent when the answer is open. */
  readonly value?: string;
  // fields: answer
  readonly only: boolean;
  readonly how: AnswerManner;
  readonly hedge?: string;
  readonly asOf?: string;
  readonly of?: string;
  // end of fields
}

export interface SupportRelation {
  readonly type: 'SUPPORTS';
  readonly to: AssertionId;
  // fields: support
  readonly kind: SupportKind;
  readonly because?: string;
  readonly by?: ActorId;
  readonly scheme?: string;
  readonly together?: string;
  readonly confidence?: Confidence;
  readonly level: Level;
  readonly quote?: string;
  // end of fields
}
export interface ContradictionRelation {
  readonly type: 'CONTRADICTS';
  readonly to: AssertionId;
  // fields: contradiction
  readonly kind: ContradictionKind;
  readonly because?: string;
  readonly by?: ActorId;
  readonly scheme?: string;
  readonly together?: string;
  readonly confidence?: Confidence;
  readonly level: Level;
  readonly quote?: string;
  // end of fields
}
/** What `retracts` says. */
export interface WithdrawingRelation extends Omit<ContradictionRelation, 'kind'> {
  readonly kind: 'withdraws';
}
export interface ReasonedRelation {
  readonly type: 'RELIES_ON' | 'COMPATIBLE';
  readonly to: AssertionId;
  // fields: reason
  readonly because: string;
  // end of fields
}
export type Relation = SupportRelation | ContradictionRelation | WithdrawingRelation | ReasonedRelation;

/** EDTF text, or the event it was said after or before. */
export type SaidAt = string | { readonly after: EventId } | { readonly before: EventId };

export interface Assertion {
  readonly id: AssertionId;
  // fields: assertion
  readonly named?: string;
  readonly act: Act;
  readonly verb?: string;
  readonly claim: string;
  readonly in?: string;
  readonly place?: string;
  readonly when?: string;
  readonly about: readonly (EventId | ActorId)[];
  readonly reportedBy: readonly AssertionId[];
  readonly utterance?: string;
  readonly narratives: readonly NarrativeId[];
  readonly tags: readonly string[];
  readonly note?: string;
  // end of fields
  /** Sorted; never empty. `narrator` is already resolved to an actor. */
  readonly by: readonly ActorId[];
  readonly joint: boolean;
  /** In the order written. */
  readonly quotes: readonly Quote[];
  /** Sorted by document, then place. */
  readonly cites: readonly CitedDocument[];
  readonly saidAt?: SaidAt;
  /** First and last day on which it can have been said; UTC instants (`YYYY-MM-DDTHH:mm:ssZ`) where the time of day is told. */
  readonly saidFrom?: string;
  readonly saidTo?: string;
  /** Recorded answers only, sorted by question, stance, value, asOf, of. */
  readonly answers: readonly Answer[];
  /** Recorded relations, `retracts` included as CONTRADICTS `withdraws`; sorted by type, to, level. */
  readonly relations: readonly Relation[];
}

/** A value passed over where it was to be expected; bounds as on an answer. */
export interface PassedOver extends ValueBounds {
  readonly question: QuestionId;
  readonly value: string;
}

export interface Silence {
  readonly id: SilenceId;
  // fields: silence
  readonly by: readonly ActorId[];
  readonly in: string;
  readonly about: readonly (EventId | ActorId)[];
  readonly reportedBy: readonly AssertionId[];
  readonly note?: string;
  // end of fields
  /** Sorted by question, then value. */
  readonly passesOver: readonly PassedOver[];
  readonly quotes: readonly Quote[];
}
