// The invented dataset shows everything a dataset can hold; a feature that is lost from it is missed here. Its texts are shipped, so
// every quote is looked up.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GraphIndex } from '../../../src/domain/graph/index-graph.ts';
import { type Assertion, acts, type Dataset } from '../../../src/domain/records/model.ts';
import { describeDerived, readChecked } from '../../support/read-checked.ts';

let dataset: Dataset;
let index: GraphIndex;
let warnings: readonly string[];
let anchors: Readonly<Record<string, number>>;

beforeAll(async () => {
  ({ dataset, index, warnings, anchors } = await readChecked('data/harbour-fire'));
});

function find(id: string): Assertion {
  const assertion = dataset.assertions.find((one) => one.id === id);
  if (!assertion) throw new Error(`no assertion ${id}`);
  return assertion;
}

function listAnswers() {
  return dataset.assertions.flatMap(({ answers }) => answers);
}

function listRelations() {
  return dataset.assertions.flatMap(({ relations }) => relations);
}

/** What the story must show, in the words of the tour. */
const features: Readonly<Record<string, () => boolean>> = {
  'a toll that changes over days': () =>
    new Set(listAnswers().flatMap(({ asOf, of }) => (of === undefined && asOf !== undefined ? [asOf] : []))).size > 1,
  'a number counted on a base': () => listAnswers().some(({ of }) => of !== undefined),
  'an approximate number': () => listAnswers().some(({ value }) => value?.startsWith('~')),
  'a number with an open end': () => listAnswers().some(({ value }) => value?.endsWith('..')),
  'a denial of a denial': () =>
    find('company-denies-the-denial').relations.some(({ to }) => to === 'caldeira-denies') &&
    find('caldeira-denies').act === 'denies',
  'a retraction': () => listRelations().some((one) => one.type === 'CONTRADICTS' && one.kind === 'withdraws'),
  'a report of a report of a report': () =>
    ['cathcart-gives-order', 'arkwright-tells-of-order', 'nunn-tells-of-arkwright'].every(
      (id) => find(id).reportedBy.length === 1,
    ),
  'a joint statement': () => dataset.assertions.some(({ joint, by }) => joint && by.length === 2),
  'an assertion known only through its opponents': () =>
    find('joint-they-lived-there').relations.some(({ to }) => to === 'company-says-they-broke-in') &&
    find('company-says-they-broke-in').reportedBy.includes('joint-they-lived-there' as Assertion['id']),
  '“sole”': () => listAnswers().some(({ only }) => only),
  '“may have been”': () => listAnswers().some(({ hedge }) => hedge === 'may have been'),
  'a question that another implies': () => dataset.questions.some(({ impliedBy }) => impliedBy.length > 0),
  'values within values': () =>
    dataset.questions.some(({ values }) => Object.values(values).some(({ within }) => within.length > 0)),
  'an exclusive question with its reason': () =>
    dataset.questions.some(({ exclusive, because }) => exclusive && because),
  'a question with a tolerance': () => dataset.questions.some(({ tolerance }) => tolerance !== undefined),
  'a question that presupposes an assertion': () => dataset.questions.some(({ presupposes }) => presupposes),
  'every kind of slot': () => new Set(dataset.questions.map(({ slot }) => slot)).size === 5,
  'a rule overruled': () => listRelations().some(({ type }) => type === 'COMPATIBLE'),
  'a ground relied on': () => listRelations().some(({ type }) => type === 'RELIES_ON'),
  'a silence, noticed by opponents': () => dataset.silences.some(({ reportedBy }) => reportedBy.length > 0),
  'an anonymous official': () => dataset.actors.some(({ unnamed }) => unnamed),
  'a pseudonymous channel, quoted from two documents': () => {
    const own = dataset.assertions.filter(({ by }) => dataset.actors.some((a) => a.pseudonymous && by.includes(a.id)));
    return new Set(own.flatMap(({ quotes }) => quotes.map(({ document }) => document))).size === 2;
  },
  'an image that is cited, with the place in it': () =>
    dataset.assertions.some(({ cites }) =>
      cites.some((one) => one.at && dataset.documents.some((d) => d.id === one.document && d.medium === 'image')),
    ),
  'a post that was removed, and what superseded it': () =>
    dataset.documents.some(({ supersedes }) =>
      dataset.documents.some(
        ({ id, removed, archived }) => supersedes.includes(id) && removed && archived.length === 2,
      ),
    ),
  'a yes and a no with labels': () =>
    dataset.questions.every(({ slot, values }) => slot !== 'yes-no' || (values.yes?.label && values.no?.label)),
  'every act': () => acts.every((act) => dataset.assertions.some((one) => one.act === act)),
  'every stance and manner': () =>
    new Set(listAnswers().map(({ stance }) => stance)).size === 3 &&
    new Set(listAnswers().map(({ how }) => how)).size === 3,
  'every kind an analyst may write': () =>
    new Set(listRelations().flatMap((one) => ('kind' in one ? [one.kind] : []))).size === 8,
  'a relation about the utterance': () => listRelations().some((one) => 'level' in one && one.level === 'utterance'),
  'a relation drawn in the document': () => listRelations().some((one) => 'quote' in one && one.quote),
  'a quote with typographic marks': () =>
    dataset.assertions.some(({ quotes }) => quotes.some(({ exact }) => exact.includes('“'))),
  'a quote in another language, translated': () =>
    dataset.assertions.some(({ quotes }) => quotes.some(({ lang, translation }) => lang === 'ar' && translation)),
  'a headline and a caption': () =>
    new Set(dataset.assertions.flatMap(({ quotes }) => quotes.flatMap(({ part }) => part ?? []))).size === 2,
  'names from right to left, and with accents': () =>
    dataset.actors.some(({ name }) => /\p{Script=Arabic}/u.test(name)) &&
    dataset.actors.some(({ name }) => name.includes('ł')),
  'an undated assertion': () => dataset.assertions.some(({ saidAt }) => saidAt === undefined),
  'said after an event, and before one': () =>
    dataset.assertions.some(({ saidAt }) => typeof saidAt === 'object' && 'after' in saidAt) &&
    dataset.assertions.some(({ saidAt }) => typeof saidAt === 'object' && 'before' in saidAt),
  'events that are parts of events': () => dataset.events.some(({ partOf }) => partOf !== undefined),
  'an affiliation with a date': () => dataset.actors.some(({ affiliations }) => affiliations.some(({ from }) => from)),
  'every kind of affiliation': () =>
    new Set(dataset.actors.flatMap(({ affiliations }) => affiliations.map(({ type }) => type))).size === 4,
  'a document that retells another': () => dataset.documents.some(({ derivedFrom }) => derivedFrom.length > 0),
  'an assertion told in two narratives': () => dataset.assertions.some(({ narratives }) => narratives.length > 1),
};

