import { describe, expect, test } from 'vitest';
import { decodeParameters } from '../../../src/query/parameters.ts';
import type { QueryParameter } from '../../../src/query/query-file.ts';
import { type ParameterType, parseParamLine, parseValue, renderLiteral } from '../../../src/query/value.ts';

function parameter(name: string, type: ParameterType, rest: Partial<QueryParameter> = {}): QueryParameter {
  return {
    name,
    type,
    names: undefined,
    choices: undefined,
    range: undefined,
    required: false,
    fallback: null,
    description: 'a thing',
    example: undefined,
    ...rest,
  };
}

const query = {
  name: 'whistles',
  parameters: [
    parameter('dataset', 'string', { required: true, example: 'ferry' }),
    parameter('actor', 'string'),
    parameter('limit', 'integer', { fallback: 10n }),
    parameter('loudOnly', 'boolean'),
    parameter('kinds', 'string list'),
    parameter('least', 'float'),
    parameter('tone', 'string', { choices: ['high', 'low'] }),
    parameter('day', 'date'),
  ],
};

function refusalOf(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it was not refused');
}

describe('decodeParameters', () => {
  test('gives every declared parameter a value: typed, by default, or null', () => {
    const decoded = decodeParameters(query, { dataset: 'ferry', kinds: 'short, long', least: '0.5' });

    expect(decoded).toEqual({
      dataset: 'ferry',
      actor: null,
      limit: 10n,
      loudOnly: null,
      kinds: ['short', 'long'],
      least: 0.5,
      tone: null,
      day: null,
    });
  });

  test('takes a default for what was not typed, and what was typed before it', () => {
    expect(decodeParameters(query, {}, { dataset: 'ferry' }).dataset).toBe('ferry');
    expect(decodeParameters(query, { dataset: 'lock' }, { dataset: 'ferry' }).dataset).toBe('lock');
  });

  test('names every problem at once, with what was probably meant', () => {
    expect(() =>
      decodeParameters(query, {
        actr: 'captain',
        limit: 'many',
        loudOnly: 'yes',
        zzz: '1',
        tone: 'hig',
        day: '2023-02-29',
      }),
    ).toThrow(
      [
        '`whistles` has no parameter `actr`; did you mean `actor`?',
        '`whistles` has no parameter `zzz`; it has dataset, actor, limit, loudOnly, kinds, least, tone, day',
        '`dataset` is missing: a thing, as in dataset=ferry',
        '`limit` takes a whole number, such as 10; this is "many"',
        '`loudOnly` takes true or false; this is "yes"',
        '`tone` is one of high, low; this is "hig"; did you mean `high`?',
        '`day` takes a day, such as 2024-03-22; this is "2023-02-29"',
      ].join('\n'),
    );
  });

  const bounded = {
    name: 'whistles',
    parameters: [
      parameter('actor', 'string', { names: 'Actor', example: 'captain' }),
      parameter('dataset', 'string', { names: 'Dataset', example: 'ferry' }),
      parameter('limit', 'integer', { range: { least: 1, most: 100 } }),
      parameter('share', 'float', { range: { least: 0, most: 1 } }),
      parameter('loud', 'boolean'),
      parameter('day', 'date'),
      parameter('tone', 'string', { choices: ['high', 'low'] }),
      parameter('kinds', 'string list'),
    ],
  };

  test.each([
    ['limit', '1'],
    ['limit', '100'],
    ['limit', '+5'],
    ['limit', '007'],
    ['share', '0'],
    ['share', '1.0'],
    ['share', '5e-1'],
    ['loud', 'true'],
    ['day', '2024-02-29'],
    ['tone', 'low'],
    ['kinds', ''],
    ['actor', 'nobody'],
  ])('takes %s=%s', (name, typed) => {
    expect(decodeParameters(bounded, { [name]: typed })[name]).not.toBeNull();
  });

  const limit = '`limit` takes a whole number from 1 to 100; this is';
  const share = '`share` takes a number from 0 to 1; this is';
  test.each([
    ...[
      '-1',
      '0',
      '101',
      '1e9',
      '',
      '5x',
      ' 5',
      '5 ',
      'NaN',
      'Infinity',
      '9007199254740992',
      '1.0',
      '0x10',
      '٥',
      '--1',
      'null',
    ].map((typed) => ['limit', typed, limit] as const),
    ['limit', '9'.repeat(400), limit],
    ...['-0.1', '1.1', '1e999', 'NaN', '', ',5', '0,5', 'half'].map((typed) => ['share', typed, share] as const),
    ...['True', 'yes', '1', '', 'ture', 'true '].map(
      (typed) => ['loud', typed, '`loud` takes true or false; this is'] as const,
    ),
    ...['2023-02-29', '2024-13-01', '2024-3-1', '22.03.2024', '', '2024-03-22T00:00:00Z', '20240322', 'today'].map(
      (typed) => ['day', typed, '`day` takes a day, such as 2024-03-22; this is'] as const,
    ),
    ...['', 'High', 'medium'].map((typed) => ['tone', typed, '`tone` is one of high, low; this is'] as const),
    ['kinds', '["a", 1]', '`kinds` takes a list'],
    ['actor', '', '`actor` is empty: it takes the id of an actor, as in actor=captain, or is left out'],
    ['actor', ' \t', '`actor` is empty'],
    ['dataset', '', '`dataset` is empty: it takes the id of a dataset'],
    ['limitt', '5', '`whistles` has no parameter `limitt`; did you mean `limit`?'],
    ['Limit', '5', '`whistles` has no parameter `Limit`; did you mean `limit`?'],
    ['', '5', '`whistles` has no parameter ``'],
    ['__proto__', '5', '`whistles` has no parameter `__proto__`'],
  ] as const)('refuses %s=%s, and says what is allowed', (name, typed, message) => {
    const raw: Record<string, string> = Object.create(null);
    raw[name] = typed;
    const refused = refusalOf(() => decodeParameters(bounded, raw));

    expect(refused).toMatchObject({ name: 'Failure', kind: 'usage' });
    expect(refused.message).toContain(message);
    expect(refused.message.length).toBeLessThan(300);
  });

  test('is not fooled by names every object has', () => {
    expect(() => decodeParameters(query, { dataset: 'ferry', constructor: 'x' })).toThrow('no parameter `constructor`');
    expect(decodeParameters({ name: 'x', parameters: [parameter('toString', 'string')] }, {})).toEqual({
      toString: null,
    });
  });
});

