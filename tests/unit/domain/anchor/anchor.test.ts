import { describe, expect, test } from 'vitest';
import { findAnchor, type QuoteSelector } from '../../../../src/domain/anchor/anchor.ts';
import { prepareText } from '../../../../src/domain/anchor/prepared-text.ts';

const text = `“Fog held us back,” the captain said — again.
The harbour office said that the engine had failed, and that 40 passengers were on board.

Passengers said that the engine had failed - twice. Putin‘s words.`;

const status = (quote: QuoteSelector) => findAnchor(text, quote).status;
/** What was found, read back from the text by its offsets. */
const found = (quote: QuoteSelector) => {
  const anchor = findAnchor(text, quote);
  return 'start' in anchor ? text.slice(anchor.start, anchor.end) : undefined;
};

describe('findAnchor', () => {
  test.each([
    ['the words as they are', { exact: 'Fog held us back,' }, 'exact'],
    ['the whole text', { exact: text }, 'exact'],
    ['words that occur twice, with a prefix', { exact: 'the engine had failed', prefix: 'office said that ' }, 'exact'],
    ['words that occur twice, with a suffix', { exact: 'the engine had failed', suffix: ' - twice' }, 'exact'],
    ['a prefix without its last space', { exact: 'the engine had failed', prefix: 'office said that' }, 'exact'],
    ['a prefix in yet other typography', { exact: 'again', prefix: "' the captain said - " }, 'exact'],
    ['a suffix that is not there', { exact: 'again', suffix: ', he said' }, 'altered'],
    ['a prefix in other typography', { exact: 'again', prefix: 'the captain said - ' }, 'exact'],
    ['another apostrophe', { exact: "Putin's words" }, 'typographic'],
    ['another dash', { exact: 'failed – twice' }, 'typographic'],
    ['another space', { exact: 'said\u00a0—\u202fagain.' }, 'typographic'],
    ['a line break for a space', { exact: 'again. The harbour' }, 'typographic'],
    ['straight quotation marks', { exact: '"Fog held us back," the captain' }, 'typographic'],
    ['words that occur twice', { exact: 'the engine had failed' }, 'ambiguous'],
    [
      'words that occur twice, with a prefix they share',
      { exact: 'the engine had failed', prefix: 'that ' },
      'ambiguous',
    ],
    ['typographic words that occur twice', { exact: 'said  that' }, 'ambiguous'],
    ['another capital', { exact: 'fog held us back,' }, 'altered'],
    ['another word', { exact: 'The harbour office said that the rudder had failed' }, 'altered'],
    ['a word left out', { exact: 'The harbour said that the engine had failed' }, 'altered'],
    ['the words, behind another prefix', { exact: 'Fog held us back,', prefix: 'Mist: ' }, 'altered'],
    ['nothing like it', { exact: 'An iceberg stood in the way' }, 'lost'],
    ['a short word that is not there', { exact: 'whale' }, 'lost'],
    ['white space alone', { exact: ' \n' }, 'lost'],
  ])('%s', (_, quote, expected) => {
    expect(status(quote)).toBe(expected);
  });

  test('gives offsets of the original behind a fold that shortens it', () => {
    const spaced = 'one  —\n\n two';

    expect(findAnchor(spaced, { exact: '- two' })).toEqual({
      status: 'typographic',
      start: 5,
      end: 12,
      found: '—\n\n two',
    });
  });

  test('ends behind the last unit where the fold drops what follows', () => {
    expect(found({ exact: 'again. The' })).toBe('again.\nThe');
    expect(findAnchor('a   b', { exact: 'a ' })).toMatchObject({ status: 'exact', start: 0, end: 2 });
  });

  test('a recorded position at which the words stand decides between places, but not against prefix and suffix', () => {
    const twice = 'the engine failed. the engine failed again.';
    const second = { start: 19, end: 29 };

    expect(findAnchor(twice, { exact: 'the engine', ...second })).toMatchObject({ status: 'exact', ...second });
    expect(findAnchor(twice, { exact: 'the engine', suffix: ' failed', ...second })).toMatchObject({ ...second });
    expect(findAnchor(twice, { exact: 'the engine', suffix: ' failed.', ...second })).toMatchObject({ start: 0 });
    expect(findAnchor(twice, { exact: 'the engine', start: 1, end: 11 }).status).toBe('ambiguous');
    expect(findAnchor(twice, { exact: 'the engine', start: 19, end: 2_900 }).status).toBe('ambiguous');
  });

  test('a recorded position decides for a typographic place beside an exact one, and beyond the first thousand', () => {
    expect(findAnchor('A. No. A.\u00a0No.', { exact: 'A. No.', start: 7, end: 13 })).toMatchObject({
      status: 'typographic',
      start: 7,
    });
    expect(findAnchor('tick '.repeat(2_000), { exact: 'tick', start: 9_000, end: 9_004 })).toMatchObject({
      status: 'exact',
      start: 9_000,
    });
  });

  test('lists the first places of an ambiguous quote and says when there are more', () => {
    const anchor = findAnchor('tick '.repeat(6), { exact: 'tick' });

    expect(anchor).toMatchObject({ status: 'ambiguous', more: true });
    expect(anchor.status === 'ambiguous' && anchor.places.map(({ start }) => start)).toEqual([0, 5, 10, 15]);
  });

  test('shows the nearest words as whole words of the document', () => {
    expect(found({ exact: 'the harbor office said' })).toBe('The harbour office said');
    expect(found({ exact: 'engines had failed, and' })).toBe('engine had failed, and');
  });

  test('tells whether the words or only their context differ', () => {
    expect(findAnchor(text, { exact: 'Fog held us back,', prefix: 'Mist: ' })).toMatchObject({ differs: 'context' });
    expect(findAnchor(text, { exact: 'Fog kept us back,' })).toMatchObject({ differs: 'words' });
  });

  test('counts UTF-16 code units and cuts no surrogate pair', () => {
    const emoji = 'a 🚢 came, “late”.';

    expect(findAnchor(emoji, { exact: '🚢 came, "late"' })).toMatchObject({
      start: 2,
      end: 17,
      found: '🚢 came, “late”',
    });
  });

  test('keeps offsets where lower case is longer than upper case', () => {
    const turkish = 'İİİİ the engine had failed in İzmir';

    expect(findAnchor(turkish, { exact: 'The engine has failed in' })).toMatchObject({
      status: 'altered',
      found: 'the engine had failed in',
    });
  });

  test('gives the same for a text prepared once', () => {
    const prepared = prepareText(text);

    for (const exact of ["Putin's words", 'the harbor office said', 'Fog held us back,']) {
      expect(findAnchor(prepared, { exact })).toEqual(findAnchor(text, { exact }));
    }
  });

  test('finds an altered quote of 16 KiB in a text of two million units', () => {
    const words = (from: number, count: number) =>
      Array.from({ length: count }, (_, index) => `word${(((from + index) * 7919) % 100_003).toString(36)}`).join(' ');
    const long = words(0, 240_000);
    const quote = words(120_000, 1_800);
    const changed = quote.replaceAll('word1', 'ward1');

    const anchor = findAnchor(long, { exact: changed });

    expect(anchor).toMatchObject({ status: 'altered', found: quote });
  });
});

