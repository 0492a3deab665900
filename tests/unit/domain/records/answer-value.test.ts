import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../src/dataset/read/parse-date.ts';
import { parseAnswerValue } from '../../../../src/domain/records/answer-value.ts';
import type { Slot } from '../../../../src/domain/records/model.ts';

const read = (text: string, slot: Slot, tolerance?: number) => parseAnswerValue(text, slot, tolerance, parseDate);

describe('parseAnswerValue', () => {
  test.each([
    ['ukraine', 'actor', { value: 'ukraine' }],
    ['2024', 'token', { value: '2024' }],
    ['1e5', 'token', { value: '1e5' }],
    ['no', 'token', { value: 'no' }],
    ['yes', 'yes-no', { value: 'yes' }],
    ['no', 'yes-no', { value: 'no' }],
    ['143..', 'number', { value: '143..', from: 143 }],
    ['2024', 'number', { value: '2024', from: 2024, to: 2024 }],
    ['2024', 'date', { value: '2024', from: '2024-01-01', to: '2024-12-31' }],
    ['2024-03-22/..', 'date', { value: '2024-03-22/..', from: '2024-03-22' }],
    ['2024-02', 'date', { value: '2024-02', from: '2024-02-01', to: '2024-02-29' }],
  ] as const)('reads %s in a slot for %s', (text, slot, expected) => {
    expect(read(text, slot)).toEqual({ ok: true, ...expected });
  });

  test('gives an approximate value no bounds without a tolerance', () => {
    expect(read('~140', 'number')).toEqual({ ok: true, value: '~140' });
    expect(read('2024-03-22~', 'date')).toEqual({ ok: true, value: '2024-03-22~' });
  });

  test('widens an approximate value by the tolerance on both sides', () => {
    expect(read('~140', 'number', 10)).toEqual({ ok: true, value: '~140', from: 130, to: 150 });
    expect(read('~140', 'number', 0)).toEqual({ ok: true, value: '~140', from: 140, to: 140 });
    expect(read('2024-02-28~', 'date', 2)).toMatchObject({ from: '2024-02-26', to: '2024-03-01' });
  });

  test('leaves exact values as they are whatever the tolerance', () => {
    expect(read('140', 'number', 10)).toMatchObject({ from: 140, to: 140 });
    expect(read('2024-02-28', 'date', 2)).toMatchObject({ from: '2024-02-28', to: '2024-02-28' });
  });

  test.each([
    ['Yes', 'yes-no', { suggestion: 'yes' }],
    ['false', 'yes-no', { suggestion: 'no' }],
    ['maybe', 'yes-no', {}],
    ['forty', 'number', {}],
    ['1,040', 'number', { suggestion: '1040' }],
    ['50..40', 'number', { empty: true, suggestion: '40..50' }],
    ['2024-02-30', 'date', {}],
    ['2024-03-25/2024-03-22', 'date', { empty: true }],
    ['22 March', 'date', {}],
  ] as const)('refuses %s in a slot for %s', (text, slot, expected) => {
    expect(read(text, slot)).toMatchObject({ ok: false, reason: expect.any(String), ...expected });
  });
});