describe('harbour-fire', () => {
  test.each(Object.keys(features))('it shows %s', (feature) => {
    expect(features[feature]?.()).toBeTruthy();
  });

  test('it says that it is invented, in the title, the description and every document', () => {
    expect(dataset.title).toContain('invented');
    expect(dataset.description).toContain('invented');
    for (const { note, text } of dataset.documents) {
      expect(note).toMatch(/^Invented/);
      if (text === undefined) continue;
      expect(readFileSync(new URL(`../../../data/harbour-fire/${text}`, import.meta.url), 'utf8')).toMatch(
        /is invented\.\n$/,
      );
    }
  });

  test('every quote is found exactly, and nothing warns', () => {
    const { exact = 0, ...others } = anchors;

    expect(exact).toBeGreaterThan(60);
    expect(Object.values(others).every((count) => count === 0)).toBe(true);
    expect(warnings).toEqual([]);
  });

  test('what follows by rule is this', () => {
    expect(describeDerived(index)).toMatchInlineSnapshot(`
      [
        "CONTRADICTS denies denied-answer arkwright-tells-of-order cathcart-denies-order",
        "CONTRADICTS denies denied-answer bell-two-people caldeira-denies hedged",
        "CONTRADICTS denies denied-answer caldeira-denies company-gate-book",
        "CONTRADICTS denies denied-answer caldeira-denies golebiewski-pickets-were-there",
        "CONTRADICTS denies denied-answer cathcart-sprinklers-on joint-sprinklers-off",
        "CONTRADICTS denies denied-answer cathcart-sprinklers-on official-valve-shut",
        "CONTRADICTS denies denied-answer chief-welding company-fire-was-set",
        "CONTRADICTS denies denied-answer chief-welding company-repeats-set",
        "CONTRADICTS denies denied-answer chief-welding insurer-it-was-set",
        "CONTRADICTS denies denied-answer chief-welding insurer-no-accident",
        "CONTRADICTS denies denied-answer chief-wiring company-fire-was-set hedged",
        "CONTRADICTS denies denied-answer chief-wiring company-repeats-set hedged",
        "CONTRADICTS denies denied-answer chief-wiring insurer-it-was-set hedged",
        "CONTRADICTS denies denied-answer chief-wiring insurer-no-accident hedged",
        "CONTRADICTS denies denied-answer company-fire-was-set mayor-nobody-meant-it hedged",
        "CONTRADICTS denies denied-answer company-repeats-set mayor-nobody-meant-it hedged",
        "CONTRADICTS denies denied-answer insurer-it-was-set mayor-nobody-meant-it hedged",
        "CONTRADICTS denies denied-answer insurer-no-accident mayor-nobody-meant-it hedged",
        "CONTRADICTS rivals changed-answer chief-welding chief-wiring hedged",
        "CONTRADICTS rivals disjoint-values aurelia-log chief-after-midnight",
        "CONTRADICTS rivals disjoint-values chief-about-forty-injured company-some-twenty-injured",
        "CONTRADICTS rivals disjoint-values chief-after-midnight lantern-burning",
        "CONTRADICTS rivals disjoint-values chief-five-dead company-three-dead",
        "CONTRADICTS rivals disjoint-values chief-four-employees-dead company-two-employees-dead",
        "CONTRADICTS rivals disjoint-values company-some-twenty-injured imrie-forty-three-treated",
        "CONTRADICTS rivals rival-answers company-blames-welders joint-company-sole",
        "CONTRADICTS rivals rival-answers insurer-blames-union joint-company-sole",
        "SUPPORTS agrees same-answer aurelia-log bell-smelled-smoke",
        "SUPPORTS agrees same-answer aurelia-log lantern-burning",
        "SUPPORTS agrees same-answer bell-smelled-smoke lantern-burning",
        "SUPPORTS agrees same-answer bell-two-people company-denies-the-denial hedged",
        "SUPPORTS agrees same-answer bell-two-people company-gate-book hedged",
        "SUPPORTS agrees same-answer bell-two-people golebiewski-pickets-were-there hedged",
        "SUPPORTS agrees same-answer chief-five-dead joint-five-dead",
        "SUPPORTS agrees same-answer chief-welding mayor-nobody-meant-it hedged",
        "SUPPORTS agrees same-answer chief-wiring mayor-nobody-meant-it hedged",
        "SUPPORTS agrees same-answer company-fire-was-set insurer-it-was-set",
        "SUPPORTS agrees same-answer company-fire-was-set insurer-no-accident",
        "SUPPORTS agrees same-answer company-gate-book golebiewski-pickets-were-there",
        "SUPPORTS agrees same-answer company-repeats-set insurer-it-was-set",
        "SUPPORTS agrees same-answer company-repeats-set insurer-no-accident",
      ]
    `);
  });
});
