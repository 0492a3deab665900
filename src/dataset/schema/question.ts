// Shape of a question: what the rival accounts answer differently.
import { z } from 'zod';
import { slots } from '../../domain/records/model.ts';
import { flag, id, oneOrMany, text } from './fields.ts';

const value = z
  .strictObject({
    label: text('How it is shown.').optional(),
    within: oneOrMany(id('A value.'), 'Values this one lies in.').optional(),
  })
  .meta({ title: 'question value', description: 'A value that answers may give.' });

const implication = z
  .strictObject({
    is: z.enum(['yes', 'no']).describe('What this question’s answer is then.'),
    because: text('Why.'),
  })
  .meta({ title: 'implication', description: 'What follows for this question from an answer to another.' });

export const question = z
  .strictObject({
    text: text('The question, as a reader would ask it.'),
    slot: z.enum(slots).describe('What kind of value answers it.'),
    about: oneOrMany(id('An event.'), 'The events it is about.').optional(),
    exclusive: flag(
      'Two different values cannot both hold. Actor and token only; needs `because`. Default: false.',
    ).optional(),
    because: text('Why the values exclude each other.').optional(),
    values: z
      .record(id('A value.'), value)
      .describe('The values: required for tokens, headings for actors.')
      .optional(),
    unit: text('What numbers count: people, euros. For dates a tolerance is in days.').optional(),
    tolerance: z
      .number()
      .min(0)
      .describe('How far a `~` value reaches on both sides, in the unit; dates: days.')
      .optional(),
    presupposes: id('The assertion without which the question does not arise.').optional(),
    impliedBy: z
      .record(id('A question.'), z.record(z.string(), implication))
      .describe('Answers to other questions that answer this yes-no question: {question: {value: {is, because}}}.')
      .optional(),
  })
  .meta({ title: 'question', description: 'What the rival accounts answer differently.' });
