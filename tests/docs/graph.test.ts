// The page on the graph: it names every label and type there is and no other, and its patterns name nothing that is not there.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labels, relationshipSchema, relationshipTypes } from '../../src/domain/graph/schema.ts';
import { findCypherSupport } from '../support/cypher-support.ts';

const support = await findCypherSupport();

const page = readFileSync(new URL('../../docs/graph.md', import.meta.url), 'utf8');
const rows = [...page.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, names = '']) =>
  [...names.matchAll(/`(\w+)`/g)].flatMap(([, name]) => name ?? ''),
);
const patterns = [...page.matchAll(/^```cypher\n([\s\S]*?)^```/gm)].flatMap(([, cypher]) => cypher ?? '');

describe('graph.md', () => {
  test('has a row for every label and type, and for nothing else', () => {
    expect([...rows].sort()).toEqual([...labels, ...relationshipTypes].sort());
  });

  test.skipIf(support === undefined).each(patterns)('names only labels and types that exist in %s', (cypher) => {
    const graphSchema = relationshipTypes.flatMap((relType) =>
      relationshipSchema[relType].ends.map(([from, to]) => ({ from, to, relType })),
    );
    const { diagnostics } = support!.lintCypherQuery(cypher, {
      labels: [...labels],
      relationshipTypes: [...relationshipTypes],
      graphSchema,
      defaultLanguage: 'CYPHER 5',
    });

    expect(diagnostics.map(({ message }) => message)).toEqual([]);
  });
});
