// The tables of fields → zod shapes. What a value means to other records (does this id exist?) is for the rules.
import { z } from 'zod';
import { limits } from '../../domain/base/limits.ts';
import { assertNever } from '../../domain/base/result.ts';
import type { FieldRow, FieldRows, NestedKind, NestedRow, RecordRow } from '../../domain/records/field-rows.ts';
import { type RecordKind, recordKinds } from '../../domain/records/model.ts';
import { nestedTable } from '../../domain/records/nested-table.ts';
import { fileTable, recordTable } from '../../domain/records/record-table.ts';
import { sayKinds } from '../../domain/records/say.ts';
import { capitalise } from '../../domain/records/suggest-record.ts';

/**
 * Texts that must reach the graph character for character: an unquoted YAML scalar is refused where YAML could cut it,
 * before a comment and, with `inFlow`, also between the brackets of a flow collection.
 */
export const verbatim = z.registry<{ readonly inFlow: boolean }>();

/**
 * Records for which their one field `key` may stand alone: an answer as its value, a relation as its reason. `assumed`
 * are the other fields that are then understood.
 */
export const shortForm = z.registry<{ readonly key: string; readonly assumed: Readonly<Record<string, string>> }>();

/** Maps of which exactly one field is written. */
export const oneField = z.registry<{ readonly only: true }>();

export const webAddress = /^https?:\/\/\S+$/;

/** In the order of the rows. */
export function compileFields(rows: FieldRows): Record<string, z.ZodType> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, compileField(row)]));
}

function compileField(row: FieldRow): z.ZodType {
  const isWrapped = row.kind === 'nested' || 'per' in row || 'many' in row;
  const shape = isWrapped ? wrap(row).describe(row.doc) : compileValue(row, sayField(row));
  return row.required ? shape : shape.optional();
}

function sayField(row: FieldRow): string {
  const form =
    row.kind === 'date'
      ? ' EDTF: 2024, 2024-03, 2024-03-22, with ? ~ % or X, a time with its zone 2024-03-22T20:15+03:00, or an interval 2024-03-22/2024-03-25.'
      : '';
  return `${row.doc}${form}${'default' in row ? ` Default: ${row.default}.` : ''}`;
}

/** A list, a map, or what has a short form. */
function wrap(row: FieldRow): z.ZodType {
  const alternatives = listAlternatives(row);
  const one = alternatives.length === 1 ? (alternatives[0] as z.ZodType) : z.union(alternatives);
  const many = 'many' in row ? row.many : undefined;
  const value =
    many === 'list' ? z.array(one) : many === 'one-or-more' ? z.union([...alternatives, z.array(one)]) : one;
  const keys = 'per' in row ? (row.per ?? []) : [];
  return keys.reduceRight((inner: z.ZodType, key) => z.record(keyShapes[key], inner), value);
}

const slug = '^[a-z0-9]+(-[a-z0-9]+)*$';

/** An id, or a reference to one; its form is a rule of the domain, so that it is said once. */
function idShape(description = '') {
  return z.string().meta({ ...(description && { description }), pattern: slug, maxLength: limits.idLength });
}

const keyShapes = {
  question: idShape('A question.'),
  assertion: idShape('An assertion.'),
  token: idShape('A value.'),
  value: z.string(),
} as const;

/** What one value may be; the short form of a record comes before the record. */
function listAlternatives(row: FieldRow): z.ZodType[] {
  if (row.kind !== 'nested') return [compileValue(row, row.kind === 'reference' ? sayReference(row.to) : undefined)];
  const { fields, short }: NestedRow = nestedTable[row.of];
  const alone = short === undefined ? undefined : fields[short];
  return [...(alone && alone.kind !== 'nested' ? [compileValue(alone, alone.doc)] : []), nestedShape(row.of)];
}

/** "An event or an actor." */
function sayReference(kinds: readonly RecordKind[]): string {
  return `${capitalise(sayKinds(kinds))}.`;
}

const nestedShapes = new Map<NestedKind, z.ZodType>();

