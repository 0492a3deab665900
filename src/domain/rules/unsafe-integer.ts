// A whole number beyond ±2^53, which most programs round without a word.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const unsafeInteger = defineRule(
  { code: 'unsafe-integer', severity: 'error' },
  (place: Place, written: string) => ({
    place,
    message: `${written} is beyond ±2^53, where whole numbers are rounded`,
    notes: [{ message: 'put it in quotation marks if it is a text' }],
  }),
);
