import { describe, expect, test } from 'vitest';
import { judgeCypher } from '../../../src/query/judge-cypher.ts';
import { placeOf } from '../../../src/query/placed-failure.ts';
import { attacks, honestQueries } from '../../support/cypher-attacks.ts';

/** What is refused, and where; `null` where nothing is. */
function refusal(text: string): string | null {
  const judged = judgeCypher(text);
  if (!('message' in judged)) return null;
  const { line, column, length } = placeOf(text, judged);
  return `${line}:${column}+${length} ${judged.message}`;
}

describe('judgeCypher', () => {
  test('has enough to refuse and to let through', () => {
    expect(attacks.length).toBeGreaterThanOrEqual(120);
    expect(honestQueries.length).toBeGreaterThanOrEqual(40);
    expect(new Set(attacks.map(({ text }) => text)).size).toBe(attacks.length);
  });

  test.each(attacks)('refuses $kind: $text', ({ text }) => {
    expect(refusal(text)).not.toBeNull();
  });

  test.each(honestQueries)('lets through %s', (text) => {
    expect(refusal(text)).toBeNull();
  });

  test.each([
    ['RETURN 1 AS x UNION\n  LOAD CSV FROM "x" AS x RETURN x', '2:3+4 `LOAD` reads files and addresses'],
    ['MATCH (n) WHERE n.set = 1\nSET n.x = 2', '2:1+3 `SET` may do more than read the graph'],
    [
      'CALL dbms . listConfig()',
      '1:1+22 the procedure `dbms.listConfig` is not among those that are known to read the graph',
    ],
    ['RETURN a.b(1)', '1:8+3 the function `a.b` is not among those that are known to read the graph'],
    ['RETURN `a.b`(1)', '1:8+5 the function `a.b` is not among those that are known to read the graph'],
    ["RETURN 'a\\u0027'", '1:10+6 an escape that becomes a quotation mark or a backslash before Neo4j reads the query'],
    ['RETURN 1 // \\u000a', '1:13+6 a unicode escape in a comment, which Neo4j decodes before it reads the query'],
    ['RETURN 1; RETURN 2', '1:11+6 a second statement'],
    ['RETURN\u00ad1', '1:7+1 U+00AD, a character that does not show'],
    ["RETURN 'a", '1:8+1 this text is never closed'],
    ['RETURN `a', '1:8+1 this back-tick is never closed'],
    ['RETURN 1 /* a', '1:10+2 this comment is never closed'],
    ['EXPLAIN PROFILE RETURN 1', '1:9+7 `PROFILE` after EXPLAIN'],
    ['', '1:1+1 there is no query'],
    ['EXPLAIN', '1:1+1 there is no query'],
    ['// nothing', '1:1+1 there is no query'],
  ])('says what and where: %j', (text, said) => {
    expect(refusal(text)).toBe(said);
  });

  test('keeps every character in its place when it takes the prefix out', () => {
    const judged = judgeCypher('CYPHER 5 PROFILE\nMATCH (explain) RETURN explain');

    expect(judged).toEqual({
      mode: 'PROFILE',
      plannable: 'CYPHER 5        \nMATCH (explain) RETURN explain',
      procedures: [],
    });
  });

  test('names every procedure, wherever it is called', () => {
    const text = 'CALL db.labels() YIELD label RETURN COLLECT { CALL `db`.info() YIELD id RETURN id } AS x';

    expect(judgeCypher(text)).toMatchObject({ mode: undefined, procedures: ['db.labels', 'db.info'] });
  });

  test('reads a long text in one go', () => {
    const long = `RETURN '${'\\\\ LOAD '.repeat(200_000)}' AS x, ${'`a``b`, '.repeat(20_000)}/*${' x'.repeat(200_000)}*/ 1`;

    expect(refusal(long)).toBeNull();
  });
});
