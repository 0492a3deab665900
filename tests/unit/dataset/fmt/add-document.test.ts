// One document more in dataset.yaml: every other byte stays, however the file is written.
import { describe, expect, test } from 'vitest';
import { addDocument } from '../../../../src/dataset/fmt/add-document.ts';

const head = 'format: 1\nid: ferry\nversion: 1.0.0\ntitle: Ferry\nlicence: CC0-1.0\nlanguage: en\n';
const added = { id: 'radio', title: 'News: at #9', text: 'documents/radio.txt', sha256: 'a'.repeat(64) };
const block = (indent: string) =>
  ['radio:', '  title: "News: at #9"', '  text: documents/radio.txt', `  sha256: ${'a'.repeat(64)}`, '']
    .map((line) => (line === '' ? '' : indent + line))
    .join('\n');
const flow = `radio: {title: "News: at #9", text: documents/radio.txt, sha256: ${'a'.repeat(64)}}`;

const kept = '   # not canonical: three spaces\n';
describe('addDocument', () => {
  test.each([
    ['behind the last record', '', 'documents:\n  a: {title: A}\n', '  ', '\nactors: {}\n'],
    [
      'behind its comment',
      '',
      'documents:\n    a:\n        title: A # here\n        # and here\n',
      '    ',
      '# actors\nactors: {}\n',
    ],
    [
      'behind a block text',
      '',
      'documents:\n  a:\n    title: A\n    note: |\n      two\n      lines\n',
      '  ',
      '\nactors: {}\n',
    ],
    ['behind a folded text', '', 'documents:\n  a:\n    title: >-\n      two\n      lines\n', '  ', 'actors: {}\n'],
    ['at the end of the file', kept, 'documents:\n  a: {title: A}\n', '  ', ''],
    ['behind a list', kept, 'documents:\n  a:\n    title: A\n    authors:\n    - b\n    - c\n', '  ', 'actors: {}\n'],
  ])('puts the record %s', (_, comment, documents, indent, rest) => {
    const before = comment + head + documents + rest;

    expect(addDocument(before, added, undefined)).toBe(comment + head + documents + block(indent) + rest);
  });

  test('writes a map where there was none, and ends a last line that had no end', () => {
    expect(addDocument(`${kept}${head}actors: {}`, added, undefined)).toBe(
      `${kept}${head}actors: {}\n\ndocuments:\n${block('  ')}`,
    );
    expect(addDocument(`${kept}${head}documents:\n  a: {title: A}`, added, undefined)).toBe(
      `${kept}${head}documents:\n  a: {title: A}\n${block('  ')}`,
    );
  });

  test('writes into braces', () => {
    expect(addDocument(`${kept}${head}documents: {a: {title: A}} # all\n`, added, undefined)).toBe(
      `${kept}${head}documents: {a: {title: A}, ${flow}} # all\n`,
    );
    expect(addDocument(`${kept}${head}documents: {a: {title: A},}\n`, added, undefined)).toContain(flow);
    expect(addDocument(`${kept}${head}documents: {}\n`, added, undefined)).toBe(`${kept}${head}documents: {${flow}}\n`);
  });

  test('keeps the line ends of Windows', () => {
    const before = `${kept}${head}documents:\n  a: {title: A}\n\nactors: {}\n`.replaceAll('\n', '\r\n');

    expect(addDocument(before, added, undefined).replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('keeps a canonical file canonical', () => {
    const before = `${head}\ndocuments:\n  a: {title: A}\n\nnarratives:\n  n: {name: N}\n`;

    expect(addDocument(before, added, undefined)).toContain(`${block('  ')}\nnarratives:`);
  });

  test.each([
    ['errors of syntax', `${head}documents: [\n`, { kind: 'data' }],
    ['an unknown key', `${head}dokuments: {}\n`, { kind: 'data' }],
    ['a map that stands elsewhere', `${head}documents: &a {a: {title: A}}\nactors: *a\n`, { kind: 'data' }],
    [
      'one map in braces',
      '{format: 1, id: a, version: v, title: t, licence: CC0-1.0, language: en}',
      { kind: 'usage' },
    ],
  ])('refuses %s', (_, before, failure) => {
    expect(() => addDocument(before, added, undefined)).toThrow(expect.objectContaining(failure));
  });
});
