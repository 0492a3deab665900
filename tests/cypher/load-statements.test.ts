// The loader's Cypher follows from the schema table: generated files are up to date, and every kind has its statements.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { labels, nodeSchema, relationshipSchema, relationshipTypes } from '../../src/domain/graph/schema.ts';
import { readSchemaStatements, readStatement } from '../../src/neo4j/statements.ts';
import { generateLoadStatements } from '../../tools/generate-statements.ts';

const cypherFolder = fileURLToPath(new URL('../../cypher/', import.meta.url));

describe('cypher/load and cypher/schema', () => {
  test('stand as `npm run generate` writes them', async () => {
    const files = await generateLoadStatements(cypherFolder);

    expect(files.map(({ path }) => path)).toEqual([
      'load/nodes.cypher',
      'load/relationships.cypher',
      'load/read.cypher',
      'schema/node-keys.cypher',
      'schema/relationship-keys.cypher',
    ]);
    for (const { path, text } of files) expect(readFileSync(`${cypherFolder}${path}`, 'utf8')).toBe(text);
  });

  test.each(labels)('write every property of %s', (label) => {
    const names = ['key', 'hash', 'dataset', 'id', ...Object.keys(nodeSchema[label])];

    names.forEach((name, position) => {
      expect(readStatement(`create ${label}`)).toContain(`  ${name}: row[${position}]`);
    });
    expect(readStatement(`update ${label}`)).toContain(`(n:${label} {key: row[0]})`);
    expect(readStatement(`find ${label}`)).toContain(`(n:${label})`);
  });

  test.each(relationshipTypes)('write every property of %s', (type) => {
    Object.keys(relationshipSchema[type].properties).forEach((name, position) => {
      expect(readStatement(`create ${type}`)).toContain(`  ${name}: row[${position + 4}]`);
    });
    expect(readStatement(`update ${type}`)).toContain(`[r:${type} {key: row[0]}]`);
    expect(readStatement(`find ${type}`)).toContain(`[r:${type}]`);
  });

  test('declare a unique key for every label and type', () => {
    const statements = readSchemaStatements().join('\n');

    for (const label of labels) expect(statements).toContain(`FOR (n:${label}) REQUIRE n.key IS UNIQUE`);
    for (const type of relationshipTypes) expect(statements).toContain(`FOR ()-[r:${type}]-() REQUIRE r.key IS UNIQUE`);
  });
});
