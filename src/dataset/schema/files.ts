// Shapes of whole files: dataset.yaml, an assertions file, and a line of JSONL.
import { z } from 'zod';
import { actor } from './actor.ts';
import { assertion } from './assertion.ts';
import { document } from './document.ts';
import { event } from './event.ts';
import { id } from './fields.ts';
import { header } from './header.ts';
import { narrative } from './narrative.ts';
import { question } from './question.ts';
import { silence } from './silence.ts';

export const datasetFile = z
  .strictObject({
    ...header.shape,
    events: z.record(id('An event.'), event).describe('Events by id.').optional(),
    actors: z.record(id('An actor.'), actor).describe('Actors by id.').optional(),
    documents: z.record(id('A document.'), document).describe('Documents by id.').optional(),
    questions: z.record(id('A question.'), question).describe('Questions by id.').optional(),
    narratives: z.record(id('A narrative.'), narrative).describe('Narratives by id.').optional(),
  })
  .meta({
    title: 'dataset',
    description: 'dataset.yaml: the dataset and all its records but assertions and silences.',
  });

export const assertionsFile = z
  .strictObject({
    document: id('The document in which this file’s quotes stand.').optional(),
    assertions: z.record(id('An assertion.'), assertion).describe('Assertions by id.').optional(),
    silences: z.record(id('A silence.'), silence).describe('Silences by id.').optional(),
  })
  .meta({ title: 'assertions file', description: 'assertions/**/*.yaml: assertions and silences.' });

/** A line of JSONL: the record's fields, its `id`, and its kind as `type`. */
function line<const Kind extends string, Shape extends z.core.$ZodShape>(
  kind: Kind,
  record: z.ZodObject<Shape, z.core.$strict>,
) {
  return z
    .strictObject({
      type: z.literal(kind).describe('The kind of record.'),
      id: id('Unique over all records of the dataset.'),
      ...record.shape,
    })
    .meta({ title: kind, description: record.meta()?.description });
}

export const recordLines = {
  dataset: line('dataset', header),
  event: line('event', event),
  actor: line('actor', actor),
  document: line('document', document),
  question: line('question', question),
  narrative: line('narrative', narrative),
  assertion: line('assertion', assertion),
  silence: line('silence', silence),
} as const;
