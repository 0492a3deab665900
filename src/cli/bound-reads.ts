// Reads of a shared database with our own clock beside the server's: a frozen server keeps no time limit and a client that left
// waits for nothing. Decides when to give up; what is read is others' work.
import { Failure } from '../domain/base/result.ts';
import type { Connection } from '../neo4j/connect.ts';
import { endWithSignal } from '../neo4j/ending-connection.ts';

/**
 * Settles after `limitMs` at the latest, then with a Failure of kind `query`, and at once where `signal` aborts. Either way the
 * work's sessions are closed, which ends it in the server.
 */
export function readWithin<T>(
  connection: Connection,
  { limitMs, signal }: { readonly limitMs: number; readonly signal?: AbortSignal },
  read: (connection: Connection) => Promise<T>,
): Promise<T> {
  const ended = new AbortController();
  const end = () => ended.abort();
  const timer = setTimeout(end, limitMs);
  signal?.addEventListener('abort', end, { once: true });
  if (signal?.aborted) end();
  const release = () => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  };
  const work = read(endWithSignal(connection, ended.signal));
  work.then(release, release);
  return settleBefore(ended.signal, work, () =>
    signal?.aborted
      ? new Failure('The client left before the answer came.', { kind: 'query' })
      : new Failure(`The answer took longer than ${limitMs / 1000} s, so the server stopped waiting for it.`, {
          kind: 'query',
          hint: 'Ask for less, or ask again: the first time takes longest.',
        }),
  );
}

/**
 * Whether the database answers, asked with each caller's patience. Calls at one time share one question, and one that stays
 * unanswered is the only one for `unansweredMs`: a frozen server is not asked over and over, and who comes later does not wait
 * as long again.
 */
export function shareCheck(
  connection: Connection,
  limits: { readonly longestMs: number; readonly unansweredMs: number },
  ask: (connection: Connection) => Promise<void>,
): (limitMs: number) => Promise<void> {
  let open: { readonly answer: Promise<void>; readonly since: number } | undefined;
  return async (limitMs) => {
    const now = performance.now();
    if (open === undefined || now - open.since > limits.unansweredMs) {
      const answer = ask(endWithSignal(connection, AbortSignal.timeout(limits.longestMs)));
      const mine = { answer, since: now };
      open = mine;
      const forget = () => {
        if (open === mine) open = undefined;
      };
      answer.then(forget, forget);
    }
    const left = Math.max(0, Math.ceil(limitMs - (now - open.since)));
    await settleBefore(AbortSignal.timeout(left), open.answer, () => noAnswer(connection, limitMs));
  };
}

function settleBefore<T>(end: AbortSignal, work: Promise<T>, explain: () => Failure): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(explain());
    if (end.aborted) giveUp();
    else end.addEventListener('abort', giveUp, { once: true });
    work.then(resolve, reject);
  });
}

function noAnswer({ address }: Connection, limitMs: number): Failure {
  return new Failure(`Neo4j at ${address.uri} did not answer within ${limitMs / 1000} s.`, {
    kind: 'database',
    hint: 'Is it frozen or overloaded? `rashomon doctor` shows what was found.',
  });
}
