// YAML that is valid, but that this format does not use: several documents in a file, merge keys, tags, keys that are not texts.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const yamlUnsupported = defineRule(
  { code: 'yaml-unsupported', severity: 'error' },
  (place: Place, message: string, hint?: string) => ({
    place,
    message,
    notes: hint === undefined ? [] : [{ message: hint }],
  }),
);
