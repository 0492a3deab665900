// Every error of the app as problem details (RFC 9457). A 500 says nothing but an id, which the log has too.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Failure } from '../domain/base/result.ts';
import { redactAddresses } from '../domain/base/server-address.ts';
import type { Problem } from '../wire/problem.ts';
import { UnknownDataset } from './reads.ts';

export const problemTitles = {
  400: 'The request cannot be meant',
  403: 'Requests from other sites are refused',
  404: 'There is no such thing here',
  405: 'Only GET and HEAD are answered',
  408: 'The request took too long to arrive',
  413: 'The body is too large',
  421: 'This server does not answer to that name',
  429: 'Too many reads at once',
  431: 'The address or the headers are too long',
  500: 'Something broke here',
  503: 'The database cannot be reached',
  504: 'The query failed or took too long',
} as const;
export type ProblemStatus = keyof typeof problemTitles;

export function renderProblem(
  context: Context,
  status: ProblemStatus,
  details: Pick<Problem, 'detail' | 'instance' | 'suggestion'> = {},
): Response {
  const problem: Problem = { type: 'about:blank', title: problemTitles[status], status, ...details };
  // What was asked for is repeated, and a page ends up in screenshots and logs as any other text does.
  return context.body(`${redactAddresses(JSON.stringify(problem))}\n`, status as ContentfulStatusCode, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  });
}

/** Thrown by a route to answer with a problem; rendered at the app's edge. */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem';
  readonly status: ProblemStatus;
  readonly details: Pick<Problem, 'detail' | 'suggestion'>;

  constructor(status: ProblemStatus, details: Pick<Problem, 'detail' | 'suggestion'>) {
    super(details.detail ?? problemTitles[status]);
    this.status = status;
    this.details = details;
  }
}

/** What the app was asked to log about a request that broke. */
export type LogError = (error: unknown, instance: string) => void;

/** Failures say what is wrong with the request or the world; anything else is ours and stays inside. */
export function renderError(context: Context, error: unknown, logError: LogError): Response {
  if (error instanceof RequestProblem) return renderProblem(context, error.status, error.details);
  if (error instanceof Failure && error.exitCode === 2) {
    return renderProblem(context, error instanceof UnknownDataset ? 404 : 400, withHint(error));
  }
  // Nobody is there to read it, and nothing went wrong: the client left, which ended its read.
  if (context.req.raw.signal.aborted) return renderProblem(context, 503);
  const instance = `urn:uuid:${crypto.randomUUID()}`;
  logError(error, instance);
  if (error instanceof Failure && error.exitCode === 4) {
    return renderProblem(context, 503, {
      detail: 'Neo4j does not answer. Is it running? `rashomon doctor` tells.',
      instance,
    });
  }
  if (error instanceof Failure && error.exitCode === 5) {
    return renderProblem(context, 504, { detail: error.message, instance });
  }
  return renderProblem(context, 500, { instance });
}

function withHint(failure: Failure): Pick<Problem, 'detail' | 'suggestion'> {
  return { detail: failure.message, ...(failure.hint !== undefined && { suggestion: failure.hint }) };
}
