// Few reads at once, a short queue behind them, and a clear word to whoever comes after that.
import type { MiddlewareHandler } from 'hono';
import pLimit from 'p-limit';
import { renderProblem } from './problems.ts';

export interface TurnLimits {
  readonly atOnce: number;
  readonly waiting: number;
  readonly retryAfterSeconds: number;
}

/** Answers 429 with Retry-After when `waiting` requests stand in the queue already. */
export function takeTurns({ atOnce, waiting, retryAfterSeconds }: TurnLimits): MiddlewareHandler {
  const limit = pLimit(atOnce);
  return async (context, next) => {
    if (limit.pendingCount >= waiting) {
      context.header('retry-after', String(retryAfterSeconds));
      return renderProblem(context, 429);
    }
    await limit(next);
    return undefined;
  };
}
