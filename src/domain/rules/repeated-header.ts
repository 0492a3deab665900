// The dataset described twice: in dataset.yaml and in a JSONL line, or in two lines.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const repeatedHeader = defineRule(
  { code: 'repeated-header', severity: 'error' },
  (place: Place, first: Place) => ({
    place,
    message: 'the dataset is described twice',
    notes: [{ message: 'first described here', place: first }],
  }),
);
