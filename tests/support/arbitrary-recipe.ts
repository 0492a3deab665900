// Generators of recipes: records whose references are mere numbers, so that everything shrinks on its own and
// assemble-dataset.ts can turn any recipe into a valid dataset.
import fc from 'fast-check';
import { type FieldRow, type FieldRows, isStored } from '../../src/domain/records/field-rows.ts';
import { type AnswerManner, actorKinds, acts, affiliationTypes, slots } from '../../src/domain/records/model.ts';
import { nestedTable } from '../../src/domain/records/nested-table.ts';
import { recordTable } from '../../src/domain/records/record-table.ts';
import { arbitrarySlug, arbitraryText } from './arbitrary-text.ts';
import { assembleDate } from './assemble-values.ts';

/** Resolved by modulo against whatever there is to choose from. */
const pick = fc.nat(9_999);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 1 });
const seldom = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const often = (value: boolean, weight: number) =>
  fc.oneof({ weight, arbitrary: fc.constant(value) }, { weight: 1, arbitrary: fc.constant(!value) });
const few = <T>(arbitrary: fc.Arbitrary<T>, maxLength = 2) => fc.array(arbitrary, { maxLength });

const date = fc.record({
  shape: fc.constantFrom('day', 'month', 'interval', 'since', 'until', 'circa', 'time'),
  day: fc.nat(40),
  length: fc.nat(10),
});

/** Optional fields of a table that are stored as they are and that a recipe does not choose itself: each may be written. */
function arbitraryRest(rows: FieldRows, chosen: object): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const rest = Object.entries(rows).filter(
    ([name, row]) => isStored(row) && !row.required && !('default' in row) && !Object.hasOwn(chosen, name),
  );
  return fc.record(Object.fromEntries(rest.map(([name, row]) => [name, seldom(arbitraryField(row))])));
}

function arbitraryField(row: FieldRow): fc.Arbitrary<unknown> {
  const one = arbitraryValue(row);
  return 'many' in row ? fc.uniqueArray(one, { minLength: 1, maxLength: 2 }) : one;
}

function arbitraryValue(row: FieldRow): fc.Arbitrary<unknown> {
  switch (row.kind) {
    case 'language':
      return fc.constantFrom('en', 'de', 'ar', 'zh-Hant');
    case 'url':
      return fc.nat(999).map((number) => `https://example.org/${number}?a=1&b=%20`);
    case 'wikidata':
      return fc.integer({ min: 1, max: 99_999 }).map((number) => `Q${number}`);
    case 'sha256':
      return fc.stringMatching(/^[0-9a-f]{64}$/);
    case 'date':
      return date.map((recipe) => assembleDate(recipe)).map((read) => (row.bounded ? read : read.text));
    case 'word':
      return fc.constantFrom(...row.words);
    case 'flag':
      return fc.boolean();
    case 'count':
    case 'number':
      return fc.nat(5_000);
    default:
      return arbitraryText(3);
  }
}

const ofEvent = {
  slug: arbitrarySlug(),
  name: arbitraryText(),
  date: maybe(date),
  partOf: maybe(pick),
};
const event = fc.record({ ...ofEvent, rest: arbitraryRest(recordTable.event.fields, ofEvent) });

const ofActor = {
  slug: arbitrarySlug(),
  name: arbitraryText(3),
  kind: fc.constantFrom(...actorKinds),
  unnamed: often(false, 5),
  pseudonymous: often(false, 5),
  affiliations: few(
    fc.record({
      type: fc.oneof(fc.constant('partOf' as const), fc.constantFrom(...affiliationTypes)),
      actor: pick,
      from: seldom(date),
      to: seldom(date),
    }),
  ),
};
const actor = fc.record({ ...ofActor, rest: arbitraryRest(recordTable.actor.fields, ofActor) });

const ofDocument = {
  slug: arbitrarySlug(),
  title: arbitraryText(),
  publisher: few(pick),
  authors: few(pick),
  date: maybe(date),
  text: fc.constant(undefined),
  length: fc.constant(10_000),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  derivedFrom: few(pick, 1),
  supersedes: few(pick, 1),
  removed: seldom(date),
};
const document = fc.record({ ...ofDocument, rest: arbitraryRest(recordTable.document.fields, ofDocument) });

const value = fc.record({ label: maybe(arbitraryText(2)), within: few(pick) });

const ofQuestion = {
  slug: arbitrarySlug(),
  text: arbitraryText(),
  slot: fc.constantFrom(...slots),
  about: few(pick),
  exclusive: fc.boolean(),
  because: arbitraryText(),
  values: fc.array(value, { minLength: 2, maxLength: 4 }),
  unit: maybe(arbitraryText(1)),
  tolerance: maybe(fc.nat(12)),
  presupposes: seldom(pick),
  impliedBy: few(
    fc.record({
      question: pick,
      value: pick,
      is: fc.constantFrom('yes' as const, 'no' as const),
      because: arbitraryText(),
    }),
    3,
  ),
};
const question = fc.record({ ...ofQuestion, rest: arbitraryRest(recordTable.question.fields, ofQuestion) });

