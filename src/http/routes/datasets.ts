// What is loaded, and one dataset's graph or one assertion of it.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { MiddlewareHandler, TypedResponse } from 'hono';
import type { NarrativeGraph } from '../../domain/graph/narrative-graph.ts';
import type { GraphColumnsPayload, GraphPayload } from '../../wire/graph-payload.ts';
import { buildAssertionDetail, buildColumnsPayload, buildGraphPayload } from '../build-answers.ts';
import { type KeepAnswer, keepAnswers, sendKept } from '../kept-answers.ts';
import type { Reads } from '../reads.ts';
import {
  answerJson,
  assertionSchema,
  columnsSchema,
  datasetSchema,
  enveloped,
  graphSchema,
  idSchema,
  problemAnswers,
} from '../schemas.ts';
import { unknownAssertion, unknownDataset } from './unknown.ts';

const oneDataset = z.object({ id: idSchema });
const oneAssertion = z.object({ id: idSchema, assertion: idSchema });

/** Of a graph that has not changed since, these are made no second time. */
const keep = { graph: keepAnswers(buildGraphPayload), columns: keepAnswers(buildColumnsPayload) } as const;

const listRoute = createRoute({
  method: 'get',
  path: '/api/datasets',
  summary: 'The datasets that can be read, sorted by id',
  responses: { 200: answerJson(enveloped(z.array(datasetSchema))), ...problemAnswers(429, 500, 503, 504) },
});
const graphRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/graph',
  summary: 'One dataset as a graph: recorded nodes and relationships',
  request: { params: oneDataset },
  responses: { 200: answerJson(graphSchema), ...problemAnswers(400, 404, 409, 429, 500, 503, 504) },
});
const columnsRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/columns',
  summary: 'The same graph with its relationships as columns: smaller, and sooner read',
  request: { params: oneDataset },
  responses: { 200: answerJson(columnsSchema), ...problemAnswers(400, 404, 409, 429, 500, 503, 504) },
});
const assertionRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/assertions/{assertion}',
  summary: 'One assertion with its words, its relations and whose telling it is known by',
  request: { params: oneAssertion },
  responses: { 200: answerJson(enveloped(assertionSchema)), ...problemAnswers(400, 404, 409, 429, 500, 503, 504) },
});

/** Stands before the turns: what is held and still stands is sent without one. */
export function addHeldGraphs(app: OpenAPIHono, reads: Reads): void {
  const send = (answer: KeepAnswer): MiddlewareHandler<object, '/:id'> => {
    return async (context, next) => {
      const graph = await reads.findHeldGraph?.(context.req.param('id'), context.req.raw.signal);
      return graph === undefined ? await next() : await sendKept(context, await answer(graph));
    };
  };
  app.use('/api/datasets/:id/graph', send(keep.graph));
  app.use('/api/datasets/:id/columns', send(keep.columns));
}

export function addDatasetRoutes(app: OpenAPIHono, reads: Reads): void {
  app.openapi(listRoute, async (context) => {
    const datasets = await reads.listDatasets(context.req.raw.signal);
    return context.json({ data: [...datasets] }, 200);
  });
  app.openapi(graphRoute, async (context) => {
    const graph = await requireGraph(reads, context.req.valid('param').id, context.req.raw.signal);
    return (await sendKept(context, await keep.graph(graph))) as Response & TypedResponse<GraphPayload, 200, 'json'>;
  });
  app.openapi(columnsRoute, async (context) => {
    const graph = await requireGraph(reads, context.req.valid('param').id, context.req.raw.signal);
    return (await sendKept(context, await keep.columns(graph))) as Response &
      TypedResponse<GraphColumnsPayload, 200, 'json'>;
  });
  app.openapi(assertionRoute, async (context) => {
    const { id, assertion } = context.req.valid('param');
    const graph = await requireGraph(reads, id, context.req.raw.signal);
    const detail = buildAssertionDetail(graph, assertion);
    if (detail !== undefined) return context.json({ data: detail }, 200);
    throw unknownAssertion(graph, id, assertion);
  });
}

async function requireGraph(reads: Reads, id: string, signal: AbortSignal): Promise<NarrativeGraph> {
  const graph = await reads.readGraph(id, signal);
  if (graph !== undefined) return graph;
  throw await unknownDataset(reads, id, signal);
}
