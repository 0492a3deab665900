// How answers are described in /openapi.json: one helper for JSON, one for the problems a route can give.
import type { z } from '@hono/zod-openapi';
import { type ProblemStatus, problemTitles } from './problems.ts';
import { problemSchema } from './schemas.ts';

export function answerJson<T extends z.ZodType>(schema: T) {
  return { description: 'As described.', content: { 'application/json': { schema } } };
}

export function problemAnswers(...statuses: ProblemStatus[]) {
  const content = { 'application/problem+json': { schema: problemSchema } };
  return Object.fromEntries(statuses.map((status) => [status, { description: `${problemTitles[status]}.`, content }]));
}
