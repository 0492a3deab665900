// Shapes of the HTTP API for /openapi.json, in zod. The types of src/wire are what the code uses; these describe them to others.
import { z } from '@hono/zod-openapi';

/** Described only: an id that is none is refused where it can be said what was meant (routes/unknown.ts). */
export const idSchema = z
  .string()
  .openapi({ example: 'crocus-city-hall', pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 128 });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    suggestion: z.string().optional(),
  })
  .openapi('Problem', { description: 'Problem details, RFC 9457.' });

export const datasetSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    version: z.string(),
    language: z.string(),
    licence: z.string(),
    description: z.string().optional(),
    state: z.enum(['ready', 'loading']),
    checksum: z.string(),
    loadedAt: z.string().optional(),
    actors: z.number().int(),
    documents: z.number().int(),
    questions: z.number().int(),
    assertions: z.number().int(),
  })
  .openapi('DatasetSummary');

const propertiesSchema = z.record(z.string(), z.unknown());
export const graphSchema = z
  .object({
    format: z.literal('rashomon-graph'),
    formatVersion: z.literal(2),
    dataset: z.string(),
    nodes: z.record(z.string(), z.array(z.object({ id: z.string(), properties: propertiesSchema }))),
    relationships: z.record(
      z.string(),
      z.array(z.object({ from: z.string(), to: z.string(), properties: propertiesSchema })),
    ),
  })
  .openapi('GraphPayload', { description: 'Recorded nodes and relationships; what follows by rule is not in it.' });

export const querySchema = z
  .object({
    name: z.string(),
    title: z.string(),
    description: z.string(),
    parameters: z.array(
      z.object({
        name: z.string(),
        type: z.string(),
        required: z.boolean(),
        description: z.string(),
        names: z.string().optional(),
        choices: z.array(z.string()).optional(),
        least: z.number().optional(),
        most: z.number().optional(),
        default: z.string().optional(),
        example: z.string().optional(),
      }),
    ),
    columns: z.array(z.object({ name: z.string(), description: z.string() })),
  })
  .openapi('QuerySummary');

export const answerSchema = z
  .object({
    query: z.string(),
    parameters: z.record(z.string(), z.unknown()),
    columns: z.array(z.string()),
    rows: z.array(z.record(z.string(), z.unknown())),
    truncated: z.boolean(),
  })
  .openapi('QueryAnswer');

export const assertionSchema = z
  .object({ id: z.string(), claim: z.string() })
  .catchall(z.unknown())
  .openapi('AssertionDetail', { description: 'What the reading pane shows of one assertion; see docs/http-api.md.' });

export const filesSchema = z
  .object({
    from: z.enum(['files', 'database']),
    follows: z.boolean().optional(),
    revision: z.number().int().optional(),
    changed: z.array(z.string()).optional(),
    problems: z
      .array(
        z.object({
          severity: z.enum(['error', 'warning']),
          at: z.string(),
          message: z.string(),
          code: z.string().optional(),
        }),
      )
      .optional(),
    errors: z.number().int().optional(),
    warnings: z.number().int().optional(),
  })
  .openapi('FilesState', { description: 'All but `from` only where the datasets come from files.' });

/** `{data: …}`, the one envelope of every successful answer but the graph, which is a format of its own. */
export const enveloped = <T extends z.ZodType>(data: T) => z.object({ data });
