// A text between quotation marks that are no signs of YAML: they become part of it, which is seldom meant.
import type { Place } from '../../base/diagnostic.ts';
import { defineReaderRule } from '../reader-rule.ts';

export const curlyQuotes = defineReaderRule(
  { code: 'curly-quotes', severity: 'warning', title: 'A text kept with the quotation marks around it.' },
  (place: Place, field: string, text: string) => ({
    place,
    message: `${field} is kept with the quotation marks around it: only \`"\` and \`'\` are marks of YAML`,
    notes: [{ message: 'take them away, or, if they belong to the text, put `"` around all of it' }],
    suggestion: text,
  }),
);
