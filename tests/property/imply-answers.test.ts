// What holds of implied answers in every dataset.
import { test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { collectImplications, implyAnswers } from '../../src/domain/derive/imply.ts';
import type { Answer, Dataset } from '../../src/domain/records/model.ts';
import { collectPartOf, createWithinLookup } from '../../src/domain/records/within.ts';
import { arbitraryDataset } from '../support/arbitrary-dataset.ts';

const datasets = arbitraryDataset({ maxQuestions: 8 });
const numRuns = 300;

describe('implyAnswers', () => {
  test.prop([datasets], { numRuns })('what is implied implies nothing more', (dataset) => {
    const rules = collectRules(dataset);

    for (const { answers } of dataset.assertions) {
      const implied = implyAnswers(answers, rules);
      expect(implyAnswers([...answers, ...implied], rules)).toEqual([]);
    }
  });

  test.prop([datasets], { numRuns })('the order in which answers are written means nothing', (dataset) => {
    const rules = collectRules(dataset);

    for (const { answers } of dataset.assertions) {
      expect(implyAnswers(answers.toReversed(), rules)).toEqual(implyAnswers(answers, rules));
    }
  });

  test.prop([datasets], { numRuns })('nothing stands beside a recorded answer of equal stance and value', (dataset) => {
    const rules = collectRules(dataset);
    const name = (one: Answer) => `${one.question} ${one.stance} ${one.value}`;

    for (const { answers } of dataset.assertions) {
      const recorded = answers.map(name);
      for (const one of implyAnswers(answers, rules)) expect(recorded).not.toContain(name(one));
    }
  });

  test.prop([datasets], { numRuns })(
    'every implied answer carries hedge, day and base of a recorded one',
    (dataset) => {
      const rules = collectRules(dataset);
      const carried = (one: Answer) => JSON.stringify([one.hedge, one.asOf, one.of]);

      for (const { answers } of dataset.assertions) {
        const grounds = answers.filter((one) => one.how === 'asserted').map(carried);
        for (const one of implyAnswers(answers, rules)) {
          expect(one.how).toBe('implied');
          expect(one.only).toBe(false);
          expect(grounds).toContain(carried(one));
        }
      }
    },
  );
});

function collectRules(dataset: Dataset) {
  const partOf = collectPartOf(dataset.actors);
  const lookups = new Map(dataset.questions.map((one) => [one.id, createWithinLookup(one, partOf)]));
  return collectImplications(dataset.questions, (question) => lookups.get(question) ?? (() => []));
}
