// Words to be kept character for character, written where YAML may cut them at a comma or at ` #` without a word.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const yamlCutsText = defineReaderRule(
  { code: 'yaml-cuts-text', severity: 'error', title: 'Exact words written where YAML may cut them.' },
  (place: Place, message: string, suggestion: string) => ({ place, message, suggestion }),
);
