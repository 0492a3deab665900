// Marks of a merge that nobody finished, in a file of records or in a document's text: which of the two is meant is not ours to say.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const mergeConflict = defineReaderRule(
  { code: 'merge-conflict', severity: 'error', title: 'A merge conflict that was not resolved.' },
  (place: Place, what: string, where: string) => ({
    place,
    message: `${what} holds a merge conflict that was not resolved, ${where}`,
    notes: [
      {
        message:
          'keep what is right of the two, and remove the lines that begin with `<<<<<<<`, `=======`, `>>>>>>>` (or `|||||||`)',
      },
    ],
  }),
);
