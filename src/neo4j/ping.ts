// Whether the database answers: the smallest question there is, and one answer for all who ask at one time.
import { Failure } from '../domain/base/result.ts';
import type { Connection } from './connect.ts';
import { explainDatabaseError } from './failures.ts';
import { readStatement } from './statements.ts';
import { leaveInTime } from './time-limit.ts';
import { collectRows, inTransaction } from './transactions.ts';

/**
 * Throws a Failure of kind `database` where the database is away, as soon as that is known: it is not waited for as other reads do.
 * Asked twice, since the first failure may be a pooled connection's that ended while it was idle.
 */
export async function ping(connection: Connection, timeoutMs: number): Promise<void> {
  try {
    await askOnce(connection, timeoutMs);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await askOnce(connection, timeoutMs);
  }
}

async function askOnce(connection: Connection, timeoutMs: number): Promise<void> {
  const ask = { ...connection, retryMs: 0 };
  try {
    await inTransaction(ask, 'READ', (one) => collectRows(one, readStatement('ping'), {}), { timeoutMs });
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}

/**
 * Whether the database answers, asked with each caller's patience. Calls at one time share one question, and one that stays
 * unanswered is the only one for `unansweredMs`: a frozen server is not asked over and over, and who comes later does not wait
 * as long again.
 */
export function shareCheck(
  connection: Connection,
  unansweredMs: number,
  ask: (connection: Connection) => Promise<void>,
): (limitMs: number) => Promise<void> {
  let open: { readonly answer: Promise<void>; readonly since: number } | undefined;
  return async (limitMs) => {
    const now = performance.now();
    if (open === undefined) {
      const explain = () => noAnswer(connection, unansweredMs);
      const answer = leaveInTime({ ms: unansweredMs, heed: [connection.signal], explain }, (signal) =>
        ask({ ...connection, signal }),
      );
      const mine = { answer, since: now };
      open = mine;
      const forget = () => {
        if (open === mine) open = undefined;
      };
      answer.then(forget, () => {
        forget();
        connection.bookmarks?.forget();
      });
    }
    const { answer, since } = open;
    const ms = Math.max(0, Math.ceil(limitMs - (now - since)));
    await leaveInTime({ ms, heed: [], explain: () => noAnswer(connection, limitMs) }, () => answer);
  };
}

/**
 * One look for all who ask while another one is under way: that one may have begun before something they must not miss, so they
 * share the next.
 */
export function shareNext<T>(look: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | undefined;
  return () => {
    next ??= running.then(() => {
      next = undefined;
      const answer = look();
      running = answer.catch(() => undefined);
      return answer;
    });
    return next;
  };
}

function noAnswer({ address }: Connection, limitMs: number): Failure {
  return new Failure(`Neo4j at ${address.uri} did not answer within ${limitMs / 1000} s.`, {
    kind: 'database',
    hint: 'Is it frozen or overloaded? `rashomon doctor` shows what was found.',
  });
}
