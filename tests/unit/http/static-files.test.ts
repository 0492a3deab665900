// Static files are a map from URL path to bytes, read once.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readStaticFiles } from '../../../src/http/static-files.ts';

describe('readStaticFiles', () => {
  test('maps every file of a known type, and / to the page', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rashomon-static-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'export {};');
    await writeFile(join(folder, 'assets', 'main-1a2b.js.map'), '{}');

    const files = await readStaticFiles(folder);
    await rm(folder, { recursive: true });

    expect([...files.keys()].sort()).toEqual(['/', '/assets/main-1a2b.js', '/index.html']);
    expect(files.get('/assets/main-1a2b.js')?.cacheControl).toContain('immutable');
    expect(files.get('/')?.cacheControl).toBe('no-cache');
  });

  test('is empty where nothing was built', async () => {
    expect((await readStaticFiles(join(tmpdir(), 'rashomon-no-such-folder'))).size).toBe(0);
  });
});
