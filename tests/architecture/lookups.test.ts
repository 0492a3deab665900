// No word of the data is looked up in a plain object: `constructor`, `toString` and `__proto__` are in every one of them.
import { describe, expect, test } from 'vitest';
import { readModules } from './read-modules.ts';

const modules = readModules();

/** Names of types that are objects with any text as a key, here and in other modules. */
const openTypes = new Set(
  modules.flatMap(({ text }) =>
    [...text.matchAll(/\b(?:type|interface) (\w+)[^=\n{]*[={][^;{]*(?:Record<string|\[\w+: string\])/g)].map(
      ([, name]) => name ?? '',
    ),
  ),
);

/** Look-ups that were read one by one: what stands between the brackets is a name this program gives, never a word of the data. */
const reviewed: ReadonlySet<string> = new Set([
  'src/cli/connection.ts environment[trustVariable]',
  'src/query/unknown-ids.ts decoded[name]',
  'src/cli/connection.ts environment[name]',
  'src/cli/connection.ts values[name]',
  'src/cli/connection.ts values[configKey]',
  'src/cli/connection.ts values[key]',
  'src/cli/connection.ts values[match[1]]',
  'src/dataset/read/text-variables.ts env[variable]',
  'src/dataset/read/decode-shape.ts fields[key.value]',
  'src/dataset/stream/decode-plain.ts fields[name]',
  'src/dataset/read/draft-collector.ts fields[name]',
  'src/dataset/read/draft-records.ts fields[name]',
  'src/dataset/read/draft-records.ts draft[name]',
  'src/dataset/read/draft-records.ts fields[type]',
  'src/dataset/write/records-from-graph.ts known[name]',
  'src/dataset/write/records-from-graph.ts properties[name]',
  'src/domain/build/build-graph.ts stored[name]',
  'src/domain/check/field-values.ts built[name]',
  'src/http/static-files.ts types[extname(entry.name)]',
  'src/load/decode-graph.ts decoded[name]',
  'src/load/admin-tables.ts properties[name]',
  'src/load/keys.ts properties[name]',
  'src/load/positional-rows.ts properties[name]',
  'tools/generate-statements.ts values[name]',
  'src/load/positional-rows.ts table[name]',
  'src/neo4j/decode-value.ts properties[name]',
  'src/query/value.ts escapes[character]',
  'src/cli/render-rows.ts tabEscapes[character]',
]);

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

/** Look-ups by a name that is not written out, in objects whose type takes any text as a key. */
function findOpenLookups(source: string): string[] {
  const text = withoutComments(source);
  const typed = [...text.matchAll(/\b(\w+)\??: (?:Readonly<|Partial<)*(?:Record<string\b|(\w+)\b)/g)];
  const open = new Set(
    typed.filter(([, , type]) => type === undefined || openTypes.has(type)).map(([, name]) => name ?? ''),
  );
  const lookups = [...text.matchAll(/\b(\w+)(?:\?\.)?\[((?:[^[\]'"`]|\[[^[\]]*\])+)\]/g)];
  return lookups
    .filter(({ 1: name = '', 2: key = '', index }) => {
      if (!open.has(name) || /^\d+$/.test(key)) return false;
      return !text.slice(Math.max(0, index - 120), index).includes(`Object.hasOwn(${name}, ${key})`);
    })
    .map(([, name, key]) => `${name}[${key}]`);
}

/** `name in object`, where the name is not written out; `for (const key in …)` and mapped types are something else. */
function findInTests(source: string): string[] {
  const text = withoutComments(source)
    .replace(/`[^`]*`|'[^'\n]*'|"[^"\n]*"|\/(?![*/\s])(?:\\.|[^/\n])+\/[a-z]*/g, (written) =>
      written.startsWith("'") ? "''" : '""',
    )
    .replace(/>[^<>{}=;()]*</g, '><');
  return [...text.matchAll(/(?<!const |let |var )(?<![\w.'"[])(\w+(?:\.\w+)*)\)? in (\w+)(?=\s*(?:[);?]|&&|\|\|))/g)]
    .filter(({ index }) => !/\[$/.test(text.slice(0, index)))
    .map(([found]) => found);
}

describe('look-ups', () => {
  test('the reader of look-ups sees what it is for', () => {
    const bad = 'const table: Readonly<Record<string, string>> = {};\nuse(table[word]);\nuse(table?.[word.text]);\n';

    expect(findOpenLookups(bad)).toEqual(['table[word]', 'table[word.text]']);
    expect(findOpenLookups(`${bad.slice(0, bad.indexOf('use'))}Object.hasOwn(table, word) ? table[word] : 1`)).toEqual(
      [],
    );
    expect(
      findInTests('if (name in table) use();\nfor (const key in table) use();\ntype A = { [K in Keys]: 1 };'),
    ).toEqual(['name in table']);
    expect(openTypes.size).toBeGreaterThan(3);
  });

  test('by a word of the data are made in maps only, or of own properties', () => {
    const found = modules.flatMap(({ path, text }) => findOpenLookups(text).map((lookup) => `${path} ${lookup}`));

    expect([...new Set(found)].filter((one) => !reviewed.has(one))).toEqual([]);
  });

  test('that were reviewed are still there', () => {
    const found = new Set(
      modules.flatMap(({ path, text }) => findOpenLookups(text).map((lookup) => `${path} ${lookup}`)),
    );

    expect([...reviewed].filter((one) => !found.has(one))).toEqual([]);
  });

  test('never ask whether a name is `in` an object', () => {
    const found = modules.flatMap(({ path, text }) => findInTests(text).map((one) => `${path} ${one}`));

    expect(found).toEqual([]);
  });
});