function nestedShape(of: NestedKind): z.ZodType {
  const known = nestedShapes.get(of);
  if (known !== undefined) return known;
  const { fields, doc, title = of, short, assumed = {} }: NestedRow = nestedTable[of];
  const named = { title, description: doc };
  const shape = z.strictObject(compileFields(fields)).meta(short === undefined ? named : { id: of, ...named });
  if (short !== undefined) shortForm.add(shape, { key: short, assumed });
  nestedShapes.set(of, shape);
  return shape;
}

function compileValue(row: ValueRow, doc: string | undefined): z.ZodType {
  const bare = valueShape(row);
  const shape = doc === undefined ? bare : bare.describe(doc);
  if (row.kind === 'exact') verbatim.add(shape, { inFlow: true });
  if (row.kind === 'excerpt' || row.kind === 'context') verbatim.add(shape, { inFlow: false });
  return shape;
}

type ValueRow = Exclude<FieldRow, { readonly kind: 'nested' }>;

function valueShape(row: ValueRow): z.ZodType {
  switch (row.kind) {
    case 'text':
    case 'language':
    case 'value':
    case 'path':
    case 'date':
      return textShape();
    case 'id':
    case 'token':
    case 'reference':
      return idShape();
    case 'url':
      return z.string().regex(webAddress, 'an http or https address');
    case 'wikidata':
      return z.string().regex(/^Q[1-9]\d*$/, 'a Wikidata id such as `Q212`');
    case 'sha256':
      return z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in 64 lower-case hexadecimal digits');
    case 'exact':
    case 'excerpt':
      return z
        .string()
        .min(1)
        .refine(isShortEnough, { params: { limit: `${limits.quoteBytes / 1024} KiB` } });
    case 'context':
      return z.string().min(1).max(limits.contextLength);
    case 'flag':
      return z.boolean();
    case 'count':
      return z.int().min(0);
    case 'number':
      return z.number().min(0);
    case 'format':
      return z.literal(1);
    case 'word':
      return z.enum(row.words);
    case 'time-of-saying':
      return z.union([textShape().describe('When it was said.'), around]);
    case 'records':
      return z.record(idShape(sayReference([row.of])), recordShapes[row.of]);
    default:
      return assertNever(row, 'kind of field');
  }
}

/** Any scalar, by its source text; never empty. */
function textShape() {
  return z.string().regex(/\S/, 'a text');
}

function isShortEnough(words: string): boolean {
  return words.length * 3 <= limits.quoteBytes || Buffer.byteLength(words) <= limits.quoteBytes;
}

const around = z
  .strictObject({ after: idShape('An event.').optional(), before: idShape('An event.').optional() })
  .meta({
    title: 'time of saying',
    description: 'Said after, or before, an event.',
    minProperties: 1,
    maxProperties: 1,
  });
oneField.add(around, { only: true });

export type RecordShape = z.ZodObject<Record<string, z.ZodType>, z.core.$strict>;

function compileRecord(kind: RecordKind): RecordShape {
  const { fields, doc }: RecordRow = recordTable[kind];
  return z.strictObject(compileFields(fields)).meta({ title: kind, description: doc });
}

/** By kind, without `type` and, but for the dataset, without `id`. */
const recordShapes = Object.fromEntries(recordKinds.map((kind) => [kind, compileRecord(kind)])) as Record<
  RecordKind,
  RecordShape
>;

export const datasetFile = z.strictObject(compileFields({ ...recordTable.dataset.fields, ...fileTable.dataset })).meta({
  title: 'dataset',
  description: 'dataset.yaml: the dataset and all its records but assertions and silences.',
});

export const assertionsFile = z
  .strictObject(compileFields(fileTable.assertions))
  .meta({ title: 'assertions file', description: 'assertions/**/*.yaml: assertions and silences.' });

/** A line of JSONL: the record's fields, its `id`, and its kind as `type`. */
function compileLine(kind: RecordKind): RecordShape {
  return z
    .strictObject({
      type: z.literal(kind).describe('The kind of record.'),
      id: idShape('Unique over all records of the dataset.'),
      ...recordShapes[kind].shape,
    })
    .meta({ title: kind, description: recordTable[kind].doc });
}

export const recordLines = Object.fromEntries(recordKinds.map((kind) => [kind, compileLine(kind)])) as Record<
  RecordKind,
  RecordShape
>;
