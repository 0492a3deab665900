// That nothing which acts on a terminal or a log of CI gets there: from data, from names of files, or from what somebody typed.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { reportProgress } from '../../../src/cli/output.ts';
import { renderTable } from '../../../src/cli/render-table.ts';
import { escapeForTerminal, escapeInJson, escapePainted } from '../../../src/cli/terminal.ts';
import { acting, hostile, hostileFiles, hostileMistakes } from '../../support/hostile-text.ts';
import { runCli } from '../../support/run-cli.ts';
import { type Files, makeDataset } from '../../support/scratch-dataset.ts';

/** Each test starts processes of its own, and a busy machine takes seconds for one. */
vi.setConfig({ testTimeout: 120_000 });

const allActing = [
  ...[...Array(0x20).keys()].filter((one) => one !== 9 && one !== 10),
  ...[...Array(0x21).keys()].map((one) => 0x7f + one),
  ...[0x61c, 0x180e, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2060, 0x2066, 0x2069],
  ...[0x206f, 0xfeff, 0xfff9, 0xfffb, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe0000, 0xe0041, 0xe007f],
].map((code) => String.fromCodePoint(code));

describe('the escapes', () => {
  test('write out every character that acts, and nothing else', () => {
    for (const character of allActing) {
      const code = character.codePointAt(0)?.toString(16);
      expect(escapeForTerminal(`a${character}b`, {})).toBe(`a\\u{${code}}b`);
      expect(escapeInJson(JSON.stringify(`a${character}b`), {})).not.toMatch(acting);
      expect(JSON.parse(escapeInJson(JSON.stringify(`a${character}b`), {}))).toBe(`a${character}b`);
    }
    const harmless = 'Zürich, Москва, 東京, नई दिल्ली, 😀\tand\nthe next line: “so”';
    expect(escapeForTerminal(harmless, {})).toBe(harmless);
    expect(escapeInJson(harmless, {}).replace('\\u0009', '\t')).toBe(harmless);
  });

  test('let colours of ours pass where there are colours, and nothing else that begins like them', () => {
    const text = '\u001b[31merror:\u001b[39m \u001b[2J\u001b]0;title\u0007\u001b[38;5;1m\u009b31m';

    expect(escapePainted(text, { isTTY: true }, { FORCE_COLOR: '1' })).toBe(
      '\u001b[31merror:\u001b[39m \\u{1b}[2J\\u{1b}]0;title\\u{7}\\u{1b}[38;5;1m\\u{9b}31m',
    );
    expect(escapePainted(text, { isTTY: false }, {})).not.toMatch(acting);
  });

  test.each([
    ['::error::no', '\\u{3a}:error::no'],
    ['  ::add-mask::no', '  \\u{3a}:add-mask::no'],
    ['so\n::stop-commands::no', 'so\n\\u{3a}:stop-commands::no'],
    ['so ##[add-mask]no', 'so #\\u{23}[add-mask]no'],
    ['##vso[task.setvariable]no', '#\\u{23}vso[task.setvariable]no'],
    ['##teamcity[message]no', '#\\u{23}teamcity[message]no'],
    ['a::b ## c [d]', 'a::b ## c [d]'],
  ])('keep a runner of CI from taking %j for a command', (text, shown) => {
    expect(escapeForTerminal(text, { CI: 'true' })).toBe(shown);
    expect(escapeForTerminal(text, {})).toBe(text);
    expect(escapeInJson(JSON.stringify(text), { CI: 'true' })).not.toMatch(/##\w*\[/);
    expect(JSON.parse(escapeInJson(JSON.stringify(text), { CI: 'true' }))).toBe(text);
  });
});

test('a table shows the names of its columns, and its cells, and obeys neither', () => {
  const answer = { columns: [`c${hostile}\nnext`], rows: [{ [`c${hostile}\nnext`]: `v${hostile}` }] };

  for (const width of [20, 200]) expect(renderTable(answer, width)).not.toMatch(acting);
  expect(renderTable(answer, 200).replace(/\s/g, '')).toContain('\\u{1b}[31m');
});

test.each([true, false])('progress is one safe line: terminal %s', (isTTY) => {
  vi.stubEnv('CI', '');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const stream = Object.assign(new PassThrough().setEncoding('utf8'), { isTTY, columns: 400 });
  let nowMs = 0;
  const report = reportProgress(stream as unknown as NodeJS.WriteStream, () => {
    nowMs += 60_000;
    return nowMs;
  });

  report.line(`line ${hostile} bolt://neo4j:hunter2@h`);
  report.update(`update ${hostile}\r\nnext bolt://neo4j:hunter2@h`);
  const written = String(stream.read()).replaceAll('\r\u001b[2K', '');

  expect(written).not.toMatch(acting);
  expect(written).not.toContain('hunter2');
  expect(written.match(/\n/g)).toHaveLength(isTTY ? 1 : 2);
});

const scratch = mkdtempSync(join(tmpdir(), 'rashomon-hostile-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the verbs that need no database', () => {
  test.each(['text', 'json', 'sarif', 'github'])('check --format %s', async (format) => {
    const folder = await makeDataset(hostileMistakes);

    const { exitCode, stdout, stderr } = await runCli(
      ['check', folder, `${folder}/nowhere${hostile}`, '--format', format],
      {
        env: { CI: 'true' },
      },
    );

    expect(exitCode).toBe(3);
    expect(stdout + stderr).not.toMatch(acting);
    expect(stdout).toMatch(/1b\}?\[31m/);
    if (format === 'json' || format === 'sarif') JSON.parse(stdout);
    if (format === 'sarif') {
      for (const { message } of JSON.parse(stdout).runs[0].results) expect(message.text).not.toMatch(acting);
    }
    if (format === 'github') {
      for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^::(?:error|warning) file=[^:]*::/);
    }
  });

  const folders: readonly (readonly [verb: readonly string[], files: Files])[] = [
    [['fmt'], hostileMistakes],
    [['fmt', '--check'], hostileFiles],
    [['load'], hostileMistakes],
    [['view', '--port', '0', '--no-open'], hostileMistakes],
    [['check'], hostileFiles],
  ];
  const palettes = [{}, { NO_COLOR: '', FORCE_COLOR: '1' }];
  test.each(folders.flatMap(([verb, files]) => palettes.map((env) => ({ verb, files, env }))))(
    '$verb of a folder with hostile files, $env',
    async ({ verb, files, env }) => {
      const { stdout, stderr } = await runCli([...verb, await makeDataset(files)], { env });
      // biome-ignore lint/suspicious/noControlCharactersInRegex: colours of ours are taken out first
      const plain = (stdout + stderr).replace(/\u001b\[\d{1,2}m/g, '');

      expect(plain).not.toBe('');
      expect(plain).not.toMatch(acting);
      expect(stdout + stderr).not.toContain('\u001b[31m\\u{7}');
    },
  );

  const typed = `x${hostile}\n::error::x`;
  test.each([
    ['a verb', [typed]],
    ['a verb to be helped with', ['help', typed]],
    ['an option', ['check', `--${typed}`]],
    ['too many arguments', ['datasets', typed]],
    ['a format', ['check', 'data/harbour-fire', '--format', typed]],
    ['a folder to check', ['check', typed]],
    ['a folder to tidy', ['fmt', typed]],
    ['a folder to load', ['load', typed]],
    ['a folder to view', ['view', typed]],
    ['a text', ['check', 'data/harbour-fire', '--text', typed]],
    ['the file of a text', ['check', 'data/harbour-fire', '--text', `courier=${typed}`]],
    ['a question', ['query', typed]],
    ['a question to explain', ['query', '--list', typed]],
    ['a parameter', ['query', 'rival-answers', '-P', typed]],
    ['a file of Cypher', ['query', '-f', typed]],
    ['the type of a parameter', ['query', '-f', 'package.json', '-P', `n:${typed}=1`]],
    ['a file to write', ['query', '--list', '-o', join(scratch, 'nowhere', typed)]],
    ['a number of seconds', ['query', '--timeout', typed, 'rival-answers']],
    ['a port', ['serve', '--port', typed]],
    ['an address', ['datasets', '--uri', typed]],
    ['a password file', ['datasets', '--password-file', typed]],
    ['a dataset to remove', ['remove', typed]],
    ['a database', ['datasets', '--uri', 'bolt://127.0.0.1:1', '--database', typed]],
  ])('%s that somebody typed', async (_, args) => {
    const { exitCode, stdout, stderr } = await runCli(args, { env: { CI: 'true' } });

    expect(exitCode).not.toBe(0);
    expect(exitCode).not.toBe(70);
    expect(stdout + stderr).not.toMatch(acting);
    expect(stdout + stderr).not.toMatch(/^\s*::/m);
  });

  test.each(['RASHOMON_NEO4J', 'RASHOMON_NEO4J_VERSION', 'NEO4J_URI', 'RASHOMON_TEXT_COURIER'])(
    'the variable %s',
    async (name) => {
      const call = name.includes('TEXT') ? ['check', 'data/harbour-fire'] : ['doctor'];

      const { stdout, stderr } = await runCli(call, { env: { [name]: typed } });

      expect(stdout + stderr).not.toMatch(acting);
    },
  );

  test('doctor, of settings from every place', async () => {
    const cwd = mkdtempSync(join(scratch, 'doctor-'));
    writeFileSync(
      join(cwd, 'rashomon.config.yaml'),
      `neo4j: {uri: "bolt://127.0.0.1:1", username: ${JSON.stringify(typed)}, database: ${JSON.stringify(typed)}}\n`,
    );
    for (const format of ['text', 'json']) {
      const { stdout, stderr } = await runCli(['doctor', '--format', format], { cwd, env: { PATH: `/x${hostile}` } });

      expect(stdout + stderr).not.toMatch(acting);
      expect(stdout).toContain('[31m');
    }
  });
});
