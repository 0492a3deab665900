// The package as a user gets it: packed, installed in an empty folder without what only developers have, and its verbs run from there.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, inject, type TestContext, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rashomon-installed-'));
const dataset = join(folder, 'node_modules/rashomon/data/crocus-city-hall');
const bin = join(folder, 'node_modules/.bin/rashomon');
const run = promisify(execFile);
/** Why npm could not fetch what the package needs; undefined where it is installed. */
let notInstalled: string | undefined;

const isWithoutNetwork = (said: string) => /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(said);

beforeAll(async () => {
  await run(process.execPath, ['tools/build-if-stale.js'], { cwd: root });
  await run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--omit=dev', '--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  await run('npm', ['install', `./${archive}`, ...options], { cwd: folder }).catch((error: { stderr?: string }) => {
    if (process.env.CI || !isWithoutNetwork(String(error.stderr))) throw error;
    notInstalled = `npm reaches no registry: ${String(error.stderr).split('\n')[0]}`;
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rashomon = (...args: string[]) => run(bin, args, { cwd: folder, env: { ...process.env, NO_COLOR: '1' } });
const needInstalled = ({ skip }: TestContext) => skip(notInstalled !== undefined, notInstalled);

describe('the installed package', () => {
  test('says its version', async (context) => {
    needInstalled(context);
    const { stdout, stderr } = await rashomon('--version');

    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(stderr).toBe('');
  });

  test('has every verb that its help lists', async (context) => {
    needInstalled(context);
    const { stdout } = await rashomon('--help');
    const verbs = [...stdout.matchAll(/^ {2}([a-z]+)(?: \[verb\])? {2,}\S/gm)].map(([, verb]) => verb ?? '');

    expect(verbs).toEqual(expect.arrayContaining(['start', 'check', 'query', 'view', 'doctor']));
    expect(verbs).not.toContain('generate');
    for (const verb of verbs.filter((one) => one !== 'help')) {
      expect((await rashomon(verb, '--help')).stdout).toContain(`Usage: rashomon ${verb}`);
    }
  });

  test('checks the dataset that comes with it', async (context) => {
    needInstalled(context);

    expect((await rashomon('check', dataset)).stdout).toContain('27 assertions');
  });

  test('reads the file of --env-file itself: Node does not take the option', async (context) => {
    needInstalled(context);

    await expect(rashomon('datasets', '--env-file', 'missing.env')).rejects.toMatchObject({
      code: 3,
      stderr: expect.stringContaining('The env file missing.env cannot be read'),
    });
  });

  test('lists its questions', async (context) => {
    needInstalled(context);

    expect((await rashomon('query', '--list')).stdout).toContain('who-contradicts-whom');
  });

  /** With Ctrl-C as a terminal sends it: to all that was started. */
  function serve(command: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
    const env = { ...process.env, NO_COLOR: '1', ...more };
    const child = spawn(command, args, { cwd: folder, stdio: 'pipe', env, detached: true });
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
    });
    // As a shell says it: npx itself is ended by the signal. Its streams are closed when all that it started has ended.
    const ended = new Promise<number>((resolve) => {
      child.on('close', (code, signal) => resolve(code ?? 128 + constants.signals[signal ?? 'SIGKILL']));
    });
    const url = new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (chunk) => resolve(String(chunk).trim()));
      void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
    });
    const stop = () => process.kill(-(child.pid ?? Number.NaN), 'SIGINT');
    return { url, ended, stop };
  }

  test('shows the picture over HTTP until it is stopped', async (context) => {
    needInstalled(context);
    const { url: printed, ended, stop } = serve(bin, ['view', dataset, '--port', '0', '--no-open']);
    const url = await printed;

    const page = await (await fetch(url)).text();
    const datasets: unknown = await (await fetch(new URL('/api/datasets', url))).json();
    stop();

    expect(page).toContain('<script');
    expect(datasets).toMatchObject({ data: [{ id: 'crocus-city-hall' }] });
    expect(await ended).toBe(130);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
  });

  test('starts by `npx rashomon start`: loads the dataset that comes with it, and serves it until Ctrl-C', async (context) => {
    needInstalled(context);
    const neo4j = inject('neo4j');
    if (neo4j === null) return context.skip(true, 'no Neo4j is to be had');
    const { uri, username, password, database } = neo4j;
    const named = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
    const { url: printed, ended, stop } = serve('npx', ['rashomon', 'start', '--port', '0', '--no-open'], named);
    const url = await printed;

    const page = await (await fetch(url)).text();
    const datasets = (await (await fetch(new URL('/api/datasets', url))).json()) as { data: readonly { id: string }[] };
    stop();

    expect(new URL(url).hash).toBe('#dataset=crocus-city-hall');
    expect(page).toContain('<script');
    expect(datasets.data.map(({ id }) => id)).toContain('crocus-city-hall');
    expect(await ended).toBe(130);
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    const removed = run(bin, ['remove', 'crocus-city-hall', '--yes'], {
      cwd: folder,
      env: { ...process.env, ...named },
    });
    await expect(removed).resolves.toBeDefined();
  });
});
