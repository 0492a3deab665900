// What is found of quotes and of the document's own words, row by row, and what the notes say. Golden messages are in
// invalid-fixtures.test.ts.
import { describe, expect, test } from 'vitest';
import { checkFiles, checkRecords, errorsOf, warningsOf } from '../../../support/check-text.ts';

describe('quotes', () => {
  const quoted = (quote: string, by = 'captain') => `a: {by: ${by}, act: says, claim: A claim., quotes: [${quote}]}`;

  test.each([
    ['exact', '{exact: "Fog held us back,"}', []],
    ['typographic', '{exact: "\\"Fog held us back,\\" the"}', []],
    ['in a document whose text is out of reach', '{exact: "Anything.", document: radio}', []],
    ['at its position', '{exact: "Fog held us back,", start: 25, end: 42}', []],
    ['at another position', '{exact: "Fog held us back,", start: 24, end: 41}', ['wrong-position']],
    ['with one end', '{exact: "Fog held us back,", start: 25}', ['half-position']],
    [
      'behind the end of a text out of reach',
      '{exact: "Anything.", document: radio, start: 92, end: 101}',
      ['wrong-position'],
    ],
    ['at the end of a text out of reach', '{exact: "Anything.", document: radio, start: 91, end: 100}', []],
    ['ambiguous', '{exact: "The engine"}', ['ambiguous-quote']],
    ['one of two by its position', '{exact: "The engine", start: 62, end: 72}', []],
    ['ambiguous, with the position of neither', '{exact: "The engine", start: 63, end: 73}', ['ambiguous-quote']],
    ['one of two by prefix', '{exact: "The engine", prefix: "failed. "}', []],
    ['altered', '{exact: "Fog kept us back,"}', ['altered-quote']],
    ['altered, with a position', '{exact: "Fog kept us back,", start: 25, end: 42}', ['altered-quote']],
    ['lost', '{exact: "An iceberg in the way"}', ['lost-quote']],
    ['in an unknown document', '{exact: "Anything.", document: radoi}', ['unknown-reference']],
    ['in an actor', '{exact: "Anything.", document: captain}', ['wrong-reference-kind']],
    [
      'mixed with its words',
      '{exact: "“Fog held us back,” the captain", form: mixed, words: ["Fog held us back,"]}',
      [],
    ],
    [
      'mixed with other words',
      '{exact: "“Fog held us back,” the captain", form: mixed, words: ["Fog held him back,"]}',
      ['words-not-in-quote'],
    ],
    ['direct with words', '{exact: "Fog held us back,", form: direct, words: ["Fog"]}', ['misplaced-words']],
    ['indirect by default with words', '{exact: "Fog held us back,", words: ["Fog"]}', ['misplaced-words']],
    ['twice', '{exact: "Fog held us back,"}, "Fog held us back,"', ['repeated-quote']],
    ['twice at two places', '{exact: "The engine", prefix: "failed. "}, {exact: "The engine", suffix: " had"}', []],
  ])('%s', async (_, quote, expected) => {
    expect(errorsOf(await checkRecords({ assertions: quoted(quote) }))).toEqual(expected);
  });
});

/** One assertion in a document with that text; the rest of its fields after its quotes. */
function checkQuote(text: string, quote: string, fields = '') {
  return checkFiles({
    'dataset.yaml': `format: 1\nid: ferry\nversion: 1.0.0\ntitle: Ferry\nlicence: CC0-1.0\nlanguage: en\nactors:\n  mate: {name: The mate, kind: person}\ndocuments:\n  log: {title: Log, text: documents/log.txt}\n  radio: {title: News, sha256: ${'0'.repeat(64)}, length: 100}\nquestions:\n  fog: {text: Was there fog?, slot: yes-no}\n`,
    'documents/log.txt': text,
    'assertions/log.yaml': `document: log\nassertions:\n  a: {by: mate, act: says, claim: C., quotes: [${quote}]${fields && `, ${fields}`}}\n`,
  });
}

const notesOf = async (opened: ReturnType<typeof checkQuote>) =>
  (await opened).diagnostics.flatMap(({ severity, notes }) =>
    severity === 'error' ? notes.map(({ message }) => message) : [],
  );

describe('cut-word', () => {
  test.each([
    ['whole words', 'The engine failed twice.', 'engine failed', []],
    ['the end of a word missing', 'The engine failed twice.', 'engine fail', ['cut-word']],
    ['the beginning of a word missing', 'It was illegal then.', 'legal then', ['cut-word']],
    ['a part of a number', 'They said 1,000 died.', 'They said 1', ['cut-word']],
    ['digits behind a decimal point', 'It was 3.5 miles.', '5 miles', ['cut-word']],
    ['a number at the end of a sentence', 'It was 1943. 12 came.', 'It was 1943', []],
    ['a word before a genitive', 'The mate’s own words.', 'The mate', []],
    ['a part of a compound with a hyphen', 'An anti-war party.', 'war party', []],
    ['behind a soft hyphen', 'Die Ver\u00adantwortung liegt.', 'antwortung liegt', ['cut-word']],
    ['a part of a word with accents', 'Un e\u0301te\u0301 long.', 'te\u0301 long', ['cut-word']],
    ['Chinese', '我们没有去过那里。', '没有去过', []],
    ['Japanese', '私たちはそこにいなかった。', 'そこに', []],
    ['Thai', 'เราไม่ได้อยู่ที่นั่น', 'ไม่ได้อยู่', []],
    ['Korean without its particle', '정부는 말했다.', '정부', []],
    ['Russian', 'Плотина прорвалась ночью.', 'Плотина прорвал', ['cut-word']],
  ])('%s', async (_, text, exact, expected) => {
    expect(warningsOf(await checkQuote(text, `"${exact}"`)).filter((code) => code === 'cut-word')).toEqual(expected);
  });
});

