// Results that cannot be written: each command says so and ends with 3, and `-o FILE` is the whole text or what stood there before.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { makeDataset } from '../../support/scratch-dataset.ts';

/** Each test starts processes of its own, and a busy machine takes seconds for one. */
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rashomon-output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const incomplete =
  'error: standard output could not be written: no space left on the device; what was written is incomplete\n';
const hasFullDevice = existsSync('/dev/full');

describe.skipIf(!hasFullDevice)('standard output on a full disk', () => {
  test.each([
    ['--help'],
    ['--version'],
    ['help', 'check'],
    ['remove', '--help'],
    ['query', '--list'],
    ['query', '--list', '--format', 'json', '-o', '-'],
    ['query', 'rival-answers', '--list'],
    ['doctor'],
    ['doctor', '--format', 'json'],
    ['check', 'data/harbour-fire'],
    ['check', 'data/harbour-fire', '--format', 'json'],
    ['check', 'data/harbour-fire', '--format', 'sarif'],
  ])('%s %s %s ends with 3 and one message', async (...args) => {
    const { exitCode, stderr } = await runCli(args, { shell: '"$@" > /dev/full' });

    expect(exitCode).toBe(3);
    expect(stderr.split('\n').filter((line) => line.startsWith('error:'))).toEqual([incomplete.trim()]);
    expect(stderr).not.toMatch(/\n {4}at |bug:/);
  });

  test('check and fmt, of a dataset with problems, too', async () => {
    const bad = await makeDataset({ 'assertions/more.yaml': 'assertions:\n  x: {by: nobody}\n' });
    const untidy = await makeDataset({ 'assertions/gazette.yaml': 'document:   gazette\nassertions: {}\n' });
    const full = { shell: '"$@" > /dev/full' };

    const [text, github, format] = await Promise.all([
      runCli(['check', bad], full),
      runCli(['check', bad, '--format', 'github'], full),
      runCli(['fmt', untidy, '--check'], full),
    ]);

    for (const { exitCode, stderr } of [text, github, format]) {
      expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining(incomplete) });
    }
  });

  test('standard error that cannot be written keeps nothing from being done', async () => {
    const { exitCode, stdout } = await runCli(['check', 'data/harbour-fire', '--format', 'json'], {
      shell: '"$@" 2> /dev/full',
    });

    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toHaveLength(1);
  });
});

/** What a file may grow to under `ulimit -f` in a POSIX shell: blocks of 512 bytes. The system then takes a part and refuses the rest. */
const blockBytes = 512;

test('a file that takes a part of the result is no success', async () => {
  const file = join(folder, 'list.json');
  const whole = (await runCli(['query', '--list', '--format', 'json'])).stdout;
  expect(whole.length).toBeGreaterThan(40 * blockBytes);

  const { exitCode, stderr } = await runCli(['query', '--list', '--format', 'json'], {
    shell: `ulimit -f 40; "$@" > '${file}'`,
  });

  expect(exitCode).toBe(3);
  expect(stderr).toContain('standard output could not be written: the file would be larger');
  expect(statSync(file).size).toBe(40 * blockBytes);
});

test.each([['query', '--list'], ['--help'], ['check', 'data/harbour-fire', '--format', 'sarif']])(
  'a reader that has gone is no error: %s %s',
  async (...args) => {
    const { stdout, stderr } = await runCli(args, { shell: '{ "$@"; echo "code $?" >&2; } | true' });

    expect(stdout).toBe('');
    expect(stderr.replace(/^data\/.*\n/, '')).toBe('code 0\n');
  },
);

