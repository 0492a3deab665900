// Files as other programs leave them: another encoding, another line end, another name, an unfinished merge. Each is named for what it is.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import {
  assertionsFile,
  codesOf,
  datasetFile,
  type Files,
  gazetteText,
  makeDataset,
} from '../../../support/scratch-dataset.ts';

async function sayProblems(files: Files): Promise<string[]> {
  const folder = await makeDataset(files);
  const { diagnostics } = await openDataset(folder);
  return diagnostics.map(({ message, notes, suggestion = '' }) =>
    [message, ...notes.map((note) => note.message), suggestion].join('\n').replaceAll(folder, 'FOLDER'),
  );
}

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const swap = (bytes: Buffer) => Buffer.from(bytes).swap16();
const utf32 = (text: string) =>
  Buffer.concat([...text].map((one) => Buffer.from(Uint32Array.of(one.codePointAt(0) ?? 0).buffer)));
/** Letters of a one-byte encoding, by the code point at which it has А to я. */
const cyrillic = (text: string, first: number) =>
  Buffer.from(
    [...text].map((one) => ((one.codePointAt(0) ?? 0) < 0x80 ? one.charCodeAt(0) : first + one.charCodeAt(0) - 0x410)),
  );
const russian = 'Паром пришел поздно. Капитан сказал, что его задержал туман, а в порту говорят об отказе двигателя.\n';
const koi8 = new Map(
  [...'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'].map((one, at) => [one, 0xc0 + at]),
);

describe('a text in another encoding', () => {
  test.each([
    [
      'UTF-16 of Windows',
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(gazetteText)]),
      'it is UTF-16 (little-endian, byte order mark FF FE)',
      'iconv -f UTF-16 -t',
    ],
    [
      'UTF-16, the other way round',
      Buffer.concat([Buffer.from([0xfe, 0xff]), swap(utf16(gazetteText))]),
      'it is UTF-16 (big-endian, byte order mark FE FF)',
      'iconv -f UTF-16 -t',
    ],
    [
      'UTF-16 without a mark',
      utf16('The ferry came in late.\n'),
      'it is UTF-16 (little-endian, without a byte order mark)',
      'iconv -f UTF-16LE -t',
    ],
    [
      'Russian UTF-16 without a mark',
      swap(utf16(russian)),
      'it is UTF-16 (big-endian, without a byte order mark)',
      'iconv -f UTF-16BE -t',
    ],
    [
      'UTF-32',
      Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), utf32(russian)]),
      'it is UTF-32 (little-endian, byte order mark FF FE 00 00)',
      'iconv -f UTF-32 -t',
    ],
    ['UTF-32 without a mark', utf32('The ferry.\n'), 'it is UTF-32 (little-endian, without', 'iconv -f UTF-32LE -t'],
    [
      'Windows, Cyrillic',
      cyrillic(russian, 0xc0),
      'it is probably windows-1251, in which the place reads `Паром пришел поздно.',
      'iconv -f windows-1251 -t',
    ],
    [
      'KOI8-R',
      Buffer.from([...russian].map((one) => koi8.get(one) ?? one.charCodeAt(0))),
      'it is probably KOI8-R, in which the place reads `Паром',
      'iconv -f KOI8-R -t',
    ],
    ['ISO 8859-5', cyrillic(russian, 0xb0), 'it is probably ISO-8859-5, in which', 'iconv -f ISO-8859-5 -t'],
    [
      'Windows, western',
      Buffer.from('Zoë said: \x93It was not me, and the café was closed.\x94\n', 'latin1'),
      'it is probably windows-1252, in which the place reads `ë said: “It was not me',
      'iconv -f windows-1252 -t',
    ],
    [
      'Shift JIS',
      Buffer.from('8374834683 8a815b82cd926882ea82c4939e9285082b582bd81420d0a'.replaceAll(' ', ''), 'hex'),
      'not UTF-8: ',
      'UTF-8',
    ],
  ])('%s is named, with its first wrong byte and the way out', async (_name, bytes, what, command) => {
    const [said = '', ...more] = await sayProblems({ 'documents/gazette.txt': bytes });

    expect(said).toContain('the text `documents/gazette.txt` is not UTF-8: ');
    expect(said).toContain(what);
    expect(said).toMatch(/the first byte that (shows it|is not UTF-8) is [0-9A-F]{2}, /);
    expect(said).toContain(command);
    expect(more.join()).not.toContain('UTF-8');
  });

  test('a file cut off inside a character, and one with a foreign byte, are not taken for another encoding', async () => {
    const bytes = Buffer.from('Zoë came late, Zoë said.', 'utf8');
    const cut = Buffer.concat([bytes, Buffer.from([0xe2, 0x80])]);
    const foreign = Buffer.concat([bytes, Buffer.from([0x93]), bytes]);

    expect((await sayProblems({ 'documents/gazette.txt': cut }))[0]).toContain(
      'it ends inside a character: it was probably cut off',
    );
    expect((await sayProblems({ 'documents/gazette.txt': foreign }))[0]).toContain(
      'is 93, at line 1, column 25 (byte 27 of the file)',
    );
  });

  test('a file of records is named so too, and shown as it reads', async () => {
    const folder = await makeDataset({
      'dataset.yaml': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(datasetFile)]),
    });
    const { diagnostics, sources } = await openDataset(folder);

    expect(diagnostics.map(({ code }) => code)).toEqual(['invalid-encoding']);
    expect(sources.get('dataset.yaml')).toBe(datasetFile);
  });

  test('a byte order mark, bytes 0 and files of a Mac are borne', async () => {
    expect(await codesOf({ 'documents/gazette.txt': `\ufeff${gazetteText}` })).toEqual([]);
    expect(await codesOf({ 'documents/gazette.txt': `${gazetteText}\u0000` })).toEqual([]);
    expect(await codesOf({ 'assertions/._gazette.yaml': Buffer.from([0, 5, 0x16, 7]), '.DS_Store': '\u0000' })).toEqual(
      [],
    );
    expect(await codesOf({ 'more.jsonl': '\ufeff{"type":"narrative","id":"fog-story","name":"N"}\n' })).toEqual([
      'unused-narrative',
    ]);
  });
});

