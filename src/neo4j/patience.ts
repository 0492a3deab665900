// How long is waited, and for whom: promises that give way to a signal or to time. Ends nothing by itself and knows no database.

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

/** A signal that is heard with the outer one, or with the given reason once the time is over. Release it when the work is done;
 *  `restart` gives it its whole time anew. */
export function limitTime(
  ms: number,
  outer: AbortSignal | undefined,
  reason: () => Error,
): { readonly signal: AbortSignal; restart(): void; release(): void } {
  const controller = new AbortController();
  let isOver = false;
  const stop = () => controller.abort(outer?.reason);
  const timer = setTimeout(() => controller.abort(reason()), ms);
  if (outer?.aborted) stop();
  else outer?.addEventListener('abort', stop, { once: true });
  return {
    signal: controller.signal,
    restart: () => {
      if (!isOver) timer.refresh();
    },
    release: () => {
      isOver = true;
      clearTimeout(timer);
      outer?.removeEventListener('abort', stop);
    },
  };
}
