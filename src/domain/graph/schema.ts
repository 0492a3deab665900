// The graph's schema as one table: labels, relationship types, their ends and properties. The loader, the decoder, the Cypher
// checks and the docs read it; nothing else says what may stand in the database.

import {
  type FieldRows,
  isStored,
  type Many,
  type StoredName,
  type Sure,
  type ValueOf,
} from '../records/field-rows.ts';
import { type Act, type AnswerManner, type ContradictionKind, type RecordKind, recordKinds } from '../records/model.ts';
import { nestedTable } from '../records/nested-table.ts';
import { type EdgeName, recordTable } from '../records/record-table.ts';

/** How a property is stored: STRING, INTEGER, FLOAT, BOOLEAN, LIST<STRING>, LIST<INTEGER>; a bound is FLOAT for numbers, STRING for dates. */
export type Storage = 'text' | 'integer' | 'float' | 'boolean' | 'texts' | 'integers' | 'bound';

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
const integers = () => optional<readonly number[]>('integers');

/** Kinds of value that are not stored as text. */
const storages: { readonly [kind: string]: Storage } = {
  flag: 'boolean',
  count: 'integer',
  format: 'integer',
  number: 'float',
};

/** The fields of a table that are stored as properties under their own names; required where a checked record always has them. */
function stored<Rows extends FieldRows>(rows: Rows): StoredProperties<Rows> {
  const kept = Object.entries(rows).filter(([, row]) => isStored(row));
  const properties = kept.map(([name, row]) => {
    if ('many' in row) return [name, texts()];
    const isSure = row.required || 'default' in row;
    return [name, { storage: storages[row.kind] ?? 'text', required: isSure === true }];
  });
  return Object.fromEntries(properties) as StoredProperties<Rows>;
}

type StoredProperties<Rows> = {
  [Name in StoredName<Rows>]: Rows[Name] extends Many
    ? Property<readonly string[], false>
    : Property<ValueOf<Rows[Name]>, Rows[Name] extends Sure ? true : false>;
};

const { dataset, event, actor, document, question, narrative, assertion, silence } = recordTable;

export const nodeSchema = {
  Dataset: stored(dataset.fields),
  Event: stored(event.fields),
  Actor: stored(actor.fields),
  Document: stored(document.fields),
  Question: {
    ...stored(question.fields),
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
  Narrative: stored(narrative.fields),
  Assertion: {
    ...stored(assertion.fields),
    /** EDTF text, or RFC 8785 text of {"after": event} or {"before": event}. */
    saidAt: maybeText(),
    saidFrom: maybeText(),
    saidTo: maybeText(),
    asTold: flag(),
    /** A retraction of it stands. */
    retracted: flag(),
  },
  Silence: stored(silence.fields),
} as const;

export type Label = keyof typeof nodeSchema;
export const labelOf = {
  dataset: 'Dataset',
  event: 'Event',
  actor: 'Actor',
  document: 'Document',
  question: 'Question',
  narrative: 'Narrative',
  assertion: 'Assertion',
  silence: 'Silence',
} as const satisfies Record<RecordKind, Label>;
export const labels = Object.keys(nodeSchema) as readonly Label[];

const affiliation = {
  ends: [['Actor', 'Actor']],
  properties: stored(nestedTable.affiliation.fields),
  discriminator: ['from', 'to'],
} as const;
const reasoned = {
  ends: [['Assertion', 'Assertion']],
  properties: stored(nestedTable.reason.fields),
  discriminator: [],
} as const;
/** What tells one answer from another stands on its node, or in the key where it is left open; the rest is the assertion's. */
const { asOf, of, how: _how, only, ...said } = stored(nestedTable.answer.fields);
/** `implied` is no word of the format. */
const how = text<AnswerManner>();
const stand = {
  ends: [['Assertion', 'Answer']],
  properties: { how, only, ...said },
  discriminator: [],
} as const;
const bare = <const Ends extends readonly (readonly [Label, Label])[]>(ends: Ends) =>
  ({ ends, properties: {}, discriminator: [] }) as const;

/** Relationships without properties that stand for a field: of which labels they are follows from the tables. */
type Edge = Exclude<EdgeName, 'PART_OF'>;
const edges = listEdges();

function listEdges() {
  const found = new Map<string, [Label, Label][]>();
  for (const kind of recordKinds) {
    const rows: FieldRows = recordTable[kind].fields;
    for (const row of Object.values(rows)) {
      if (row.kind !== 'reference') continue;
      for (const to of row.to) {
        const ends: readonly Label[] = [labelOf[kind], labelOf[to]];
        const type = row.edge ?? row.edgeFrom;
        if (type === undefined || type === 'PART_OF') continue;
        const [first, second] = row.edge === undefined ? ends.toReversed() : ends;
        if (first && second) found.set(type, [...(found.get(type) ?? []), [first, second]]);
      }
    }
  }
  const entries = [...found].map(([type, ends]) => [type, bare(ends)]);
  return Object.fromEntries(entries) as { readonly [T in Edge]: ReturnType<typeof bare<[Label, Label][]>> };
}

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
    properties: stored(nestedTable.support.fields),
    discriminator: ['level'],
  },
  CONTRADICTS: {
    ends: [['Assertion', 'Assertion']],
    properties: { ...stored(nestedTable.contradiction.fields), kind: text<ContradictionKind | 'withdraws'>() },
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
      /** The words. Several pieces are joined by ` […] `. */
      exact: text(),
      ...stored(nestedTable.quote.fields),
      /** From the beginning of the first piece to the end of the last. */
      start: optional<number>('integer'),
      end: optional<number>('integer'),
      /** Where there are several pieces: each, and where it begins and ends. */
      pieces: texts(),
      starts: integers(),
      ends: integers(),
      /** 0-based place among the assertion's quotes. */
      position: required<number>('integer'),
    },
    discriminator: ['exact', 'prefix', 'suffix'],
  },
  CITES: {
    ends: [['Assertion', 'Document']],
    properties: stored(nestedTable['cited document'].fields),
    discriminator: ['at'],
  },
  HOLDS: stand,
  DENIES: stand,
  LEAVES_OPEN: {
    ends: [['Assertion', 'Question']],
    properties: { how, ...said, asOf, of },
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
  PART_OF: {
    ends: [
      ['Assertion', 'Narrative'],
      ['Event', 'Event'],
      ['Actor', 'Actor'],
    ],
    properties: affiliation.properties,
    discriminator: affiliation.discriminator,
  },
  PASSES_OVER: bare([['Silence', 'Answer']]),
  ...edges,
  SPEAKS_FOR: affiliation,
  MEMBER_OF: affiliation,
  WRITES_FOR: affiliation,
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

/** What of a table's fields is stored, as types. */
export type StoredFields<Rows> = Properties<StoredProperties<Rows>>;
export type NodeProperties<L extends Label> = Properties<(typeof nodeSchema)[L]>;
export type RelationshipProperties<T extends RelationshipType> = Properties<
  (typeof relationshipSchema)[T]['properties']
>;

/** Bookkeeping on the Dataset node, outside hash and checksum. */
export const bookkeeping = [
  'epoch',
  'state',
  'checksum',
  'loadedAt',
  'loadedBy',
  'schemaVersion',
  'written',
  'records',
] as const;

/** Raised whenever labels, types, properties, keys or hashing change meaning. */
export const schemaVersion = 2;
