import neo4j from 'neo4j-driver';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/domain/base/result.ts';
import { canSucceedLater, explainCutShort, explainDatabaseError } from '../../../src/neo4j/failures.ts';

const address = { uri: 'bolt://db.example:7687', database: 'neo4j' };

function driverError(code: string, message = 'What the server says.'): Error {
  return new neo4j.Neo4jError(message, code, 'gql-status', 'description');
}

describe('explainDatabaseError', () => {
  test.each([
    ['ServiceUnavailable', 'database', /does not answer/],
    ['SessionExpired', 'database', /does not answer/],
    ['Neo.ClientError.Security.Unauthorized', 'database', /refused the user name or password/],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'database', /too many wrong passwords/],
    ['Neo.ClientError.Security.CredentialsExpired', 'database', /must be changed/],
    ['Neo.ClientError.Security.Forbidden', 'database', /refused/],
    ['Neo.ClientError.Database.DatabaseNotFound', 'database', /no database "neo4j"/],
    ['Neo.ClientError.Statement.SyntaxError', 'query', /refused the query/],
    ['Neo.ClientError.Statement.AccessMode', 'query', /read-only/],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'query', /longer than it may/],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'query', /transaction memory/],
    ['Neo.DatabaseError.General.UnknownError', 'database', /failed/],
  ] as const)('%s is a Failure of kind %s', (code, kind, message) => {
    const failure = explainDatabaseError(driverError(code), address);

    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({ kind, message: expect.stringMatching(message), hint: expect.any(String) });
  });

  test.each([
    ['Server responded HTTP. Make sure …', /speaks Bolt/],
    ['self-signed certificate', /ssc:\/\//],
    ['getaddrinfo ENOTFOUND db.example', /spelled right/],
    ['connect ECONNREFUSED', /rashomon doctor/],
  ] as const)('a server silent with "%s" gets a hint of its own', (message, hint) => {
    expect(explainDatabaseError(driverError('ServiceUnavailable', message), address)).toMatchObject({
      hint: expect.stringMatching(hint),
    });
  });

  test('gives back what is not of the driver', () => {
    const bug = new Error('ours');

    expect(explainDatabaseError(bug, address)).toBe(bug);
  });
});

describe('canSucceedLater', () => {
  test.each([
    ['ServiceUnavailable', true],
    ['Neo.TransientError.Transaction.DeadlockDetected', true],
    ['Neo.TransientError.General.DatabaseUnavailable', true],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', false],
    ['Neo.TransientError.General.OutOfMemoryError', false],
    ['Neo.TransientError.General.TransactionMemoryLimit', false],
    ['Neo.TransientError.Transaction.MaximumTransactionMemory', false],
    ['Neo.ClientError.Statement.SyntaxError', false],
  ])('%s: %s', (code, expected) => {
    expect(canSucceedLater(driverError(code))).toBe(expected);
  });

  test('is false for what is not of the driver', () => {
    expect(canSucceedLater(new Error('ours'))).toBe(false);
  });
});

describe('explainCutShort', () => {
  test('says that nothing was written where COMMIT was not sent', () => {
    expect(explainCutShort(driverError('ServiceUnavailable'), address, 'writing')).toMatchObject({
      kind: 'database',
      hint: expect.stringContaining('Nothing was written'),
    });
  });

  test('says that it cannot know where only the answer is missing', () => {
    expect(explainCutShort(driverError('SessionExpired'), address, 'committing')).toMatchObject({
      kind: 'database',
      hint: expect.stringContaining('Either all of it stands or nothing does'),
    });
  });

  test('says that nothing was written where transaction memory ended', () => {
    const error = driverError('Neo.TransientError.General.MemoryPoolOutOfMemoryError');

    expect(explainCutShort(error, address, 'writing')).toMatchObject({
      kind: 'database',
      hint: expect.stringMatching(/^Nothing was written\. .*db\.memory\.transaction\.max/),
    });
  });

  test('says that nothing was written, why, and what to do where the disk is full', () => {
    const error = driverError('Neo.DatabaseError.Transaction.TransactionLogError', 'Could not append transaction: …');

    expect(explainCutShort(error, address, 'committing')).toMatchObject({
      kind: 'database',
      message: expect.stringMatching(/no space is left there\. Nothing was written\.$/),
      hint: expect.stringMatching(/^Free some space, restart that Neo4j .* run the same command again\.$/),
    });
  });

  test('does not say that nothing was written where the log was written and the stores were not', () => {
    const error = driverError('Neo.DatabaseError.Transaction.TransactionCommitFailed');

    expect(explainCutShort(error, address, 'committing')).toMatchObject({
      message: expect.stringContaining('Either all of it stands or nothing does.'),
    });
  });

  test('names --detach-foreign where a relationship was attached meanwhile', () => {
    const code = 'Neo.ClientError.Schema.ConstraintValidationFailed';
    const error = driverError(code, 'Cannot delete node<1>, because it still has relationships.');

    expect(explainCutShort(error, address, 'committing')).toMatchObject({
      hint: expect.stringContaining('--detach-foreign'),
    });
    expect(explainCutShort(driverError(code), address, 'committing')).toMatchObject({
      hint: expect.stringContaining('has a key of ours'),
    });
  });
});
