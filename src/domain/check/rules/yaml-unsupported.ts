// YAML that is valid, but that this format does not use: several documents in a file, merge keys, tags, keys that are not texts.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const yamlUnsupported = defineReaderRule(
  { code: 'yaml-unsupported', severity: 'error', title: 'YAML that this format does not use.' },
  (place: Place, message: string, hint?: string) => ({
    place,
    message,
    notes: hint === undefined ? [] : [{ message: hint }],
  }),
);
