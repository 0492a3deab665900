// A document's `text` that cannot be read: not there, outside the folder, no regular file.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const unreadableText = defineRule(
  { code: 'unreadable-text', severity: 'error' },
  (place: Place, path: string, why: string) => ({ place, message: `the text \`${path}\` ${why}` }),
);
