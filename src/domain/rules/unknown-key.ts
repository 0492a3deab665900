// A key that the format does not know: a typing error, or a field of another record.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const unknownKey = defineRule(
  { code: 'unknown-key', severity: 'error' },
  (place: Place, key: string, owner: string, suggestion?: string, hint?: string) => ({
    place,
    message: `${owner} has no field \`${key}\``,
    suggestion,
    notes: hint === undefined ? [] : [{ message: hint }],
  }),
);
