// Every error of the app as problem details (RFC 9457). A 500 says nothing but an id, which the log has too.
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Failure, type FailureKind, omitAbsent } from '../domain/base/result.ts';
import { redactAddresses } from '../domain/base/server-address.ts';
import type { Problem } from '../wire/problem.ts';

export const problemTitles = {
  400: 'The request is wrong',
  403: 'Requests from other sites are refused',
  404: 'There is no such thing here',
  405: 'Only GET and HEAD are answered',
  408: 'The request took too long to arrive',
  409: 'The dataset is being loaded',
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

interface FailureAnswer {
  readonly status: ProblemStatus;
  /** The request is at fault: nothing to log. */
  readonly isAsked: boolean;
  /** What of it may leave the server. */
  describe(failure: Failure): Pick<Problem, 'detail' | 'suggestion'>;
}

const tellAll = ({ message, hint }: Failure) => ({ detail: message, ...omitAbsent({ suggestion: hint }) });

const failureAnswers: Readonly<Record<FailureKind, FailureAnswer>> = {
  usage: { status: 400, isAsked: true, describe: tellAll },
  unknown: { status: 404, isAsked: true, describe: tellAll },
  data: { status: 500, isAsked: false, describe: () => ({}) },
  files: { status: 500, isAsked: false, describe: () => ({}) },
  // Its own words name the address of the database.
  database: {
    status: 503,
    isAsked: false,
    describe: () => ({ detail: 'Neo4j does not answer. Is it running? Run `rashomon doctor` where this server runs.' }),
  },
  loading: {
    status: 409,
    isAsked: true,
    describe: ({ message }) => ({ detail: message, suggestion: 'Try again when the load is done.' }),
  },
  query: { status: 504, isAsked: false, describe: ({ message }) => ({ detail: message }) },
};

/** Failures say what is wrong with the request or the world; anything else is ours and stays inside. */
export function renderError(context: Context, error: unknown, logError: LogError): Response {
  if (error instanceof RequestProblem) return renderProblem(context, error.status, error.details);
  const failure = error instanceof Failure ? error : undefined;
  const told = failure && failureAnswers[failure.kind];
  if (failure && told?.isAsked) return renderProblem(context, told.status, told.describe(failure));
  // Nobody is there to read it, and nothing went wrong: the client left, which ended its read.
  if (context.req.raw.signal.aborted) return renderProblem(context, 503);
  const instance = `urn:uuid:${crypto.randomUUID()}`;
  logError(error, instance);
  return renderProblem(context, told?.status ?? 500, { ...(failure && told?.describe(failure)), instance });
}
