// Whether the server and what it rests on answer, and whether what it shows is what stands in the files.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { FilesState } from '../../wire/files-state.ts';
import { answerJson, problemAnswers } from '../answers.ts';
import type { Reads } from '../reads.ts';
import { enveloped, filesSchema } from '../schemas.ts';

const healthRoute = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the server and what it rests on answer',
  responses: { 200: answerJson(z.object({ status: z.literal('ok') })), ...problemAnswers(503) },
});

const filesRoute = createRoute({
  method: 'get',
  path: '/api/files',
  summary: 'Whether the files were changed since they were read, and what is wrong with them',
  responses: { 200: answerJson(enveloped(filesSchema)), ...problemAnswers(429, 500) },
});

export function addHealthRoutes(app: OpenAPIHono, reads: Reads): void {
  app.openapi(filesRoute, (context) => {
    const state: FilesState = reads.readFilesState?.() ?? { from: 'database' };
    return context.json({ data: state } as never, 200);
  });
  app.openapi(healthRoute, async (context) => {
    await reads.checkHealth();
    return context.json({ status: 'ok' as const }, 200, { 'cache-control': 'no-store' });
  });
}
