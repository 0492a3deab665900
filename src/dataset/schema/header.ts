// Shape of the dataset's own record.
import { z } from 'zod';
import { id, oneOrMany, text } from './fields.ts';

export const header = z
  .strictObject({
    format: z.literal(1).describe('Version of this format.'),
    id: id('The name of the folder.'),
    version: text('Version of the curation, raised by its curators.'),
    title: text('What the dataset is called.'),
    description: text('What it covers, and what it leaves out.').optional(),
    licence: text('SPDX licence of the curation.'),
    language: text('BCP 47 language of titles, claims and reasons.'),
    curators: oneOrMany(text('A person or group.'), 'Who made it.').optional(),
  })
  .meta({ title: 'dataset', description: 'One curated body of records about one affair.' });
