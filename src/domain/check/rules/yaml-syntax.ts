// Text that is not YAML. The file is then not read any further: what it declares is unknown.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const yamlSyntax = defineReaderRule(
  { code: 'yaml-syntax', severity: 'error', title: 'A file that is not YAML.' },
  (place: Place, message: string, hint?: string) => ({
    place,
    message: `not YAML: ${message}`,
    notes: hint === undefined ? [] : [{ message: hint }],
  }),
);
