// A word that is none of those the field knows.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const unknownValue = defineReaderRule(
  { code: 'unknown-value', severity: 'error', title: 'A word that is none of those the field knows.' },
  (place: Place, field: string, found: string, allowed: readonly string[], suggestion?: string, hint?: string) => ({
    place,
    message: `${field} cannot be \`${found}\`; it is one of ${allowed.join(', ')}`,
    ...(hint !== undefined && { notes: [{ message: hint }] }),
    ...(suggestion !== undefined && { suggestion }),
  }),
);
