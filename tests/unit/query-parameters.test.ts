import { describe, expect, test } from 'vitest';
import { decodeParameters } from '../../src/query/parameters.ts';
import type { QueryParameter } from '../../src/query/query-file.ts';
import { type ParameterType, parseParamLine, parseValue, renderLiteral } from '../../src/query/value.ts';

function parameter(name: string, type: ParameterType, rest: Partial<QueryParameter> = {}): QueryParameter {
  return {
    name,
    type,
    names: undefined,
    choices: undefined,
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
        '`dataset` is missing: a thing, as in -P dataset=ferry',
        '`limit` takes a whole number, such as 10; this is "many"',
        '`loudOnly` takes true or false; this is "yes"',
        '`tone` is one of high, low; this is "hig"; did you mean `high`?',
        '`day` takes a day, such as 2024-03-22; this is "2023-02-29"',
      ].join('\n'),
    );
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
