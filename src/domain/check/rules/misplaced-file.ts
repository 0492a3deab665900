// A file that looks like records, where none are read.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const misplacedFile = defineReaderRule(
  { code: 'misplaced-file', severity: 'warning', title: 'A file that looks like records, where none are read.' },
  (place: Place, hint: string) => ({ place, message: 'this file is not read', notes: [{ message: hint }] }),
);
