// A whole number beyond ±2^53, which most programs round without a word.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const unsafeInteger = defineReaderRule(
  { code: 'unsafe-integer', severity: 'error', title: 'A whole number that would be rounded.' },
  (place: Place, written: string) => ({
    place,
    message: `${written} is beyond ±2^53, where whole numbers are rounded`,
    notes: [{ message: 'put it in quotation marks if it is a text' }],
  }),
);
