// A required field that is not written.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const missingField = defineReaderRule(
  { code: 'missing-field', severity: 'error', title: 'A required field is not written.' },
  (place: Place, owner: string, field: string) => ({ place, message: `${owner} lacks \`${field}\`` }),
);
