// `init` and `add document` as a user runs them, in folders of their own.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';

const parent = mkdtempSync(join(tmpdir(), 'rashomon-init-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
let cwd = parent;
beforeEach(() => {
  cwd = mkdtempSync(join(parent, 'in-'));
});

const run = (...args: string[]) => runCli(args, { cwd });
const read = (path: string) => readFileSync(join(cwd, path), 'utf8');

describe('rashomon init', () => {
  test('writes a dataset that passes check strictly, is canonical, and says what to do next', async () => {
    const { exitCode, stderr } = await run('init', 'my-case');

    expect(exitCode).toBe(0);
    expect(stderr).toContain('rashomon check my-case');
    expect(await run('check', '--strict', 'my-case')).toMatchObject({
      exitCode: 0,
      stdout: 'my-case: no problems; 2 assertions; 2 quotes: 2 exact\n',
    });
    expect(await run('fmt', '--check', 'my-case')).toMatchObject({ exitCode: 0 });
    expect(read('my-case/dataset.yaml')).toContain('id: my-case\n');
  });

  test('points an editor to the schemas where they are near', async () => {
    mkdirSync(join(cwd, 'schema'));
    writeFileSync(join(cwd, 'schema/dataset.schema.json'), '{}');
    await run('init', 'my-case');

    expect(read('my-case/dataset.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/schema\/dataset\.schema\.json\n/,
    );
    expect(await run('fmt', '--check', 'my-case')).toMatchObject({ exitCode: 0 });
  });

  test.each([
    ['My Case', 'did you mean `my-case`?'],
    ['narrator', 'document’s own voice'],
    ['a'.repeat(129), 'at most 128'],
    ['-', 'cannot be an id'],
    ['Дело', 'cannot be an id'],
  ])('refuses a name that cannot be an id: %s', async (name, said) => {
    const { exitCode, stderr } = await run('init', '--', name);

    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
    expect(readdirSync(cwd)).toEqual([]);
  });

  test('leaves a folder with anything in it, and a file, as they are', async () => {
    mkdirSync(join(cwd, 'full'));
    writeFileSync(join(cwd, 'full/.hidden'), 'x');
    writeFileSync(join(cwd, 'taken'), 'x');
    mkdirSync(join(cwd, 'empty'));

    expect(await run('init', 'full')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(await run('init', 'taken')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(await run('init', 'empty')).toMatchObject({ exitCode: 0 });
    expect(readdirSync(join(cwd, 'full'))).toEqual(['.hidden']);
  });
});

describe('rashomon add document', () => {
  beforeEach(async () => {
    await run('init', 'my-case');
  });

  test('copies the bytes and writes title and SHA-256; the dataset stays sound and canonical', async () => {
    const bytes = '\ufeff\r\nA notice: “so”.\r\nSecond line.\r\n';
    writeFileSync(join(cwd, 'New Notice.MD'), bytes);
    const { exitCode, stdout } = await run('add', 'document', 'New Notice.MD', '--dataset', 'my-case');

    expect(exitCode).toBe(0);
    expect(stdout).toContain('added `new-notice` (A notice: “so”.)');
    expect(read('my-case/documents/new-notice.md')).toBe(bytes);
    expect(read('my-case/dataset.yaml')).toContain(createHash('sha256').update(bytes).digest('hex'));
    expect(read('my-case/dataset.yaml')).toContain("title: 'A notice: “so”.'".replaceAll("'", '"'));
    expect(await run('check', 'my-case')).toMatchObject({ exitCode: 0 });
    expect(await run('fmt', '--check', 'my-case')).toMatchObject({ exitCode: 0 });
  });

  test('leaves a text that lies in the folder where it is', async () => {
    mkdirSync(join(cwd, 'my-case/texts'));
    writeFileSync(join(cwd, 'my-case/texts/a.txt'), 'A text.\n');
    const { exitCode } = await runCli(['add', 'document', 'texts/a.txt', '--id', 'first', '--title', 'T'], {
      cwd: join(cwd, 'my-case'),
    });

    expect(exitCode).toBe(0);
    expect(read('my-case/dataset.yaml')).toContain('text: texts/a.txt');
    expect(readdirSync(join(cwd, 'my-case/documents'))).toEqual(['notice.txt']);
  });

  const texts: Readonly<Record<string, string | Buffer>> = {
    'other.txt': 'Another text.\n',
    'notice.txt': 'Another text.\n',
    'baker.txt': 'Another text.\n',
    'latin.txt': Buffer.from('ab\ncaf\xe9', 'latin1'),
    'utf16.txt': Buffer.from('\ufeffabc', 'utf16le'),
    'blank.txt': ' \n',
    'Текст.txt': 'Another text.\n',
  };
  test.each([
    ['a document of that id', ['notice.txt'], 2, 'a record `notice` in this dataset already'],
    ['an actor of that id', ['baker.txt'], 2, 'a record `baker` in this dataset already'],
    ['a name that gives no id', ['Текст.txt'], 2, '--id names one'],
    ['an id that is none', ['other.txt', '--id', 'My Id'], 2, 'did you mean `my-id`?'],
    ['a date that is none', ['other.txt', '--date', '22.03.2024'], 2, '--date 22.03.2024'],
    ['an address that is none', ['other.txt', '--url', 'example.org'], 2, 'http or https'],
    ['an empty title', ['other.txt', '--title', ' '], 2, '--title is empty'],
    ['another encoding', ['latin.txt'], 3, 'latin.txt:2:4: this is not UTF-8'],
    ['UTF-16', ['utf16.txt'], 3, 'utf16.txt:1:1: this is not UTF-8'],
    ['no text', ['blank.txt'], 3, 'holds no text'],
    ['no file', ['nosuch.txt'], 3, 'nosuch.txt'],
    ['a text that is there', ['my-case/documents/notice.txt', '--id', 'again'], 2, 'already, as document `notice`'],
  ])('refuses %s and changes nothing', async (_, args, code, said) => {
    for (const [name, text] of Object.entries(texts)) writeFileSync(join(cwd, name), text);
    const before = read('my-case/dataset.yaml');
    const { exitCode, stderr } = await run('add', 'document', ...args, '--dataset', 'my-case');

    expect(stderr).toContain(said);
    expect(exitCode).toBe(code);
    expect(read('my-case/dataset.yaml')).toBe(before);
    expect(readdirSync(join(cwd, 'my-case/documents'))).toEqual(['notice.txt']);
  });

  test('does not write over another text in the folder', async () => {
    writeFileSync(join(cwd, 'my-case/documents/other.txt'), 'Not in the dataset.\n');
    writeFileSync(join(cwd, 'other.txt'), 'Another text.\n');
    const { exitCode, stderr } = await run('add', 'document', 'other.txt', '--dataset', 'my-case');

    expect(exitCode).toBe(2);
    expect(stderr).toContain('documents/other.txt is there already');
    expect(read('my-case/documents/other.txt')).toBe('Not in the dataset.\n');
  });

  test('leaves a dataset.yaml with errors alone', async () => {
    writeFileSync(join(cwd, 'other.txt'), 'Another text.\n');
    const broken = `${read('my-case/dataset.yaml')}wrong: [\n`;
    writeFileSync(join(cwd, 'my-case/dataset.yaml'), broken);

    expect(await run('add', 'document', 'other.txt', '--dataset', 'my-case')).toMatchObject({ exitCode: 1 });
    expect(read('my-case/dataset.yaml')).toBe(broken);
  });
});
