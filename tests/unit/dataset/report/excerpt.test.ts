// What is shown of a line that has no end: the part around the place, columns true, no character cut in two.
import { describe, expect, test } from 'vitest';
import { locateDiagnostics } from '../../../../src/dataset/report/locate-diagnostic.ts';
import { renderDiagnostics } from '../../../../src/dataset/report/render-diagnostic.ts';

function locate(text: string, start: number, end = start + 1) {
  const place = { file: 'f', start, end };
  const diagnostic = { code: 'cycle', severity: 'error', message: 'M', place, notes: [] } as const;
  const options = { folder: '', sources: new Map([['f', text]]) };
  const [located] = locateDiagnostics([diagnostic], options.sources, '');
  return { at: located?.at, lines: renderDiagnostics([diagnostic], options).split('\n') };
}

describe('excerpts', () => {
  test('of a long line are a window around the caret, cut ends marked', () => {
    const { at, lines } = locate(`ab\n${'x'.repeat(5_000)}HERE${'y'.repeat(5_000)}\nc`, 5_003, 5_007);

    expect(at?.start).toEqual({ line: 2, column: 5_001 });
    expect(at?.end).toEqual({ line: 2, column: 5_005 });
    expect(at?.excerpt?.text.length).toBeLessThan(1_300);
    expect(lines[1]).toMatch(/^ 2 \| …x{40}HEREy+…$/);
    expect(lines[2]).toBe(`   | ${' '.repeat(41)}^^^^`);
  });

  test.each([
    ['pairs', '😀', 2],
    ['wide letters', '日', 2],
    ['letters with marks', 'e\u0301\u0323', 1],
  ])('of %s cut none in two, and point at the right column', (_name, unit, width) => {
    const before = unit.repeat(2_000);
    const { lines } = locate(`${before}X${unit.repeat(2_000)}`, before.length);
    const [, shown = '', caret = ''] = lines;
    const head = shown.slice(shown.indexOf('|') + 2, shown.indexOf('X'));

    expect(head.startsWith(`…${unit}`)).toBe(true);
    expect(head.slice(1).replaceAll(unit, '')).toBe('');
    expect(caret.indexOf('^') - caret.indexOf('|') - 2).toBe(1 + ((head.length - 1) / unit.length) * width);
    expect(shown.endsWith(`${unit}…`)).toBe(true);
  });

  test('of a short line are the line', () => {
    expect(locate('one two\r\nthree', 4, 7).lines.slice(1, 3)).toEqual([' 1 | one two', '   |     ^^^']);
    expect(locate('', 0).lines.slice(1, 3)).toEqual([' 1 | ', '   | ^']);
  });

  test('find the line of every offset, whatever the lines are like', () => {
    const text = `${'\n'.repeat(700)}${'z'.repeat(70_000)}\n\n${'ab\r\n'.repeat(600)}end`;
    for (let offset = 0; offset <= text.length; offset += 97) {
      const before = text.slice(0, offset);
      const line = before.split('\n').length;
      const column = offset - before.lastIndexOf('\n');
      expect(locate(text, offset).at?.start).toEqual({ line, column });
    }
  });
});
