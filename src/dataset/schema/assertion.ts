// Shape of an assertion: an actor putting one claim forward, once.
import { z } from 'zod';
import { acts } from '../../domain/records/model.ts';
import { answers } from './answer.ts';
import { edtf, flag, id, note, oneField, oneOrMany, text } from './fields.ts';
import { quotes } from './quote.ts';
import { compatible, contradicts, reliesOn, supports } from './relation.ts';

const around = z
  .strictObject({
    after: id('An event.').optional(),
    before: id('An event.').optional(),
  })
  .meta({
    title: 'time of saying',
    description: 'Said after, or before, an event.',
    minProperties: 1,
    maxProperties: 1,
  });
oneField.add(around, { only: true });

export const assertion = z
  .strictObject({
    by: oneOrMany(
      id('An actor, or narrator: the document’s own voice.'),
      'Who puts it forward; a list attributes it to each.',
    ),
    joint: flag('One text by several speakers. Default: false.').optional(),
    named: text('As the document names the speaker.').optional(),
    act: z.enum(acts).describe('What the speaker does with the claim.'),
    retracts: z
      .record(id('An assertion.'), text('Why it counts as a retraction.'))
      .describe('With `act: retracts`: the speaker’s own earlier assertion, with the reason.')
      .optional(),
    verb: text('The document’s own verb.').optional(),
    claim: text('What is claimed, as a sentence of the analyst’s that can be denied on its own.'),
    quotes: quotes.optional(),
    in: text('Occasion or medium: “a statement”.').optional(),
    saidAt: z
      .union([edtf('When it was said.'), around])
      .describe('When it was said: EDTF, or {after: event}, or {before: event}.')
      .optional(),
    when: edtf('The time the claim is about.').optional(),
    about: oneOrMany(id('An event or an actor.'), 'Events and actors it is about.').optional(),
    answers: answers.optional(),
    supports: supports.optional(),
    contradicts: contradicts.optional(),
    reliesOn: reliesOn.optional(),
    compatible: compatible.optional(),
    reportedBy: oneOrMany(id('An assertion.'), 'The assertions that report it: it is then known as told.').optional(),
    utterance: text('Name shared by the assertions of one sentence.').optional(),
    narratives: oneOrMany(id('A narrative.'), 'Narratives it is told in.').optional(),
    tags: oneOrMany(text('A tag.'), 'Free words for finding it again.').optional(),
    note: note().optional(),
  })
  .meta({ title: 'assertion', description: 'An actor putting one claim forward, once.' });
