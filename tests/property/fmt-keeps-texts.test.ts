// Law: a text survives `fmt` byte for byte, in whatever field it stands and in whatever style YAML has for it.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parse, Scalar, stringify } from 'yaml';
import { formatText } from '../../src/dataset/fmt/format-text.ts';
import { listComments } from '../../src/dataset/fmt/list-comments.ts';
import { parseYaml } from '../../src/dataset/read/parse-yaml.ts';

const pieces = [
  'a',
  'word ',
  'Ж',
  '日本',
  '😀',
  'e\u0301',
  '\n',
  '\n\n',
  '\n\n\n',
  ' ',
  '  ',
  '\t',
  '\r',
  '\r\n',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u00a0',
  '\ufeff',
  '\u200d',
  '\u0000',
  '\u001b[31m',
  '\u007f',
  '#',
  ' # no comment',
  ': ',
  ':',
  '- ',
  '? ',
  '"',
  "'",
  '\\',
  '\\n',
  '|',
  '>-',
  '&a',
  '*a',
  '!t ',
  '%YAML',
  '@',
  '`',
  '[',
  ']',
  '{',
  '}',
  ',',
  '---',
  '...',
  '\n---\n',
  'null',
  '~',
  'true',
  '1e3',
  '<<',
  'x'.repeat(130),
];
const text = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const style = fc.constantFrom(
  Scalar.PLAIN,
  Scalar.QUOTE_DOUBLE,
  Scalar.QUOTE_SINGLE,
  Scalar.BLOCK_FOLDED,
  Scalar.BLOCK_LITERAL,
);

/** Fields that hold any text, and one that holds exact words. */
const fields = ['note', 'claim', 'verb', 'utterance', 'exact'] as const;

function writeFile(values: Readonly<Record<string, unknown>>): string {
  const { exact, ...others } = values;
  const record = { by: 'ann', act: 'says', ...others, quotes: [{ exact }] };
  return stringify({ document: 'doc', assertions: { one: record } }, { lineWidth: 80 });
}

function readFields(file: string): Readonly<Record<string, unknown>> {
  const { quotes, ...others } = parse(file, { schema: 'failsafe' }).assertions.one;
  return { ...others, exact: typeof quotes[0] === 'string' ? quotes[0] : quotes[0].exact };
}

function isRead(file: string): boolean {
  let isWhole = true;
  parseYaml(file, 'assertions/a.yaml', () => {
    isWhole = false;
  });
  return isWhole;
}

function expectKept(file: string): void {
  const formatted = formatText(file, 'assertions/a.yaml');

  expect(readFields(formatted)).toEqual(readFields(file));
  expect(listComments(formatted).map((one) => one.text)).toEqual(listComments(file).map((one) => one.text));
  expect(formatText(formatted, 'assertions/a.yaml')).toBe(formatted);
}

describe('formatText', () => {
  test.prop([fc.record(Object.fromEntries(fields.map((name) => [name, fc.tuple(text, style)])))], { numRuns: 60 })(
    'keeps any text of any field, in every style',
    (written) => {
      const values = Object.entries(written).map(([name, [value, type]]) => {
        const scalar = new Scalar(name === 'verb' || value.trim() !== '' ? value : 'x');
        scalar.type = type;
        return [name, scalar] as const;
      });
      const file = writeFile(Object.fromEntries(values));
      fc.pre(isRead(file) && Object.values(readFields(file)).every((value) => String(value).trim() !== ''));

      expectKept(file);
    },
    120_000,
  );

  test.prop(
    [
      fc.constantFrom('|', '|-', '|+', '>', '>-', '>+', '|2', '|2-', '|2+', '>2', '>2-', '>2+'),
      fc.array(
        fc.constantFrom('', '', ' ', '   ', 'one', ' two', '  three  ', '# four', '- five', 'k: v', '\tsix', '---'),
        {
          minLength: 1,
          maxLength: 9,
        },
      ),
    ],
    { numRuns: 60 },
  )(
    'keeps the lines of block texts: blank ones, indented ones, and those at the end',
    (header, lines) => {
      const block = lines.map((line) => (line.trim() === '' ? line : `      ${line}`)).join('\n');
      const file = `document: doc\nassertions:\n  one:\n    note: ${header}\n${block}\n    by: ann\n    act: says\n    claim: c\n    quotes: ["w"]\n`;
      fc.pre(isRead(file));
      const { note } = readFields(file);
      fc.pre(String(note).trim() !== '' && readFields(file).by === 'ann');

      expectKept(file);
    },
    120_000,
  );
});
