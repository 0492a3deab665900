// A key without a value: what was meant to stand there is missing, or `null` was not meant as a word.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const emptyValue = defineRule(
  { code: 'empty-value', severity: 'error' },
  (place: Place, field: string, written: string) => ({
    place,
    message: `${field} has no value${written === '' ? '' : ` (\`${written}\` means none)`}`,
    notes: [
      {
        message:
          written === ''
            ? 'write a value, or leave the key out'
            : `leave the key out, or write "${written}" if the word is meant`,
      },
    ],
  }),
);
