import { describe, expect, test } from 'vitest';
import { describeDefused, refuseStrayMark, renderRows } from '../../../src/cli/render-rows.ts';
import { renderTable, wrapText } from '../../../src/cli/render-table.ts';
import { collectParameter, readFreeQuery } from '../../../src/cli/typed-parameters.ts';

const answer = {
  columns: ['id', 'names', 'told', 'note'],
  rows: [
    { id: 'a', names: ['Ada', 'Bo'], told: true, note: null },
    { id: 'b', names: [], told: false, note: 'said "so",\nand left' },
  ],
};

describe('renderRows', () => {
  test('json keeps types, a row a line', () => {
    const text = renderRows('json', answer, 80);

    expect(JSON.parse(text)).toEqual(answer.rows);
    expect(text.split('\n')).toHaveLength(5);
    expect(renderRows('json', { columns: ['a'], rows: [] }, 80)).toBe('[]\n');
  });

  test('jsonl is one object a line, and nothing for nothing', () => {
    const lines = renderRows('jsonl', answer, 80).trimEnd().split('\n');

    expect(lines.map((line) => JSON.parse(line))).toEqual(answer.rows);
    expect(renderRows('jsonl', { columns: ['a'], rows: [] }, 80)).toBe('');
  });

  test('csv quotes, joins lists and names its columns', () => {
    expect(renderRows('csv', answer, 80)).toBe(
      'id,names,told,note\na,Ada; Bo,true,\nb,,false,"said ""so"",\nand left"\n',
    );
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '－1', '＠x'])(
    'csv does not let a spreadsheet run %j',
    (note) => {
      const csv = renderRows('csv', { columns: ['note'], rows: [{ note }] }, 80);

      expect(csv.split('\n').slice(1).join('\n').replace(/^"/, '')).toMatch(/^'/);
    },
  );

  test('csv leaves a negative number a number', () => {
    expect(renderRows('csv', { columns: ['n'], rows: [{ n: -1 }] }, 80)).toBe('n\n-1\n');
  });

  test('a name of a column is no formula either', () => {
    expect(renderRows('csv', { columns: ['=1+1'], rows: [] }, 80)).toBe("'=1+1\n");
  });

  test.each(['csv', 'tsv'] as const)('cells of %s that are not as in the data are counted', (format) => {
    const columns = ['quote', 'n'];
    const rows = [
      { quote: '-- he said', n: -1 },
      { quote: "'so'", n: 1 },
    ];

    expect(describeDefused(format, { columns, rows })).toMatch(/^1 cell begins with =, \+, -, @/);
    expect(describeDefused(format, { columns, rows: [...rows, ...rows] })).toMatch(/^2 cells begin/);
    expect(describeDefused(format, { columns, rows: rows.slice(1) })).toBeUndefined();
    expect(describeDefused('json', { columns, rows })).toBeUndefined();
  });

  test('tsv writes tabs and line ends with a backslash', () => {
    const text = renderRows('tsv', { columns: ['a', 'b'], rows: [{ a: 'x\ty', b: 'one\ntwo\\three' }] }, 80);

    expect(text).toBe('a\tb\nx\\ty\tone\\ntwo\\\\three\n');
  });
});

test('a byte order mark goes with csv and tsv alone', () => {
  for (const format of ['table', 'json', 'jsonl', undefined] as const) {
    expect(() => refuseStrayMark(true, format)).toThrow(expect.objectContaining({ kind: 'usage' }));
  }
  expect(() => refuseStrayMark(true, 'csv')).not.toThrow();
  expect(() => refuseStrayMark(undefined, 'json')).not.toThrow();
});

describe('renderTable', () => {
  const widest = (text: string) => Math.max(...text.split('\n').map((line) => [...line].length));

  test('fits the terminal and loses nothing', () => {
    const claim = 'The ferry left the lock at noon, with the gate half open and nobody at the wheel.';

    const text = renderTable({ columns: ['id', 'claim'], rows: [{ id: 'ferry-left', claim }] }, 40);

    expect(widest(text)).toBeLessThanOrEqual(40);
    for (const word of claim.split(' ')) expect(text).toContain(word);
  });

  test('puts records below each other where the columns cannot stand beside each other', () => {
    const columns = ['first', 'second', 'third', 'fourth'];
    const row = Object.fromEntries(columns.map((name) => [name, `the ${name} of several long values`]));

    const text = renderTable({ columns, rows: [row, row] }, 40);

    expect(text).toContain('── 2 ──');
    expect(text).toContain('second  the second of several long');
    expect(widest(text)).toBeLessThanOrEqual(40);
  });

  test('leaves out columns that are empty in every row, and names them', () => {
    const text = renderTable({ columns: ['a', 'b'], rows: [{ a: 'x', b: null }] }, 80);

    expect(text).toContain('(empty in every row: b)');
  });

  test('shows characters that would act on the terminal', () => {
    const text = renderTable({ columns: ['a'], rows: [{ a: 'red \u001b[31m and \u202e turned' }] }, 80);

    expect(text).toContain('\\u{1b}[31m');
    expect(text).toContain('\\u{202e}');
    expect(text).not.toContain('\u001b');
  });
});

describe('wrapText', () => {
  test('breaks at spaces, then after hyphens, then anywhere', () => {
    expect(wrapText('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrapText('kremlin-links-ukraine', 14)).toEqual(['kremlin-links-', 'ukraine']);
    expect(wrapText('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  test('counts wide characters as two', () => {
    expect(wrapText('船船船', 4)).toEqual(['船船', '船']);
  });
});

describe('readFreeQuery', () => {
  test('takes types from `:param` lines and from what was typed, and text otherwise', () => {
    const query = readFreeQuery('mine.cypher', ':param n => 3;\n\nRETURN $n + $m, $name', {
      'm:integer': '4',
      name: '007',
    });

    expect(query.cypher).toBe('RETURN $n + $m, $name');
    expect(query.raw).toEqual({ m: '4', name: '007' });
    expect(query.parameters.map(({ name, type, fallback }) => [name, type, fallback])).toEqual([
      ['n', 'integer', 3n],
      ['m', 'integer', null],
      ['name', 'string', null],
    ]);
  });

  test('refuses a type that does not exist', () => {
    expect(() => readFreeQuery('mine.cypher', 'RETURN $n', { 'n:number': '1' })).toThrow('`number` is not a type');
  });
});

describe('collectParameter', () => {
  test('keeps everything behind the first equals sign, and makes a list of what is given twice', () => {
    expect(collectParameter('a=b=c')).toEqual({ a: 'b=c' });
    expect(collectParameter('kind=rivals', { kind: 'denies' })).toEqual({ kind: 'denies,rivals' });
  });

  test('refuses what is no pair', () => {
    expect(() => collectParameter('event')).toThrow('-P takes key=value, not `event`');
    expect(() => collectParameter('=x')).toThrow('-P takes key=value');
  });
});
