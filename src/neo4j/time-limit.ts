// How long is waited, and for whom. There is one thought: work is given a signal, which is heard when its time is over or when whoever
// asked has left; a connection that carries the signal ends its transactions then. Knows no statement and opens nothing.
import { Failure } from '../domain/base/result.ts';

/** Neo4j is given this long to keep the limit by itself: its own message is the better one. */
export const graceMs = 2_000;

export interface TimeLimit {
  /** Without one only `heed` ends the work. */
  readonly ms?: number | undefined;
  /** Signals of those who asked; the reason of the first one heard is handed on. */
  readonly heed: readonly (AbortSignal | undefined)[];
  /** Why the time is over. */
  readonly explain: () => Error;
}

/**
 * What `work` gives, however long it takes to heed its signal; `restart` gives it its whole time anew. Throws the reason of a signal
 * that was heard before it began.
 */
export async function limitTime<T>(
  { ms, heed, explain }: TimeLimit,
  work: (ended: AbortSignal, restart: () => void) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const outer = heed.filter((signal) => signal !== undefined);
  for (const signal of outer) signal.throwIfAborted();
  const hearings = outer.map((signal) => ({ signal, stop: () => controller.abort(signal.reason) }));
  for (const { signal, stop } of hearings) signal.addEventListener('abort', stop, { once: true });
  const timer = ms === undefined ? undefined : setTimeout(() => controller.abort(explain()), ms);
  let isOver = false;
  try {
    return await work(controller.signal, () => {
      if (!isOver) timer?.refresh();
    });
  } finally {
    isOver = true;
    clearTimeout(timer);
    for (const { signal, stop } of hearings) signal.removeEventListener('abort', stop);
  }
}

/** As `limitTime`, for work that may never end: what it comes to later is nobody's. */
export function leaveInTime<T>(limit: TimeLimit, work: (ended: AbortSignal) => Promise<T>): Promise<T> {
  return limitTime(limit, (ended) => untilAborted(work(ended), ended));
}

/** A question's limit, for a server that does not keep it: a Failure of kind `query` after the grace, the signal's reason when that aborts. */
export function withDeadline<T>(
  { timeoutMs, signal }: { readonly timeoutMs?: number | undefined; readonly signal?: AbortSignal | undefined },
  work: (ended: AbortSignal) => Promise<T>,
): Promise<T> {
  const ms = timeoutMs === undefined ? undefined : timeoutMs + graceMs;
  return leaveInTime({ ms, heed: [signal], explain: () => tellTimeout(timeoutMs ?? 0) }, work);
}

function tellTimeout(timeoutMs: number): Failure {
  return new Failure(`The query took longer than ${timeoutMs / 1000} s, and Neo4j did not end it.`, {
    kind: 'query',
    hint: 'Neo4j may be busy, frozen or out of reach: `rashomon doctor` asks it. Or allow the query more time.',
  });
}

/** What the promise gives, unless the signal is heard first: then its reason. The promise itself goes on unheard. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** True when the promise settled in time, however; an error of it is nobody's any more. */
export async function settlesWithin(ms: number, promise: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const settled = promise.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([settled, late]);
  } finally {
    clearTimeout(timer);
  }
}
