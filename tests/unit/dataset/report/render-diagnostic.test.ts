// The excerpt under a diagnostic: carets under the right characters, whatever their width, and long lines cut around them.
import { describe, expect, test } from 'vitest';
import { renderDiagnostics } from '../../../../src/dataset/report/render-diagnostic.ts';

/** The excerpt for `marked`, which stands once in `line`, the third of its file. */
function excerpt(line: string, marked: string): string[] {
  const text = `first\nsecond\n${line}\nlast\n`;
  const start = text.indexOf(marked);
  const place = { file: 'f.yaml', start, end: start + marked.length };
  const diagnostic = { code: 'unknown-key', severity: 'error', message: 'M', notes: [], place } as const;
  return renderDiagnostics([diagnostic], { folder: 'd', sources: new Map([['f.yaml', text]]) }).split('\n');
}

describe('renderDiagnostics', () => {
  test('puts folder, line and column first, from 1', () => {
    expect(excerpt('  key: value', 'key')[0]).toBe('d/f.yaml:3:3: error: M [unknown-key]');
  });

  test.each([
    ['plain', '  key: value', 'value', '       ^^^^^'],
    ['after accents', 'é: value', 'value', '   ^^^^^'],
    ['after a combining accent', 'e\u0301: value', 'value', '   ^^^^^'],
    ['after wide letters', '東京: value', 'value', '      ^^^^^'],
    ['under wide letters', 'a: 東京', '東京', '   ^^^^'],
    ['after an emoji', '🔥: value', 'value', '    ^^^^^'],
    ['after a tab, shown as one space', 'a:\tvalue', 'value', '   ^^^^^'],
    ['after a mark that is written out', '\u202ea: value', 'value', `${' '.repeat(11)}^^^^^`],
  ])('points under the characters: %s', (_, line, marked, carets) => {
    expect(excerpt(line, marked)[2]).toBe(`   | ${carets}`);
  });

  test('what goes on over more lines is underlined to the end of its first', () => {
    expect(excerpt('a: [b,', '[b,\nlast')[2]).toBe('   |    ^^^');
  });

  test('nothing is still a place', () => {
    expect(excerpt('a:', '\nlast')[2]).toBe('   |   ^');
  });

  test('a long line is cut around its caret', () => {
    const [, shown = '', carets = ''] = excerpt(`${'x'.repeat(500)} here ${'y'.repeat(500)}`, 'here');

    expect(shown.length).toBeLessThan(130);
    expect(shown.indexOf('here')).toBe(carets.indexOf('^'));
    expect(shown).toMatch(/^ 3 \| ….*…$/);
  });

  test('a file without a text at hand is named, and nothing is shown', () => {
    const place = { file: 'gone.yaml', start: 0, end: 0 };
    const diagnostic = { code: 'misplaced-file', severity: 'warning', message: 'M', notes: [], place } as const;

    expect(renderDiagnostics([diagnostic], { folder: '.', sources: new Map() })).toBe(
      'gone.yaml:1:1: warning: M [misplaced-file]\n\n',
    );
  });
});
