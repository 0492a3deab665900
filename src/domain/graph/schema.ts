// The graph's schema as one table: labels, relationship types, their ends and properties. The loader, the decoder, the Cypher
// checks and the docs read it; nothing else says what may stand in the database.
import type {
  Act,
  ActorKind,
  AnswerManner,
  Confidence,
  ContradictionKind,
  Level,
  QuoteForm,
  QuotePart,
  Slot,
  SupportKind,
} from '../records/model.ts';

/** How a property is stored: STRING, INTEGER, FLOAT, BOOLEAN, LIST<STRING>; a bound is FLOAT for numbers, STRING for dates. */
export type Storage = 'text' | 'integer' | 'float' | 'boolean' | 'texts' | 'bound';

interface Property<T, Required extends boolean> {
  readonly storage: Storage;
  readonly required: Required;
  /** Only carries the TypeScript type; never set. */
  readonly type?: T;
}

const required = <T>(storage: Storage): Property<T, true> => ({ storage, required: true });
const optional = <T>(storage: Storage): Property<T, false> => ({ storage, required: false });
const text = <T extends string = string>() => required<T>('text');
const maybeText = <T extends string = string>() => optional<T>('text');
const flag = () => required<boolean>('boolean');
/** An empty list is stored as an absent property. */
const texts = () => optional<readonly string[]>('texts');

export const nodeSchema = {
  Dataset: {
    format: required<number>('integer'),
    version: text(),
    title: text(),
    description: maybeText(),
    licence: text(),
    language: text(),
    curators: texts(),
  },
  Event: {
    name: text(),
    date: maybeText(),
    place: maybeText(),
    wikidata: maybeText(),
    note: maybeText(),
  },
  Actor: {
    name: text(),
    kind: text<ActorKind>(),
    aliases: texts(),
    unnamed: flag(),
    wikidata: maybeText(),
    note: maybeText(),
  },
  Document: {
    title: text(),
    date: maybeText(),
    url: maybeText(),
    archived: maybeText(),
    language: maybeText(),
    text: maybeText(),
    sha256: maybeText(),
    length: optional<number>('integer'),
    note: maybeText(),
  },
  Question: {
    text: text(),
    slot: text<Slot>(),
    exclusive: flag(),
    because: maybeText(),
    unit: maybeText(),
    tolerance: optional<number>('float'),
    /** RFC 8785 text of {id: {label?, within?}}; absent when none is declared. */
    values: maybeText(),
    /** RFC 8785 text of {question: {value: {is, because}}}. */
    impliedBy: maybeText(),
    /** Whether the assertions that answer it are paired by rule; false above `pairedAnswersLimit`. */
    paired: flag(),
  },
  /** A value in a question's slot, as of one day and counted on one base where these are given. */
  Answer: {
    value: text(),
    /** The value's name where it has one: a declared label, or an actor's name. */
    label: maybeText(),
    from: optional<number | string>('bound'),
    to: optional<number | string>('bound'),
    asOf: maybeText(),
    of: maybeText(),
  },
  Narrative: { name: text(), description: maybeText() },
  Assertion: {
    claim: text(),
    act: text<Act>(),
    verb: maybeText(),
    named: maybeText(),
    in: maybeText(),
    /** EDTF text, or RFC 8785 text of {"after": event} or {"before": event}. */
    saidAt: maybeText(),
    saidFrom: maybeText(),
    saidTo: maybeText(),
    when: maybeText(),
    utterance: maybeText(),
    tags: texts(),
    note: maybeText(),
    asTold: flag(),
    /** A retraction of it stands. */
    retracted: flag(),
  },
  Silence: { in: text(), note: maybeText() },
} as const;

export type Label = keyof typeof nodeSchema;
export const labels = Object.keys(nodeSchema) as readonly Label[];

const affiliation = {
  ends: [['Actor', 'Actor']],
  properties: { from: maybeText(), to: maybeText() },
  discriminator: ['from', 'to'],
} as const;
const reasoned = {
  ends: [['Assertion', 'Assertion']],
  properties: { because: text() },
  discriminator: [],
} as const;
const stand = {
  ends: [['Assertion', 'Answer']],
  properties: { how: text<AnswerManner>(), only: flag(), hedge: maybeText() },
  discriminator: [],
} as const;
const bare = <const Ends extends readonly (readonly [Label, Label])[]>(ends: Ends) =>
  ({ ends, properties: {}, discriminator: [] }) as const;

/**
 * `discriminator` names the properties that, percent-encoded and joined, tell parallel relationships of one type apart in
 * `key`; QUOTED_IN uses a hash of exact, prefix and suffix instead (load/relationship-key).
 */
