// The edge of the command line with a database behind it: hostile data at a terminal and in a pipe, results that cannot be written, and a removal
// that nobody was asked about.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { acting, hostile, hostileFiles } from '../support/hostile-text.ts';
import { connectForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { programArgs } from '../support/run-cli.ts';
import { runRashomon } from '../support/run-rashomon.ts';
import { makeDataset } from '../support/scratch-dataset.ts';

const dataset = 'edge-ferry';
const files = {
  ...hostileFiles,
  'dataset.yaml': hostileFiles['dataset.yaml'].replace('id: ferry', `id: ${dataset}`),
};
const hasScript = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

interface Session {
  readonly exitCode: number | null;
  readonly screen: string;
}

/** Runs it at a terminal of its own; standard error is left out of the picture unless asked for. `answer` is typed when something is asked. */
function runAtTerminal(args: readonly string[], { shown = '2>/dev/null', answer = '' } = {}): Promise<Session> {
  const { uri, username, password, database } = testNeo4j();
  const words = [process.execPath, ...programArgs, ...args].map(quote).join(' ');
  const { CI: _, ...env } = process.env;
  const child = spawn('script', ['-qec', `stty cols 120 rows 40; ${words} ${shown}`, '/dev/null'], {
    env: {
      ...env,
      TERM: 'xterm',
      NO_COLOR: '1',
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let screen = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    screen += text;
    if (answer !== '' && /from Neo4j\?/.test(screen)) {
      child.stdin.write(answer);
      answer = '';
    }
  });
  return new Promise((resolve) => {
    child.on('close', (exitCode) => resolve({ exitCode, screen: screen.replaceAll('\r\n', '\n') }));
  });
}

describeWithNeo4j('the edge of the command line', () => {
  let connection: Connection;
  let folder: string;
  let scratch: string;
  beforeAll(async () => {
    connection = await connectForTests();
    await removeForTests(connection, dataset);
    scratch = mkdtempSync(join(tmpdir(), 'rashomon-edge-'));
    // The folder has the name of the dataset.
    const made = await makeDataset(files);
    folder = join(dirname(made), dataset);
    renameSync(made, folder);
    expect((await runRashomon(['load', folder])).exitCode).toBe(0);
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
    rmSync(scratch, { recursive: true, force: true });
  });

  const cypher = () => {
    const file = join(scratch, 'all.cypher');
    writeFileSync(
      file,
      `MATCH (a:Assertion {dataset: '${dataset}'}) RETURN a.claim AS \`claim${hostile}\`, a.id AS id ORDER BY id;\n`,
    );
    return file;
  };
  const question = ['query', 'rival-answers', '-P', `dataset=${dataset}`];
  const calls = (): readonly (readonly string[])[] => [
    ['datasets', '--format', 'table'],
    ['datasets', '--format', 'jsonl'],
    ['verify', dataset, folder],
    ['load', folder, '--plan'],
    ['load', folder, '--format', 'json'],
    [...question, '-P', 'question=why-late', '--format', 'table'],
    [...question, '-P', 'question=why-late', '--format', 'json'],
    ['query', '-f', cypher(), '--format', 'table'],
    ['query', '-f', cypher(), '--explain'],
  ];
  const exact = (): readonly (readonly string[])[] => [
    ['datasets', '--format', 'csv'],
    ['query', '-f', cypher(), '--format', 'csv'],
    ['query', '-f', cypher(), '--format', 'tsv'],
    ['export', dataset],
    ['export', dataset, '--format', 'jsonl'],
  ];

  test('in a pipe nothing acts, and JSON holds the same values', async () => {
    for (const call of calls()) {
      const { exitCode, stdout, stderr } = await runRashomon(call);

      expect({ call, exitCode }).toEqual({ call, exitCode: 0 });
      expect(stdout + stderr).not.toMatch(acting);
    }
    const unknown = await runRashomon([...question, '-P', `question=${hostile}`]);
    expect(unknown.stdout + unknown.stderr).not.toMatch(acting);
    const { stdout } = await runRashomon(['query', '-f', cypher(), '--format', 'json']);
    expect(JSON.parse(stdout)[0]).toEqual({ [`claim${hostile}`]: `a ${hostile} b`, id: 'captain-fog' });
  });

  test('in a pipe CSV and records are what the data is, to the last byte', async () => {
    for (const call of exact()) {
      const { exitCode, stdout } = await runRashomon(call);

      expect({ call, exitCode }).toEqual({ call, exitCode: 0 });
      // JSON writes its own controls as `\\u…`; what it does not, and all of CSV, stands there as it is.
      expect(stdout).toContain(call[0] === 'export' ? '\u202egnp.\u2066\u2028\ufeff' : `a ${hostile} b`);
    }
  });

  describe.skipIf(!hasScript)('at a terminal', () => {
    test('nothing acts, in any format', async () => {
      for (const call of [...calls(), ...exact()]) {
        const { exitCode, screen } = await runAtTerminal(call);

        expect({ call, exitCode }).toEqual({ call, exitCode: 0 });
        expect(screen).not.toBe('');
        expect(screen).not.toMatch(acting);
      }
    });

    test('an exported record is JSON there too', async () => {
      const { screen } = await runAtTerminal(['export', dataset, '--format', 'jsonl']);
      const { stdout } = await runRashomon(['export', dataset, '--format', 'jsonl']);
      const records = (text: string) =>
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line));

      expect(records(screen)).toEqual(records(stdout));
    });

    test('remove asks, and a no removes nothing', async () => {
      const refused = await runAtTerminal(['remove', dataset], { shown: '', answer: 'n\n' });

      expect(refused.screen).toContain(`Remove ${dataset} (2 assertions) from Neo4j?`);
      expect(refused.screen).toContain('Nothing was removed.');
      expect(await readGraph(connection, dataset)).toBeDefined();
    });

    test('Ctrl-C at the question removes nothing and ends with 130', async () => {
      const broken = await runAtTerminal(['remove', dataset], { shown: '', answer: '\u0003' });

      expect(broken.exitCode).toBe(130);
      expect(await readGraph(connection, dataset)).toBeDefined();
    });
  });

  test('-o keeps the old file where the new one cannot be written, in every command that has it', async () => {
    const file = join(scratch, 'kept.json');
    writeFileSync(file, 'old');
    for (const call of [
      ['export', dataset, '-o', file],
      ['query', '-f', cypher(), '--format', 'json', '-o', file],
    ]) {
      const full = await runRashomon([...call.slice(0, -1), '/dev/full']);
      const folderGiven = await runRashomon([...call.slice(0, -1), scratch]);
      const missing = await runRashomon([...call.slice(0, -1), join(scratch, 'no', 'file')]);

      expect([full.exitCode, folderGiven.exitCode, missing.exitCode]).toEqual([3, 3, 3]);
      expect(readFileSync(file, 'utf8')).toBe('old');
    }
    expect(readdirSync(scratch).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const written = await runRashomon(['export', dataset, '-o', file]);
    const printed = await runRashomon(['export', dataset, '-o', '-']);
    expect(written).toMatchObject({ exitCode: 0, stdout: '' });
    expect(readFileSync(file, 'utf8')).toBe(printed.stdout);
  });

  test('remove where nobody can be asked removes nothing without --yes', async () => {
    const refused = await runRashomon(['remove', dataset]);
    const stands = await readGraph(connection, dataset);
    const removed = await runRashomon(['remove', dataset, '--yes']);

    expect(refused).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining(`\`rashomon remove ${dataset} --yes\``),
    });
    expect(stands).toBeDefined();
    expect(removed.exitCode).toBe(0);
    expect(await readGraph(connection, dataset)).toBeUndefined();
  });
});
