// Whether the server and what it rests on answer.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Reads } from '../reads.ts';
import { answerJson, problemAnswers } from '../schemas.ts';

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the server and what it rests on answer',
  responses: { 200: answerJson(z.object({ status: z.literal('ok') })), ...problemAnswers(503) },
});

export function addHealthRoute(app: OpenAPIHono, reads: Reads): void {
  app.openapi(healthRoute, async (context) => {
    await reads.checkHealth();
    return context.json({ status: 'ok' as const }, 200, { 'cache-control': 'no-store' });
  });
}
