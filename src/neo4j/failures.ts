// What the driver throws → a Failure that says what, where and what to do. Passes through what it does not know; prints nothing.
import neo4j, { type Neo4jError } from 'neo4j-driver';
import { Failure } from '../domain/base/result.ts';
import { redactAddresses } from '../domain/base/server-address.ts';

export interface DatabaseAddress {
  readonly uri: string;
  readonly database: string;
}

/** The server's transaction memory is used up; the driver calls it retriable, but only less work at a time can help. */
const memoryCodes: readonly string[] = [
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
  'Neo.TransientError.General.OutOfMemoryError',
  'Neo.TransientError.General.TransactionMemoryLimit',
  'Neo.TransientError.Transaction.MaximumTransactionMemory',
];

/** No connection, a lost one, or a peer that breaks the rules of Bolt. */
const silentCodes: readonly string[] = ['ServiceUnavailable', 'SessionExpired', 'ProtocolError', 'N/A'];

/** The log is written, the stores are not: what stands is known once the database has been started again. */
const commitFailed = 'Neo.DatabaseError.Transaction.TransactionCommitFailed';

const notBolt = 'What answers there does not speak Bolt as Neo4j does. Is the port right (usually 7687)?';

const moreMemory =
  'Give it more in its configuration: db.memory.transaction.max, dbms.memory.transaction.total.max or server.memory.heap.max_size.';

/** Whether the same work may succeed a little later. Memory may not: the same work needs as much again. */
export function canSucceedLater(error: unknown): boolean {
  return isDriverError(error) && error.retryable && !isOutOfMemory(error);
}

export function isOutOfMemory(error: unknown): boolean {
  return isDriverError(error) && memoryCodes.includes(error.code);
}

export function isDriverError(error: unknown): error is Neo4jError {
  return error instanceof neo4j.Neo4jError;
}

/** A Failure of kind `database` or `query`; a Failure or Bug of ours is given back as it is. */
export function explainDatabaseError(error: unknown, address: DatabaseAddress): unknown {
  if (!isDriverError(error)) return error;
  const at = `${address.uri}, database ${address.database}`;
  const fail = (kind: 'database' | 'query', message: string, hint: string) =>
    new Failure(message, { kind, hint, cause: error });
  const { code } = error;
  const message = redactAddresses(error.message);
  if (silentCodes.includes(code)) {
    return fail('database', `Neo4j at ${address.uri} does not answer: ${firstLine(message)}`, hintForSilence(message));
  }
  if (code === 'Neo.ClientError.Security.Unauthorized') {
    return fail(
      'database',
      `Neo4j at ${address.uri} refused the user name or password.`,
      'Set NEO4J_USERNAME and NEO4J_PASSWORD, or give --password-file; `rashomon doctor` shows which ones were used.',
    );
  }
  if (code === 'Neo.ClientError.Security.AuthenticationRateLimit') {
    return fail(
      'database',
      `Neo4j at ${address.uri} locked this user after too many wrong passwords.`,
      'Wait some seconds.',
    );
  }
  if (code === 'Neo.ClientError.Security.CredentialsExpired') {
    return fail(
      'database',
      `The password of this user must be changed first (${at}).`,
      'Sign in once at Neo4j Browser.',
    );
  }
  if (code.startsWith('Neo.ClientError.Database.DatabaseNotFound')) {
    return fail(
      'database',
      `There is no database "${address.database}" at ${address.uri}.`,
      'Name another with --database.',
    );
  }
  if (code.startsWith('Neo.ClientError.Security.')) {
    return fail(
      'database',
      `Neo4j refused: ${firstLine(message)} (${at})`,
      'The user needs the right to read and write here.',
    );
  }
  if (code.includes('TransactionTimedOut') || code.includes('TerminatedOnTimeout')) {
    return fail(
      'query',
      'The query took longer than it may and was stopped.',
      'Narrow it down, or allow it more time.',
    );
  }
  if (memoryCodes.includes(code)) {
    return fail('query', `Neo4j ran out of transaction memory (${at}).`, moreMemory);
  }
  if (code === 'Neo.ClientError.Statement.AccessMode') {
    return fail(
      'query',
      'The query wants to write, and queries are read-only here.',
      'Writing is what `rashomon load` does.',
    );
  }
  if (code.startsWith('Neo.ClientError.')) {
    return fail(
      'query',
      `Neo4j refused the query: ${message} [${code}]`,
      'The text or a parameter is at fault, not the data.',
    );
  }
  return fail(
    'database',
    `Neo4j failed: ${firstLine(message)} [${code}] (${at})`,
    'Its log says more; then run it again.',
  );
}

