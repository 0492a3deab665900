// Keys that programs in JavaScript take for something else; no dataset needs them.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const forbiddenKey = defineReaderRule(
  { code: 'forbidden-key', severity: 'error', title: 'A key that programs take for something else.' },
  (place: Place, key: string) => ({
    place,
    message: `\`${key}\` cannot be a key`,
  }),
);
