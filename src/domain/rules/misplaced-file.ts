// A file that looks like records, where none are read.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const misplacedFile = defineRule(
  { code: 'misplaced-file', severity: 'warning' },
  (place: Place, hint: string) => ({ place, message: 'this file is not read', notes: [{ message: hint }] }),
);
