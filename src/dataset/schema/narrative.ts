// Shape of a narrative: a named set of assertions told together.
import { z } from 'zod';
import { text } from './fields.ts';

export const narrative = z
  .strictObject({
    name: text('What it is called.'),
    description: text('What it tells.').optional(),
  })
  .meta({ title: 'narrative', description: 'A named set of assertions told together.' });
