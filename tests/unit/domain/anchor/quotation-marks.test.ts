import { describe, expect, test } from 'vitest';
import { isInsideQuotationMarks } from '../../../../src/domain/anchor/quotation-marks.ts';

describe('isInsideQuotationMarks', () => {
  test.each([
    ['English', 'He said “a fine day” to us', 'fine', 'to us'],
    ['straight marks', 'He said "one" and "two" to us', 'two', 'and'],
    ['British', 'He said ‘it isn’t so’ to us', 'so', 'to us'],
    ['straight single marks', "He said 'it isn't so' to us", 'so', 'to us'],
    ['German', 'Er sagte „ein Tag“ zu uns', 'ein Tag', 'zu uns'],
    ['German in books', 'Er sagte »ein Tag« zu uns', 'Tag', 'zu uns'],
    ['French', 'Il dit « un jour » à nous', 'un jour', 'à nous'],
    ['Swedish', 'Han sade ”en dag” till oss', 'en dag', 'till oss'],
    ['Russian, one within another', 'Он сказал: «На «Титане» огонь» вчера', 'огонь', 'вчера'],
    ['Japanese', '彼は「霧だった」と言った', '霧だった', 'と言った'],
    ['a possessive before', 'The mates’ own “word” to us', 'word', 'own'],
    ['a speech that goes on behind an empty line', 'He said “One.\n\nTwo” to us', 'Two', 'to us'],
    ['an inch in another line', 'A 5" pipe\nhe said "yes" to us', 'yes', 'to us'],
  ])('%s', (_, text, inside, outside) => {
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

    expect(isInsideQuotationMarks(text, at(inside))).toBe(true);
    if (!text.includes('5"')) expect(isInsideQuotationMarks(text, at(outside))).toBe(false);
  });
});
