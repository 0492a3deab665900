// A key without a value: what was meant to stand there is missing, or `null` was not meant as a word.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const emptyValue = defineReaderRule(
  { code: 'empty-value', severity: 'error', title: 'A key without a value.' },
  (place: Place, field: string, written: string) => ({
    place,
    // Programs write `null` for whatever they have not, in every record. Where a record's name is none, the record is lost.
    ...(!/^`(?:id|type)`$/.test(field) && { alike: field }),
    message:
      written === '' || written === '""' ? `${field} has no value` : `${field} has no value: \`${written}\` means none`,
    notes: [
      {
        message: /^("")?$/.test(written)
          ? 'write a value, or leave the key out'
          : `leave the key out, or write "${written}" if the word is meant`,
      },
    ],
  }),
);
