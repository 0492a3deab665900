// Shape of an event: the thing that happened and is told in rival ways.
import { z } from 'zod';
import { edtf, id, text, wikidata } from './fields.ts';

export const event = z
  .strictObject({
    name: text('What it is called.'),
    date: edtf('When it happened.').optional(),
    place: text('Where it happened.').optional(),
    partOf: id('The event it is a part of.').optional(),
    wikidata: wikidata().optional(),
    note: text('For readers; where the date comes from, if not from a document.').optional(),
  })
  .meta({ title: 'event', description: 'The thing that happened and is told in rival ways.' });
