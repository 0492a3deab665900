// The same key twice in one map: of two values one would be lost without a word.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const duplicateKey = defineRule(
  { code: 'duplicate-key', severity: 'error' },
  (place: Place, key: string, first: Place) => ({
    place,
    message: `\`${key}\` is written twice in one map`,
    notes: [{ message: 'first written here', place: first }],
  }),
);
