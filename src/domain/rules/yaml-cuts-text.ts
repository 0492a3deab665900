// Words to be kept character for character, written where YAML may cut them at a comma or at ` #` without a word.
import { defineRule } from '../define-rule.ts';
import type { Place } from '../diagnostic.ts';

export const yamlCutsText = defineRule(
  { code: 'yaml-cuts-text', severity: 'error' },
  (place: Place, message: string, suggestion: string) => ({ place, message, suggestion }),
);