describe('-o FILE', () => {
  const list = (output: string, options = {}) => runCli(['query', '--list', '--format', 'json', '-o', output], options);

  test('writes what standard output would get, in place of the old file, with its rights', async () => {
    const file = join(folder, 'list.json');
    writeFileSync(file, 'old');
    chmodSync(file, 0o640);

    const written = await list(file);
    const printed = await list('-');

    expect(written).toMatchObject({ exitCode: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe(printed.stdout);
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['list.json']);
  });

  test('leaves the old file, and nothing beside it, where the disk is full midway', async () => {
    const file = join(folder, 'list.json');
    writeFileSync(file, 'old');

    const { exitCode, stderr } = await list(file, { shell: 'ulimit -f 40; "$@"' });

    expect(exitCode).toBe(3);
    expect(stderr).toContain(`${file} cannot be written: the file would be larger`);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['list.json']);
  });

  test('follows a link, and leaves it a link', async () => {
    writeFileSync(join(folder, 'real.json'), 'old');
    symlinkSync('real.json', join(folder, 'link.json'));

    await list(join(folder, 'link.json'));

    expect(readlinkSync(join(folder, 'link.json'))).toBe('real.json');
    expect(readFileSync(join(folder, 'real.json'), 'utf8')).toMatch(/^\[/);
    expect(readdirSync(folder).sort()).toEqual(['link.json', 'real.json']);
  });

  test('makes the file that a link leads to, and leaves the links links', async () => {
    mkdirSync(join(folder, 'in'));
    symlinkSync('in/second.json', join(folder, 'first.json'));
    symlinkSync('real.json', join(folder, 'in', 'second.json'));

    const { exitCode } = await list(join(folder, 'first.json'));

    expect(exitCode).toBe(0);
    expect(readlinkSync(join(folder, 'first.json'))).toBe('in/second.json');
    expect(readlinkSync(join(folder, 'in', 'second.json'))).toBe('real.json');
    expect(readFileSync(join(folder, 'in', 'real.json'), 'utf8')).toMatch(/^\[/);
  });

  test.each([
    ['a folder', (place: string) => place, 'it is a folder'],
    ['a missing folder', (place: string) => join(place, 'no', 'list.json'), 'its folder is not there'],
    [
      'a file for a folder',
      (place: string) => join(place, 'plain', 'list.json'),
      'what should be its folder is a file',
    ],
    ['a name that is too long', (place: string) => join(place, 'x'.repeat(300)), 'the name is too long'],
    ['a circle of links', (place: string) => join(place, 'round'), 'its links lead in a circle'],
  ])('says why it cannot be written: %s', async (_, name, why) => {
    writeFileSync(join(folder, 'plain'), '');
    symlinkSync('round', join(folder, 'round'));
    const before = readdirSync(folder);

    const { exitCode, stdout, stderr } = await list(name(folder));

    expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
    expect(stderr).toContain(`cannot be written: ${why}\n`);
    expect(readdirSync(folder)).toEqual(before);
  });

  test.skipIf(!hasFullDevice)('writes a device or a pipe as it stands, and says when it is full', async () => {
    const full = await list('/dev/full');
    const nothing = await list('/dev/null');
    const through = await list('/dev/stdout');

    expect(full).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('no space left on the device') });
    expect(nothing).toMatchObject({ exitCode: 0, stdout: '' });
    expect(JSON.parse(through.stdout).length).toBeGreaterThan(10);
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test('in a folder, or on a file, that may not be written', async ({ skip }) => {
    const locked = join(folder, 'locked');
    mkdirSync(locked);
    writeFileSync(join(folder, 'protected.json'), 'old');
    chmodSync(join(folder, 'protected.json'), 0o444);
    chmodSync(locked, 0o555);
    skip(process.getuid?.() === 0, 'root may write everywhere');

    const inLocked = await list(join(locked, 'list.json'));
    const onProtected = await list(join(folder, 'protected.json'));

    for (const { exitCode, stderr } of [inLocked, onProtected]) {
      expect({ exitCode, stderr }).toEqual({ exitCode: 3, stderr: expect.stringContaining('you may not write there') });
    }
    expect(readFileSync(join(folder, 'protected.json'), 'utf8')).toBe('old');
  });
});

const mount = mkdtempSync(join(tmpdir(), 'rashomon-tiny-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', mount]).status === 0;
afterAll(() => {
  if (mounted) spawnSync('umount', [mount]);
  rmSync(mount, { recursive: true, force: true });
});

test.skipIf(!mounted)('on a disk with no room left, both ways end with 3 and the old file is kept', async () => {
  writeFileSync(join(mount, 'old.json'), 'old');

  const beside = await runCli(['query', '--list', '--format', 'json', '-o', join(mount, 'old.json')]);
  expect(beside).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('no space left on the device') });
  expect(readFileSync(join(mount, 'old.json'), 'utf8')).toBe('old');
  expect(readdirSync(mount)).toEqual(['old.json']);

  const printed = await runCli(['query', '--list', '--format', 'json'], { shell: `"$@" > '${join(mount, 'new')}'` });
  expect(printed).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(incomplete) });

  spawnSync('mount', ['-o', 'remount,ro', mount]);
  const locked = await runCli(['query', '--list', '-o', join(mount, 'list')]);
  expect(locked).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('the file system can only be read') });
});
