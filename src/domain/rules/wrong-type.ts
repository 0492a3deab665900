// A value of another kind than the field takes: a list for a text, a text for a number.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const wrongType = defineRule(
  { code: 'wrong-type', severity: 'error' },
  (place: Place, field: string, expected: string, found: string, hint?: string) => ({
    place,
    message: `${field} takes ${expected}, not ${found}`,
    notes: hint === undefined ? [] : [{ message: hint }],
  }),
);
