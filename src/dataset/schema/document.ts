// Shape of a document: the archived text that quotes stand in.
import { z } from 'zod';
import { count, edtf, id, note, oneOrMany, text, url } from './fields.ts';

export const document = z
  .strictObject({
    title: text('Its title.'),
    publisher: oneOrMany(id('An actor.'), 'Who published it.').optional(),
    authors: oneOrMany(id('An actor.'), 'Who wrote it.').optional(),
    date: edtf('When it was published.').optional(),
    url: url('Where it was published.').optional(),
    archived: url('An archived copy.').optional(),
    language: text('BCP 47 language. Default: the dataset’s.').optional(),
    text: text(
      'Path of its text in this folder, such as documents/article.txt; else `sha256` and `length`.',
    ).optional(),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hexadecimal digits')
      .describe('SHA-256 of the text’s UTF-8 bytes.')
      .optional(),
    length: count('Length of the text in UTF-16 code units.').optional(),
    derivedFrom: oneOrMany(id('A document.'), 'Documents it retells.').optional(),
    note: note().optional(),
  })
  .meta({ title: 'document', description: 'The archived text that quotes stand in.' });
