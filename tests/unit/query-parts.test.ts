import { describe, expect, test } from 'vitest';
import { collapseParts, readPart, spliceParts } from '../../src/query/parts.ts';
import { listForbiddenOperators } from '../../src/query/plan-operators.ts';

describe('spliceParts', () => {
  test('puts the part between its markers, as deep as they stand', () => {
    const text = 'A\n  // <part bell>\n  stale\n  // </part>\nB';

    expect(spliceParts(text, { bell: 'one\n\n  two' })).toBe('A\n  // <part bell>\n  one\n\n    two\n  // </part>\nB');
  });

  test('does the same a second time', () => {
    const parts = { outer: 'x\n// <part inner>\n// </part>\ny', inner: 'z' };
    const once = spliceParts('// <part outer>\n// </part>', parts);

    expect(once).toBe('// <part outer>\nx\n// <part inner>\nz\n// </part>\ny\n// </part>');
    expect(spliceParts(once, parts)).toBe(once);
  });

  test('undoes itself', () => {
    expect(collapseParts('A\n// <part outer>\nx\n// <part inner>\nz\n// </part>\n// </part>\nB')).toBe(
      'A\n// <part outer>\n// </part>\nB',
    );
  });

  test.each([
    ['a part that does not exist', '// <part nothing>\n// </part>', 'there is no part `nothing`'],
    ['a part that contains itself', '// <part round>\n// </part>', 'part `round` contains itself'],
    ['a marker that is not closed', '// <part bell>', 'is not closed'],
    ['a marker that closes nothing', '// </part>', 'closes nothing'],
  ])('refuses %s', (_, text, message) => {
    expect(() => spliceParts(text, { bell: 'x', round: '// <part round>\n// </part>' })).toThrow(message);
  });
});

describe('readPart', () => {
  test('leaves the leading comments to those who edit the part', () => {
    expect(readPart('// what it gives\n//\n\nCALL () {\n  // why\n  RETURN 1\n}\n')).toBe(
      'CALL () {\n  // why\n  RETURN 1\n}',
    );
  });
});

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
