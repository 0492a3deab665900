// Shapes of the HTTP API for /openapi.json, in zod. What the routes send has the types of src/wire, and must fit these to compile.
import { z } from '@hono/zod-openapi';
import {
  type Label,
  labels,
  type NodeProperties,
  nodeSchema,
  type RelationshipProperties,
  type RelationshipType,
  relationshipSchema,
  relationshipTypes,
  type Storage,
} from '../domain/graph/schema.ts';
import { answerManners, stances } from '../domain/records/model.ts';
import type { CitedDetail, QuoteDetail } from '../wire/assertion-detail.ts';
import type { GraphColumnsPayload, GraphPayload } from '../wire/graph-payload.ts';
import { type ProblemStatus, problemTitles } from './problems.ts';

/** Described only: an id that is none is refused where it can be said what was meant (routes/unknown.ts). */
export const idSchema = z
  .string()
  .openapi({ example: 'crocus-city-hall', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 128 });

const text = z.string();
const maybeText = z.string().optional();
const listOf = <T extends z.ZodType>(item: T) => z.array(item).readonly();

const problemSchema = z
  .object({
    type: text,
    title: text,
    status: z.number().int(),
    detail: maybeText,
    instance: maybeText,
    suggestion: maybeText,
  })
  .openapi('Problem', { description: 'Problem details, RFC 9457.' });

export const datasetSchema = z
  .object({
    id: text,
    title: text,
    version: text,
    language: text,
    licence: text,
    description: maybeText,
    state: z.enum(['ready', 'loading']),
    checksum: text,
    loadedAt: maybeText,
    actors: z.number().int(),
    documents: z.number().int(),
    questions: z.number().int(),
    assertions: z.number().int(),
  })
  .openapi('DatasetSummary');

export const textSchema = z.object({ document: text, length: z.number().int(), sha256: text }).openapi('TextSummary');

const storages: Readonly<Record<Storage, z.ZodType>> = {
  text,
  integer: z.number().int(),
  float: z.number(),
  boolean: z.boolean(),
  texts: listOf(text),
  integers: listOf(z.number().int()),
  bound: z.union([z.number(), text]),
};

type PropertyTable = Readonly<Record<string, { readonly storage: Storage; readonly required: boolean }>>;

/** The properties of a label or type, as the table of the graph's schema lists them, and what is sent `beside` them. */
function describeProperties<P>(table: PropertyTable, beside: z.ZodRawShape = {}): z.ZodType<P, P> {
  const shape = Object.entries(table).map(([name, { storage, required }]) => {
    const value = storages[storage];
    return [name, required ? value : value.optional()];
  });
  return z.object({ ...Object.fromEntries(shape), ...beside }) as unknown as z.ZodType<P, P>;
}

const nodeProperties = <L extends Label>(label: L) => describeProperties<NodeProperties<L>>(nodeSchema[label]);
const relationshipProperties = <T extends RelationshipType>(type: T) =>
  describeProperties<RelationshipProperties<T>>(relationshipSchema[type].properties);

/** Every key of one union, each with a list: as the types of the payload say, and no key left out. */
function listsBy<T>(keys: readonly string[], item: (key: never) => z.ZodType): z.ZodType<T, T> {
  return z.object(Object.fromEntries(keys.map((key) => [key, listOf(item(key as never))]))) as unknown as z.ZodType<
    T,
    T
  >;
}

const nodesSchema = listsBy<GraphPayload['nodes']>(labels, (label: Label) =>
  z.object({ id: text, properties: nodeProperties(label) }),
);

export const graphSchema = z
  .object({
    format: z.literal('rashomon-graph'),
    formatVersion: z.literal(2),
    dataset: text,
    nodes: nodesSchema,
    relationships: listsBy<GraphPayload['relationships']>(relationshipTypes, (type: RelationshipType) =>
      z.object({ from: text, to: text, properties: relationshipProperties(type) }),
    ),
  })
  .openapi('GraphPayload', {
    description: 'Nodes by label and relationships by type; what follows by rule has types of its own (docs/graph.md).',
  });

const places = listOf(z.number().int().min(0));

