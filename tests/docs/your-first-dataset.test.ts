// Does what docs/your-first-dataset.md says: writes its files, runs its commands, and compares what they print.
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type MarkdownBlock, parseMarkdownBlocks } from '../support/markdown-blocks.ts';
import { describeDerived, readChecked } from '../support/read-checked.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/your-first-dataset.md'), 'utf8');

interface Step {
  readonly line: number;
  readonly command: string;
  readonly printed: string;
  readonly expected: string;
}

/** Runs the commands of a block with the tool of this checkout; both streams, as a reader sees them. */
function runCommands(commands: string, folder: string): Promise<string> {
  const tool = `node --import ${join(root, 'node_modules/tsx/dist/loader.mjs')} ${join(root, 'src/cli/main.ts')}`;
  const script = `exec 2>&1\n${commands.replaceAll('npx rashomon', tool)}`;
  const env = { ...process.env, NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile('sh', ['-c', script], { cwd: folder, env }, (_failed, stdout) => resolve(stdout));
  });
}

async function followPage(blocks: readonly MarkdownBlock[], folder: string): Promise<Step[]> {
  const steps: Step[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.file !== undefined) {
      mkdirSync(dirname(join(folder, block.file)), { recursive: true });
      writeFileSync(join(folder, block.file), block.text);
    } else if (block.language === 'sh') {
      const output = blocks[index + 1];
      if (output?.language !== 'text') throw new Error(`no output follows the command in line ${block.line}`);
      const printed = await runCommands(block.text, folder);
      steps.push({ line: block.line, command: block.text, printed, expected: output.text });
    }
  }
  return steps;
}

describe('your-first-dataset.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-docs-'));
  let steps: Step[] = [];
  beforeAll(async () => {
    steps = await followPage(parseMarkdownBlocks(page), folder);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('every command prints what the page shows', () => {
    expect(steps.length).toBeGreaterThanOrEqual(2);
    for (const { line, command, printed, expected } of steps) {
      expect(printed.trimEnd(), `line ${line}: ${command}`).toBe(expected.trimEnd());
    }
  });

  test('the contradiction that nobody drew follows by the rule the page names', async () => {
    const { index } = await readChecked(join(folder, 'my-first'));

    expect(describeDerived(index)).toEqual(['CONTRADICTS denies denied-answer ada-says-ben ben-denies']);
    expect(page).toContain('`denied-answer`');
  });
});
