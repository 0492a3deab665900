// The JSON Schemas of the tools, made from the headers of the .cypher files and from the shapes of what leaves. The headers are the one
// source of what a question takes and gives; no word of a dataset gets in here.
import { z } from 'zod';
import type { ColumnType, QueryColumn, QueryParameter } from '../query/query-file.ts';
import { relationShape, statementShape } from './shapes.ts';

export interface ObjectSchema {
  readonly [key: string]: unknown;
  readonly type: 'object';
}

const kinds: Readonly<Record<ColumnType, Readonly<Record<string, unknown>>>> = {
  string: { type: 'string' },
  date: { type: 'string' },
  integer: { type: 'integer' },
  float: { type: 'number' },
  boolean: { type: 'boolean' },
  'string list': { type: 'array', items: { type: 'string' } },
  any: {},
};

const relationOutline = outline(relationShape);
const statementOutline = outline(statementShape);

/** `dataset` is never required: the only one there is is meant. */
export function describeInput(parameters: readonly QueryParameter[]): ObjectSchema {
  const properties = parameters.map(({ name, type, description, example, choices, range, fallback, names }) => [
    name,
    {
      ...kinds[type],
      description: [
        description,
        names === undefined ? '' : ` (id of ${/^[AE]/.test(names) ? 'an' : 'a'} ${names})`,
        example === undefined ? '' : `, e.g. ${example}`,
      ].join(''),
      ...(choices !== undefined && { enum: choices }),
      ...(range !== undefined && { minimum: range.least, maximum: range.most }),
      ...(fallback !== null && { default: typeof fallback === 'bigint' ? Number(fallback) : fallback }),
    },
  ]);
  const required = parameters.filter((one) => one.required && one.name !== 'dataset').map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/** Of an answer with rows. */
export function describeOutput(columns: readonly QueryColumn[]): ObjectSchema {
  const cells = columns.map(({ name, type, nullable, description }) => [
    name,
    { description, ...(nullable ? { anyOf: [kinds[type], { type: 'null' }] } : kinds[type]) },
  ]);
  const row = {
    type: 'object',
    properties: {
      cells: { type: 'object', properties: Object.fromEntries(cells), required: columns.map(({ name }) => name) },
      restsOn: { ...kinds['string list'], description: 'ids of the statements the row rests on' },
      restsOnMore: { type: 'integer', description: 'how many more there are' },
      asTold: { ...kinds['string list'], description: 'of restsOn, known only through others' },
      withdrawn: { ...kinds['string list'], description: 'of restsOn, taken back' },
      cut: { type: 'object', description: 'lengths of lists that are cut' },
    },
    required: ['cells', 'restsOn'],
  };
  return describeAnswerSchema({
    question: { type: 'string' },
    asks: { ...kinds['string list'], description: 'the question, and what may not be read into its rows' },
    parameters: { type: 'object' },
    rows: { type: 'array', items: row },
    relations: { type: 'array', items: relationOutline },
    complete: { type: 'boolean', description: 'true: no row is left out' },
    next: {
      type: 'object',
      description: 'ask again with this `skip`',
      properties: { skip: { type: 'integer' }, because: { type: 'string' } },
    },
  });
}

/** Of anything with statements; all of its own properties but `next` are always there. */
export function describeAnswerSchema(
  own: Readonly<Record<string, unknown>>,
  statement: Readonly<Record<string, unknown>> = statementOutline,
): ObjectSchema {
  const properties = {
    notice: { type: 'string' },
    dataset: { type: 'object', properties: { id: { type: 'string' }, version: { type: 'string' } } },
    ...own,
    statements: {
      type: 'array',
      description: 'assertions and silences with speaker, tellers, words and place: cite these, not the cells',
      items: statement,
    },
    notes: { type: 'array', items: { type: 'string' } },
  };
  const required = Object.keys(properties).filter((name) => name !== 'next');
  return { type: 'object', properties, required };
}

/**
 * What is always there of a shape. `who-tells-us` has the whole: thirty tools that repeat it would fill what a model can read before it
 * has asked anything.
 */
function outline(shape: z.ZodObject): Readonly<Record<string, unknown>> {
  return { type: 'object', required: z.toJSONSchema(shape).required };
}

export function toSchema(shape: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return schema;
}
