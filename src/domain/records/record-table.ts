// The one table of what a record may hold, with nested-table.ts. Shapes, JSON Schemas, drafts, the dataset, the graph's properties,
// the export, the order of `fmt` and the tables of docs/data-format.md follow from it. What a field means stands where it is used.
import type { FieldRows, RecordRow } from './field-rows.ts';
import { actorKinds, acts, media, type RecordKind, slots } from './model.ts';

const note = { kind: 'text', doc: 'For readers of the dataset; no rule looks at it.' } as const;
const wikidata = {
  kind: 'wikidata',
  doc: 'Wikidata id, by which datasets recognise the same thing when they are read.',
} as const;
const about = {
  kind: 'reference',
  to: ['event', 'actor'],
  many: 'one-or-more',
  edge: 'ABOUT',
  doc: 'Events and actors it is about.',
} as const;
const quotes = { kind: 'nested', of: 'quote', many: 'list' } as const;
const affiliations = { kind: 'nested', of: 'affiliation', many: 'one-or-more' } as const;
const reports = { kind: 'reference', to: ['assertion'], many: 'one-or-more', edgeFrom: 'REPORTS' } as const;
const actors = { kind: 'reference', to: ['actor'], many: 'one-or-more' } as const;
const perAssertion = { kind: 'nested', many: 'one-or-more', per: ['assertion'] } as const;
/** Fields stand in the order of docs, exports and `fmt`. */
export const recordTable = {
  dataset: {
    doc: 'One curated body of records about one affair.',
    fields: {
      format: { kind: 'format', required: true, doc: 'Version of this format.' },
      id: { kind: 'id', required: true, byHand: true, doc: 'The name of the folder.' },
      version: { kind: 'text', required: true, doc: 'Version of the curation, raised by its curators.' },
      title: { kind: 'text', required: true, doc: 'What the dataset is called.' },
      description: { kind: 'text', doc: 'What it covers, and what it leaves out.' },
      licence: {
        kind: 'text',
        required: true,
        doc: 'SPDX licence of the curation; the quoted words belong to those who wrote and spoke them.',
      },
      language: { kind: 'language', required: true, doc: 'BCP 47 language of titles, claims and reasons.' },
      curators: { kind: 'text', many: 'one-or-more', doc: 'Who made it.' },
    },
  },
  event: {
    doc: 'The thing that happened and is told in rival ways.',
    fields: {
      name: { kind: 'text', required: true, doc: 'What it is called.' },
      date: { kind: 'date', bounded: true, doc: 'When it happened.' },
      place: { kind: 'text', doc: 'Where it happened.' },
      partOf: { kind: 'reference', to: ['event'], edge: 'PART_OF', doc: 'The event it is a part of.' },
      wikidata,
      note: { kind: 'text', doc: 'For readers; where the date comes from, if not from a document.' },
    },
  },
  actor: {
    doc: 'A person, organisation, state, outlet or group that speaks or is spoken of.',
    fields: {
      name: { kind: 'text', required: true, doc: 'What it is called.' },
      kind: { kind: 'word', words: actorKinds, required: true, doc: 'What it is.' },
      aliases: {
        kind: 'text',
        many: 'one-or-more',
        doc: 'Other names; a seat of government is an alias of the government.',
      },
      unnamed: {
        kind: 'flag',
        default: false,
        doc: 'Anonymous: never taken for another, never counted as an independent origin. One for each document.',
      },
      pseudonymous: {
        kind: 'flag',
        default: false,
        doc: 'One voice behind a name of its own, a channel or an account, whose bearer is not known: quoted from many documents, one origin, never taken for another.',
      },
      wikidata,
      speaksFor: { ...affiliations, doc: 'On whose behalf it speaks.' },
      memberOf: { ...affiliations, doc: 'What it is a member of.' },
      partOf: { ...affiliations, doc: 'What it is a part of; an answer with the part lies within the whole.' },
      writesFor: { ...affiliations, doc: 'The outlet it writes for.' },
      note,
    },
  },
  document: {
    doc: 'The archived text that quotes stand in; or an image, a video or a sound, which assertions cite.',
    fields: {
      title: { kind: 'text', required: true, doc: 'Its title.' },
      publisher: { ...actors, edge: 'PUBLISHED_BY', doc: 'Who published it.' },
      authors: { ...actors, edge: 'WRITTEN_BY', doc: 'Who wrote it.' },
      date: { kind: 'date', bounded: true, doc: 'When it was published.' },
      url: { kind: 'url', doc: 'Where it was published.' },
      archived: { kind: 'url', many: 'one-or-more', doc: 'Archived copies.' },
      language: { kind: 'language', doc: 'BCP 47 language. Default: the dataset’s.' },
      medium: {
        kind: 'word',
        words: media,
        default: 'text',
        doc: 'What it is. Quotes stand in texts only; whatever it is, an assertion may cite it (`cites`).',
      },
      text: {
        kind: 'path',
        doc: 'Path of its text in this folder, such as documents/article.txt; else `sha256` and `length`. Needed once a quote stands in it. No path and no link leads out of the folder.',
      },
      sha256: {
        kind: 'sha256',
        doc: 'SHA-256 of the text’s UTF-8 bytes, checked where the text is at hand; of an image, a video or a sound, of the file’s bytes.',
      },
      length: { kind: 'count', doc: 'Length of the text in UTF-16 code units.' },
      derivedFrom: {
        kind: 'reference',
        to: ['document'],
        many: 'one-or-more',
        edge: 'DERIVED_FROM',
        doc: 'Documents it retells.',
      },
      supersedes: {
        kind: 'reference',
        to: ['document'],
        many: 'one-or-more',
        edge: 'SUPERSEDES',
        doc: 'Earlier states of the same document that it stands in place of.',
      },
      removed: { kind: 'date', doc: 'When it was taken down where it was published.' },
      note,
    },
  },
  question: {
    doc: 'What the rival accounts answer differently.',
    fields: {
      text: { kind: 'text', required: true, doc: 'The question, as a reader would ask it.' },
      slot: { kind: 'word', words: slots, required: true, doc: 'What kind of value answers it.' },
      about: {
        kind: 'reference',
        to: ['event'],
        many: 'one-or-more',
        edge: 'ABOUT',
        doc: 'The events it is about.',
      },
      exclusive: {
        kind: 'flag',
        default: false,
        doc: 'Two different values cannot both hold. Actor and token only; needs `because`.',
      },
      because: { kind: 'text', doc: 'Why the values exclude each other.' },
      values: {
        kind: 'nested',
        of: 'question value',
        per: ['token'],
        doc: 'The values: required for tokens (every token is declared), headings for actors, labels for `yes` and `no`: “Ukraine had no part”.',
      },
      unit: { kind: 'text', doc: 'What numbers count: people, euros. For dates a tolerance is in days.' },
      tolerance: {
        kind: 'number',
        doc: 'How far a `~` value reaches on both sides, in the unit; for dates, in days.',
      },
      lone: { kind: 'text', doc: 'Why it has one answer on purpose; without it `check` asks for what rivals say.' },
      presupposes: {
        kind: 'reference',
        to: ['assertion'],
        edge: 'PRESUPPOSES',
        doc: 'The assertion without which the question does not arise.',
      },
      impliedBy: {
        kind: 'nested',
        of: 'implication',
        per: ['question', 'value'],
        doc: 'Answers to other questions that answer this yes-no question: {question: {value: {is, because}}}.',
      },
    },
  },
  narrative: {
    doc: 'A named set of assertions told together.',
    fields: {
      name: { kind: 'text', required: true, doc: 'What it is called.' },
      description: { kind: 'text', doc: 'What it tells.' },
    },
  },
  assertion: {
    doc: 'An actor putting one claim forward, once.',
    fields: {
      by: {
        ...actors,
        required: true,
        byHand: true,
        doc: 'Who puts it forward: an actor, or `narrator`, the document’s own voice (its publisher, or an actor the reader adds). A list attributes it to each.',
      },
      joint: { kind: 'flag', default: false, byHand: true, doc: 'One text by several speakers.' },
      named: { kind: 'text', doc: 'The speaker as the document names them. Looked up there.' },
      act: { kind: 'word', words: acts, required: true, doc: 'What the speaker does with the claim.' },
      retracts: {
        kind: 'text',
        per: ['assertion'],
        doc: 'With `act: retracts`: the speaker’s own earlier assertion, with the reason.',
      },
      verb: { kind: 'text', doc: 'The document’s own verb. Looked up there.' },
      claim: {
        kind: 'text',
        required: true,
        doc: 'What is claimed, as a sentence of the analyst’s that can be denied on its own.',
      },
      quotes: { ...quotes, doc: 'The words it rests on. Short form of one: its words as a list item.' },
      cites: {
        kind: 'nested',
        of: 'cited document',
        many: 'one-or-more',
        doc: 'Documents it points to as evidence, above all such as are no text: an image, a video, a sound.',
      },
      in: { kind: 'text', doc: 'Occasion or medium: “a statement”.' },
      place: { kind: 'text', doc: 'Where it was said: “Moscow”.' },
      saidAt: {
        kind: 'time-of-saying',
        doc: 'When it was said: EDTF (with the time of day, what was said on one day has an order), or {after: event}, or {before: event}.',
      },
      when: { kind: 'date', doc: 'The time the claim is about.' },
      about,
      answers: {
        kind: 'nested',
        of: 'answer',
        many: 'one-or-more',
        per: ['question'],
        doc: 'What it answers to which question. Short form of one: its value.',
      },
      supports: {
        ...perAssertion,
        of: 'support',
        doc: 'Assertions this one supports. Short form: the reason alone, for `confirms`.',
      },
      contradicts: {
        ...perAssertion,
        of: 'contradiction',
        doc: 'Assertions this one contradicts. Short form: the reason alone, for `denies`.',
      },
      reliesOn: {
        ...perAssertion,
        of: 'reason',
        doc: 'Assertions without which this one has no ground, each with the reason.',
      },
      compatible: {
        ...perAssertion,
        of: 'reason',
        doc: 'Assertions that can hold together with this one although a rule says no.',
      },
      reportedBy: { ...reports, doc: 'The assertions that report it: it is then known *as told*.' },
      utterance: { kind: 'text', doc: 'Name shared by the assertions of one sentence.' },
      narratives: {
        kind: 'reference',
        to: ['narrative'],
        many: 'one-or-more',
        edge: 'PART_OF',
        doc: 'Narratives it is told in.',
      },
      tags: { kind: 'text', many: 'one-or-more', doc: 'Free words for finding it again.' },
      note,
    },
  },
  silence: {
    doc: 'What an actor passed over where it was to be expected, as someone noticed.',
    fields: {
      by: { ...actors, required: true, edgeFrom: 'OMITS', doc: 'Who was silent.' },
      in: { kind: 'text', required: true, doc: 'Where it was to be expected: “his speech to the nation”.' },
      passesOver: {
        kind: 'value',
        many: 'one-or-more',
        per: ['question'],
        doc: 'Answers that were not given: {question: value}.',
      },
      about,
      quotes: { ...quotes, doc: 'The words of whoever noticed. Short form of one: its words as a list item.' },
      reportedBy: { ...reports, doc: 'The assertions that notice it, where it is not the document itself.' },
      note,
    },
  },
} as const satisfies Record<RecordKind, RecordRow>;

