// docs/bloom.md and its two files: every label and type has a style, captions are properties of the graph, and the patterns are sound.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { labels, nodeSchema, relationshipSchema, relationshipTypes } from '../../src/domain/graph/schema.ts';
import { findCypherSupport } from '../support/cypher-support.ts';

const read = (path: string) => readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');
const support = await findCypherSupport();

interface Perspective {
  readonly categories: readonly {
    readonly labels: readonly string[];
    readonly color: string;
    readonly properties: readonly { readonly name: string }[];
    readonly captions: readonly { readonly key: string }[];
  }[];
  readonly relationshipTypes: readonly { readonly name: string; readonly color: string; readonly size: number }[];
  readonly metadata: { readonly pathSegments: readonly { readonly source: string; readonly target: string }[] };
}

describe('the style for Neo4j Browser', () => {
  const rules = [
    ...read('neo4j/rashomon.grass').matchAll(/^(node|relationship)\.(\w+) \{\n([^}]*(?:\{\w+\}[^}]*)?)^\}$/gm),
  ].map(([, kind, name = '', body = '']) => ({
    kind,
    name,
    values: new Map([...body.matchAll(/^ {2}([a-z-]+): (.+);$/gm)].map(([, key, value]) => [key, value])),
  }));

  test('has a rule for every label and every type, and for nothing else', () => {
    const named = (kind: string) => rules.filter((rule) => rule.kind === kind).map(({ name }) => name);

    expect(named('node')).toEqual([...labels]);
    expect(named('relationship')).toEqual([...relationshipTypes]);
  });

  test('shows properties that there are, in colours', () => {
    for (const { kind, name, values } of rules) {
      const known = kind === 'node' ? nodeSchema[name as 'Actor'] : relationshipSchema[name as 'SUPPORTS'].properties;
      const caption = /^"(?:<type>|\{(\w+)\})"$/.exec(values.get('caption') ?? '');
      expect({ name, caption: caption !== null }).toEqual({ name, caption: true });
      if (caption?.[1] !== undefined) expect(Object.keys(known)).toContain(caption[1]);
      expect(values.get('color')).toMatch(/^#[0-9a-f]{6}$/);
    }
    const widthOf = (type: string) => rules.find(({ name }) => name === type)?.values.get('shaft-width');
    expect(widthOf('CONTRADICTS')).not.toBe(widthOf('CONFLICTS_WITH'));
  });
});

describe('the perspective for Bloom', () => {
  const perspective = JSON.parse(read('neo4j/rashomon-perspective.json')) as Perspective;

  test('has a category for every label, whose caption is one of its properties, and every type', () => {
    expect(perspective.categories.flatMap((one) => one.labels)).toEqual([...labels]);
    expect(perspective.relationshipTypes.map(({ name }) => name)).toEqual([...relationshipTypes]);
    for (const { properties, captions } of perspective.categories)
      expect(properties.map(({ name }) => name)).toContain(captions[0]?.key);
    expect(new Set(perspective.categories.map(({ color }) => color)).size).toBe(labels.length);
  });

  test('connects what the graph connects', () => {
    const ends = relationshipTypes.flatMap((type) => relationshipSchema[type].ends.map((pair) => pair.join(' → ')));

    expect(perspective.metadata.pathSegments.map(({ source, target }) => `${source} → ${target}`)).toEqual(ends);
  });
});

describe('bloom.md', () => {
  const patterns = [...read('bloom.md').matchAll(/^```cypher\n([\s\S]*?)^```/gm)].flatMap(([, cypher]) => cypher ?? '');

  test('has patterns', () => expect(patterns.length).toBe(3));

  test.skipIf(support === undefined).each(patterns)('names only labels and types that exist in %s', (cypher) => {
    const graphSchema = relationshipTypes.flatMap((relType) =>
      relationshipSchema[relType].ends.map(([from, to]) => ({ from, to, relType })),
    );
    const schema = {
      labels: [...labels],
      relationshipTypes: [...relationshipTypes],
      graphSchema,
      parameters: { actor: '' },
    };
    const { diagnostics } = support!.lintCypherQuery(cypher, { ...schema, defaultLanguage: 'CYPHER 5' });

    expect(diagnostics.map(({ message }) => message)).toEqual([]);
  });
});
