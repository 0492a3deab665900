// Law: the canonical text of a number reads as the same number, and is its own canonical text.
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { parseNumberInterval } from '../../src/domain/base/number-interval.ts';

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const written = fc
  .tuple(
    fc.constantFrom('', '-', '+'),
    digits(1, 9),
    fc.option(digits(1, 6)),
    fc.option(fc.integer({ min: -8, max: 6 })),
  )
  .map(([sign, whole, fraction, power]) => {
    const point = fraction === null ? '' : `.${fraction}`;
    return `${sign}${whole}${point}${power === null ? '' : `e${power}`}`;
  })
  // What has two readings is refused, and is told in the table of the unit test.
  .filter((text) => !/^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(text));

describe('parseNumberInterval', () => {
  test.prop([written])('gives a single number a canonical text that reads as the same', (text) => {
    const reading = parseNumberInterval(text);

    expect(reading).toMatchObject({ ok: true, from: Number(text) + 0, to: Number(text) + 0 });
    if (!reading.ok) return;
    expect(reading.text).toMatch(/^-?(0|[1-9]\d*)(\.(\d*[1-9]|\d{3}0))?$/);
    expect(parseNumberInterval(reading.text)).toEqual(reading);
  });

  test.prop([written, written])('reads an interval in one order, and suggests it in the other', (one, two) => {
    const reading = parseNumberInterval(`${one}..${two}`);

    const inOrder = Number(one) <= Number(two);
    expect(reading.ok).toBe(inOrder);
    if (reading.ok) expect(parseNumberInterval(reading.text)).toEqual(reading);
    else expect(parseNumberInterval(reading.suggestion ?? '').ok).toBe(true);
  });

  test.prop([fc.string({ maxLength: 24 })])('either reads a text or says why not', (text) => {
    const reading = parseNumberInterval(text);

    if (reading.ok) expect(parseNumberInterval(reading.text)).toEqual(reading);
    else expect(reading.reason).not.toBe('');
  });
});