export const relationshipSchema = {
  ASSERTS: {
    ends: [['Actor', 'Assertion']],
    properties: { act: text<Act>(), asTold: flag(), joint: flag() },
    discriminator: [],
  },
  SUPPORTS: {
    ends: [['Assertion', 'Assertion']],
    properties: {
      kind: text<SupportKind>(),
      level: text<Level>(),
      because: text(),
      confidence: maybeText<Confidence>(),
      quote: maybeText(),
    },
    discriminator: ['level'],
  },
  CONTRADICTS: {
    ends: [['Assertion', 'Assertion']],
    properties: {
      kind: text<ContradictionKind | 'withdraws'>(),
      level: text<Level>(),
      because: text(),
      confidence: maybeText<Confidence>(),
      quote: maybeText(),
    },
    discriminator: ['level'],
  },
  RELIES_ON: reasoned,
  COMPATIBLE: reasoned,
  QUOTED_IN: {
    ends: [
      ['Assertion', 'Document'],
      ['Silence', 'Document'],
    ],
    properties: {
      exact: text(),
      form: text<QuoteForm>(),
      words: texts(),
      prefix: maybeText(),
      suffix: maybeText(),
      start: optional<number>('integer'),
      end: optional<number>('integer'),
      part: maybeText<QuotePart>(),
      lang: maybeText(),
      translation: maybeText(),
      /** 0-based place among the assertion's quotes. */
      position: required<number>('integer'),
    },
    discriminator: ['exact', 'prefix', 'suffix'],
  },
  /** A report and what it reports. */
  REPORTS: bare([
    ['Assertion', 'Assertion'],
    ['Assertion', 'Silence'],
  ]),
  HOLDS: stand,
  DENIES: stand,
  LEAVES_OPEN: {
    ends: [['Assertion', 'Question']],
    properties: { how: text<AnswerManner>(), hedge: maybeText(), asOf: maybeText(), of: maybeText() },
    discriminator: ['asOf', 'of'],
  },
  ANSWERS: bare([['Answer', 'Question']]),
  NAMES: bare([['Answer', 'Actor']]),
  /** To the next wider answer only. */
  WITHIN: bare([['Answer', 'Answer']]),
  /** Whoever holds one contradicts whoever holds the other: one a pair, in the order of ids. */
  EXCLUDES: { ends: [['Answer', 'Answer']], properties: { rule: text() }, discriminator: [] },
  /** A contradiction that follows by rule: one a pair, in the order of ids, symmetric in meaning. */
  CONFLICTS_WITH: {
    ends: [['Assertion', 'Assertion']],
    properties: {
      kind: text<'denies' | 'rivals'>(),
      rule: text(),
      /** Questions whose answers give it, sorted. */
      questions: required<readonly string[]>('texts'),
      /** The answers it follows from, one a pair: "question: answer of from | answer of to". */
      evidence: required<readonly string[]>('texts'),
      hedged: flag(),
    },
    discriminator: [],
  },
  ABOUT: bare([
    ['Assertion', 'Event'],
    ['Assertion', 'Actor'],
    ['Question', 'Event'],
    ['Silence', 'Event'],
    ['Silence', 'Actor'],
  ]),
  PART_OF: {
    ends: [
      ['Assertion', 'Narrative'],
      ['Event', 'Event'],
      ['Actor', 'Actor'],
    ],
    properties: { from: maybeText(), to: maybeText() },
    discriminator: ['from', 'to'],
  },
  PRESUPPOSES: bare([['Question', 'Assertion']]),
  OMITS: bare([['Actor', 'Silence']]),
  PASSES_OVER: bare([['Silence', 'Answer']]),
  SPEAKS_FOR: affiliation,
  MEMBER_OF: affiliation,
  WRITES_FOR: affiliation,
  PUBLISHED_BY: bare([['Document', 'Actor']]),
  WRITTEN_BY: bare([['Document', 'Actor']]),
  DERIVED_FROM: bare([['Document', 'Document']]),
} as const;

export type RelationshipType = keyof typeof relationshipSchema;
export const relationshipTypes = Object.keys(relationshipSchema) as readonly RelationshipType[];

type Properties<S> = {
  readonly [K in keyof S as S[K] extends Property<unknown, true> ? K : never]: S[K] extends Property<infer T, true>
    ? T
    : never;
} & {
  readonly [K in keyof S as S[K] extends Property<unknown, true> ? never : K]?: S[K] extends Property<infer T, false>
    ? T
    : never;
};

export type NodeProperties<L extends Label> = Properties<(typeof nodeSchema)[L]>;
export type RelationshipProperties<T extends RelationshipType> = Properties<
  (typeof relationshipSchema)[T]['properties']
>;

/** Bookkeeping on the Dataset node, outside hash and checksum. */
export const bookkeeping = ['epoch', 'state', 'checksum', 'loadedAt', 'schemaVersion'] as const;

/** Raised whenever labels, types, properties, keys or hashing change meaning. */
export const schemaVersion = 2;
