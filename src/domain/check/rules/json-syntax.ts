// A line that is not one JSON object. The other lines are still read.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const jsonSyntax = defineReaderRule(
  { code: 'json-syntax', severity: 'error', title: 'A line that is not JSON.' },
  (place: Place, message: string, hint?: string, language: 'JSON' | 'JSON lines' = 'JSON') => ({
    place,
    message: `not ${language}: ${message}`,
    notes: hint === undefined ? [] : [{ message: hint }],
  }),
);