describe('findAnchor, where a text was stored or set in another way', () => {
  test.each([
    ['soft hyphens', 'Die Ver\u00adant\u00adwor\u00adtung liegt', 'Verantwortung', 'Ver\u00adant\u00adwor\u00adtung'],
    ['a soft hyphen at the end of a line', 'Die Verant\u00ad\nwortung liegt', 'Verantwortung', 'Verant\u00ad\nwortung'],
    ['decomposed letters in the text', 'said I\u006ee\u0302s Caldeira', 'In\u00eas', 'Ine\u0302s'],
    ['decomposed letters in the quote', 'said In\u00eas Caldeira', 'Ine\u0302s', 'In\u00eas'],
    ['decomposed Cyrillic', 'сказал чеи\u0306 дом', 'чей', 'чеи\u0306'],
    ['decomposed Korean', 'x \u1112\u1161\u11ab\u1100\u1173\u11af y', '한글', '\u1112\u1161\u11ab\u1100\u1173\u11af'],
    ['a compatibility ideograph', 'x \uf900 y', '\u8c48', '\uf900'],
    ['zero-width characters', 'he sa\u200bid\u2060 so', 'said so', 'sa\u200bid\u2060 so'],
    ['a byte order mark', 'he said\ufeff so', 'said so', 'said\ufeff so'],
    ['direction marks', 'he \u202asaid\u202c so', 'said so', 'said\u202c so'],
    ['a selector of the emoji style', 'hot ⚡\ufe0f day', '⚡ day', '⚡\ufe0f day'],
    ['no-break hyphens and spaces', 'the anti\u2011war\u00a0party', 'anti-war party', 'anti\u2011war\u00a0party'],
    [
      'a word broken at the end of a line',
      'an inde-\npendent inquiry',
      'independent inquiry',
      'inde-\npendent inquiry',
    ],
    ['one broken at CR LF, the next line indented', 'an inde-\r\n   pendent x', 'independent', 'inde-\r\n   pendent'],
    ['a hyphen at the end of a line', 'the anti-\nwar party', 'anti-war party', 'anti-\nwar party'],
    ['a word that the quote breaks', 'an independent inquiry', 'inde-\npendent', 'independent'],
    [
      'both ways in one quote',
      'Govern-\nment of anti-\nwar men',
      'Government of anti-war',
      'Govern-\nment of anti-\nwar',
    ],
    ['a line end in a script without spaces', '我们没有去\n过那里。', '没有去过那里', '没有去\n过那里'],
    ['as the quote has them already', 'the Govern-\nment of', 'Govern- ment', 'Govern-\nment'],
  ])('%s: typographic', (_, stored, exact, expected) => {
    const anchor = findAnchor(stored, { exact });

    expect(anchor.status).toBe('typographic');
    expect('start' in anchor && stored.slice(anchor.start, anchor.end)).toBe(expected);
  });

  test.each([
    ['a hyphen inside a line', 'to re-sign it', 're-sign', 'resign'],
    ['a hyphen the text has not', 'to resign it', 'resign', 're-sign'],
    ['a letter of another script', 'the \u0421at said', '\u0421at', 'Cat'],
    ['a word all of letters of another script', 'the \u0421\u0415\u041e said', '\u0421\u0415\u041e', 'CEO'],
    ['a ligature', 'the \ufb01re was set', '\ufb01re', 'fire'],
    ['a power', 'some 10² of them', '10²', '102'],
    ['an accent', 'the cafe\u0301 burnt', 'cafe\u0301', 'cafe'],
    ['another flag', 'x 🏴󠁧󠁢󠁥󠁮󠁧󠁿 is here y', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 is here', '🏴󠁧󠁢󠁳󠁣󠁴󠁿 is here'],
    ['capitals', 'said NO more', 'NO', 'no'],
    ['an entity in the text', 'Fog &amp; smoke held', 'Fog &amp; smoke', 'Fog & smoke'],
    ['numeric entities', 'he said &#8220;no&#x201D; twice', '&#8220;no&#x201D;', '“no”'],
    ['tags in the text', 'said <b class="x">nothing</b>. Else', '>nothing</b>.', 'nothing.'],
    ['an entity in the quote', 'Fog & smoke held', 'Fog & smoke', 'Fog &amp; smoke'],
    ['tags in the quote', 'said nothing else', 'said nothing', 'said <i>nothing</i>'],
  ])('%s: altered', (_, stored, expected, exact) => {
    const anchor = findAnchor(stored, { exact });

    expect(anchor.status).toBe('altered');
    expect('found' in anchor && anchor.found).toContain(expected.replace(/^>/, ''));
  });

  test('no place cuts a character in two', () => {
    expect(findAnchor('cafe\u0301 cafe', { exact: 'cafe' })).toMatchObject({ status: 'exact', start: 6 });
    expect(findAnchor('cafe\u0301', { exact: '\u0301' }).status).not.toBe('exact');
    expect(findAnchor('cafe\u0301 cafe', { exact: 'cafe', start: 0, end: 4 })).toMatchObject({ start: 6 });
  });

  test('a recorded place may take in characters without ink', () => {
    const stored = '\u00adVer\u00adant';

    expect(findAnchor(stored, { exact: 'Verant', start: 0, end: 8 })).toMatchObject({
      status: 'typographic',
      start: 0,
    });
    expect(findAnchor(stored, { exact: 'Verant' })).toMatchObject({ status: 'typographic', start: 1 });
  });

  test('a prefix is compared over a word broken at the end of a line', () => {
    const stored = 'the Govern-\nment said no. The mayor said no.';

    expect(findAnchor(stored, { exact: 'said no', prefix: 'Government ' })).toMatchObject({
      status: 'exact',
      start: 17,
    });
  });

  test('case does not count where it need not, but whole words do', () => {
    expect(findAnchor('The Mayor May come', { exact: 'may' }, { ignoreCase: true })).toMatchObject({
      start: 10,
      end: 13,
    });
    expect(findAnchor('Ο ΛΌΓΟΣ του', { exact: 'λόγος' }, { ignoreCase: true })).toMatchObject({ found: 'ΛΌΓΟΣ' });
    expect(findAnchor('The mayor came', { exact: 'may' }, { ignoreCase: true }).status).toBe('lost');
  });
});