describe('a text that is not there', () => {
  const named = (path: string) => datasetFile.replace('documents/gazette.txt', JSON.stringify(path));

  test.each([
    ['documents/zo\u00eb.txt', 'documents/zoe\u0308.txt'],
    ['documents/Gazette.TXT', 'documents/gazette.txt'],
    ['Documents/gazette.txt', 'documents/gazette.txt'],
    ['documents\\gazette.txt', 'documents/gazette.txt'],
    ['documents/the%20gazette.txt', 'documents/the gazette.txt'],
    ['documents/the gazette.txt', 'documents/the%20gazette.txt'],
    ['documents/the gazette.txt', 'documents/the\u00a0gazette.txt'],
    ['gazette.txt', 'documents/gazette.txt'],
    ['documents/gazete.txt', 'documents/gazette.txt'],
  ])('%j is taken for %j', async (written, onDisk) => {
    const files = { 'dataset.yaml': named(written), 'documents/gazette.txt': null, [onDisk]: gazetteText };
    const [said = ''] = await sayProblems(files);

    expect(said).toContain('is not there');
    expect(said.endsWith(`\n${onDisk}`)).toBe(true);
  });

  test('names that look alike are told apart by their characters', async () => {
    const files = { 'dataset.yaml': named('documents/zo\u00eb.txt'), 'documents/zoe\u0308.txt': gazetteText };

    expect((await sayProblems(files))[0]).toContain('has U+0065 U+0308 where the dataset has U+00EB');
  });

  test('nothing far-fetched is suggested, and nothing outside the folder', async () => {
    for (const path of ['documents/something-else.txt', '../gazette.txt', '/gazette.txt']) {
      expect((await sayProblems({ 'dataset.yaml': named(path) }))[0]?.endsWith('\n')).toBe(true);
    }
  });
});

describe('a text that a program has changed', () => {
  const recorded = (text: string) =>
    datasetFile.replace('gazette.txt}', `gazette.txt, sha256: ${createHash('sha256').update(text).digest('hex')}}`);
  const lines = gazetteText.replaceAll('. ', '.\n');
  const crlf = lines.replaceAll('\n', '\r\n');

  test.each([
    [lines, crlf, 'with LF line ends it has'],
    [crlf, lines, 'with CR LF line ends it has'],
    [lines, `\ufeff${lines}`, 'with no byte order mark it has'],
    [`\ufeff${lines}`, lines, 'with a byte order mark it has'],
    [lines, lines.trimEnd(), 'with a line end behind the last line it has'],
    [lines.trimEnd(), lines, 'with no line end behind the last line it has'],
    [
      lines,
      `\ufeff${crlf.trimEnd()}`,
      'with LF line ends and no byte order mark and a line end behind the last line it has',
    ],
  ])('%#: is told from one that somebody else wrote, and its positions hold', async (before, now, how) => {
    const start = before.indexOf('said the engine');
    const quote = `{exact: "said the engine had failed", start: ${start}, end: ${start + 26}}`;
    const files = {
      'dataset.yaml': recorded(before),
      'documents/gazette.txt': now,
      'assertions/gazette.yaml': assertionsFile.replace('"said the engine had failed"', quote),
    };
    const said = await sayProblems(files);

    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`${how} the recorded SHA-256`);
  });

  test('another word is another text', async () => {
    const [said = ''] = await sayProblems({
      'dataset.yaml': recorded(lines),
      'documents/gazette.txt': crlf.replace('late', 'soon'),
    });

    expect(said).toContain('restore the text');
  });
});

