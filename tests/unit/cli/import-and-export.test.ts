// `import` and `export` as a shell sees them: what is written and where, what --strict and --force change, and what a wrong file leaves.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';

const scratch = await mkdtemp(join(tmpdir(), 'rashomon-crossing-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));
const at = (name: string) => join(scratch, name);

const mapping = `dataset: {title: A clock, licence: CC0-1.0, language: en}
rows:
  - record: assertion
    fields: {by: {column: Who, make: person}, act: {value: says}, claim: What}
`;
beforeAll(async () => {
  await writeFile(at('claims.csv'), 'Who,What,Row\nThe baker,It stopped.,1\n');
  await writeFile(at('wrong.csv'), 'Who,What\nThe baker,\n');
  await writeFile(at('mapping.yaml'), mapping);
});
const importing = (...args: string[]) => runCli(['import', 'csv', ...args, '--mapping', at('mapping.yaml')]);

describe('rashomon import', () => {
  test('writes a folder that passes check, and says what was lost', async () => {
    const run = await importing(at('claims.csv'), '-o', at('clock'), '--report', at('loss.json'));
    const check = await runCli(['check', at('clock')]);
    const again = await importing(at('claims.csv'), '-o', at('clock'));
    const forced = await importing(at('claims.csv'), '-o', at('clock'), '--force', '--form', 'jsonl');

    expect([run.exitCode, run.stdout]).toEqual([0, `${at('clock')}\n`]);
    expect(run.stderr).toContain('1  cells of the column `Row` [column.Row]');
    expect(JSON.parse(await readFile(at('loss.json'), 'utf8'))).toMatchObject({
      format: 'csv',
      direction: 'import',
      entries: [{ type: 'lost', kind: 'column.Row', count: 1, examples: [{ place: `${at('claims.csv')}:2:23` }] }],
    });
    expect(check.exitCode).toBe(0);
    expect(again).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('is not empty') });
    expect(forced.exitCode).toBe(0);
    expect(await readdir(at('clock'))).toEqual(['records.jsonl']);
  });

  test('writes nothing where --strict forbids a loss', async () => {
    const run = await importing(at('claims.csv'), '-o', at('strict'), '--strict');

    expect([run.exitCode, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain('Nothing was written: --strict, and 1 thing lost or assumed.');
    expect(await readdir(scratch)).not.toContain('strict');
  });

  test('writes nothing of a file that is wrong, and says where', async () => {
    const run = await importing(at('wrong.csv'), '-o', at('none'));
    const missing = await importing(at('nowhere.csv'), '-o', at('none'));

    expect([run.exitCode, run.stdout]).toEqual([1, '']);
    expect(run.stderr).toContain(`${at('wrong.csv')}:2:1: error: a row that becomes an assertion has no \`claim\``);
    expect(missing.exitCode).toBe(3);
    expect(await readdir(scratch)).not.toContain('none');
  });
});

describe('rashomon export', () => {
  const files = ['export', '--files', 'data/harbour-fire'];

  test('takes a dataset from its folder', async () => {
    const json = await runCli([...files, '--format', 'jsonl']);
    const tables = await runCli([...files, '--format', 'csv', '-o', at('tables')]);

    expect(json.exitCode).toBe(0);
    expect(JSON.parse(json.stdout.split('\n')[0] ?? '')).toMatchObject({ type: 'dataset', id: 'harbour-fire' });
    expect(tables.exitCode).toBe(0);
    expect(await readdir(at('tables'))).toEqual(['edges.csv', 'mapping.yaml', 'nodes.csv']);
  });

  test('asks for one dataset, and for a folder where there are several files', async () => {
    const none = await runCli(['export', '--format', 'csv']);
    const nowhere = await runCli([...files, '--format', 'csv']);

    expect(none).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('name one dataset') });
    expect(nowhere).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('name a folder with -o') });
  });
});