/** The server took the connection, or began to talk, and then said nothing. */
export function describeSilence({ uri }: DatabaseAddress, waitedMs: number): Failure {
  return new Failure(`Neo4j at ${uri} does not answer: nothing was heard for ${Math.round(waitedMs / 1000)} s.`, {
    kind: 'database',
    hint: 'Something listens there, but it hangs or is no Neo4j. Is the port right? Restarting it helps where it hangs.',
  });
}

/** For what goes wrong before there is a connection: whatever it is, it is the peer or the way to it. */
export function explainUnreachable(error: unknown, address: DatabaseAddress): unknown {
  const explained = explainDatabaseError(error, address);
  if (explained instanceof Failure) {
    // Nobody has asked a question yet: `query` would blame one.
    const { message, hint } = explained;
    if (explained.kind !== 'query') return explained;
    return new Failure(message, { kind: 'database', hint, cause: error });
  }
  return new Failure(`Neo4j at ${address.uri} cannot be talked to: ${describeOther(error)}`, {
    kind: 'database',
    hint: notBolt,
    cause: error,
  });
}

/** The driver's own words may repeat the address with all that stands in it, so they are not shown. */
export function refuseAddress(error: unknown): Failure {
  return new Failure('The Neo4j address cannot be used: the driver does not understand it.', {
    kind: 'database',
    hint: 'An address is a scheme, a host and a port, as in bolt://localhost:7687; `?name=value` may follow neo4j:// alone.',
    cause: error,
  });
}

function describeOther(error: unknown): string {
  return firstLine(redactAddresses(error instanceof Error ? error.message : String(error)));
}

/** When a write failed: before its COMMIT was sent, when only the answer to that is missing, or in a batch of a load that has several. */
export type WriteMoment = 'writing' | 'committing' | 'batch';

const nothingWritten = 'Nothing was written.';
const allOrNothing = 'Either all of it stands or nothing does.';
const earlierBatches = 'What earlier batches wrote stands, and the dataset says that it is being loaded.';

/** For a write that failed: says what was and was not done. */
export function explainCutShort(error: unknown, address: DatabaseAddress, moment: WriteMoment): unknown {
  if (!isDriverError(error)) return error;
  const { code } = error;
  const message = redactAddresses(error.message);
  const fail = (what: string, hint: string) => new Failure(what, { kind: 'database', hint, cause: error });
  const stands = moment === 'batch' ? earlierBatches : nothingWritten;
  if (silentCodes.includes(code)) {
    const lost = moment === 'committing' ? 'lost while everything was being committed' : 'lost while writing';
    return fail(`The connection to ${address.uri} was ${lost}: ${firstLine(message)}`, hintForLostWrite[moment]);
  }
  if (code === 'Neo.DatabaseError.Transaction.TransactionLogError' || code === commitFailed) {
    const done = code === commitFailed && moment !== 'batch' ? allOrNothing : stands;
    return fail(
      `Neo4j at ${address.uri} could not write to its disk: most likely no space is left there. ${done}`,
      'Free some space, restart that Neo4j (it takes no more work after this; one of ours is restarted by itself), and run the same command again.',
    );
  }
  if (memoryCodes.includes(code)) {
    return fail(`The load is too large for the transaction memory of ${address.uri}.`, `${stands} ${moreMemory}`);
  }
  if (code === 'Neo.ClientError.Schema.ConstraintValidationFailed') {
    const why = /still has relationships/.test(message)
      ? 'Others attached relationships to it meanwhile; --detach-foreign removes them as well.'
      : 'Somebody else’s node or relationship has a key of ours.';
    return fail(`Neo4j refused a row: ${message}`, `${stands} ${why}`);
  }
  return error;
}

const hintForLostWrite: Readonly<Record<WriteMoment, string>> = {
  writing: 'Nothing was written: it is one transaction. Run the same command again once the database answers.',
  committing: `${allOrNothing} Run the same command again: it finishes, or finds nothing to do.`,
  batch: `${earlierBatches} Run the same command again once the database answers: it goes on from there.`,
};

function hintForSilence(message: string): string {
  if (/Unknown Bolt protocol/.test(message)) return notBolt;
  if (/HTTP/.test(message)) return 'That port serves web pages; the driver speaks Bolt, usually on port 7687.';
  if (/certificate|TLS|SSL|secure/i.test(message)) {
    return 'For a certificate that no authority signed use bolt+ssc:// or neo4j+ssc://; without encryption bolt://.';
  }
  if (/ENOTFOUND|EAI_AGAIN/.test(message)) return 'That name is not known: is the address spelled right?';
  if (/routing/i.test(message)) return 'Is the database name right? A single server is also reached by bolt://.';
  return 'Is it running? `rashomon doctor` shows what was found; `rashomon start` starts one.';
}

/** The driver puts general advice first and the cause last. */
function firstLine(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/^.*Caused by: /, '').trim();
}
