// docs/python.ipynb, which has the blocks of docs/python.md as its cells: one session of Python with neo4j, pandas and pyarrow, each cell of
// which prints what stands below it. Skipped where no such Python is at hand; RASHOMON_TEST_PYTHON names one.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Connection } from '../../src/neo4j/connect.ts';
import { connectForTests, loadGraphForTests, removeForTests, renameDataset } from '../support/load-dataset.ts';
import { parseMarkdownBlocks } from '../support/markdown-blocks.ts';
import { describeWithNeo4j, testNeo4j } from '../support/neo4j.ts';
import { readChecked } from '../support/read-checked.ts';
import { runRashomon } from '../support/run-rashomon.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const python = process.env.RASHOMON_TEST_PYTHON ?? 'python3';
const isAtHand = spawnSync(python, ['-c', 'import neo4j, pandas, pyarrow']).status === 0;
const blocks = parseMarkdownBlocks(readFileSync(join(root, 'docs/python.md'), 'utf8'));
interface Cell {
  readonly cell_type: string;
  readonly source: readonly string[];
  readonly outputs?: readonly { readonly text: readonly string[] }[];
}
const { cells } = JSON.parse(readFileSync(join(root, 'docs/python.ipynb'), 'utf8')) as {
  readonly cells: readonly Cell[];
};
const dataset = 'python-crocus';

(isAtHand ? describeWithNeo4j : describe.skip)('docs/python.ipynb', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-python-'));
  let connection: Connection;
  beforeAll(async () => {
    connection = await connectForTests();
    const { index } = await readChecked('data/crocus-city-hall');
    await loadGraphForTests(connection, renameDataset(index.graph, dataset));
    symlinkSync(join(root, 'cypher'), join(folder, 'cypher'));
    const exported = blocks.filter(({ language }) => language === 'sh').at(-1)?.text ?? '';
    const args = exported.trim().replace('npx rashomon ', '').replace('data/', `${root}data/`).split(' ');
    expect(await runRashomon(args, { cwd: folder })).toMatchObject({ exitCode: 0 });
  });
  afterAll(async () => {
    await removeForTests(connection, dataset);
    await connection.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('prints what it shows', () => {
    const program = cells.filter((cell) => cell.cell_type === 'code').map(({ source }) => source.join(''));
    const code = program.join('\n').replace('dataset = "crocus-city-hall"', `dataset = "${dataset}"`);
    const { uri, username, password, database } = testNeo4j();
    const env = {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
    };
    const { stdout, stderr, status } = spawnSync(python, ['-X', 'utf8', '-c', code], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(program.length).toBe(5);
    expect(trimLines(stdout)).toBe(
      trimLines(
        cells
          .flatMap(({ outputs = [] }) => outputs)
          .map(({ text }) => text.join(''))
          .join(''),
      ),
    );
  });
});

const trimLines = (text: string) => text.replace(/[ \t]+$/gm, '').trim();
