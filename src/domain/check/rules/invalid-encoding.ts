// Bytes that are no UTF-8, or half of a surrogate pair: text that cannot be stored and given back unchanged.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const invalidEncoding = defineReaderRule(
  { code: 'invalid-encoding', severity: 'error', title: 'Text that cannot be stored and given back unchanged.' },
  (place: Place, message: string, notes: readonly string[] = []) => ({
    place,
    message,
    notes: notes.map((note) => ({ message: note })),
  }),
);
