// Every question with a measure gives from files what a Neo4j gives: the golden answers of both datasets, which
// tests/integration/questions.test.ts holds against one.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { collectFacts } from '../../../src/domain/measures/facts.ts';
import { findQuery, loadCatalog } from '../../../src/query/catalog.ts';
import { decodeParameters } from '../../../src/query/parameters.ts';
import { answerFromGraph, register } from '../../../src/query/register.ts';
import { parseAnswers } from '../../../tools/render-answers.ts';
import { readChecked } from '../../support/read-checked.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const catalog = await loadCatalog(`${root}cypher/questions`);
const datasets = await Promise.all(
  ['crocus-city-hall', 'harbour-fire'].map(async (name) => ({
    name,
    facts: collectFacts((await readChecked(`data/${name}`)).index.graph),
  })),
);

describe('register', () => {
  test('names questions of the library, nearly all of them', () => {
    const unmeasured = catalog.queries.map(({ name }) => name).filter((name) => !register.has(name));

    expect([...register.keys()].filter((name) => !catalog.queries.some((query) => query.name === name))).toEqual([]);
    // What another dataset knows too is known only where several are loaded.
    expect(unmeasured).toEqual(['known-elsewhere']);
  });

  describe.each([...register.keys()].sort())('%s', (name) => {
    const query = findQuery(catalog, name);

    test.each(datasets)('gives the recorded answers on $name', ({ name: dataset, facts }) => {
      const recorded = parseAnswers(readFileSync(`${root}tests/fixtures/answers/${dataset}/${name}.json`, 'utf8'));

      expect(recorded.length).toBeGreaterThan(0);
      for (const { parameters, rows } of recorded) {
        const answer = answerFromGraph(query, facts, decodeParameters(query, { ...parameters, dataset }));
        expect(answer.columns).toEqual(query.columns.map((column) => column.name));
        expect({ parameters, rows: answer.rows }).toEqual({ parameters, rows });
      }
    });
  });

  test('gives a page of the same rows with limit and skip', () => {
    const query = findQuery(catalog, 'who-said-what');
    const ask = (typed: Record<string, string>) =>
      answerFromGraph(query, datasets[0]?.facts ?? expect.fail(), decodeParameters(query, { dataset: 'x', ...typed }))
        .rows;

    expect(ask({}).length).toBeGreaterThan(5);
    expect(ask({ limit: '2', skip: '3' })).toEqual(ask({}).slice(3, 5));
  });
});
