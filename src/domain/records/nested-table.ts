// The table of records within records: quotes, answers, relations, affiliations and what questions declare. See record-table.ts.
import type { NestedKind, NestedRow } from './field-rows.ts';
import {
  confidences,
  contradictionKinds,
  levels,
  quoteForms,
  quoteParts,
  supportKinds,
  writtenManners,
} from './model.ts';

const because = { kind: 'text', required: true, doc: 'The analyst’s reason, in a sentence.' } as const;
const drawn = {
  because: { kind: 'text', doc: 'The reason, in a sentence. May be absent only where `by` names who drew it.' },
  by: { kind: 'reference', to: ['actor'], doc: 'Who drew it. Default: the curators.' },
  scheme: {
    kind: 'text',
    doc: 'The argumentation scheme, by its name in the literature: “argument from expert opinion”.',
  },
  together: { kind: 'text', doc: 'Name shared by reasons that hold only jointly, for one target.' },
  confidence: { kind: 'word', words: confidences, doc: 'How sure the analyst is.' },
  level: {
    kind: 'word',
    words: levels,
    default: 'content',
    doc: 'content: what is claimed; utterance: that it was claimed.',
  },
  quote: {
    kind: 'excerpt',
    doc: 'The document’s own words that draw the relation; absent where the analyst draws it.',
  },
} as const;

export const nestedTable = {
  affiliation: {
    doc: 'A tie to another actor, for a time.',
    short: 'actor',
    fields: {
      actor: { kind: 'reference', to: ['actor'], required: true, byHand: true, doc: 'The actor it is tied to.' },
      from: { kind: 'date', doc: 'Since when.' },
      to: { kind: 'date', doc: 'Until when.' },
    },
  },
  'question value': {
    doc: 'A value that answers may give.',
    fields: {
      label: { kind: 'text', doc: 'How it is shown.' },
      within: { kind: 'token', many: 'one-or-more', doc: 'Values this one lies in. Not on yes-no questions.' },
    },
  },
  implication: {
    doc: 'What follows for this question from an answer to another.',
    fields: {
      is: { kind: 'word', words: ['yes', 'no'], required: true, doc: 'What this question’s answer is then.' },
      because: { kind: 'text', required: true, doc: 'Why.' },
    },
  },
  quote: {
    doc: 'Exact words of a document, and where they stand in it.',
    short: 'exact',
    fields: {
      exact: {
        kind: 'exact',
        many: 'pieces',
        required: true,
        byHand: true,
        doc: 'The document’s words, character for character. In quotation marks or a block scalar; or a list of pieces in the order of the document, where something stands between them that is left out.',
      },
      form: { kind: 'word', words: quoteForms, default: 'indirect', doc: 'Whose words these are.' },
      words: {
        kind: 'exact',
        many: 'list',
        doc: 'For mixed quotes: the parts that stand inside quotation marks in the document, in its order.',
      },
      prefix: {
        kind: 'context',
        doc: 'Characters right before the quote, or its first piece, where it occurs more than once.',
      },
      suffix: {
        kind: 'context',
        doc: 'Characters right after the quote, or its last piece, where it occurs more than once.',
      },
      document: {
        kind: 'reference',
        to: ['document'],
        byHand: true,
        doc: 'The document it stands in. Default: the file’s `document`.',
      },
      at: { kind: 'text', doc: 'The document’s own locator: “p. 3, § 2”, “41:9–10”, “00:14:05”.' },
      part: { kind: 'word', words: quoteParts, doc: 'Where it does not stand in the running text.' },
      start: {
        kind: 'count',
        many: 'pieces',
        byHand: true,
        doc: 'First UTF-16 code unit in the document’s text, of each piece; written by `rashomon fmt --anchor`.',
      },
      end: { kind: 'count', many: 'pieces', byHand: true, doc: 'One past its last UTF-16 code unit, of each piece.' },
      lang: { kind: 'language', doc: 'BCP 47 language of the words, where it is not the document’s.' },
      translation: { kind: 'text', doc: 'The analyst’s translation.' },
    },
  },
  'cited document': {
    doc: 'A document that an assertion points to, and where in it.',
    fields: {
      document: { kind: 'reference', to: ['document'], required: true, byHand: true, doc: 'The document.' },
      at: { kind: 'text', doc: 'The place in it: “00:00:14–00:00:19”, “lower left”, “p. 3”.' },
      note: { kind: 'text', doc: 'What is to be seen or heard there, in the analyst’s words.' },
    },
  },
  answer: {
    doc: 'A value in the question’s slot: held (`value`), denied (`not`) or left open (`open`).',
    short: 'value',
    fields: {
      value: {
        kind: 'value',
        byHand: true,
        doc: 'The value that is held: an actor, a declared token, yes or no, a number such as 143, 143.., ..150, 130..150, ~140, or a date.',
      },
      not: {
        kind: 'value',
        byHand: true,
        doc: 'The value that is denied. Not on yes-no questions, where yes and no are both values.',
      },
      open: { kind: 'flag', byHand: true, doc: 'true: the speaker expressly leaves the question open.' },
      only: { kind: 'flag', default: false, doc: 'The speaker said “sole”, “nobody else”.' },
      how: {
        kind: 'word',
        words: writtenManners,
        default: 'asserted',
        doc: 'How it is said; rules look at asserted answers only.',
      },
      hedge: { kind: 'text', doc: 'The document’s softening words: “may have been”. Looked up there.' },
      asOf: { kind: 'date', doc: 'The day or time the value is for, where it changes over time.' },
      of: { kind: 'text', doc: 'The base counted on: “of those detained”.' },
    },
  },
  support: {
    title: 'relation',
    doc: 'confirms: says it is so too; evidences: gives a reason; restates: the same claim again.',
    short: 'because',
    assumed: { kind: 'confirms' },
    fields: { kind: { kind: 'word', words: supportKinds, required: true, doc: 'How.' }, ...drawn },
  },
  contradiction: {
    title: 'relation',
    doc: 'denies: not so; rivals: something else instead; opposes: stands against it, how is not said; undercuts: attacks the basis; corrects: puts right.',
    short: 'because',
    assumed: { kind: 'denies' },
    fields: { kind: { kind: 'word', words: contradictionKinds, required: true, doc: 'How.' }, ...drawn },
  },
  reason: { title: 'relation', doc: 'A reason.', short: 'because', fields: { because } },
  default: {
    title: 'block of defaults',
    doc: 'What every assertion of the file has unless it says otherwise.',
    fields: {
      in: { kind: 'text', doc: 'Occasion or medium.' },
      saidAt: { kind: 'time-of-saying', doc: 'When it was said: EDTF, or {after: event}, or {before: event}.' },
      about: { kind: 'reference', to: ['event', 'actor'], many: 'one-or-more', doc: 'Events and actors it is about.' },
      narratives: { kind: 'reference', to: ['narrative'], many: 'one-or-more', doc: 'Narratives it is told in.' },
      tags: { kind: 'text', many: 'one-or-more', doc: 'Free words for finding it again.' },
    },
  },
} as const satisfies Record<NestedKind, NestedRow>;
