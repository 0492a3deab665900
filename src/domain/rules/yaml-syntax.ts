// Text that is not YAML. The file is then not read any further: what it declares is unknown.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const yamlSyntax = defineRule(
  { code: 'yaml-syntax', severity: 'error' },
  (place: Place, message: string, hint?: string) => ({
    place,
    message: `not YAML: ${message}`,
    notes: hint === undefined ? [] : [{ message: hint }],
  }),
);
