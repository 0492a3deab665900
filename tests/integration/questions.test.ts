// Every question runs, reading only, on both datasets that ship, and gives the answers in tests/fixtures/answers: these were read
// row by row against the documents before they were kept. `vitest -u` writes them anew; read the difference.
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { explainQuery, runQuery } from '../../src/neo4j/run-query.ts';
import { loadCatalog, type QueryCatalog } from '../../src/query/catalog.ts';
import { decodeParameters } from '../../src/query/parameters.ts';
import type { ColumnType, QueryFile } from '../../src/query/query-file.ts';
import { type AnswerRow, parseAnswers, renderAnswers } from '../../tools/render-answers.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { readChecked } from '../support/read-checked.ts';

const datasets = ['crocus-city-hall', 'harbour-fire'];
const answersFolder = fileURLToPath(new URL('../fixtures/answers/', import.meta.url));
const { queries }: QueryCatalog = await loadCatalog(fileURLToPath(new URL('../../cypher/questions/', import.meta.url)));
/** Other suites may have the same datasets loaded under their own names. */
const loadedAs = (dataset: string) => `questions-${dataset}`;
let connection: Connection;

async function ask(query: QueryFile, dataset: string, typed: Readonly<Record<string, string>> = {}) {
  const named =
    typed.other === undefined || !datasets.includes(typed.other) ? typed : { ...typed, other: loadedAs(typed.other) };
  return await runQuery(connection, query.cypher, decodeParameters(query, { ...named, dataset: loadedAs(dataset) }));
}

describeWithNeo4j('cypher/questions', () => {
  beforeAll(async () => {
    connection = await connectForTests();
    for (const dataset of datasets) {
      const { index } = await readChecked(`data/${dataset}`);
      await loadGraphForTests(connection, renameDataset(index.graph, loadedAs(dataset)));
    }
  });
  afterAll(async () => {
    await removeForTests(connection, ...datasets.map(loadedAs));
    await connection.close();
  });

  test.each(datasets)(
    'every question has answers recorded for %s, and no answer is left without a question',
    async (dataset) => {
      const recorded = (await readdir(`${answersFolder}${dataset}`)).map((file) => file.replace('.json', ''));

      expect(recorded.sort()).toEqual(queries.map(({ name }) => name).sort());
    },
  );

  describe.each(queries)('$name', (query) => {
    test('is a query that only reads', async () => {
      const parameters = { ...query.presets, dataset: 'questions-crocus-city-hall' };

      expect((await explainQuery(connection, query.cypher, parameters)).queryType).toBe('r');
    });

    test.each(datasets)('gives the recorded answers on %s', async (dataset) => {
      const path = `${answersFolder}${dataset}/${query.name}.json`;
      const recorded = parseAnswers(await readFile(path, 'utf8'));

      const answers = [];
      for (const { parameters } of recorded) {
        const { columns, rows } = await ask(query, dataset, parameters);
        expect(columns).toEqual(query.columns.map(({ name }) => name));
        expectDeclared(query, rows);
        answers.push({ parameters, rows });
      }

      await expect(renderAnswers(answers)).toMatchFileSnapshot(path);
    });

    test('gives nothing for a dataset that is not loaded', async () => {
      const typed = Object.fromEntries(
        query.parameters
          .filter((one) => one.required && one.name !== 'dataset')
          .map((one) => [one.name, one.example ?? '']),
      );

      expect((await ask(query, 'nowhere', typed)).rows).toEqual([]);
    });
  });
});

/** Rows keep what the header promises: types, absences, and that no two rows have one name. */
function expectDeclared(query: QueryFile, rows: readonly AnswerRow[]): void {
  for (const row of rows) {
    for (const { name, type, nullable } of query.columns) {
      const value = row[name] ?? null;
      const fits = value === null ? nullable : isOfType(type, value);
      if (!fits) throw new Error(`${query.name}: ${name} is declared as ${type}, and this is ${JSON.stringify(value)}`);
    }
  }
  const names = rows.map((row) => JSON.stringify(query.rowId.map((column) => row[column])));
  expect(new Set(names).size).toBe(names.length);
}

function isOfType(type: ColumnType, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isInteger(value);
    case 'float':
      return typeof value === 'number';
    case 'boolean':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'string list':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'any':
      return true;
  }
}