describe('parseValue', () => {
  test.each<[ParameterType, string, unknown]>([
    ['string', '2024', '2024'],
    ['string', '', ''],
    ['integer', '-7', -7n],
    ['integer', '+7', 7n],
    ['integer', '9223372036854775807', 9223372036854775807n],
    ['float', '1e3', 1000],
    ['float', '.5', 0.5],
    ['boolean', 'false', false],
    ['date', '2024-02-29', '2024-02-29'],
    ['string list', 'a,b', ['a', 'b']],
    ['string list', '', []],
    ['string list', '["a,b", "c"]', ['a,b', 'c']],
  ])('reads %s from %j', (type, text, value) => {
    expect(parseValue(type, text)).toEqual({ ok: true, value });
  });

  test.each<[ParameterType, string]>([
    ['integer', '1.5'],
    ['integer', '9223372036854775808'],
    ['integer', ''],
    ['float', 'NaN'],
    ['float', '1e999'],
    ['boolean', 'True'],
    ['string list', '["a", 1]'],
    ['string list', '["a"'],
  ])('refuses %s from %j', (type, text) => {
    expect(parseValue(type, text).ok).toBe(false);
  });
});

describe('parseParamLine', () => {
  test.each([
    [":param a => 'it\\'s';", 'string', "it's"],
    [':param a => "two words";', 'string', 'two words'],
    [':param a => null;', 'null', null],
    [':param a => 3', 'integer', 3n],
    [':param a => 0.5;', 'float', 0.5],
    [':param a => true;', 'boolean', true],
    [":param a => ['x', 'y'];", 'string list', ['x', 'y']],
    [':param a => [];', 'string list', []],
  ])('reads %s', (line, type, value) => {
    expect(parseParamLine(line)).toEqual({ name: 'a', type, value });
  });

  test.each([':param a', ':param a => {b: 1};', ':param a => [1, 2];', ":param 'a' => 1;", ':param a => date();'])(
    'refuses %s',
    (line) => {
      expect(parseParamLine(line)).toBeUndefined();
    },
  );

  test('reads back what renderLiteral writes', () => {
    for (const value of ["it's a \\ b", 7n, 0.5, true, null, ['a', "b'c"]]) {
      expect(parseParamLine(`:param a => ${renderLiteral(value)};`)?.value).toEqual(value);
    }
  });
});
