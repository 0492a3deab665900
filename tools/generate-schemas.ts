// The shapes as JSON Schema, for editors and other programs. Rendered, not written: `npm run generate` writes them.
import { z } from 'zod';
import { assertionsFile, datasetFile, recordLines } from '../src/dataset/schema/compile-fields.ts';

export interface GeneratedSchema {
  /** Relative to the project's folder. */
  readonly path: string;
  readonly text: string;
}

const recordLine = z
  .union(Object.values(recordLines))
  .meta({ title: 'record', description: 'A line of a .jsonl file: one record of any kind.' });

const files = { dataset: datasetFile, assertions: assertionsFile, record: recordLine } as const;

/** Draft 7, which YAML language servers know best. Sorted by path; the same text on every run. */
export function generateSchemas(): GeneratedSchema[] {
  return Object.entries(files)
    .map(([name, shape]) => ({ path: `data/schema/${name}.schema.json`, text: renderSchema(shape) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function renderSchema(shape: z.ZodType): string {
  const schema = z.toJSONSchema(shape, { target: 'draft-7', override: widenText });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/**
 * Where a text is wanted, `1984` or `true` without quotation marks is one: the reader goes by the source. An editor has
 * made a number of it by then, so the schema lets numbers and booleans pass wherever no form is demanded.
 */
function widenText({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}) {
  // Keys are always texts.
  const keys = zodSchema instanceof z.ZodRecord && jsonSchema.propertyNames;
  if (typeof keys === 'object') keys.type = 'string';
  if (!(zodSchema instanceof z.ZodString)) return;
  const { pattern } = jsonSchema;
  const anyText = pattern === undefined || pattern === '\\S' || zodSchema.def.checks === undefined;
  if (anyText) (jsonSchema as { type: unknown }).type = ['string', 'number', 'boolean'];
}
