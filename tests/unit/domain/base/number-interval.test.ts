import { describe, expect, test } from 'vitest';
import { parseNumberInterval } from '../../../../src/domain/base/number-interval.ts';

describe('parseNumberInterval', () => {
  test.each([
    ['143', '143', 143, 143],
    ['143..', '143..', 143, undefined],
    ['..150', '..150', undefined, 150],
    ['130..150', '130..150', 130, 150],
    ['7..7', '7', 7, 7],
    ['0', '0', 0, 0],
    ['-0', '0', 0, 0],
    ['-12.5', '-12.5', -12.5, -12.5],
    ['+3', '3', 3, 3],
    ['007.50', '7.5', 7.5, 7.5],
    ['1e5', '100000', 100_000, 100_000],
    ['1.5E-3', '0.0015', 0.0015, 0.0015],
    ['-5..5', '-5..5', -5, 5],
    ['9007199254740992', '9007199254740992', 2 ** 53, 2 ** 53],
    ['-9007199254740992', '-9007199254740992', -(2 ** 53), -(2 ** 53)],
    ['123456789012.345', '123456789012.345', 123456789012.345, 123456789012.345],
  ])('reads %s', (written, text, from, to) => {
    const reading = parseNumberInterval(written);

    const bounds = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    expect(reading).toEqual({ ok: true, text, approximate: false, ...bounds });
  });

  test('keeps the mark of an approximate number', () => {
    expect(parseNumberInterval('~140')).toEqual({ ok: true, text: '~140', from: 140, to: 140, approximate: true });
  });

  test.each([
    ['', undefined],
    ['..', undefined],
    ['1..2..3', undefined],
    ['~130..150', undefined],
    ['~', undefined],
    ['forty', undefined],
    ['0x10', undefined],
    ['.5', undefined],
    ['5.', undefined],
    ['Infinity', undefined],
    ['9007199254740993', undefined],
    ['-9007199254740993', undefined],
    ['1e300', undefined],
    ['1e-999', undefined],
    ['1234567890.1234567', undefined],
    ['1,000', '1000'],
    ['1 000', '1000'],
    ['1\u00a0000', '1000'],
    ['1’000', '1000'],
    ['1.000.000', '1000000'],
    ['1.000,5', '1000.5'],
    ['1,000.5', '1000.5'],
    ['1,5', '1.5'],
    ['12,5..13,5', '12.5..13.5'],
    ['~1,000', '~1000'],
    ['1,000–2,000', '1000..2000'],
    ['1.000', undefined],
    ['~1.000', undefined],
    ['-1.500', undefined],
    ['1.000..2.000', undefined],
    ['12_345', '12345'],
    ['130–150', '130..150'],
    ['130-150', '130..150'],
    ['130 .. 150', '130..150'],
    ['130 to 150', '130..150'],
    ['140+', '140..'],
    ['at least 143', '143..'],
    ['≥143', '143..'],
    ['up to 150', '..150'],
    ['about 40', '~40'],
    ['−5', '-5'],
  ])('refuses %s', (written, suggestion) => {
    const reading = parseNumberInterval(written);

    expect(reading).toMatchObject({ ok: false, ...(suggestion && { suggestion }) });
    expect('suggestion' in reading ? reading.suggestion : undefined).toBe(suggestion);
  });

  test.each([
    ['1.000', ['`1000` or `1`']],
    ['1.500', ['`1500` or `1.5`']],
    ['12.345', ['`12345` or `12.3450`']],
    ['1,000', ['`1000` or `1`']],
    ['~1.000', ['`1000` or `1`']],
    ['900..1.000', ['`1000` or `1`']],
  ])('says both readings of %s', (written, readings) => {
    const reading = parseNumberInterval(written);

    for (const one of readings) expect(reading.ok ? '' : reading.reason).toContain(one);
  });

  test.each(['0.125', '1000.125', '1.0000', '1.5', '12.3450', '1e3', '1.500e3', '0.000'])(
    '%s has one reading',
    (written) => {
      expect(parseNumberInterval(written)).toMatchObject({ ok: true, from: Number(written) });
    },
  );

  test('a canonical text never has two readings', () => {
    expect(parseNumberInterval('12345e-3')).toMatchObject({ text: '12.3450', from: 12.345 });
    expect(parseNumberInterval('12.3450')).toMatchObject({ text: '12.3450', from: 12.345 });
  });

  test('tells an empty interval from an unreadable one', () => {
    expect(parseNumberInterval('150..130')).toMatchObject({ ok: false, empty: true, suggestion: '130..150' });
    expect(parseNumberInterval('150..x')).not.toHaveProperty('empty');
  });
});
