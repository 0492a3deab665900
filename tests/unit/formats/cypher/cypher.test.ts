// The Cypher script: one statement a line's end, literals of the types the loader stores; tests/integration/cypher-script runs it.
import { expect, test } from 'vitest';
import { buildGraph } from '../../../../src/domain/build/build-graph.ts';
import { cypher } from '../../../../src/formats/cypher/cypher.ts';
import { exportAffair } from '../../../../src/formats/export-affair.ts';
import { graphTools, makeDataset } from '../../../support/tiny-dataset.ts';

test('creates and merges nothing, and ends no statement inside a text', async () => {
  const dataset = makeDataset({
    documents: [{ id: 'page', length: 100 }],
    questions: [{ id: 'how-many', slot: 'number', tolerance: 2 }],
    assertions: [{ id: 'one', by: ['ann'], claim: "It's;\nso \\ `x`" }],
  });

  const { written, report } = await exportAffair(cypher, { graph: buildGraph(dataset, graphTools), dataset });
  const script = String(written);
  const statements = script
    .replace(/^\/\/.*$/gm, '')
    .split(/;\s*$/m)
    .map((one) => one.trim())
    .filter((one) => one !== '');

  expect(script).not.toMatch(/\b(?:MERGE|LOAD|CALL|DELETE)\b/);
  expect(
    statements.filter((one) => !/^(?:CREATE (?:CONSTRAINT|INDEX|FULLTEXT INDEX|TEXT INDEX)|UNWIND \[)/.test(one)),
  ).toEqual([]);
  expect(script).toContain("`claim`: 'It\\'s;\\nso \\\\ `x`'");
  expect(script).toContain('`length`: 100,');
  expect(script).toContain('`tolerance`: 2.0');
  expect(script).toMatch(/`epoch`: 1, `state`: 'ready', `checksum`: '[0-9a-f]{64}', `schemaVersion`: 2/);
  expect(report.entries).toEqual([]);
});
