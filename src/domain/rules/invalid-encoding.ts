// Bytes that are no UTF-8, or half of a surrogate pair: text that cannot be stored and given back unchanged.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const invalidEncoding = defineRule(
  { code: 'invalid-encoding', severity: 'error' },
  (place: Place, message: string) => ({ place, message }),
);
