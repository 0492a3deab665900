// Files made to hurt: what they cost grows no faster than they do, and stays within what the limits promise.
import { execFile } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { describeHeld, renderCheckReport } from '../../../../src/cli/check-report.ts';
import { openDataset } from '../../../../src/dataset/read/open-dataset.ts';
import { readText } from '../../../../src/dataset/read/read-bytes.ts';
import { assertionsFile, makeDataset } from '../../../support/scratch-dataset.ts';

const MiB = 1024 * 1024;
const repeat = (count: number, unit: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => unit(at)).join('');

const wrongRecord = (at: number) => `{"type":"actor","id":"x${at}","name":"N","kind":"prson","foo":1}`;
const yaml = (body: string) => ({ 'assertions/gazette.yaml': `document: gazette\nassertions:\n${body}` });

/** Name, units at which one run takes some hundredths of a second, and the files of so many units. */
const shapes: readonly (readonly [string, number, (count: number) => Readonly<Record<string, string>>])[] = [
  [
    'wrong records on one line of JSON',
    1_500,
    (n) => ({ 'more.json': `[${repeat(n, (at) => `${wrongRecord(at)},`)}${wrongRecord(n)}]` }),
  ],
  ['numbers in a list of JSON', 8_000, (n) => ({ 'more.json': `[${'1,'.repeat(n)}1]` })],
  ['texts in a list of JSON', 8_000, (n) => ({ 'more.json': `[${'"x",'.repeat(n)}1]` })],
  ['escapes in a text of JSON', 300_000, (n) => ({ 'more.json': `["${'\\"'.repeat(n)}"]` })],
  [
    'equal keys in a map of JSON',
    4_000,
    (n) => ({ 'more.json': `[{"type":"actor","id":"x"${',"name":1'.repeat(n)}}]` }),
  ],
  ['numbers in a list of YAML', 4_000, (n) => yaml(`  a: {by: [${'1,'.repeat(n)}]}\n`)],
  [
    'wrong records on one line of YAML',
    800,
    (n) => ({ 'assertions/gazette.yaml': `assertions: {${repeat(n, (at) => `x${at}: {by: cpt, foo: 1}, `)}}\n` }),
  ],
  ['mistakes of syntax in YAML', 2_000, (n) => yaml(`  a: {${'"x" "y" '.repeat(n)}}\n`)],
  ['unknown ids', 1_500, (n) => yaml(repeat(n, (at) => `  x${at}: {by: nobody-${at}, act: says, claim: c}\n`))],
  [
    'unknown ids beside a broken file',
    1_500,
    (n) => ({
      ...yaml(repeat(n, (at) => `  x${at}: {by: nobody-${at}, act: says, claim: c}\n`)),
      'more.jsonl': `${'{"a\n'.repeat(n)}`,
    }),
  ],
  [
    'answers in one assertion',
    2_000,
    (n) =>
      yaml(
        `  x:\n    by: captain\n    act: says\n    claim: c\n    answers:\n      why-late:\n${repeat(n, (at) => `        - {value: fog, of: o${at}}\n        - {value: v${at}}\n`)}`,
      ),
  ],
  [
    'retractions in one assertion',
    3_000,
    (n) =>
      yaml(
        `  x:\n    by: captain\n    act: retracts\n    claim: c\n    retracts:\n${repeat(n, (at) => `      z${at}: b\n`)}`,
      ),
  ],
];

/** Processor time of a check with its report, the least of three: others work on this machine. */
async function measure(files: Readonly<Record<string, string>>): Promise<number> {
  const folder = await makeDataset(files);
  const times: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const before = process.cpuUsage();
    const opened = await openDataset(folder);
    renderCheckReport([{ folder, opened: describeHeld(opened) }], { format: 'text', strict: false, version: '1' });
    const { user, system } = process.cpuUsage(before);
    times.push(user + system);
  }
  return Math.min(...times);
}

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly peakMiB: number;
}

const tsx = import.meta.resolve('tsx');
const main = new URL('../../../../src/cli/main.ts', import.meta.url).href;
/** The command line in a process of its own, which tells at its end how much memory it ever had. */
const program = `process.on('exit', () => require('node:fs').writeSync(2, '\\npeak ' + process.resourceUsage().maxRSS));
process.argv.splice(1, 0, 'rashomon');
import(${JSON.stringify(main)});`;

