// A word that is none of those the field knows.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const unknownValue = defineRule(
  { code: 'unknown-value', severity: 'error' },
  (place: Place, field: string, found: string, allowed: readonly string[], suggestion?: string) => ({
    place,
    message: `${field} cannot be \`${found}\`; it is one of ${allowed.join(', ')}`,
    suggestion,
  }),
);
