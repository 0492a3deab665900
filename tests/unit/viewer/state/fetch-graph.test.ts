import { describe, expect, test } from 'vitest';
import { showActing } from '../../../../viewer/src/state/fetch-graph.ts';

describe('showActing', () => {
  test.each([
    ['direction', 'photo\u202egnp.exe', 'photo\\u{202e}gnp.exe'],
    ['no width', 'a\u200bb\ufeffc', 'a\\u{200b}b\\u{feff}c'],
    ['control', 'bell\u0007', 'bell\\u{7}'],
    ['a joiner between Latin letters', 'ab\u200dcd', 'ab\\u{200d}cd'],
  ])('writes out %s', (_, text, shown) => {
    expect(showActing({ nodes: { Actor: [{ id: 'a', properties: { name: text, aliases: [text] } }] } })).toEqual({
      nodes: { Actor: [{ id: 'a', properties: { name: shown, aliases: [shown] } }] },
    });
  });

  test('leaves lines of a quote and the joiners of scripts that have them', () => {
    const texts = ['two\nlines', '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645', 'Zoë Håkansson', 3, true];

    expect(showActing(texts)).toEqual(texts);
  });

  test('leaves JSON readable', () => {
    const shown = showActing(JSON.stringify({ yes: { label: 'a\u202eb' } }));

    expect(JSON.parse(String(shown))).toEqual({ yes: { label: 'a\\u{202e}b' } });
  });
});
