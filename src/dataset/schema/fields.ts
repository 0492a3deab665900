// The kinds of field every record shape is put together from. What they mean to other records (does this id exist?) is for the rules.
import { z } from 'zod';
import { limits } from '../../domain/base/limits.ts';

const slug = '^[a-z0-9]+(-[a-z0-9]+)*$';

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

/** Any scalar, by its source text; never empty. */
export function text(description: string) {
  return z.string().regex(/\S/, 'a text').describe(description);
}

/** An id, or a reference to one; its form is a rule of the domain, so that it is said once. */
export function id(description: string) {
  return z.string().meta({ description, pattern: slug, maxLength: limits.idLength });
}

export function flag(description: string) {
  return z.boolean().describe(description);
}

export function count(description: string) {
  return z.int().min(0).describe(description);
}

export function edtf(description: string) {
  return text(
    `${description} EDTF: 2024, 2024-03, 2024-03-22, with ? ~ % or X, a time with its zone 2024-03-22T20:15+03:00, or an interval 2024-03-22/2024-03-25.`,
  );
}

export function wikidata() {
  return z
    .string()
    .regex(/^Q[1-9]\d*$/, 'a Wikidata id such as `Q212`')
    .describe('Wikidata id, by which datasets recognise the same thing at read time.');
}

export function url(description: string) {
  return z
    .string()
    .regex(/^https?:\/\/\S+$/, 'an http or https address')
    .describe(description);
}

export function note() {
  return text('For readers of the dataset; no rule looks at it.');
}

/** One, or a list of them. */
export function oneOrMany<S extends z.ZodType>(one: S, description: string) {
  return z.union([one, z.array(one)]).describe(description);
}

function atMostBytes(bytes: number) {
  return (value: string) => value.length * 3 <= bytes || Buffer.byteLength(value) <= bytes;
}

/** The document's words, character for character. */
export function exactWords(description: string, options: { readonly inFlow: boolean }) {
  const schema = z
    .string()
    .min(1)
    .refine(atMostBytes(limits.quoteBytes), { params: { limit: `${limits.quoteBytes / 1024} KiB` } })
    .describe(description);
  verbatim.add(schema, options);
  return schema;
}
