// Texts of documents that are shipped with a dataset: which there are, and one as bytes. What is shipped is decided by who hands in
// the reads; here no request becomes a file name.
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { RequestProblem } from '../problems.ts';
import type { Reads } from '../reads.ts';
import { answerJson, enveloped, idSchema, problemAnswers, textSchema } from '../schemas.ts';
import { unknownDataset } from './unknown.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/texts',
  summary:
    'The documents whose text is shipped with a dataset, sorted by id; none where a database is behind the server',
  request: { params: z.object({ id: idSchema }) },
  responses: { 200: answerJson(enveloped(z.array(textSchema))), ...problemAnswers(400, 404, 429, 500, 503, 504) },
});
const oneRoute = createRoute({
  method: 'get',
  path: '/api/datasets/{id}/texts/{document}',
  summary: 'The text of one document, byte for byte as it is shipped',
  request: { params: z.object({ id: idSchema, document: idSchema }) },
  responses: {
    200: { description: 'UTF-8, with its line ends and marks.', content: { 'text/plain': { schema: z.string() } } },
    ...problemAnswers(400, 404, 429, 500, 503, 504),
  },
});

export function addTextRoutes(app: OpenAPIHono, reads: Reads): void {
  app.openapi(listRoute, async (context) => {
    const texts = await requireTexts(reads, context.req.valid('param').id, context.req.raw.signal);
    return context.json({ data: texts.map(({ document, length, sha256 }) => ({ document, length, sha256 })) }, 200);
  });
  app.openapi(oneRoute, async (context) => {
    const { id, document } = context.req.valid('param');
    await requireTexts(reads, id, context.req.raw.signal);
    const text = await reads.readText?.(id, document);
    if (text === undefined) {
      throw new RequestProblem(404, {
        detail: `No text of a document \`${document}\` is shipped with \`${id}\`.`,
        suggestion: `GET /api/datasets/${id}/texts lists those that are.`,
      });
    }
    return context.text(text, 200);
  });
}

async function requireTexts(reads: Reads, id: string, signal: AbortSignal) {
  const all = await reads.listDatasets(signal);
  if (all.some((one) => one.id === id)) return reads.listTexts?.(id) ?? [];
  throw await unknownDataset(reads, id, signal);
}
