// `rashomon start` and `doctor` as a person runs them: a process, its two streams, its exit code, Ctrl-C.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { programArgs } from '../support/run-cli.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const isViewerBuilt = existsSync(join(root, 'dist/viewer/index.html'));
const running = new Set<ChildProcess>();

interface Run {
  readonly child: ChildProcess;
  out: string;
  error: string;
  readonly ended: Promise<number | null>;
}

/** The command line from its sources; the environment holds nothing but what is given, so no server or tool of this machine is found. */
function rashomon(args: readonly string[], environment: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, [...programArgs, ...args], {
    cwd: root,
    env: { HOME: tmpdir(), CI: 'true', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const run: Run = {
    child,
    out: '',
    error: '',
    ended: new Promise((resolve) => {
      child.on('close', (code) => {
        running.delete(child);
        resolve(code);
      });
    }),
  };
  child.stdout?.on('data', (chunk: Buffer) => {
    run.out += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    run.error += chunk.toString();
  });
  return run;
}

async function awaitUrl(run: Run): Promise<URL> {
  while (!run.out.includes('\n') && running.has(run.child)) await new Promise((resolve) => setTimeout(resolve, 50));
  const line = run.out.split('\n')[0] ?? '';
  if (!URL.canParse(line)) throw new Error(`no URL: ${run.out}${run.error}`);
  return new URL(line);
}

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

describeWithNeo4j('rashomon start with a named server', () => {
  function named(): Record<string, string> {
    const { uri, username, password, database } = testNeo4j();
    return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  }

  test('loads, prints one URL that answers, and ends on Ctrl-C with 130, the server left alone', async ({ skip }) => {
    skip(!isViewerBuilt, 'the viewer is not built: npm run build');
    const run = rashomon(['start', 'data/harbour-fire', '--port', '0', '--no-open'], named());
    const url = await awaitUrl(run);

    const health = await fetch(new URL('/healthz', url));
    const page = await fetch(url);
    run.child.kill('SIGINT');
    const code = await run.ended;

    expect([health.status, page.status]).toEqual([200, 200]);
    expect(url.hash).toBe('#dataset=harbour-fire');
    expect(run.out.trim().split('\n')).toHaveLength(1);
    expect(run.error).toMatch(/harbour-fire/);
    expect(run.error).not.toContain('stopped');
    expect(run.error).not.toContain(testNeo4j().password);
    expect(code).toBe(130);
    await expect(fetch(url)).rejects.toThrow();
  });

  test('takes another port where its own is taken', async ({ skip }) => {
    skip(!isViewerBuilt, 'the viewer is not built: npm run build');
    const listener = await listen(4680);
    const run = rashomon(['start', 'data/harbour-fire', '--no-open'], named());

    const url = await awaitUrl(run);

    expect(url.port).not.toBe('4680');
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(130);
    listener?.close();
  });
});

describe('rashomon where something is missing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-bare-'));
  const bare = { PATH: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder, JAVA_HOME: folder };
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('says why on every rung, and that `view` needs none, with exit code 4', async () => {
    const run = rashomon(['start', 'data/harbour-fire', '--no-open'], bare);

    const code = await run.ended;

    expect(code).toBe(4);
    expect(run.out).toBe('');
    expect(run.error).toContain('a named server: no address was named');
    expect(run.error).toContain('a container: Docker (docker) was not found on PATH');
    expect(run.error).toMatch(/a local Java server: (Maven \(mvn\) was not found|Java 17 or newer is needed)/);
    expect(run.error).toContain('rashomon view');
  });

  test('fails on a named server that does not answer instead of starting another', async () => {
    const run = rashomon(['start', 'data/harbour-fire', '--no-open'], { ...bare, NEO4J_URI: 'bolt://127.0.0.1:9' });

    expect(await run.ended).toBe(4);
    expect(run.error).toContain('bolt://127.0.0.1:9');
    expect(run.error).not.toContain('Starting');
  });

  test('doctor tells the same as a table and as JSON, and hides the password', async () => {
    const environment = { ...bare, NEO4J_PASSWORD: 'do-not-print', COLUMNS: '200' };
    const table = rashomon(['doctor'], environment);
    const json = rashomon(['doctor', '--format', 'json'], environment);

    expect([await table.ended, await json.ended]).toEqual([4, 4]);
    expect(table.out).toContain('Docker (docker) was not found on PATH');
    expect(table.out).toContain('environment NEO4J_PASSWORD');
    expect(JSON.parse(json.out)).toMatchObject({
      rungs: [{ rung: 'uri' }, { rung: 'container', state: 'no' }, { rung: 'jvm', state: 'no' }],
    });
    expect(table.out + json.out + table.error + json.error).not.toContain('do-not-print');
  });

  test('refuses wishes that mean nothing with exit code 2', async () => {
    const wish = rashomon(['start', 'data/harbour-fire'], { ...bare, RASHOMON_NEO4J: 'podman' });
    const uri = rashomon(['start', 'data/harbour-fire', '--uri', 'localhost:7687'], bare);

    expect([await wish.ended, await uri.ended]).toEqual([2, 2]);
    expect(uri.error).toContain('bolt://localhost:7687');
  });
});

/** Undefined where somebody else has that port already, which serves as well. */
function listen(port: number): Promise<Server | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port }, () => resolve(server));
  });
}
