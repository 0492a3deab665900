// Generators of recipes: records whose references are mere numbers, so that everything shrinks on its own and
// assemble-dataset.ts can turn any recipe into a valid dataset.
import fc from 'fast-check';
import {
  type AnswerManner,
  actorKinds,
  acts,
  affiliationTypes,
  confidences,
  slots,
} from '../../src/domain/records/model.ts';
import { arbitrarySlug, arbitraryText } from './arbitrary-text.ts';

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
export type DateRecipe = typeof date extends fc.Arbitrary<infer T> ? T : never;

const event = fc.record({
  slug: arbitrarySlug(),
  name: arbitraryText(),
  date: maybe(date),
  place: maybe(arbitraryText(3)),
  partOf: maybe(pick),
  wikidata: maybe(fc.nat(99_999)),
  note: seldom(arbitraryText()),
});

const actor = fc.record({
  slug: arbitrarySlug(),
  name: arbitraryText(3),
  kind: fc.constantFrom(...actorKinds),
  aliases: few(arbitraryText(2)),
  unnamed: often(false, 5),
  wikidata: maybe(fc.nat(99_999)),
  affiliations: few(
    fc.record({
      type: fc.oneof(fc.constant('partOf' as const), fc.constantFrom(...affiliationTypes)),
      actor: pick,
      from: seldom(date),
      to: seldom(date),
    }),
  ),
  note: seldom(arbitraryText()),
});

const document = fc.record({
  slug: arbitrarySlug(),
  title: arbitraryText(),
  publishers: few(pick),
  authors: few(pick),
  date: maybe(date),
  url: maybe(fc.nat(999)),
  archived: seldom(fc.nat(999)),
  language: maybe(fc.constantFrom('en', 'de', 'ar', 'zh-Hant')),
  sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
  derivedFrom: few(pick, 1),
  note: seldom(arbitraryText()),
});

const value = fc.record({ label: maybe(arbitraryText(2)), within: few(pick) });

const question = fc.record({
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
});

const quote = fc.record({
  exact: arbitraryText(),
  form: fc.constantFrom('direct' as const, 'indirect' as const, 'mixed' as const),
  words: few(pick),
  prefix: maybe(arbitraryText(2)),
  suffix: maybe(arbitraryText(2)),
  document: pick,
  part: seldom(fc.constantFrom('headline' as const, 'caption' as const)),
  start: maybe(fc.nat(5_000)),
  lang: seldom(fc.constantFrom('en', 'ru')),
  translation: seldom(arbitraryText()),
});
export type QuoteRecipe = typeof quote extends fc.Arbitrary<infer T> ? T : never;

const manner: fc.Arbitrary<Exclude<AnswerManner, 'implied'>> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('asserted' as const) },
  { weight: 1, arbitrary: fc.constantFrom('presupposed' as const, 'insinuated' as const) },
);

const answer = fc.record({
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
  hedge: fc.option(arbitraryText(2), { nil: undefined, freq: 1 }),
  asOf: seldom(fc.nat(1)),
  of: seldom(fc.nat(1)),
});
export type AnswerRecipe = typeof answer extends fc.Arbitrary<infer T> ? T : never;

const relation = fc.record({
  type: fc.constantFrom('SUPPORTS' as const, 'CONTRADICTS' as const, 'RELIES_ON' as const, 'COMPATIBLE' as const),
  to: pick,
  kind: pick,
  level: fc.oneof(
    { weight: 2, arbitrary: fc.constant('content' as const) },
    { weight: 1, arbitrary: fc.constant('utterance' as const) },
  ),
  because: arbitraryText(),
  confidence: maybe(fc.constantFrom(...confidences)),
  quote: seldom(arbitraryText(3)),
});

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
  note: seldom(arbitraryText()),
};

const assertion = fc.record({
  ...speaking,
  joint: fc.boolean(),
  named: maybe(arbitraryText(2)),
  act: fc.constantFrom(...acts.filter((act) => act !== 'retracts')),
  retracts: fc.option(fc.record({ target: pick, because: arbitraryText() }), { nil: undefined, freq: 1 }),
  verb: maybe(arbitraryText(1)),
  claim: arbitraryText(),
  in: maybe(arbitraryText(2)),
  saidAt: fc.oneof(
    fc.constant(undefined),
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('date' as const), date }) },
    fc.record({ kind: fc.constantFrom('after' as const, 'before' as const), event: pick }),
  ),
  when: seldom(date),
  answers: fc.oneof(
    { weight: 4, arbitrary: fc.array(answer, { minLength: 1, maxLength: 4, size: 'max' }) },
    { weight: 1, arbitrary: fc.constant([]) },
  ),
  relations: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: few(relation) }),
  utterance: seldom(arbitrarySlug()),
  narratives: few(pick),
  tags: few(arbitraryText(1)),
});

const silence = fc.record({
  ...speaking,
  in: arbitraryText(3),
  passesOver: few(fc.record({ question: pick, value: pick, span: fc.nat(4) })),
});

const narrative = fc.record({ slug: arbitrarySlug(), name: arbitraryText(3), description: maybe(arbitraryText()) });

export interface RecipeSizes {
  readonly maxActors: number;
  readonly maxQuestions: number;
  readonly maxAssertions: number;
}

/** Everything a dataset is made of; at least one actor and one document, so that there is always somebody to speak. */
export function arbitraryRecipe({ maxActors, maxQuestions, maxAssertions }: RecipeSizes) {
  return fc.record({
    title: arbitraryText(),
    description: maybe(arbitraryText()),
    curators: few(arbitraryText(2)),
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
