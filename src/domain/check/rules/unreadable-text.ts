// A document's `text` that cannot be read: not there, outside the folder, no regular file.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const unreadableText = defineReaderRule(
  { code: 'unreadable-text', severity: 'error', title: 'A document’s text that cannot be read.' },
  (place: Place, path: string, why: string, suggestion?: string, note?: string) => ({
    place,
    message: `the text \`${path}\` ${why}`,
    ...(note !== undefined && { notes: [{ message: note }] }),
    ...(suggestion !== undefined && { suggestion }),
  }),
);
