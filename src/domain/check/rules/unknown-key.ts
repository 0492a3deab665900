// A key that the format does not know: a typing error, or a field of another record.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const unknownKey = defineReaderRule(
  { code: 'unknown-key', severity: 'error', title: 'A field the format does not know.' },
  (place: Place, key: string, owner: string, suggestion?: string, hint?: string) => ({
    place,
    message: `${owner} has no field \`${key}\``,
    ...(suggestion !== undefined && { suggestion }),
    notes: hint === undefined ? [] : [{ message: hint }],
  }),
);
