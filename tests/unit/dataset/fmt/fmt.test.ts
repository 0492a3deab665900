// The canonical form: golden, stable, and never at the price of a comment or of what a file says.
import { readFileSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rewriteFile } from '../../../../src/cli/write-file.ts';
import { formatFolder } from '../../../../src/dataset/fmt/format-folder.ts';
import { formatText } from '../../../../src/dataset/fmt/format-text.ts';
import { listComments } from '../../../../src/dataset/fmt/list-comments.ts';
import { assertionsFile, gazetteText, makeDataset } from '../../../support/scratch-dataset.ts';

const untidy = readFileSync('tests/fixtures/fmt/untidy.yaml', 'utf8');
const tidy = readFileSync('tests/fixtures/fmt/tidy.yaml', 'utf8');

/** One assertion's fields, formatted; only the fields come back. */
function formatFields(fields: string): string {
  const head = 'assertions:\n  a:\n    by: x\n    act: says\n    claim: C.\n';
  const formatted = formatText(`${head}${fields.replace(/^(?=.)/gm, '    ')}\n`, 'assertions/a.yaml');
  return formatted.slice(head.length).replace(/^ {4}/gm, '').trimEnd();
}

describe('formatText', () => {
  test('puts an untidy file in order and keeps every comment', () => {
    expect(formatText(untidy, 'assertions/a.yaml')).toBe(tidy);
  });

  test.each([
    ['', '\n'],
    ['---', '\n'],
    ['---\n', '\n'],
    ['--- ~\n', '\n'],
    ['---\n...\n', '\n'],
    ['\ufeff', '\n'],
    ['# a\n\n# b\n', '# a\n\n# b\n'],
    ['# a\n--- # b\n# c\n', '# a\n# b\n# c\n'],
    ['%YAML 1.2\n---\nassertions: {}\n', 'assertions: {}\n'],
  ])('of the file %j without records makes %j', (text, formatted) => {
    expect(formatText(text, 'assertions/a.yaml')).toBe(formatted);
    expect(formatText(formatted, 'assertions/a.yaml')).toBe(formatted);
  });

  test('of a hundred thousand comments keeps each, at its place', () => {
    const items = Array.from({ length: 20_000 }, (_, at) => `      - t${at}\n`).join('');
    const head = 'assertions:\n  a:\n    by: x\n    act: says\n    claim: C.\n    tags:\n';
    const text = `${head}${items}${'    # c\n'.repeat(100_000)}    note: n\n`;

    expect(listComments(formatText(text, 'assertions/a.yaml'))).toHaveLength(100_000);
  }, 120_000);

  test('changes nothing the second time', () => {
    expect(formatText(tidy, 'assertions/a.yaml')).toBe(tidy);
  });

  test.each([
    ['answers: {q: {value: x}}', 'answers: {q: x}'],
    ['answers: {q: [{value: x}]}', 'answers: {q: x}'],
    ['answers: {q: [x, y]}', 'answers: {q: [x, y]}'],
    ['answers: {q: {value: x, only: true}}', 'answers: {q: {value: x, only: true}}'],
    ['answers: {q: {not: x}}', 'answers: {q: {not: x}}'],
    ['supports: {b: {because: R., kind: confirms}}', 'supports: {b: R.}'],
    ['supports: {b: {because: R., kind: evidences}}', 'supports: {b: {kind: evidences, because: R.}}'],
    ['contradicts: {b: {because: R., kind: denies}}', 'contradicts: {b: R.}'],
    ['contradicts: {b: {because: R., kind: rivals}}', 'contradicts: {b: {kind: rivals, because: R.}}'],
    ['reliesOn: {b: {because: R.}}', 'reliesOn: {b: R.}'],
    ['quotes: [{exact: "A"}]', 'quotes: ["A"]'],
    ["quotes: ['A, b']", 'quotes: ["A, b"]'],
    ['quotes:\n  - A', 'quotes:\n  - "A"'],
    [`quotes: ['say "so"']`, `quotes: ['say "so"']`],
    [String.raw`quotes: ["say \"it's\""]`, `quotes: ['say "it''s"']`],
    ['about: [one]', 'about: [one]'],
    ['tags:   [ a ,b ]', 'tags: [a, b]'],
    ["note: 'plain'", 'note: plain'],
    ["note: 'yes'", 'note: "yes"'],
    ['note: yes', 'note: yes'],
    ['note: "2024"', 'note: "2024"'],
    ['note: 2024', 'note: 2024'],
    ['note: "a: b"', 'note: "a: b"'],
    ['note: "a #b"', 'note: "a #b"'],
    ['note: "- a"', 'note: "- a"'],
    ['note: "two  spaces"', 'note: "two  spaces"'],
    ['note: "tab\\there"', 'note: "tab\\there"'],
    ['note: "\\u202e turned"', 'note: "\\u202e turned"'],
    ['note: >-\n  one\n  two', 'note: one two'],
    ['note: |-\n  one\n  two', 'note: |-\n  one\n  two'],
    ['note: |\n  one\n  two', 'note: |\n  one\n  two'],
    ['note: "one\\n\\n two\\n"', 'note: |\n  one\n\n   two'],
    [`note: ${'word '.repeat(40).trim()}`, `note: >-\n  ${'word '.repeat(23).trim()}\n  ${'word '.repeat(17).trim()}`],
    [`tags: [${'some-tag, '.repeat(14)}last]`, `tags:\n${'  - some-tag\n'.repeat(14)}  - last`],
    ['saidAt: {after: e} # why', 'saidAt: {after: e} # why'],
  ])('%s', (written, canonical) => {
    expect(formatFields(written)).toBe(canonical);
    expect(formatFields(canonical)).toBe(canonical);
  });

  test('a file of comments alone is kept', () => {
    expect(formatText('# nothing\n\n# yet\n', 'assertions/a.yaml')).toBe('# nothing\n\n# yet\n');
  });

  test('the editor’s line comes first, once', () => {
    const editorLine = 'yaml-language-server: $schema=../x.json';
    const once = formatText(assertionsFile, 'assertions/a.yaml', { editorLine });

    expect(once.split('\n')[0]).toBe(`# ${editorLine}`);
    expect(formatText(once, 'assertions/a.yaml', { editorLine })).toBe(once);
  });

  test('records keep the order they were written in', () => {
    const text = 'assertions:\n  b: {by: x, act: says, claim: B.}\n\n  a: {by: x, act: says, claim: A.}\n';

    expect(formatText(text, 'assertions/a.yaml')).toBe(text);
  });

  test('an alias stays one', () => {
    const text =
      'assertions:\n  a: {by: x, act: says, claim: A., tags: &t [late, long-delay]}\n\n  b: {by: x, act: says, claim: B., tags: *t}\n';

    expect(formatText(text, 'assertions/a.yaml')).toBe(text);
  });
});