const ofQuote = {
  exact: arbitraryText(),
  end: fc.constant(undefined),
  form: fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const),
  words: few(pick),
  prefix: maybe(arbitraryText(2)),
  suffix: maybe(arbitraryText(2)),
  document: pick,
  start: maybe(fc.nat(5_000)),
};
const quote = fc.record({ ...ofQuote, rest: arbitraryRest(nestedTable.quote.fields, ofQuote) });
export type QuoteRecipe = typeof quote extends fc.Arbitrary<infer T> ? T : never;

const ofCited = { document: pick };
const citedDocument = fc.record({ ...ofCited, rest: arbitraryRest(nestedTable['cited document'].fields, ofCited) });

const manner: fc.Arbitrary<Exclude<AnswerManner, 'implied'>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('asserted' as const) },
  { weight: 1, arbitrary: fc.constantFrom('presupposed' as const, 'insinuated' as const) },
);

const ofAnswer = {
  question: pick,
  stance: fc.oneof(
    { weight: 5, arbitrary: fc.constant('held' as const) },
    { weight: 2, arbitrary: fc.constant('denied' as const) },
    { weight: 1, arbitrary: fc.constant('open' as const) },
  ),
  value: pick,
  span: fc.nat(4),
  how: manner,
  only: often(false, 4),
  asOf: seldom(fc.nat(1)),
  of: seldom(fc.nat(1)),
};
const answer = fc.record({ ...ofAnswer, rest: arbitraryRest(nestedTable.answer.fields, ofAnswer) });
export type AnswerRecipe = typeof answer extends fc.Arbitrary<infer T> ? T : never;

const ofRelation = {
  type: fc.constantFrom('SUPPORTS' as const, 'CONTRADICTS' as const, 'RELIES_ON' as const, 'COMPATIBLE' as const),
  to: pick,
  kind: pick,
  level: fc.oneof(
    { weight: 2, arbitrary: fc.constant('content' as const) },
    { weight: 1, arbitrary: fc.constant('utterance' as const) },
  ),
  because: arbitraryText(),
};
const relation = fc.record({ ...ofRelation, rest: arbitraryRest(nestedTable.support.fields, ofRelation) });

export type RelationRecipe = typeof relation extends fc.Arbitrary<infer T> ? T : never;

const speaking = {
  slug: arbitrarySlug(),
  by: fc.oneof(
    { weight: 3, arbitrary: fc.tuple(pick) },
    { weight: 1, arbitrary: fc.array(pick, { minLength: 2, maxLength: 3 }) },
  ),
  quotes: few(quote),
  about: few(pick),
  reportedBy: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: few(pick) }),
};

const ofAssertion = {
  ...speaking,
  joint: fc.boolean(),
  act: fc.constantFrom(...acts.filter((act) => act !== 'retracts')),
  retracts: fc.option(fc.record({ target: pick, because: arbitraryText() }), { nil: undefined, freq: 1 }),
  claim: arbitraryText(),
  cites: few(citedDocument),
  saidAt: fc.oneof(
    fc.constant(undefined),
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('date' as const), date }) },
    fc.record({ kind: fc.constantFrom('after' as const, 'before' as const), event: pick }),
  ),
  answers: fc.oneof(
    { weight: 4, arbitrary: fc.array(answer, { minLength: 1, maxLength: 4, size: 'max' }) },
    { weight: 1, arbitrary: fc.constant([]) },
  ),
  relations: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: few(relation) }),
  utterance: seldom(arbitrarySlug()),
  narratives: few(pick),
};
const assertion = fc.record({ ...ofAssertion, rest: arbitraryRest(recordTable.assertion.fields, ofAssertion) });

const ofSilence = {
  ...speaking,
  in: arbitraryText(3),
  passesOver: few(fc.record({ question: pick, value: pick, span: fc.nat(4) })),
};
const silence = fc.record({ ...ofSilence, rest: arbitraryRest(recordTable.silence.fields, ofSilence) });

const ofNarrative = { slug: arbitrarySlug(), name: arbitraryText(3) };
const narrative = fc.record({ ...ofNarrative, rest: arbitraryRest(recordTable.narrative.fields, ofNarrative) });

export interface RecipeSizes {
  readonly maxActors: number;
  readonly maxQuestions: number;
  readonly maxAssertions: number;
}

/** Everything a dataset is made of; at least one actor and one document, so that there is always somebody to speak. */
export function arbitraryRecipe({ maxActors, maxQuestions, maxAssertions }: RecipeSizes) {
  return fc.record({
    title: arbitraryText(),
    rest: arbitraryRest(recordTable.dataset.fields, {}),
    events: fc.array(event, { maxLength: 3 }),
    // `max`: lengths up to the maximum are equally likely, or rules would seldom meet.
    actors: fc.array(actor, { minLength: 1, maxLength: maxActors, size: 'max' }),
    documents: fc.array(document, { minLength: 1, maxLength: 3 }),
    questions: fc.array(question, { maxLength: maxQuestions, size: 'max' }),
    narratives: fc.array(narrative, { maxLength: 3 }),
    assertions: fc.array(assertion, { maxLength: maxAssertions, size: 'max' }),
    silences: fc.array(silence, { maxLength: 2 }),
  });
}

export type Recipe = ReturnType<typeof arbitraryRecipe> extends fc.Arbitrary<infer T> ? T : never;