type Rows = { [K in RecordKind]: (typeof recordTable)[K]['fields'] }[RecordKind];
type RowOf<Fields> = Fields extends unknown ? Fields[keyof Fields] : never;
type EdgeOf<Row> = Row extends { readonly edge: infer E } | { readonly edgeFrom: infer E } ? E : never;
/** Types of the relationships that stand for a field. */
export type EdgeName = EdgeOf<RowOf<Rows>>;

const sections = (of: RecordKind, doc: string) => ({ kind: 'records', of, doc }) as const;

/** What stands in a YAML file beside the fields of the dataset itself. */
export const fileTable = {
  dataset: {
    events: sections('event', 'Events by id.'),
    actors: sections('actor', 'Actors by id.'),
    documents: sections('document', 'Documents by id.'),
    questions: sections('question', 'Questions by id.'),
    narratives: sections('narrative', 'Narratives by id.'),
  },
  assertions: {
    document: {
      kind: 'reference',
      to: ['document'],
      doc: 'The document in which this file’s quotes stand, unless they say otherwise.',
    },
    defaults: {
      kind: 'nested',
      of: 'default',
      doc: 'What every assertion of this file has unless it says otherwise; `export` prints it with each.',
    },
    assertions: sections('assertion', 'Assertions by id.'),
    silences: sections('silence', 'Silences by id.'),
  },
} as const satisfies Record<string, FieldRows>;
