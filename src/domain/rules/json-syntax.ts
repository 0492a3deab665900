// A line that is not one JSON object. The other lines are still read.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const jsonSyntax = defineRule(
  { code: 'json-syntax', severity: 'error' },
  (place: Place, message: string, hint?: string) => ({
    place,
    message: `not JSON: ${message}`,
    notes: hint === undefined ? [] : [{ message: hint }],
  }),
);
