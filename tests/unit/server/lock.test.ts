// The lock that keeps two starts apart, on real files and with a real dead process.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { takeLock } from '../../../src/server/lock.ts';
import { markProcess, type ProcessMark } from '../../../src/server/process-table.ts';

describe('takeLock', () => {
  let path: string;

  beforeEach(() => {
    path = join(mkdtempSync(join(tmpdir(), 'rashomon-lock-')), 'folder', 'lock');
  });

  async function take(waitMs = 0): Promise<() => void> {
    const lock = await takeLock(path, { waitMs });
    if (typeof lock !== 'function') throw new Error(`held by ${lock.owner.pid}`);
    return lock;
  }

  test('is held by one, and free again after its release', async () => {
    const release = await take();

    expect(await takeLock(path, { waitMs: 0 })).toEqual({ owner: markProcess(process.pid) });
    release();
    (await take())();
    expect(readdirSync(dirname(path))).toEqual([]);
  });

  test('is waited for, and the wait is told once', async () => {
    const release = await take();
    const told: ProcessMark[] = [];
    setTimeout(release, 250);

    const second = await takeLock(path, { waitMs: 10_000, onWait: (owner) => told.push(owner) });

    expect(second).toBeTypeOf('function');
    expect(told.map(({ pid }) => pid)).toEqual([process.pid]);
  });

  test('is taken over from a process that no longer runs', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    (await take())();
    writeFileSync(path, JSON.stringify({ pid: dead, began: 'some time ago' }));
    const stale: ProcessMark[] = [];

    const lock = await takeLock(path, { waitMs: 0, onStale: (owner) => stale.push(owner) });

    expect(lock).toBeTypeOf('function');
    expect(stale.map(({ pid }) => pid)).toEqual([dead]);
  });

  test('is taken over where its number belongs to another process by now', async () => {
    (await take())();
    writeFileSync(path, JSON.stringify({ pid: process.pid, began: 'before the last reboot' }));

    expect(await takeLock(path, { waitMs: 0 })).toBeTypeOf('function');
  });

  test.each(['', 'half a lo', '[]', '{"pid":"x"}'])(
    'is taken over where it says nothing readable: %o',
    async (text) => {
      (await take())();
      writeFileSync(path, text);

      expect(await takeLock(path, { waitMs: 0 })).toBeTypeOf('function');
    },
  );

  test('is held by one at a time when many ask for a stale one at once', async () => {
    (await take())();
    writeFileSync(path, JSON.stringify({ pid: 2 ** 22 + 7, began: 'long ago' }));
    let holders = 0;
    let most = 0;

    await Promise.all(
      Array.from({ length: 12 }, async () => {
        const release = await take(60_000);
        holders += 1;
        most = Math.max(most, holders);
        await new Promise((resolve) => setTimeout(resolve, 2));
        holders -= 1;
        release();
      }),
    );

    expect(most).toBe(1);
    expect(existsSync(path)).toBe(false);
  });

  test('stops waiting when it is told to', async () => {
    await take();
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);

    await expect(takeLock(path, { waitMs: 60_000, signal: controller.signal })).rejects.toThrow('abort');
  });
});
