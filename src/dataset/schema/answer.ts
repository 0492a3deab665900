// Shape of the answers of an assertion: per question a value, an answer, or a list of either.
import { z } from 'zod';
import { edtf, flag, id, shortForm, text } from './fields.ts';

const value = text(
  'A value of the question’s slot: an actor, a declared token, yes or no, a number such as 143, 143.., ..150, 130..150, ~140, or a date.',
);

const answer = z
  .strictObject({
    value: value.optional(),
    not: text('The value that is denied. Not on yes-no questions.').optional(),
    open: flag('true: the speaker expressly leaves the question open.').optional(),
    only: flag('The speaker said “sole”, “nobody else”. Default: false.').optional(),
    how: z.enum(['asserted', 'presupposed', 'insinuated']).describe('Default: asserted.').optional(),
    hedge: text('The document’s softening words: “may have been”.').optional(),
    asOf: edtf('The day the value is for, where it changes over time.').optional(),
    of: text('The base counted on: “of those detained”.').optional(),
  })
  .meta({
    id: 'answer',
    title: 'answer',
    description: 'A value in the question’s slot: held (`value`), denied (`not`) or left open (`open`).',
  });

shortForm.add(answer, { key: 'value', assumed: {} });

export const answers = z
  .record(id('A question.'), z.union([value, answer, z.array(z.union([value, answer]))]))
  .describe('What it answers to which question. Short form of one: its value.');
