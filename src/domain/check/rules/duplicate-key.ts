// The same key twice in one map: of two values one would be lost without a word.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const duplicateKey = defineReaderRule(
  { code: 'duplicate-key', severity: 'error', title: 'The same key twice in one map.' },
  (place: Place, key: string, first: Place) => ({
    place,
    message: `\`${key}\` is written twice in one map`,
    notes: [{ message: 'first written here', place: first }],
  }),
);
