// The named queries: what can be asked, and asking one. Free Cypher does not exist here.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { answerJson, problemAnswers } from '../answers.ts';
import { RequestProblem } from '../problems.ts';
import type { Reads } from '../reads.ts';
import { answerSchema, enveloped, idSchema, querySchema } from '../schemas.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/queries',
  summary: 'The named queries, sorted by name; none where no database stands behind the server',
  responses: { 200: answerJson(enveloped(z.array(querySchema))), ...problemAnswers(429) },
});
const runRoute = createRoute({
  method: 'get',
  path: '/api/queries/{name}',
  summary: 'The answer to one named query; its parameters stand in the URL',
  request: { params: z.object({ name: idSchema }) },
  responses: { 200: answerJson(enveloped(answerSchema)), ...problemAnswers(400, 404, 429, 503, 504) },
});

export function addQueryRoutes(app: OpenAPIHono, reads: Reads): void {
  app.openapi(listRoute, async (context) => context.json({ data: [...(await reads.listQueries())] } as never, 200));
  app.openapi(runRoute, async (context) => {
    const { name } = context.req.valid('param');
    const repeated = Object.entries(context.req.queries()).find(([, values]) => values.length > 1);
    if (repeated !== undefined) {
      throw new RequestProblem(400, { detail: `The parameter \`${repeated[0]}\` is given more than once.` });
    }
    const answer = await reads.runQuery(name, context.req.query());
    if (answer !== undefined) return context.json({ data: answer } as never, 200);
    throw new RequestProblem(404, {
      detail: `There is no query \`${name}\`.`,
      suggestion: 'GET /api/queries lists those that can be asked here.',
    });
  });
}
