// Whose address gets whose password: every combination of where the two come from, and which files a config may name.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { isLoopbackAddress } from '../../../src/cli/check-address.ts';
import { type ConnectionSources, chooseConnection } from '../../../src/cli/connection.ts';
import { runCli } from '../../support/run-cli.ts';

/** Each test starts processes of its own, and a busy machine takes seconds for one. */
vi.setConfig({ testTimeout: 120_000 });

type Origin = 'flag' | 'environment' | 'your env file' | 'env file of the config' | 'config' | 'nowhere';
const addresses: readonly Origin[] = [
  'flag',
  'environment',
  'your env file',
  'env file of the config',
  'config',
  'nowhere',
];
const isOfFolder = (origin: Origin) => origin === 'config' || origin === 'env file of the config';

/** Sources in which address and password stand where they are told to; undefined where no sources can. */
function sourcesFor(uri: string, from: Origin, password: Origin, trusted: Partial<Record<string, string>>) {
  const files = [from, password].filter((one) => one.endsWith('file') || one.startsWith('env file'));
  if (new Set(files).size > 1) return undefined;
  const [file] = files;
  const sources: ConnectionSources = {
    flags: { ...(from === 'flag' && { uri }), trustConfig: trusted.flag },
    environment: {
      ...(from === 'environment' && { NEO4J_URI: uri }),
      ...(password === 'environment' && { NEO4J_PASSWORD: 'secret' }),
      ...(trusted.environment && { RASHOMON_TRUST_CONFIG: trusted.environment }),
    },
    config: { path: 'rashomon.config.yaml', values: from === 'config' ? { uri } : {} },
    ...(file !== undefined && {
      envFile: {
        path: '.env',
        namedBy: file === 'your env file' ? 'you' : 'config',
        values: { ...(from === file && { NEO4J_URI: uri }), ...(password === file && { NEO4J_PASSWORD: 'secret' }) },
      },
    }),
    ...((password === 'flag' || password === 'config') && {
      passwordFile: { path: '.password', namedBy: password === 'flag' ? 'you' : 'config', password: 'secret' },
    }),
  };
  return sources;
}

const combinations = addresses.flatMap((from) =>
  addresses.flatMap((password) => {
    const isMixed = isOfFolder(from) !== isOfFolder(password) && from !== 'nowhere' && password !== 'nowhere';
    return sourcesFor('bolt://far.example', from, password, {}) === undefined ? [] : [{ from, password, isMixed }];
  }),
);

describe('the password', () => {
  test('is tried from every origin with an address from every origin', () => {
    expect(combinations.length).toBe(34);
    expect(combinations.filter(({ isMixed }) => isMixed).length).toBe(10);
  });

  test.each(combinations)(
    'from $password goes to an address from $from: mixed $isMixed',
    ({ from, password, isMixed }) => {
      const judge = (uri: string, trusted: Partial<Record<string, string>> = {}) =>
        chooseConnection(sourcesFor(uri, from, password, trusted) ?? { flags: {}, environment: {} }).trust;
      const isSent = from !== 'nowhere' && password !== 'nowhere';
      const otherwise = (mixed: string) => (isMixed ? mixed : isSent ? 'same-side' : 'nothing-sent');

      expect(judge('bolt://far.example')).toBe(otherwise('unconfirmed'));
      expect(judge('neo4j+s://far.example:7687?policy=eu')).toBe(otherwise('unconfirmed'));
      expect(judge('bolt://127.0.0.1:7687')).toBe(otherwise('loopback'));
      expect(judge('neo4j://LOCALHOST')).toBe(otherwise('loopback'));
      expect(judge('bolt://far.example', { flag: 'bolt://far.example' })).toBe(otherwise('confirmed'));
      expect(judge('bolt://far.example', { environment: 'bolt://far.example' })).toBe(otherwise('confirmed'));
      expect(judge('neo4j://far.example?policy=eu', { flag: 'neo4j://far.example' })).toBe(otherwise('confirmed'));
      for (const other of [
        'yes',
        '1',
        'far.example',
        'bolt://far.example:7687',
        'bolt://far.example.org',
        'neo4j://far.example',
      ]) {
        expect(judge('bolt://far.example', { flag: other, environment: other })).toBe(otherwise('unconfirmed'));
      }
    },
  );
});

describe('isLoopbackAddress', () => {
  test.each([
    'bolt://localhost',
    'bolt://127.0.0.1:1',
    'bolt://127.9.9.9',
    'neo4j://[::1]:7687',
    'bolt://[0:0:0:0:0:0:0:1]',
  ])('%s stays here', (uri) => {
    expect(isLoopbackAddress(uri)).toBe(true);
  });

  test.each([
    'bolt://127.0.0.1.far.example',
    'bolt://localhost.far.example',
    'bolt://far.localhost',
    'bolt://localhost.',
    'bolt://0.0.0.0',
    'bolt://127.1',
    'bolt://0x7f000001',
    'bolt://2130706433',
    'bolt://127.0.0.999',
    'bolt://[::]',
    'bolt://[::2]',
    'bolt://far.example?host=127.0.0.1',
    'bolt://far.example/127.0.0.1',
  ])('%s may lead away', (uri) => {
    expect(isLoopbackAddress(uri)).toBe(false);
  });
});

