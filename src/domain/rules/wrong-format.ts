// A text that is not written as the field demands: a hash, an address, a Wikidata id.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const wrongFormat = defineRule(
  { code: 'wrong-format', severity: 'error' },
  (place: Place, field: string, expected: string, found: string) => ({
    place,
    message: `${field} takes ${expected}, not \`${found}\``,
  }),
);
