// A folder with records but without the dataset's own record.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const missingHeader = defineRule({ code: 'missing-header', severity: 'error' }, (place: Place) => ({
  place,
  message: 'the dataset itself is not described',
  notes: [
    {
      message:
        'write format, id, version, title, licence and language in dataset.yaml, or a JSONL line of type dataset',
    },
  ],
}));
