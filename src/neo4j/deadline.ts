// Our own side of a time limit: ends the waiting although the other side never answers. Asks nobody to stop; `work` is told and may.
import { Failure } from '../domain/base/result.ts';

/** Neo4j is given this long to keep the limit by itself: its own message is the better one. */
export const graceMs = 2_000;

export interface Deadline {
  /** Without one there is no limit. */
  readonly timeoutMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * What `work` gives; a Failure of kind `query` at the limit and its grace, the signal's reason when it aborts. `ended` is aborted
 * then, and what `work` comes to later is nobody's.
 */
export async function withDeadline<T>(
  { timeoutMs, signal }: Deadline,
  work: (ended: AbortSignal) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const controller = new AbortController();
  let stopWaiting: () => void = () => undefined;
  const cutShort = new Promise<never>((_, reject) => {
    const end = (reason: unknown) => {
      reject(reason);
      controller.abort(reason);
    };
    const interrupt = () => end(signal?.reason);
    const timer =
      timeoutMs === undefined ? undefined : setTimeout(() => end(tellTimeout(timeoutMs)), timeoutMs + graceMs);
    signal?.addEventListener('abort', interrupt, { once: true });
    stopWaiting = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', interrupt);
    };
  });
  try {
    return await Promise.race([work(controller.signal), cutShort]);
  } finally {
    stopWaiting();
  }
}

function tellTimeout(timeoutMs: number): Failure {
  return new Failure(`The query took longer than ${timeoutMs / 1000} s, and Neo4j did not end it.`, {
    kind: 'query',
    hint: 'Neo4j may be busy, frozen or out of reach: `rashomon doctor` asks it. Or allow the query more time.',
  });
}
