// Shape of an actor: a person, organisation, state, outlet or group that speaks or is spoken of.
import { z } from 'zod';
import { actorKinds } from '../../domain/records/model.ts';
import { edtf, flag, id, note, oneOrMany, shortForm, text, wikidata } from './fields.ts';

const affiliation = z
  .strictObject({
    actor: id('The actor it is tied to.'),
    from: edtf('Since when.').optional(),
    to: edtf('Until when.').optional(),
  })
  .meta({ id: 'affiliation', title: 'affiliation', description: 'A tie to another actor, for a time.' });

shortForm.add(affiliation, { key: 'actor', assumed: {} });

/** An actor's id, one affiliation, or a list of either. */
function affiliations(description: string) {
  const one = id('The actor, where nothing is said about the time.');
  return z
    .union([one, affiliation, z.array(z.union([one, affiliation]))])
    .describe(description)
    .optional();
}

export const actor = z
  .strictObject({
    name: text('What it is called.'),
    kind: z.enum(actorKinds).describe('What it is.'),
    aliases: oneOrMany(
      text('Another name.'),
      'Other names; a seat of government is an alias of the government.',
    ).optional(),
    unnamed: flag(
      'Anonymous: never taken for another, never counted as an independent origin. One per document.',
    ).optional(),
    wikidata: wikidata().optional(),
    speaksFor: affiliations('On whose behalf it speaks.'),
    memberOf: affiliations('What it is a member of.'),
    partOf: affiliations('What it is a part of; an answer with the part lies within the whole.'),
    writesFor: affiliations('The outlet it writes for.'),
    note: note().optional(),
  })
  .meta({ title: 'actor', description: 'A person, organisation, state, outlet or group that speaks or is spoken of.' });
