// The named queries: what can be asked, and asking one. Free Cypher does not exist here.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { cutMiddle } from '../../domain/records/say.ts';
import { RequestProblem } from '../problems.ts';
import type { Reads } from '../reads.ts';
import { answerJson, answerSchema, enveloped, idSchema, problemAnswers, querySchema } from '../schemas.ts';
import { unknownQuery } from './unknown.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/queries',
  summary: 'The named queries that can be asked here, sorted by name',
  responses: { 200: answerJson(enveloped(z.array(querySchema))), ...problemAnswers(429, 500) },
});
const runRoute = createRoute({
  method: 'get',
  path: '/api/queries/{name}',
  summary: 'The answer to one named query; its parameters stand in the URL',
  request: { params: z.object({ name: idSchema }) },
  responses: { 200: answerJson(enveloped(answerSchema)), ...problemAnswers(400, 404, 409, 429, 500, 503, 504) },
});

export function addQueryRoutes(app: OpenAPIHono, reads: Reads): void {
  app.openapi(listRoute, async (context) => context.json({ data: [...(await reads.listQueries())] }, 200));
  app.openapi(runRoute, async (context) => {
    const { name } = context.req.valid('param');
    const repeated = Object.entries(context.req.queries()).find(([, values]) => values.length > 1);
    if (repeated !== undefined) {
      throw new RequestProblem(400, {
        detail: `The parameter \`${cutMiddle(repeated[0], 80)}\` is given more than once.`,
        suggestion: 'Give it once; the items of a list are joined by commas.',
      });
    }
    const answer = await reads.runQuery(name, context.req.query(), context.req.raw.signal);
    if (answer !== undefined) return context.json({ data: answer }, 200);
    throw await unknownQuery(reads, name);
  });
}
