// The verbs of the loader as a user runs them: exit codes, what is printed where, and that nothing is half-written.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { readGraph } from '../../src/neo4j/read-graph.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { connectForTests, removeForTests } from '../support/load-dataset.ts';
import { describeWithNeo4j } from '../support/neo4j.ts';
import { runRashomon, startRashomon } from '../support/run-rashomon.ts';
import { runStatement } from '../support/run-statement.ts';
import { untilBlocked } from '../support/until-blocked.ts';

const dataset = 'loader-command';
const header = `format: 1
id: ${dataset}
version: 1.0.0
title: The missing bell
licence: CC0-1.0
language: en
actors:
  ann: {name: Ann, kind: person}
  bob: {name: Bob, kind: person}
documents:
  paper: {title: The paper, text: documents/paper.txt}
`;
const assertions = `document: paper
assertions:
  ann-says:
    by: ann
    act: says
    claim: The bell is gone.
    quotes: [{exact: "The bell is gone.", form: direct}]
  bob-denies:
    by: bob
    act: denies
    claim: The bell is not gone.
    quotes: [{exact: "It is not.", form: direct}]
    contradicts: {ann-says: He says the opposite.}
`;

describeWithNeo4j('the verbs of the loader', () => {
  let connection: Connection;
  let scratch: string;
  let folder: string;
  beforeAll(async () => {
    connection = await connectForTests();
    scratch = await mkdtemp(join(tmpdir(), 'rashomon-load-'));
  });
  beforeEach(async () => {
    await removeForTests(connection, dataset);
    folder = join(await mkdtemp(join(scratch, 'run-')), dataset);
    await mkdir(join(folder, 'documents'), { recursive: true });
    await mkdir(join(folder, 'assertions'));
    await writeFile(join(folder, 'dataset.yaml'), header);
    await writeFile(join(folder, 'documents', 'paper.txt'), '“The bell is gone.” “It is not.”\n');
    await writeFile(join(folder, 'assertions', 'paper.yaml'), assertions);
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
    await rm(scratch, { recursive: true, force: true });
  });

  test('load --plan shows what would be created and writes nothing', async () => {
    const { exitCode, stdout } = await runRashomon(['load', folder, '--plan']);

    expect(exitCode).toBe(0);
    expect(stdout).toContain(`${dataset}: 11 to create\n`);
    expect(stdout).toMatch(/create {2}Assertion +2 {2}ann-says, bob-denies\n/);
    expect(await readGraph(connection, dataset)).toBeUndefined();
  });

  test('load says what changed, and the second time that nothing did', async () => {
    const first = await runRashomon(['load', folder]);
    const second = await runRashomon(['load', folder]);
    await writeFile(join(folder, 'assertions', 'paper.yaml'), assertions.replace('not gone.', 'still there.'));
    const third = await runRashomon(['load', folder, '--format', 'json']);

    expect(first).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${dataset}: 11 created in `) });
    expect(second).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${dataset}: unchanged, `) });
    expect(JSON.parse(third.stdout)).toMatchObject({
      dataset,
      kind: 'applied',
      created: [],
      changed: [{ kind: 'Assertion', count: 1, examples: ['bob-denies'] }],
      removed: [],
    });
  });

  test('load stops at an error in any folder with its place, and loads none of them', async () => {
    const other = join(scratch, 'loader-command-other');
    await cp(folder, other, { recursive: true });
    await writeFile(join(other, 'dataset.yaml'), header.replace(dataset, 'loader-command-other'));
    await writeFile(join(other, 'assertions', 'paper.yaml'), assertions.replace('by: bob', 'by: bop'));

    const { exitCode, stdout, stderr } = await runRashomon(['load', folder, other]);

    expect(exitCode).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/assertions\/paper\.yaml:9:9: error: .*\n/);
    expect(stderr).toContain('did you mean `bob`?');
    expect(await readGraph(connection, dataset)).toBeUndefined();
  });

  test('load needs no database to refuse bad data, and says so when there is none for good data', async () => {
    const nowhere = { env: { NEO4J_URI: 'bolt://127.0.0.1:1' } };
    const good = await runRashomon(['load', folder], nowhere);
    await writeFile(join(folder, 'assertions', 'paper.yaml'), assertions.slice(0, 60));
    const bad = await runRashomon(['load', folder], nowhere);

    expect(good).toMatchObject({ exitCode: 4, stderr: expect.stringContaining('bolt://127.0.0.1:1 does not answer') });
    expect(bad.exitCode).toBe(1);
  });

  test('a wrong password is refused and never shown', async () => {
    const { exitCode, stdout, stderr } = await runRashomon(['load', folder], {
      env: { NEO4J_PASSWORD: 'wr0ng-secret' },
    });

    expect(exitCode).toBe(4);
    expect(stderr).toContain('NEO4J_PASSWORD');
    expect(stdout + stderr).not.toContain('wr0ng-secret');
  });

  test('Ctrl-C stops a load that waits for another one: 130, and nothing was written', async () => {
    await runRashomon(['load', folder]);
    const before = await readGraph(connection, dataset);
    await writeFile(join(folder, 'assertions', 'paper.yaml'), assertions.replace('not gone.', 'still there.'));
    const session = connection.driver.session({ database: connection.address.database });
    const rival = await session.beginTransaction();
    await rival.run('MATCH (d:Dataset {key: $dataset}) SET d.epoch = d.epoch', { dataset });

    const load = startRashomon(['load', folder]);
    await untilBlocked(connection, dataset);
    load.process.kill('SIGINT');
    const { exitCode, stdout, stderr } = await load.ended;
    await rival.rollback();
    await session.close();

    expect(exitCode).toBe(130);
    expect(stdout).toBe('');
    expect(stderr).toContain('interrupted before COMMIT: nothing was written');
    expect(await readGraph(connection, dataset)).toEqual(before);
  });

  test.each(['load', 'remove'] as const)('%s says that it waits for another load, and then finishes', async (verb) => {
    await runRashomon(['load', folder]);
    await writeFile(join(folder, 'assertions', 'paper.yaml'), assertions.replace('not gone.', 'still there.'));
    const session = connection.driver.session({ database: connection.address.database });
    const rival = await session.beginTransaction();
    await rival.run('MATCH (d:Dataset {key: $dataset}) SET d.epoch = d.epoch', { dataset });

    const waiting = startRashomon(verb === 'load' ? ['load', folder] : ['remove', dataset, '--yes']);
    await new Promise<void>((resolve) => {
      let said = '';
      waiting.process.stderr?.on('data', (text: string) => {
        said += text;
        if (said.includes(`waiting for another load of \`${dataset}\` …`)) resolve();
      });
    });
    await rival.rollback();
    await session.close();

    expect(await waiting.ended).toMatchObject({ exitCode: 0 });
  });

  test.each(['json', 'jsonl'] as const)('export --format %s loads again to the same checksum', async (format) => {
    await runRashomon(['load', folder]);
    const before = await verifyGraph(connection, dataset);
    const copy = join(await mkdtemp(join(scratch, 'export-')), dataset);
    await cp(join(folder, 'documents'), join(copy, 'documents'), { recursive: true });

    const exported = await runRashomon(['export', dataset, '--format', format, '-o', join(copy, `records.${format}`)]);
    const printed = await runRashomon(['export', dataset, '--format', format]);
    const verified = await runRashomon(['verify', dataset, copy]);
    await runRashomon(['remove', dataset, '--yes']);
    await runRashomon(['load', copy]);

    expect(exported.exitCode).toBe(0);
    expect(printed.stdout).toBe(await readFile(join(copy, `records.${format}`), 'utf8'));
    expect(verified).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`equal to ${copy}`) });
    expect((await verifyGraph(connection, dataset))?.computedChecksum).toBe(before?.computedChecksum);
  });

  test('verify exits 1 and names the row that somebody changed, load --repair puts it right', async () => {
    await runRashomon(['load', folder]);
    await runStatement(connection, 'MATCH (n:Assertion {key: $key}) SET n.claim = "Other."', {
      key: `${dataset}/ann-says`,
    });

    const lying = await runRashomon(['verify', dataset, folder]);
    const asJson = await runRashomon(['verify', dataset, '--format', 'json']);
    const repaired = await runRashomon(['load', folder, '--repair']);
    const sound = await runRashomon(['verify', dataset]);

    expect(lying.exitCode).toBe(1);
    expect(lying.stdout).toContain(`Assertion ${dataset}/ann-says has properties that do not give its hash`);
    expect(lying.stdout).toMatch(/change {2}Assertion +1 {2}ann-says/);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ sound: false, lying: [{ key: `${dataset}/ann-says` }] });
    expect(repaired.stdout).toContain(`${dataset}: 1 changed in `);
    expect(sound).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('every hash fits') });
  });

  test('remove takes the dataset out, and an unknown id is answered with the nearest', async () => {
    await runRashomon(['load', folder]);

    const unknown = await runRashomon(['remove', 'loader-comand', '--yes']);
    const removed = await runRashomon(['remove', dataset, '--yes']);

    expect(unknown).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(`Did you mean \`${dataset}\` (The missing bell)?`),
    });
    expect(removed).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${dataset}: 11 removed in `) });
    expect(await readGraph(connection, dataset)).toBeUndefined();
  });

  test('datasets lists what is loaded with counts and checksum', async () => {
    await runRashomon(['load', folder]);
    const stands = await verifyGraph(connection, dataset);

    const { stdout, exitCode } = await runRashomon(['datasets', '--format', 'json']);

    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toContainEqual({
      id: dataset,
      version: '1.0.0',
      title: 'The missing bell',
      actors: 2,
      documents: 1,
      questions: 0,
      assertions: 2,
      state: 'ready',
      loadedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      checksum: stands?.computedChecksum,
    });
  });
});