export const columnsSchema = z
  .object({
    format: z.literal('rashomon-graph-columns'),
    formatVersion: z.literal(1),
    dataset: text,
    nodes: nodesSchema,
    relationships: z.object(
      Object.fromEntries(
        relationshipTypes.map((type) => [
          type,
          z.object({ from: places, to: places, properties: places, values: listOf(relationshipProperties(type)) }),
        ]),
      ),
    ) as unknown as z.ZodType<GraphColumnsPayload['relationships'], GraphColumnsPayload['relationships']>,
  })
  .openapi('GraphColumnsPayload', {
    description:
      'The graph with its relationships as columns: `from` and `to` are places in the lists of nodes one after another, `properties` places in `values`.',
  });

export const querySchema = z
  .object({
    name: text,
    title: text,
    description: text,
    parameters: listOf(
      z.object({
        name: text,
        type: text,
        required: z.boolean(),
        description: text,
        names: maybeText,
        choices: listOf(text).optional(),
        least: z.number().optional(),
        most: z.number().optional(),
        default: maybeText,
        example: maybeText,
      }),
    ),
    columns: listOf(z.object({ name: text, description: text })),
  })
  .openapi('QuerySummary');

/** A parameter or a cell: whatever the question gives, down to lists and maps. */
const anyValue = z.unknown();

export const answerSchema = z
  .object({
    query: text,
    parameters: z.record(text, anyValue),
    columns: listOf(text),
    rows: listOf(z.record(text, anyValue)),
    truncated: z.boolean(),
  })
  .openapi('QueryAnswer');

const speaker = z.object({
  id: text,
  name: text,
  unnamed: z.boolean(),
  pseudonymous: z.boolean(),
  speaksFor: listOf(listOf(text)),
});
const documentBrief = z.object({ id: text, title: text, date: maybeText });
const quote = describeProperties<QuoteDetail>(relationshipSchema.QUOTED_IN.properties, {
  document: documentBrief,
});
const cited = describeProperties<CitedDetail>(relationshipSchema.CITES.properties, { document: documentBrief });
const brief = z.object({
  id: text,
  claim: text,
  act: text,
  asTold: z.boolean(),
  speakers: listOf(speaker),
  quotes: listOf(quote),
});
const answer = z.object({
  stance: z.enum(stances),
  how: z.enum(answerManners),
  only: z.boolean(),
  hedge: maybeText,
  value: maybeText,
  from: z.union([z.number(), text]).optional(),
  to: z.union([z.number(), text]).optional(),
  asOf: maybeText,
  of: maybeText,
  within: listOf(text).optional(),
});
const recordedTypes = ['SUPPORTS', 'CONTRADICTS', 'RELIES_ON', 'COMPATIBLE'] as const;
const named = z.object({ id: text, name: text });

export const assertionSchema = brief
  .extend({
    properties: nodeProperties('Assertion'),
    cites: listOf(cited),
    reportingChains: listOf(listOf(brief)),
    answers: listOf(z.object({ question: text, text, answer })),
    recorded: listOf(
      z.object({
        type: z.enum(recordedTypes),
        direction: z.enum(['to', 'from']),
        properties: z.union(recordedTypes.map(relationshipProperties)),
        other: brief,
      }),
    ),
    derived: listOf(
      z.object({
        type: z.enum(['SUPPORTS', 'CONTRADICTS']),
        kind: text,
        rule: text,
        hedged: z.boolean(),
        evidence: listOf(z.object({ question: text, text, mine: answer, theirs: answer })),
        other: brief,
      }),
    ),
    narratives: listOf(named),
    about: listOf(named),
  })
  .openapi('AssertionDetail', { description: 'One assertion with all it rests on; see docs/http-api.md.' });

const fileProblemSchema = z
  .object({ severity: z.enum(['error', 'warning']), at: text, message: text, code: maybeText })
  .openapi('FileProblem');

export const filesSchema = z
  .union([
    z.object({ from: z.literal('database') }),
    z.object({
      from: z.literal('files'),
      follows: z.boolean(),
      revision: z.number().int(),
      changed: listOf(text),
      problems: listOf(fileProblemSchema),
      errors: z.number().int(),
      warnings: z.number().int(),
    }),
  ])
  .openapi('FilesState');

/** `{data: …}`, the one envelope of every successful answer but the graph, which is a format of its own. */
export const enveloped = <T extends z.ZodType>(data: T) => z.object({ data });

export function answerJson<T extends z.ZodType>(schema: T) {
  return { description: 'As described.', content: { 'application/json': { schema } } };
}

export function problemAnswers(...statuses: ProblemStatus[]) {
  const content = { 'application/problem+json': { schema: problemSchema } };
  return Object.fromEntries(statuses.map((status) => [status, { description: `${problemTitles[status]}.`, content }]));
}
