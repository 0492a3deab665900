// What is loaded, and one dataset's graph or one assertion of it.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { NarrativeGraph } from '../../domain/graph/narrative-graph.ts';
import { describeAssertion } from '../../wire/assertion-detail.ts';
import { buildGraphPayload } from '../../wire/graph-payload.ts';
import { answerJson, problemAnswers } from '../answers.ts';
import { RequestProblem } from '../problems.ts';
import type { Reads } from '../reads.ts';
import { assertionSchema, datasetSchema, enveloped, graphSchema, idSchema } from '../schemas.ts';

const oneDataset = z.object({ id: idSchema });
const oneAssertion = z.object({ id: idSchema, assertion: idSchema });

const listRoute = createRoute({
  method: 'get',
  path: '/api/datasets',
  summary: 'The datasets that can be read, sorted by id',
  responses: { 200: answerJson(enveloped(z.array(datasetSchema))), ...problemAnswers(429, 503) },
});
const graphRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/graph',
  summary: 'One dataset as a graph: recorded nodes and relationships',
  request: { params: oneDataset },
  responses: { 200: answerJson(graphSchema), ...problemAnswers(400, 404, 429, 503) },
});
const assertionRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/assertions/{assertion}',
  summary: 'One assertion with its words, its relations and whose telling it is known by',
  request: { params: oneAssertion },
  responses: { 200: answerJson(enveloped(assertionSchema)), ...problemAnswers(400, 404, 429, 503) },
});

export function addDatasetRoutes(app: OpenAPIHono, reads: Reads): void {
  app.openapi(listRoute, async (context) => context.json({ data: [...(await reads.listDatasets())] }, 200));
  app.openapi(graphRoute, async (context) => {
    const graph = await requireGraph(reads, context.req.valid('param').id);
    return context.json(buildGraphPayload(graph) as never, 200);
  });
  app.openapi(assertionRoute, async (context) => {
    const { id, assertion } = context.req.valid('param');
    const detail = describeAssertion(await requireGraph(reads, id), assertion);
    if (detail !== undefined) return context.json({ data: detail } as never, 200);
    throw new RequestProblem(404, { detail: `\`${id}\` holds no assertion \`${assertion}\`.` });
  });
}

async function requireGraph(reads: Reads, id: string): Promise<NarrativeGraph> {
  const graph = await reads.readGraph(id);
  if (graph !== undefined) return graph;
  throw new RequestProblem(404, {
    detail: `No dataset \`${id}\` is loaded here.`,
    suggestion: 'GET /api/datasets lists those that are.',
  });
}
