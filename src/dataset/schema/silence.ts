// Shape of a silence: what an actor passed over where it was to be expected, as someone noticed.
import { z } from 'zod';
import { id, note, oneOrMany, text } from './fields.ts';
import { quotes } from './quote.ts';

export const silence = z
  .strictObject({
    by: oneOrMany(id('An actor.'), 'Who was silent.'),
    in: text('Where it was to be expected: “his speech to the nation”.'),
    passesOver: z
      .record(id('A question.'), oneOrMany(text('A value.'), 'The value, or values, passed over.'))
      .describe('Answers that were not given: {question: value}.')
      .optional(),
    about: oneOrMany(id('An event or an actor.'), 'Events and actors it is about.').optional(),
    quotes: quotes.optional(),
    reportedBy: oneOrMany(
      id('An assertion.'),
      'The assertions that notice it, where it is not the document itself.',
    ).optional(),
    note: note().optional(),
  })
  .meta({
    title: 'silence',
    description: 'What an actor passed over where it was to be expected, as someone noticed.',
  });
