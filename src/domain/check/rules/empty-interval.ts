// A number or date value whose end lies before its beginning, so that nothing lies in it.
import type { RuleDefinition } from '../rule.ts';
import { findMisfits } from './invalid-value.ts';

export const emptyInterval: RuleDefinition = {
  code: 'empty-interval',
  severity: 'error',
  title: 'An interval that ends before it begins.',
  looksAt: 'each',
  check: (context) => findMisfits(context, true),
};
