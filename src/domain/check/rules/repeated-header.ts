// The dataset described twice: in dataset.yaml and in a JSONL line, or in two lines.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const repeatedHeader = defineReaderRule(
  { code: 'repeated-header', severity: 'error', title: 'The dataset is described twice.' },
  (place: Place, first: Place) => ({
    place,
    message: 'the dataset is described twice',
    notes: [{ message: 'first described here', place: first }],
  }),
);