describe('a config file in the current folder', () => {
  let folder: string;
  let server: Server;
  let heard: number;
  /** Not loopback by our reading, and yet this machine: whoever listens there hears what would go away. */
  let far: string;
  beforeAll(async () => {
    server = createServer((socket) => {
      heard += 1;
      socket.on('error', () => undefined).destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    const bound = server.address();
    far = `bolt://0.0.0.0:${typeof bound === 'object' ? bound?.port : ''}`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    heard = 0;
    folder = mkdtempSync(join(tmpdir(), 'rashomon-config-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const config = (lines: string) => writeFileSync(join(folder, 'rashomon.config.yaml'), `neo4j:\n${lines}`);
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    runCli([...args], { cwd: folder, env });

  test('does not get the password of the environment, and is told how to say yes', async () => {
    config(`  uri: ${far}\n`);

    const refused = await run(['datasets'], { NEO4J_PASSWORD: 'hunter2' });

    expect(refused).toMatchObject({ exitCode: 2, stdout: '' });
    expect(refused.stderr).toContain(`The server ${far} is named by rashomon.config.yaml (uri).\n`);
    expect(refused.stderr).toContain(`--trust-config ${far} (or RASHOMON_TRUST_CONFIG=${far})`);
    expect(refused.stderr).not.toContain('hunter2');
    expect(heard).toBe(0);

    const confirmed = await run(['datasets', '--trust-config', far], { NEO4J_PASSWORD: 'hunter2' });
    expect(confirmed.exitCode).toBe(4);
    expect(heard).toBeGreaterThan(0);
  });

  test('is taken with a password of its own folder, and the file that named the server is said', async () => {
    config(`  uri: ${far}\n  envFile: .env\n`);
    writeFileSync(join(folder, '.env'), 'NEO4J_PASSWORD=its-own\n');

    const { exitCode, stderr } = await run(['datasets']);

    expect(exitCode).toBe(4);
    expect(stderr).toContain(`The server ${far} is named by rashomon.config.yaml (uri).\n`);
    expect(heard).toBeGreaterThan(0);
  });

  test('is of the same side as an env file that it names', async () => {
    config('  envFile: .env\n');
    writeFileSync(join(folder, '.env'), `NEO4J_URI=${far}\n`);

    const { exitCode, stderr } = await run(['datasets'], { NEO4J_PASSWORD: 'hunter2' });

    expect(exitCode).toBe(2);
    expect(stderr).toContain(`is named by .env NEO4J_URI, a file that rashomon.config.yaml names.\n`);
    expect(heard).toBe(0);
  });

  test('does not hand the file that it names to a server of yours', async () => {
    config('  passwordFile: .password\n');
    writeFileSync(join(folder, '.password'), 'hunter2\n');

    const { exitCode, stderr } = await run(['datasets'], { NEO4J_URI: far });

    expect(exitCode).toBe(2);
    expect(stderr).not.toContain('hunter2');
    expect(heard).toBe(0);
  });

  test('doctor shows it, and sends nothing', async () => {
    config(`  uri: ${far}\n`);

    const table = await run(['doctor'], { NEO4J_PASSWORD: 'hunter2' });
    const json = await run(['doctor', '--format', 'json'], { NEO4J_PASSWORD: 'hunter2' });

    expect(table.stdout).toContain('The password is not sent');
    expect(table.stdout).toContain(`The server ${far} is named by rashomon.config.yaml (uri).`);
    expect(JSON.parse(json.stdout)).toMatchObject({
      trust: 'unconfirmed',
      settings: { uri: { value: far, origin: 'rashomon.config.yaml (uri)' } },
    });
    expect(heard).toBe(0);
  });

  test.each([
    ['an absolute path', '/etc/hostname'],
    ['a way up', '../password'],
    ['a way up and down again', `inner/../../password`],
    ['a link out', 'link'],
    ['a folder that is a link out', 'linked/password'],
    ['the folder itself', '.'],
    ['a folder', 'inner'],
    ['a drive', 'C:\\password'],
  ])('names no file outside its folder: %s', async (_, path) => {
    const outside = mkdtempSync(join(tmpdir(), 'rashomon-outside-'));
    writeFileSync(join(outside, 'password'), 'hunter2');
    mkdirSync(join(folder, 'inner'));
    symlinkSync(join(outside, 'password'), join(folder, 'link'));
    symlinkSync(outside, join(folder, 'linked'));
    for (const key of ['passwordFile', 'envFile']) {
      config(`  uri: ${far}\n  ${key}: '${path}'\n`);

      const { exitCode, stderr } = await run(['datasets']);

      expect(exitCode).toBe(2);
      expect(stderr).toMatch(
        /rashomon\.config\.yaml \((?:passwordFile|envFile)\) names (?:a file outside its own folder|no file)/,
      );
      expect(stderr).not.toContain('hunter2');
    }
    expect(heard).toBe(0);
    rmSync(outside, { recursive: true, force: true });
  });

  test('names no file as password that is more than one', async () => {
    config(`  uri: ${far}\n  passwordFile: .env\n`);
    writeFileSync(join(folder, '.env'), 'TOKEN=hunter2\nOTHER=hunter3\n');

    const { exitCode, stderr } = await run(['datasets']);

    expect(exitCode).toBe(2);
    expect(stderr).toContain('holds more than a password');
    expect(stderr).not.toContain('hunter');
    expect(heard).toBe(0);
  });

  test('that is no YAML is not repeated', async () => {
    config(`  uri: "bolt://neo4j:hunter2@h" : x: [\n`);

    const { exitCode, stderr } = await run(['datasets']);

    expect(exitCode).toBe(2);
    expect(stderr).toContain('rashomon.config.yaml: line 2 is not YAML.');
    expect(stderr).not.toContain('hunter2');
  });
});
