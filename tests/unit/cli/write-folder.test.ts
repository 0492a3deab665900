// `-o FOLDER`: all files or none, and nothing that stood there is lost without a word.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFolderWhole } from '../../../src/cli/write-folder.ts';

let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'rashomon-folder-'));
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const files = new Map<string, string | Uint8Array>([
  ['index.html', 'front'],
  ['a/b/c.png', new Uint8Array([1, 2])],
]);

describe('writeFolderWhole', () => {
  test('makes the folder and those above it, and leaves nothing beside it', async () => {
    await writeFolderWhole(join(home, 'x/out'), { files, force: false });
    expect(readFileSync(join(home, 'x/out/index.html'), 'utf8')).toBe('front');
    expect([...readFileSync(join(home, 'x/out/a/b/c.png'))]).toEqual([1, 2]);
    expect(readdirSync(join(home, 'x'))).toEqual(['out']);
  });

  test('takes an empty folder', async () => {
    mkdirSync(join(home, 'out'));
    await writeFolderWhole(join(home, 'out/'), { files, force: false });
    expect(readdirSync(join(home, 'out')).sort()).toEqual(['a', 'index.html']);
  });

  test('leaves a folder that holds anything as it was, unless it may be replaced', async () => {
    mkdirSync(join(home, 'out'));
    writeFileSync(join(home, 'out/mine.txt'), 'mine');
    await expect(writeFolderWhole(join(home, 'out'), { files, force: false })).rejects.toMatchObject({
      kind: 'usage',
      message: expect.stringContaining('is not empty, and nothing was written'),
    });
    expect(readdirSync(join(home, 'out'))).toEqual(['mine.txt']);

    await writeFolderWhole(join(home, 'out'), { files, force: true });
    expect(readdirSync(join(home, 'out')).sort()).toEqual(['a', 'index.html']);
    expect(readdirSync(home)).toEqual(['out']);
  });

  test('says that a file stands where the folder should', async () => {
    writeFileSync(join(home, 'out'), 'mine');
    await expect(writeFolderWhole(join(home, 'out'), { files, force: true })).rejects.toMatchObject({ kind: 'files' });
    expect(readFileSync(join(home, 'out'), 'utf8')).toBe('mine');
  });

  test('leaves the old folder whole where a file cannot be written', async () => {
    mkdirSync(join(home, 'out'));
    writeFileSync(join(home, 'out/mine.txt'), 'mine');
    const clash = new Map<string, string>([
      ['a', 'a file'],
      ['a/b', 'in a file'],
    ]);
    await expect(writeFolderWhole(join(home, 'out'), { files: clash, force: true })).rejects.toMatchObject({
      kind: 'files',
    });
    expect(readdirSync(join(home, 'out'))).toEqual(['mine.txt']);
    expect(readdirSync(home)).toEqual(['out']);
  });
});