describe('formatFolder', () => {
  test('writes positions where the text is at hand, and a second time changes nothing', async () => {
    const folder = await makeDataset();
    const first = await formatFolder(folder, { anchor: true });
    for (const { file, before, after } of first.files) await rewriteFile(join(folder, file), before, after);
    const second = await formatFolder(folder, { anchor: true });

    const written = await readFile(join(folder, 'assertions/gazette.yaml'), 'utf8');
    const start = gazetteText.indexOf('Fog held');
    expect(written).toContain(`{exact: "Fog held us back,", form: direct, start: ${start}, end: ${start + 17}}`);
    expect(written).toContain('{exact: "said the engine had failed", start: ');
    expect(second.files.every(({ before, after }) => before === after)).toBe(true);
    expect(first.anchored).toBe(2);
  });

  test('puts a wrong position right', async () => {
    const wrong = assertionsFile.replace('form: direct}', 'form: direct, start: 1, end: 18}');
    const folder = await makeDataset({ 'assertions/gazette.yaml': wrong });

    const refused = await formatFolder(folder, { anchor: false });
    const { files } = await formatFolder(folder, { anchor: true });

    expect(refused.errors.diagnostics.map(({ code }) => code)).toEqual(['wrong-position']);
    expect(files.find(({ file }) => file.startsWith('assertions'))?.after).toContain(
      `start: ${gazetteText.indexOf('Fog held')}`,
    );
  });

  test('gives no files where the dataset has errors', async () => {
    const folder = await makeDataset({ 'assertions/gazette.yaml': `${assertionsFile}    nota: x\n` });

    const { errors, files } = await formatFolder(folder, { anchor: false });

    expect(errors.diagnostics.map(({ code }) => code)).toEqual(['unknown-key']);
    expect(files).toEqual([]);
  });

  test('leaves JSON lines as they are', async () => {
    const folder = await makeDataset({ 'more.jsonl': '{ "type":"narrative", "name":"N","id":"n"}\n' });

    const { files } = await formatFolder(folder, { anchor: true });

    expect(files.map(({ file }) => file)).toEqual(['dataset.yaml', 'assertions/gazette.yaml']);
  });

  test.each([
    [
      '{"exact":"Fog held us back,","form":"direct"}',
      '{"exact":"Fog held us back,","form":"direct","start":25,"end":42}',
    ],
    ['{ "exact" : "Fog held us back," }', '{ "exact" : "Fog held us back,", "start" : 25, "end" : 42 }'],
    ['{"end": 1, "exact": "Fog held us back,", "start": 0}', '{"end": 42, "exact": "Fog held us back,", "start": 25}'],
    ['{"start": 7, "exact": "Fog held us back,", "end":9}', '{"start": 25, "exact": "Fog held us back,", "end":42}'],
    [
      String.raw`{"exact": "Fog held us back,", "translation": "{\"n\\\" \u007d"}`,
      String.raw`{"exact": "Fog held us back,", "translation": "{\"n\\\" \u007d", "start": 25, "end": 42}`,
    ],
  ])('anchors a quote in a JSON line and changes nothing else: %s', async (quote, anchored) => {
    const line = (written: string) =>
      `{"id":"b", "type":"assertion","by":["office"],"act":"says","claim":"C.","quotes":[${written.replace(/^\{ ?/, '{"document":"gazette", ')}] }`;
    const folder = await makeDataset({ 'more.jsonl': `\r\n${line(quote)}\r\n\n` });

    const first = await formatFolder(folder, { anchor: true });
    const file = first.files.find(({ file }) => file === 'more.jsonl');

    expect(first.errors.diagnostics).toEqual([]);
    expect(file?.after).toBe(`\r\n${line(anchored)}\r\n\n`);
    expect(first.anchored).toBe(3);
  });

  test('anchors quotes in a JSON list, on lines of their own as its fields are, and a second time changes nothing', async () => {
    const records = [
      {
        type: 'assertion',
        id: 'b',
        by: ['office'],
        act: 'says',
        claim: 'C.',
        quotes: [{ document: 'gazette', exact: 'the engine had failed' }],
      },
    ];
    const folder = await makeDataset({ 'more.json': JSON.stringify(records, null, 2) });
    const start = gazetteText.indexOf('the engine');

    for (const { file, before, after } of (await formatFolder(folder, { anchor: true })).files)
      await rewriteFile(join(folder, file), before, after);
    const second = await formatFolder(folder, { anchor: true });

    Object.assign(records[0]?.quotes[0] ?? {}, { start, end: start + 21 });
    expect(await readFile(join(folder, 'more.json'), 'utf8')).toBe(JSON.stringify(records, null, 2));
    expect(second.files.every(({ before, after }) => before === after)).toBe(true);
  });

  test('finds the schema above the folder for the editor’s line', async () => {
    const folder = await makeDataset();
    const schemas = join(dirname(folder), 'schema');
    await mkdir(schemas);
    await writeFile(join(schemas, 'dataset.schema.json'), '{}');

    const { files } = await formatFolder(folder, { anchor: false });

    expect(files[0]?.after.split('\n')[0]).toBe('# yaml-language-server: $schema=../schema/dataset.schema.json');
    expect(files[1]?.after.startsWith('# yaml')).toBe(false);
  });
});

describe('rewriteFile', () => {
  test('replaces a file in one step, keeps its mode, and leaves nothing else behind', async () => {
    const folder = await makeDataset();
    const path = join(folder, 'dataset.yaml');
    await chmod(path, 0o600);
    const before = await readFile(path, 'utf8');

    await rewriteFile(path, before, '# new\n');

    expect(await readFile(path, 'utf8')).toBe('# new\n');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readdir(folder)).sort()).toEqual(['assertions', 'dataset.yaml', 'documents']);
  });

  test('refuses a file that changed since it was read', async () => {
    const folder = await makeDataset();

    const writing = rewriteFile(join(folder, 'dataset.yaml'), 'something else', 'x');

    await expect(writing).rejects.toThrow('changed meanwhile and was left as it is');
  });
});
