// A folder with records but without the dataset's own record.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const missingHeader = defineReaderRule(
  { code: 'missing-header', severity: 'error', title: 'Records without the dataset they belong to.' },
  (place: Place) => ({
    place,
    message: 'the dataset itself is not described',
    notes: [
      {
        message:
          'write format, id, version, title, licence and language in dataset.yaml, or a JSONL line of type dataset',
      },
    ],
  }),
);
