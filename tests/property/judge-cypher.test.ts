// Laws of the read-only gate: no comment, white space, case or escape opens it, and nothing that stands in a text, a comment or a
// name in back-ticks closes it.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { readCypherTokens } from '../../src/query/cypher-tokens.ts';
import { judgeCypher } from '../../src/query/judge-cypher.ts';
import { attacks, honestQueries } from '../support/cypher-attacks.ts';

const isRefused = (text: string) => 'message' in judgeCypher(text);

/** Attacks that are cut into tokens without a complaint: refused for what they say, not for how they are written. */
const plainAttacks = attacks.filter(({ text }) => !('message' in readCypherTokens(text)));
const pick = (...without: string[]) =>
  fc.constantFrom(...plainAttacks.filter(({ kind }) => !without.includes(kind)).map(({ text }) => text));

const filling = fc.constantFrom(
  ' ',
  '\n',
  '\t',
  '\r\n',
  '\u00a0',
  '\u2003',
  '\u2028',
  '/**/',
  "/* ' */",
  '/* " */',
  '/* ` */',
  '/* // */',
  '/* db.labels() */',
  '// x\n',
  "// '\n",
  '// /*\n',
);
const fillings = fc.array(fc.array(filling, { maxLength: 3 }), { minLength: 1, maxLength: 30 });

/** The tokens of a text as they are written, with what stands between them. */
function cut(text: string): { readonly written: string; readonly after: string }[] {
  const tokens = readCypherTokens(text);
  if ('message' in tokens) return [{ written: text, after: '' }];
  return tokens.map(({ offset, length }, index) => ({
    written: text.slice(offset, offset + length),
    after: text.slice(offset + length, tokens[index + 1]?.offset ?? text.length),
  }));
}

/** More white space and comments between tokens; what stood there stays. */
function fill(text: string, chosen: readonly (readonly string[])[]): string {
  return cut(text)
    .map(({ written, after }, index) => written + (chosen[index % chosen.length] ?? []).join('') + after)
    .join('');
}

describe('the gate stays shut', () => {
  const attack = pick();

  test.prop([attack, fillings], { numRuns: 1_000 })('whatever stands between the words', (text, chosen) => {
    expect(isRefused(fill(text, chosen))).toBe(true);
  });

  // Procedures are found by the case of their names, and `DB.LABELS` may become `db.labels`.
  test.prop([pick('procedure'), fc.infiniteStream(fc.boolean())], { numRuns: 500 })('in any case', (text, upper) => {
    const random = upper[Symbol.iterator]();
    const written = cut(text).map((part) => ({
      ...part,
      written: /^\w+$/.test(part.written)
        ? [...part.written]
            .map((letter) => (random.next().value ? letter.toUpperCase() : letter.toLowerCase()))
            .join('')
        : part.written,
    }));

    expect(isRefused(written.map(({ written: word, after }) => word + after).join(''))).toBe(true);
  });

  test.prop([attack, fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), fc.constantFrom('lower', 'upper', 'plus')], {
    numRuns: 1_000,
  })('with any of its characters as escapes', (text, places, form) => {
    const at = new Set(places.map((place) => place % text.length));
    const escaped = [...Array(text.length).keys()].map((index) => {
      const code = text.charCodeAt(index);
      if (!at.has(index)) return text[index];
      const hex = form === 'plus' && code < 0x1000 ? `+${code.toString(16).padStart(3, '0')}` : code.toString(16);
      return `\\u${(form === 'upper' ? hex.toUpperCase() : hex).padStart(4, '0')}`;
    });

    expect(isRefused(escaped.join(''))).toBe(true);
  });

  // What is wrong with a prefix is right in the middle: `explain` is a name there.
  test.prop([
    pick('prefix'),
    fc.constantFrom(...honestQueries),
    fc.constantFrom('\nUNION ', '\n', '\nWITH 1 AS q ', '\n; '),
  ])('after something honest', (text, honest, between) => {
    expect(isRefused(honest.replace(/;$/, '') + between + text)).toBe(true);
  });
});

describe('the gate stays open', () => {
  /** Words and marks that mean something outside, but no backslash: what an escape means is tested by itself. */
  const words = fc
    .array(
      fc.constantFrom(
        ...['LOAD CSV FROM', 'CALL', 'dbms.listConfig()', 'CREATE', ' ', '\n', "'", '"', '`', '//', '/*', '*/', ';'],
        ...['{', '}', 'apoc.x(', 'é', '🚢', 'a', '$', '.', '\\'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));

  test.prop([words, fc.constantFrom("'", '"')], { numRuns: 1_000 })('for what stands in a text', (inside, quote) => {
    const text = quote + inside.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote;

    expect(judgeCypher(`RETURN ${text} AS x`)).toMatchObject({ procedures: [], mode: undefined });
  });

  test.prop([words], { numRuns: 500 })('for a name in back-ticks', (inside) => {
    const name = `\`${inside.replaceAll('\\', '').replaceAll('`', '``')}\``;

    expect(isRefused(`MATCH (n:A) WITH n AS ${name} RETURN ${name}`)).toBe(false);
  });

  test.prop([words], { numRuns: 500 })('for a comment', (inside) => {
    const block = `/*${inside.replaceAll('*/', '').replaceAll('*', '')} */`;
    const line = `//${inside.replaceAll('\n', ' ')}\n`;

    expect(isRefused(`RETURN ${block} 1 ${line} AS x`)).toBe(false);
  });

  test.prop([fc.constantFrom(...honestQueries), fillings], { numRuns: 500 })(
    'whatever stands between the words',
    (text, chosen) => {
      expect(isRefused(fill(text, chosen))).toBe(false);
    },
  );
});

describe('readCypherTokens', () => {
  test.prop([fc.string({ unit: 'binary' })], { numRuns: 2_000 })('loses no character that shows', (text) => {
    const tokens = readCypherTokens(text);
    if ('message' in tokens) {
      expect(tokens.offset).toBeLessThanOrEqual(text.length);
      return;
    }
    for (const [index, { offset, length }] of tokens.entries()) {
      const end = tokens[index - 1];
      const between = text.slice(end ? end.offset + end.length : 0, offset);
      expect(between.replace(/\/\*[\s\S]*?\*\/|\/\/.*|\s/gu, '')).toBe('');
      expect(length).toBeGreaterThan(0);
    }
  });
});
