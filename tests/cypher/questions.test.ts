// Every question of the library, read and linted against our own schema: nothing it names may be missing from the graph, and no
// parameter may be undeclared. Runs nothing; tests/integration/questions.test.ts does.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  bookkeeping,
  labels,
  nodeSchema,
  relationshipSchema,
  relationshipTypes,
} from '../../src/domain/graph/schema.ts';
import { loadCatalog } from '../../src/query/catalog.ts';
import { renderLiteral } from '../../src/query/value.ts';
import { renderQueryFiles } from '../../tools/format-questions.ts';
import { findCypherSupport } from '../support/cypher-support.ts';

const support = await findCypherSupport();

const cypherFolder = fileURLToPath(new URL('../../cypher/', import.meta.url));
const { queries } = await loadCatalog(`${cypherFolder}/questions`);

/** Every property of every label and type, and what each node and relationship has besides. */
const properties = new Set([
  'dataset',
  'id',
  'key',
  'hash',
  ...bookkeeping,
  ...Object.values(nodeSchema).flatMap((one) => Object.keys(one)),
  ...Object.values(relationshipSchema).flatMap((one) => Object.keys(one.properties)),
]);

const graphSchema = relationshipTypes.flatMap((relType) =>
  relationshipSchema[relType].ends.map(([from, to]) => ({ from, to, relType })),
);

function lint(cypher: string, parameters: readonly string[]): string[] {
  const { diagnostics } = support!.lintCypherQuery(cypher, {
    labels: [...labels],
    relationshipTypes: [...relationshipTypes],
    propertyKeys: [...properties],
    graphSchema,
    parameters: Object.fromEntries(parameters.map((name) => [name, ''])),
    defaultLanguage: 'CYPHER 5',
  });
  // Under a double negation the linter loses count of its own exclamation marks.
  const real = diagnostics.filter(({ message }) => !/\[:!|\(:!/.test(String(message)));
  return real.map(({ range, message }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`);
}

describe('cypher/questions', () => {
  test('has the questions an analyst expects', () => {
    expect(queries.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'who-said-what',
        'who-contradicts-whom',
        'contradictions',
        'rival-answers',
        'face-off',
        'support-chain',
        'who-reports-whom',
        'known-only-through-opponents',
        'uncontested-assertions',
        'single-origin-assertions',
        'unanswered-accusations',
        'self-contradictions',
        'retractions',
        'silences',
        'timeline',
        'actor-profile',
        'narrative-overlap',
        'path-of-contradiction',
        'most-contested',
      ]),
    );
  });

  describe.each(queries)('$name', ({ name, cypher, parameters, columns, presets }) => {
    test.skipIf(support === undefined)('names only labels, types, properties and parameters that exist', () => {
      const declared = parameters.map((one) => one.name);

      const problems = lint(cypher, declared);

      expect(problems).toEqual([]);
    });

    test('uses every parameter it declares', () => {
      const unused = parameters.filter((one) => !new RegExp(`\\$${one.name}\\b`).test(cypher));

      expect(unused.map((one) => one.name)).toEqual([]);
    });

    test('is bound to one dataset through an indexed key', () => {
      expect(cypher).toMatch(/\.key STARTS WITH \$dataset \+ '\/'|\{key: \$dataset \+ '\/' \+ \$/);
    });

    test('returns the columns it describes, in that order', () => {
      const last = cypher.slice(cypher.lastIndexOf('\nRETURN'));
      const returned = columns.map((one) => new RegExp(`(^|\\s)${one.name}(,|\\n|$)`, 'm').test(last));

      expect(columns.filter((_, index) => !returned[index]).map((one) => one.name)).toEqual([]);
    });

    test('begins with `:param` lines that can be pasted', async () => {
      const text = await readFile(`${cypherFolder}/questions/${name}.cypher`, 'utf8');

      for (const [key, value] of Object.entries(presets)) {
        expect(text).toContain(`:param ${key} => ${renderLiteral(value)};\n`);
      }
    });
  });

  test('is read in a minute: no question above 80 lines of Cypher, half of them at most 30, 1,150 in all', () => {
    const bodies = queries.map(({ cypher }) => cypher.split('\n').length).sort((a, b) => a - b);

    expect(bodies.reduce((sum, lines) => sum + lines, 0)).toBeLessThan(1150);
    expect(bodies.at(-1)).toBeLessThanOrEqual(80);
    expect(bodies[Math.floor(bodies.length / 2)]).toBeLessThanOrEqual(30);
  });

  test.skipIf(support === undefined)(
    'would fail the lint for a label, type, property or parameter that does not exist',
    () => {
      expect(lint('MATCH (a:Asertion) RETURN a.id', [])).toHaveLength(1);
      expect(lint('MATCH (:Actor)-[:SAYS]->(a:Assertion) RETURN a.id', [])).not.toEqual([]);
      expect(lint('MATCH (a:Assertion) RETURN a.claims', [])).toHaveLength(1);
      expect(lint('MATCH (a:Assertion) WHERE a.id = $other RETURN a.id', ['dataset'])).toHaveLength(1);
      expect(lint('MATCH (a:Document)-[:ASSERTS]->(b:Assertion) RETURN a.id', [])).not.toEqual([]);
    },
  );

  test.skipIf(support === undefined)('stands as `npm run generate` writes it: laid out', async () => {
    const files = await renderQueryFiles(cypherFolder);

    expect(files.length).toBe(queries.length);
    for (const { path, text } of files) {
      expect({ path, text: await readFile(`${cypherFolder}/${path}`, 'utf8') }).toEqual({ path, text });
    }
  });
});