describe('an unresolved merge', () => {
  const merge = (ours: string, theirs: string, base = '') =>
    `<<<<<<< HEAD\n${ours}${base && `||||||| 1a2b3c\n${base}`}=======\n${theirs}>>>>>>> theirs\n`;
  const claim = '    claim: Fog delayed the ferry.\n';
  const record = '{"type":"narrative","id":"fog-story","name":"N"}\n';

  test.each([
    ['YAML', { 'assertions/gazette.yaml': assertionsFile.replace(claim, merge(claim, claim)) }],
    ['YAML, three ways', { 'assertions/gazette.yaml': assertionsFile.replace(claim, merge(claim, claim, claim)) }],
    [
      'YAML with CR LF',
      { 'assertions/gazette.yaml': assertionsFile.replace(claim, merge(claim, claim)).replaceAll('\n', '\r\n') },
    ],
    [
      'the head of a dataset',
      { 'dataset.yaml': datasetFile.replace('version: 1.0.0\n', merge('version: 1.0.0\n', 'version: 1.1.0\n')) },
    ],
    ['YAML, one mark left', { 'assertions/gazette.yaml': `${assertionsFile}>>>>>>> theirs\n` }],
    ['JSON', { 'more.json': `[\n${merge(record, record)}]\n` }],
    ['JSON lines', { 'more.jsonl': merge(record, record) }],
    ['a text', { 'documents/gazette.txt': `${gazetteText}${merge('one\n', 'two\n')}` }],
  ])('is one error in %s', async (_name, files) => {
    expect(await codesOf(files as Files)).toEqual(['merge-conflict']);
  });

  test('in JSON lines leaves the records around it', async () => {
    const other = record.replace('fog-story', 'engine-story');
    const { draft } = await openDataset(
      await makeDataset({ 'more.jsonl': `${other}${merge(record, record)}${other}` }),
    );

    expect(draft.narratives.map(({ id }) => id.value)).toEqual(['engine-story', 'engine-story']);
  });

  test('is told with its lines, however many', async () => {
    const [said = ''] = await sayProblems({ 'more.jsonl': merge(record, record).repeat(8) });

    expect(said).toContain('at lines 1, 6, 11, 16, 21 and 3 more');
  });

  test('is none in a text that shows one, and in a quote of the marks', async () => {
    const text = `${gazetteText}${merge('one\n', 'two\n')}`;
    const sha256 = createHash('sha256').update(text).digest('hex');
    const files = {
      'dataset.yaml': datasetFile.replace('gazette.txt}', `gazette.txt, sha256: ${sha256}}`),
      'documents/gazette.txt': text,
    };

    expect(await codesOf(files)).toEqual([]);
    expect(await codesOf({ 'documents/gazette.txt': `${gazetteText}=======\n` })).toEqual([]);
    expect(await codesOf({ 'assertions/gazette.yaml': `${assertionsFile}    note: |\n      <<<<<<< HEAD\n` })).toEqual(
      [],
    );
  });
});

describe('JSON over several lines', () => {
  const record = { type: 'narrative', id: 'fog-story', name: 'N' };
  const line = `${JSON.stringify(record)}\n`;
  const indented = `${JSON.stringify({ ...record, description: ['a', { b: 1 }] }, null, 2)}\n`;

  test.each([
    ['one record', indented, 'this is one JSON value over several lines\ncall the file `more.json`'],
    ['a list', `${JSON.stringify([record, record], null, 2)}\n`, 'this is one JSON value over several lines'],
    ['a list, one record a line', `[\n${line.trim()},\n${line}]\n`, 'this is one JSON value'],
    ['several records', indented.repeat(3), 'this is one JSON value'],
    [
      'a record between others',
      `${line}${indented}${line.replace('fog', 'my')}`,
      'a record goes on over several lines here',
    ],
  ])('%s is one error in JSON lines', async (_name, text, message) => {
    const said = (await sayProblems({ 'more.jsonl': text })).filter((one) => one.startsWith('not JSON'));

    expect(said).toHaveLength(1);
    expect(said[0]).toContain(message);
  });

  test('records that it holds are not missed elsewhere', async () => {
    const files = {
      'more.jsonl': indented,
      'assertions/gazette.yaml': `${assertionsFile}    narratives: [fog-story]\n`,
    };

    expect(await codesOf(files)).toEqual(['json-syntax']);
  });

  test('JSON lines in a file of JSON are named', async () => {
    const [said = ''] = await sayProblems({ 'more.json': line.repeat(2) });

    expect(said).toContain('something follows the first value of the file');
    expect(said).toContain('in a file called .jsonl');
  });
});
