// Keys that programs in JavaScript take for something else; no dataset needs them.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const forbiddenKey = defineRule({ code: 'forbidden-key', severity: 'error' }, (place: Place, key: string) => ({
  place,
  message: `\`${key}\` cannot be a key`,
}));
