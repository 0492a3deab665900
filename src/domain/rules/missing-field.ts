// A required field that is not written.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const missingField = defineRule(
  { code: 'missing-field', severity: 'error' },
  (place: Place, owner: string, field: string) => ({ place, message: `${owner} lacks \`${field}\`` }),
);
