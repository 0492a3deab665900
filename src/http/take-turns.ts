// Few reads at once, a short queue behind them, and a clear word to whoever comes after that or waits too long.

import type { Context, MiddlewareHandler } from 'hono';
import pLimit from 'p-limit';
import { countOf } from '../domain/base/count.ts';
import { renderProblem } from './problems.ts';

export interface TurnLimits {
  readonly atOnce: number;
  readonly waiting: number;
  /** Longest wait for a turn. */
  readonly maxWaitMs: number;
  readonly retryAfterSeconds: number;
}

/** Answers 429 with Retry-After when `waiting` requests stand in the queue already, or when no turn came in time. */
export function takeTurns({ atOnce, waiting, maxWaitMs, retryAfterSeconds }: TurnLimits): MiddlewareHandler {
  const limit = pLimit(atOnce);
  const refuse = (context: Context, detail: string) => {
    context.header('retry-after', String(retryAfterSeconds));
    return renderProblem(context, 429, { detail });
  };
  return async (context, next) => {
    if (limit.pendingCount >= waiting)
      return refuse(context, `${countOf(atOnce, 'read runs', 'reads run')} and ${countOf(waiting, 'waits', 'wait')}.`);
    const { signal } = context.req.raw;
    let began = false;
    let isGone = signal.aborted;
    const turn = limit(async () => {
      // Whoever left, or was told to come back, takes no turn.
      if (isGone) return;
      began = true;
      await next();
    });
    const gaveUp = new Promise<void>((resolve) => {
      const giveUp = () => {
        isGone = true;
        resolve();
      };
      const timer = setTimeout(giveUp, maxWaitMs);
      signal.addEventListener('abort', giveUp, { once: true });
      turn.finally(() => clearTimeout(timer)).catch(() => undefined);
    });
    await Promise.race([turn, gaveUp]);
    if (!began) return refuse(context, 'No turn came in time.');
    await turn;
    return undefined;
  };
}