function runProgram(args: readonly string[], timeout = 600_000): Promise<Ended> {
  return new Promise((resolve) => {
    const all = ['--import', tsx, '-e', program, '--', ...args];
    const options = { env: { ...process.env, NO_COLOR: '1' }, timeout, maxBuffer: 64 * MiB };
    execFile(process.execPath, all, options, (error, stdout, stderr) => {
      const code = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
      resolve({ code, stdout, stderr, peakMiB: Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN) / 1024 });
    });
  });
}

describe('hostile files', () => {
  test.each(shapes)(
    '%s cost no more than their number',
    async (_name, count, build) => {
      await measure(build(count));
      const [once, fourfold] = [await measure(build(count)), await measure(build(4 * count))];

      // Linear is 4; quadratic would be 16.
      expect(fourfold / once).toBeLessThan(9);
    },
    120_000,
  );

  test.each([
    ['more.json', `[${'1,'.repeat(20 * MiB)}1]`],
    ['more.jsonl', repeat(150_000, (at) => `${wrongRecord(at)}\n`)],
    ['assertions/gazette.yaml', `a: [${'1,'.repeat(3 * MiB)}1]\n`],
  ])(
    '%s of many megabytes is told in 600 MB',
    async (file, text) => {
      const folder = await makeDataset({ [file]: text });
      const { code, peakMiB, stdout } = await runProgram(['check', folder]);

      expect(code).toBe(1);
      expect(peakMiB).toBeLessThan(600);
      expect(stdout.length).toBeLessThan(MiB);
    },
    700_000,
  );
});

describe('what is no file', () => {
  test('a pipe, a device or a folder named as a text is refused at once', async () => {
    const folder = await makeDataset();
    const pipe = join(folder, 'pipe');
    await promisify(execFile)('mkfifo', [pipe]);

    for (const [path, reason] of [
      [pipe, 'pipe'],
      ['/dev/zero', 'device'],
      [folder, 'folder'],
    ] as const) {
      await expect(readText(path, MiB)).rejects.toMatchObject({
        kind: 'files',
        message: expect.stringContaining(reason),
      });
      const { code, stderr } = await runProgram(['check', folder, '--text', `gazette=${path}`], 60_000);
      expect({ path, code, stderr: stderr.includes(reason) }).toEqual({ path, code: 3, stderr: true });
    }
  }, 240_000);

  test('a pipe, a loop of links or a folder in the place of a file ends in words', async () => {
    const folder = await makeDataset({ 'documents/gazette.txt': null });
    await mkdir(join(folder, 'documents'));
    await promisify(execFile)('mkfifo', [join(folder, 'documents/gazette.txt')]);
    await promisify(execFile)('mkfifo', [join(folder, 'assertions/pipe.yaml')]);
    await symlink('loop.yaml', join(folder, 'assertions/loop.yaml'));
    await mkdir(join(folder, 'assertions/folder.yaml'));
    await mkdir(join(folder, 'more.jsonl'));

    const { diagnostics } = await openDataset(folder);

    expect(diagnostics.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      'misplaced-file assertions/loop.yaml',
      'misplaced-file assertions/pipe.yaml',
      'unreadable-text dataset.yaml',
    ]);
  });

  test.each([
    ['UTF-16', Buffer.from(`\ufeff${assertionsFile}`, 'utf16le')],
    ['NUL bytes', Buffer.alloc(4_096)],
    ['half a character', Buffer.concat([Buffer.from(assertionsFile), Buffer.from([0xe2, 0x80])])],
    ['only a mark of byte order', Buffer.from([0xef, 0xbb, 0xbf])],
    ['nothing', Buffer.alloc(0)],
  ])('%s in any file ends in a diagnostic or in none', async (_name, bytes) => {
    for (const file of [
      'dataset.yaml',
      'assertions/gazette.yaml',
      'more.json',
      'more.jsonl',
      'documents/gazette.txt',
    ]) {
      const folder = await makeDataset({ [file]: bytes });
      const opened = await openDataset(folder);
      const report = renderCheckReport([{ folder, opened: describeHeld(opened) }], {
        format: 'text',
        strict: false,
        version: '1',
      });
      expect(report.split('\n').length).toBeLessThan(200);
      await rm(folder, { recursive: true });
    }
  });

  test('names of control characters are shown, not obeyed', async () => {
    const folder = await makeDataset({ 'assertions/a\u001b[31m\n\u0007.yaml': 'x: [\n' });
    await writeFile(join(folder, 'b\u001b.yml'), '');
    const opened = await openDataset(folder);
    const report = renderCheckReport([{ folder, opened: describeHeld(opened) }], {
      format: 'text',
      strict: false,
      version: '1',
    });

    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});
