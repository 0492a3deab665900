// A value of another kind than the field takes: a list for a text, a text for a number.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const wrongType = defineReaderRule(
  { code: 'wrong-type', severity: 'error', title: 'A value of another kind than the field takes.' },
  (place: Place, field: string, expected: string, found: string, hint?: string) => ({
    place,
    message: `${field} takes ${expected}, not ${found}`,
    notes: hint === undefined ? [] : [{ message: hint }],
  }),
);
