import { describe, expect, test } from 'vitest';
import { prepareText } from '../../../../src/domain/anchor/prepared-text.ts';
import { sayDifference } from '../../../../src/domain/anchor/say-difference.ts';

describe('sayDifference', () => {
  test.each([
    ['the rudder failed', 'the engine failed', 'the quote has `rudder` where the document has `engine`'],
    ['the old engine', 'the engine', 'the quote has `old`, which the document has not'],
    ['engine failed', 'engine had failed', 'the quote leaves out `had`'],
    ['said No', 'said no', 'the quote has `No` where the document has `no`'],
    [
      'Cat',
      '\u0421at',
      'the quote has `Cat` where the document has `\u0421at`: U+0043 LATIN CAPITAL LETTER C where the document has U+0421 CYRILLIC CAPITAL LETTER ES',
    ],
    [
      'fire',
      '\ufb01re',
      'the quote has `fire` where the document has `\ufb01re`: U+0066 LATIN SMALL LETTER F and U+0069 LATIN SMALL LETTER I where the document has U+FB01 LATIN SMALL LIGATURE FI',
    ],
    [
      'the \u0441at then failed',
      'the cat then had failed',
      'the quote has `\u0441at` where the document has `cat`: U+0441 CYRILLIC SMALL LETTER ES where the document has U+0063 LATIN SMALL LETTER C, leaves out `had`',
    ],
    [
      '我们没有去过那里，这一点我们说明',
      '我们没有去过这里，这一点我们说明',
      'the quote has `那` where the document has `这` in `我们没有去过⟦这⟧里，这一点我们说明`',
    ],
    [
      'see https://example.org/harbor/report-2031',
      'see https://example.org/harbour/report-2031',
      'the quote leaves out `u` in `le.org/harbo⟦u⟧r/report-203`',
    ],
  ])('%s against %s', (written, found, said) => {
    expect(sayDifference(prepareText(found), written, found)).toBe(said);
  });

  test('never says that the document lacks a word it has', () => {
    const document = prepareText('In March, and again in summer.\nIt rained in\nApril.');

    expect(sayDifference(document, 'again in April.', 'again in')).toBe(
      'the quote has `April.` here, which the document has at line 3, column 1 (44–50)',
    );
    expect(sayDifference(document, 'again in rained April', 'again in')).toBe(
      'the quote has `rained April`, which does not stand here',
    );
  });

  test('tells no difference where a word is broken at the end of a line', () => {
    const found = 'an inde-\npendent anti-\nwar inquiry had failed';

    expect(sayDifference(prepareText(found), 'an independent anti-war inquiry has failed', found)).toBe(
      'the quote has `has` where the document has `had`',
    );
  });

  test('tells no difference of typography beside one of words', () => {
    const found = '“Ine\u0302s” has said';

    expect(sayDifference(prepareText(found), '"In\u00eas" had said', found)).toBe(
      'the quote has `had` where the document has `has`',
    );
  });
});
