// A text that is not written as the field demands: a hash, an address, a Wikidata id.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const wrongFormat = defineReaderRule(
  { code: 'wrong-format', severity: 'error', title: 'A text that is not written as the field demands.' },
  (place: Place, field: string, expected: string, found: string, suggestion?: string) => ({
    place,
    message: `${field} takes ${expected}, not \`${found}\``,
    ...(suggestion !== undefined && { suggestion }),
  }),
);
