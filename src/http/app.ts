// The HTTP app as a function Request → Response, testable without a socket. It is handed its reads, its files and its log.
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { FilesState } from '../wire/files-state.ts';
import { allowHosts, allowReadsOnly, limitBody, refuseOtherSites, sendSecureHeaders, takeTurns } from './guard.ts';
import { maxReadsAtOnce, maxReadsWaiting, maxWaitMs, retryAfterSeconds } from './limits.ts';
import { type LogError, renderError, renderProblem } from './problems.ts';
import type { Reads } from './reads.ts';
import { addDatasetRoutes, addHeldGraphs } from './routes/datasets.ts';
import { addQueryRoutes } from './routes/queries.ts';
import { addTextRoutes } from './routes/texts.ts';
import { answerJson, enveloped, filesSchema, problemAnswers } from './schemas.ts';
import type { StaticFiles } from './static-files.ts';

export interface AppOptions {
  readonly reads: Reads;
  /** Names under which the server may be asked, lower case: `127.0.0.1`, `localhost`, or `name:port`. */
  readonly hosts: ReadonlySet<string>;
  readonly files: StaticFiles;
  /** Origins that may show the page in a frame, as `?embed=1`; none where it is absent. */
  readonly embedders?: readonly string[];
  readonly version: string;
  readonly logError: LogError;
}

/** Routes in docs/http-api.md. Errors are problem details; every answer carries the security headers. */
export function buildApp({ reads, hosts, files, embedders = [], version, logError }: AppOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, context) => {
      if (result.success) return undefined;
      const detail = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
      return renderProblem(context, 400, { detail });
    },
  });
  app.use(
    sendSecureHeaders(embedders),
    allowHosts(hosts),
    refuseOtherSites,
    allowReadsOnly,
    limitBody,
    compress(),
    etag(),
  );
  app.use('/api/*', async (context, next) => {
    await next();
    if (context.res.ok) context.header('cache-control', 'no-cache');
  });
  addHeldGraphs(app, reads);
  app.use('/api/*', takeTurns({ atOnce: maxReadsAtOnce, waiting: maxReadsWaiting, maxWaitMs, retryAfterSeconds }));
  addHealthRoutes(app, reads);
  addDatasetRoutes(app, reads);
  addTextRoutes(app, reads);
  addQueryRoutes(app, reads);
  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Rashomon', version, description: 'Rival accounts of one event, read-only.' },
  });
  app.notFound((context) => {
    const file = files.get(context.req.path);
    if (file === undefined) return renderProblem(context, 404, { suggestion: 'GET /openapi.json lists the routes.' });
    return context.body(file.bytes, 200, { 'content-type': file.type, 'cache-control': file.cacheControl });
  });
  app.onError((error, context) => renderError(context, error, logError));
  return app;
}

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

function addHealthRoutes(app: OpenAPIHono, reads: Reads): void {
  app.openapi(filesRoute, (context) => {
    const state: FilesState = reads.readFilesState?.() ?? { from: 'database' };
    return context.json({ data: state }, 200);
  });
  app.openapi(healthRoute, async (context) => {
    await reads.checkHealth();
    return context.json({ status: 'ok' as const }, 200, { 'cache-control': 'no-store' });
  });
}
