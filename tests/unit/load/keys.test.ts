import { describe, expect, test } from 'vitest';
import type { RelationshipType } from '../../../src/domain/graph/schema.ts';
import { buildKeyPrefix, buildNodeKey, buildRelationshipKey, parseRelationshipEnds } from '../../../src/load/keys.ts';

function keyOf(type: RelationshipType, properties: Record<string, unknown> = {}): string {
  return buildRelationshipKey('bell', type, { from: 'a', to: 'b', properties });
}

describe('buildRelationshipKey', () => {
  test.each([
    ['ASSERTS', {}, 'bell/ASSERTS/a/b'],
    ['SUPPORTS', { level: 'content' }, 'bell/SUPPORTS/a/b/content'],
    ['HOLDS', { how: 'asserted', only: false }, 'bell/HOLDS/a/b'],
    ['LEAVES_OPEN', { how: 'asserted' }, 'bell/LEAVES_OPEN/a/b'],
    ['LEAVES_OPEN', { asOf: '2024-03-22', of: 'a/b + c' }, 'bell/LEAVES_OPEN/a/b/2024-03-22+a%2Fb%20%2B%20c'],
    ['PART_OF', {}, 'bell/PART_OF/a/b'],
    ['PART_OF', { from: '2020' }, 'bell/PART_OF/a/b/2020+'],
  ] as const)('%s %j', (type, properties, key) => {
    expect(keyOf(type, properties)).toBe(key);
  });

  test('tells quotes apart by exact, prefix and suffix, and by nothing else', () => {
    const quote = { exact: 'x', prefix: 'y' };

    expect(keyOf('QUOTED_IN', { ...quote, start: 1, position: 0 })).toBe(keyOf('QUOTED_IN', { ...quote, start: 9 }));
    expect(keyOf('QUOTED_IN', { exact: 'x', suffix: 'y' })).not.toBe(keyOf('QUOTED_IN', quote));
    expect(keyOf('QUOTED_IN', quote)).toMatch(/^bell\/QUOTED_IN\/a\/b\/[0-9a-f]{64}$/);
  });

  test('stays far below what an index takes, however long the value', () => {
    const [one, other] = ['x', 'y'].map((end) => keyOf('LEAVES_OPEN', { of: `${'é'.repeat(30_000)}${end}` }));

    expect(one?.length).toBeLessThan(200);
    expect(one).not.toBe(other);
    expect(keyOf('LEAVES_OPEN', { of: 'sha256:x' })).toBe('bell/LEAVES_OPEN/a/b/+sha256%3Ax');
  });
});

describe('buildKeyPrefix', () => {
  test('is not the start of a key of a dataset with a longer id', () => {
    expect(buildNodeKey('bell-2', 'a').startsWith(buildKeyPrefix('bell'))).toBe(false);
    expect(buildNodeKey('bell', 'a').startsWith(buildKeyPrefix('bell'))).toBe(true);
  });
});

describe('parseRelationshipEnds', () => {
  test('reads both ends and refuses a node key', () => {
    expect(parseRelationshipEnds('bell/SUPPORTS/a/b/content')).toEqual({ from: 'a', to: 'b' });
    expect(parseRelationshipEnds('bell/HOLDS/a/who%2Fcat')).toEqual({ from: 'a', to: 'who/cat' });
    expect(parseRelationshipEnds('bell/a')).toBeUndefined();
    expect(parseRelationshipEnds('bell/HOLDS/a/%E0%A4%A')).toBeUndefined();
  });
});
