import { describe, expect, test } from 'vitest';
import { listForbiddenOperators } from '../../../src/query/plan-operators.ts';

describe('listForbiddenOperators', () => {
  test('lets through what reads the graph', () => {
    expect(listForbiddenOperators(['ProduceResults', 'Expand(All)', 'NodeUniqueIndexSeek', 'Repeat(Trail)'])).toEqual(
      [],
    );
  });

  test.each([
    'LoadCSV',
    'ProcedureCall',
    'ShowTransactions',
    'TerminateTransactions',
    'Create',
    'SetProperty',
    'DetachDelete',
    'TransactionForeach',
    'SomethingNew',
  ])('stops %s', (operator) => {
    expect(listForbiddenOperators(['ProduceResults', operator])).toEqual([operator]);
  });
});
