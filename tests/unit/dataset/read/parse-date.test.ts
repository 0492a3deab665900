// The part of EDTF that the format takes, as tables.
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../src/dataset/read/parse-date.ts';

describe('parseDate', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-03', '2024-03-01', '2024-03-31'],
    ['2024-03-22', '2024-03-22', '2024-03-22'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29', '2000-02-29'],
    ['0001', '0001-01-01', '0001-12-31'],
    ['9999-12-31', '9999-12-31', '9999-12-31'],
    ['2024?', '2024-01-01', '2024-12-31'],
    ['2024-03-22?', '2024-03-22', '2024-03-22'],
    ['202X', '2020-01-01', '2029-12-31'],
    ['19XX', '1900-01-01', '1999-12-31'],
    ['2024-XX', '2024-01-01', '2024-12-31'],
    ['2024-XX-XX', '2024-01-01', '2024-12-31'],
    ['2024-02-XX', '2024-02-01', '2024-02-29'],
    ['2024-03-2X', '2024-03-20', '2024-03-29'],
    ['2024-03-3X', '2024-03-30', '2024-03-31'],
    ['2024-03-22/2024-03-25', '2024-03-22', '2024-03-25'],
    ['2024-03/2024', '2024-03-01', '2024-12-31'],
    ['2024-03-22/..', '2024-03-22', undefined],
    ['2024-03-22/', '2024-03-22', undefined],
    ['../2024-03', undefined, '2024-03-31'],
    ['/2024', undefined, '2024-12-31'],
  ])('%s runs from %s to %s', (text, from, to) => {
    const reading = parseDate(text);

    expect(reading).toEqual({ ok: true, approximate: false, ...(from && { from }), ...(to && { to }) });
  });

  test.each(['2024~', '2024-03%', '2024-03-22~', '2024~/2025', '2024/2025%'])('%s is approximate', (text) => {
    expect(parseDate(text)).toMatchObject({ ok: true, approximate: true });
  });

  test('an interval keeps its ends even where they are the wrong way round, for the rule to see', () => {
    expect(parseDate('2024-03-25/2024-03-22')).toMatchObject({ ok: true, from: '2024-03-25', to: '2024-03-22' });
  });

  test.each([
    ['', 'no EDTF'],
    [' 2024', 'no EDTF'],
    ['24', 'no EDTF'],
    ['201', 'no EDTF'],
    ['2024-3', 'no EDTF'],
    ['20240322', 'no EDTF'],
    ['12024', 'no EDTF'],
    ['-0001', 'no EDTF'],
    ['Y12024', 'no EDTF'],
    ['2024S2', 'no EDTF'],
    ['[2024,2025]', 'no EDTF'],
    ['{2024,2025}', 'no EDTF'],
    ['?2024-03', 'no EDTF'],
    ['2024?-03', 'no EDTF'],
    ['XX24', 'no EDTF'],
    ['XXXX', 'year, month, day'],
    ['2024/2025/2026', 'one `/`'],
    ['../..', 'on one side'],
    ['/', 'on one side'],
    ['0000', 'year 0000'],
    ['2024-21', 'seasons'],
    ['2024-13', 'no month 13'],
    ['2024-00', 'no such day'],
    ['2024-02-30', 'no such day'],
    ['2023-02-29', 'no such day'],
    ['1900-02-29', 'no such day'],
    ['2024-04-31', 'no such day'],
    ['2024-02-3X', 'no such day'],
    ['2024-03-00', 'no such day'],
    ['2024-XX-31', 'needs its month'],
    ['2024-03-22T10:00:00Z', 'times of day'],
    ['22.3.2024', 'year, month, day'],
    ['3/22', 'no EDTF'],
    ['March 2024', 'year, month, day'],
    ['2024-02-30/2024-03-01', 'no such day'],
    [`${'2'.repeat(100)}`, 'no longer than'],
  ])('%j is refused', (text, reason) => {
    expect(parseDate(text)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });
});