describe('lost-wording', () => {
  const text = 'The Mate said it may\nhave been fog — “perhaps”. The mayor came.';

  test.each([
    ['a verb that is there', 'verb: said', []],
    ['in other letters', 'verb: SAID, named: the mate', []],
    ['over the end of a line', 'answers: {fog: {value: yes, hedge: may have been}}', []],
    ['under other marks', 'answers: {fog: {value: yes, hedge: \'"perhaps"\'}}', []],
    ['in two pieces', 'answers: {fog: {value: yes, hedge: may … perhaps}}', []],
    ['a verb that is not', 'verb: thundered', ['lost-wording']],
    ['a part of a word alone', 'verb: may, named: mat', ['lost-wording']],
    ['three at once', 'verb: x1, named: x2, answers: {fog: {value: yes, hedge: x3}}', Array(3).fill('lost-wording')],
  ])('%s', async (_, fields, expected) => {
    expect(errorsOf(await checkQuote(text, '"have been fog"', fields))).toEqual(expected);
  });

  test('may stand in any of the documents quoted, and in one out of reach', async () => {
    const both = '"have been fog", {exact: "Anything.", document: radio}';

    expect(errorsOf(await checkQuote(text, both, 'verb: thundered'))).toEqual([]);
  });
});

describe('words', () => {
  const text = 'The mate called it “a day of fog”, and said that the “engine” had failed.';
  const quote = (words: string) =>
    `{exact: "called it “a day of fog”, and said that the “engine” had failed", form: mixed, words: [${words}]}`;

  test.each([
    ['in order', '"a day of fog", "engine"', []],
    ['a part of what is marked', '"fog"', []],
    ['in the other order', '"engine", "fog"', ['words-not-in-quote']],
    ['one within another', '"a day of fog", "fog"', ['words-not-in-quote']],
    ['twice', '"fog", "fog"', ['words-not-in-quote']],
    ['outside the marks', '"had failed"', ['words-without-marks']],
    ['over the end of what is marked', '"fog”, and"', ['words-without-marks']],
  ])('%s', async (_, words, expected) => {
    const opened = await checkQuote(text, quote(words));

    expect([...errorsOf(opened), ...warningsOf(opened).filter((code) => code.startsWith('words'))]).toEqual(expected);
  });
});

describe('notes', () => {
  const twice = 'A. No.\nQ. Did you see him?\nA. No.\n';

  test('of an ambiguous quote give each place’s position, which then decides', async () => {
    const notes = await notesOf(checkQuote(twice, '{exact: "A. No."}'));
    const offered = notes.flatMap((note) => /`(start: \d+, end: \d+)`/.exec(note)?.[1] ?? []);

    expect(notes[1]).toMatch(/^line 3, column 1 is `start: 27, end: 33`/);
    expect(offered).toHaveLength(2);
    for (const position of offered) {
      expect(errorsOf(await checkQuote(twice, `{exact: "A. No.", ${position}}`))).toEqual([]);
    }
  });

  test.each([
    ['code points', '🚢🚢 It was late.', 'start: 3, end: 15'],
    ['bytes of UTF-8', 'é It was late.', 'start: 3, end: 15'],
    ['a text whose lines end in LF', 'a\r\nb\r\nIt was late.', 'start: 4, end: 16'],
  ])('of a wrong position say that it is counted in %s', async (unit, text, position) => {
    const notes = await notesOf(checkQuote(text, `{exact: "It was late.", ${position}}`));

    expect(notes[0]).toBe(`it is where the quote stands counted in ${unit}: positions count UTF-16 code units`);
  });

  test('of HTML say what holds it', async () => {
    const inText = await notesOf(checkQuote('Fog &amp; <b>smoke</b> held', '"Fog & smoke held"'));
    const inQuote = await notesOf(checkQuote('Fog & smoke held', '"Fog &amp; smoke held"'));

    expect(inText[1]).toMatch(/^only HTML differs: `log` holds `&amp;`, `<b>` and `<\/b>`, the quote plain text/);
    expect(inQuote[1]).toMatch(/^only HTML differs: the quote holds `&amp;`, `log` plain text/);
  });

  test('of a quote in pieces give each place, and do not say that anything lacks', async () => {
    const notes = await notesOf(checkQuote('We ran in\n12\nApril. Then it rained.', '"We ran in April."'));

    expect(notes).toEqual([
      'a piece of it stands at line 1, column 1 (0–9): `We ran in`',
      'a piece of it stands at line 3, column 1 (13–19): `April.`',
      'between its pieces stands `12`: make each piece a quote of its own',
    ]);
  });
});
