// The JSON parser with places: what it accepts, what it refuses, and where it points.
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../../src/dataset/read/parse-json.ts';
import type { SourceNode } from '../../../../src/dataset/read/source-node.ts';
import type { Diagnostic } from '../../../../src/domain/base/diagnostic.ts';

function parse(text: string) {
  const diagnostics: Diagnostic[] = [];
  const node = parseJson(text, 'f.jsonl', 0, (diagnostic) => diagnostics.push(diagnostic));
  return { node, diagnostics };
}

function toValue(node: SourceNode): unknown {
  if (node.kind === 'list') return node.items.map(toValue);
  if (node.kind === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, toValue(value)]));
  return node.style === 'plain' ? JSON.parse(node.text) : node.text;
}

const harmless = (value: unknown) => !/__proto__|constructor|prototype/.test(JSON.stringify(value));

describe('parseJson', () => {
  property.prop([fc.jsonValue({ maxDepth: 5 }).filter(harmless), fc.constantFrom(0, 2)])(
    'gives what JSON.parse gives',
    (value, indent) => {
      const text = JSON.stringify(value, null, indent);

      const { node } = parse(text);

      expect(node && toValue(node)).toEqual(JSON.parse(text));
    },
  );

  property.prop([fc.string({ maxLength: 12 }).map((text) => `{"a":${text}}`)])(
    'refuses what JSON.parse refuses',
    (text) => {
      const { node, diagnostics } = parse(text);
      let accepted = true;
      try {
        JSON.parse(text);
      } catch {
        accepted = false;
      }

      const syntax = diagnostics.filter(({ code }) => code === 'json-syntax');
      expect(node !== undefined && syntax.length === 0).toBe(accepted);
    },
  );

  test('numbers keep their source text', () => {
    const { node } = parse('[1e5, 1.50, -0, 2024]');

    expect(node?.kind === 'list' && node.items.map((item) => item.kind === 'scalar' && item.text)).toEqual([
      '1e5',
      '1.50',
      '-0',
      '2024',
    ]);
  });

  test('places are offsets of whole values, quotation marks included', () => {
    const text = '{"a": "b\\n", "c": [1, {"d": true}]}';
    const { node } = parse(text);
    const [a, c] = node?.kind === 'map' ? node.entries : [];

    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect([a?.key.place, a?.value.place, c?.value.place].map((place) => place && cut(place))).toEqual([
      '"a"',
      '"b\\n"',
      '[1, {"d": true}]',
    ]);
  });

  test.each([
    ['{"a":1', 6, 'the line ends'],
    ['{"a":"b', 7, 'no closing quotation mark'],
    ['{"a":', 5, 'the line ends'],
    ["{'a':1}", 1, 'a key in double quotation marks'],
    ['{"a":1,}', 7, 'a comma stands before'],
    ['[1,]', 3, 'a comma stands before'],
    ['[1,2', 4, 'the line ends'],
    ['{"a":tru}', 5, 'found `tru`'],
    ['{"a":01}', 6, '`,` or `}`'],
    ['{"a":"\\x"}', 5, 'unknown escape'],
    ['{"a":1} {"b":2}', 8, 'something follows'],
  ])('%s is refused at offset %i', (text, offset, message) => {
    const { diagnostics } = parse(text);

    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.code).toBe('json-syntax');
    expect(diagnostics[0]?.message).toContain(message);
    expect(diagnostics[0]?.place.start).toBeGreaterThanOrEqual(Math.min(offset, text.length) - 1);
  });
});
