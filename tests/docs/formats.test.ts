// docs/formats.md: every format's example is run as it stands there, in a folder with the files that the page shows.

import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { exportCommand } from '../../src/cli/commands/export.ts';
import { importCommand } from '../../src/cli/commands/import.ts';
import { openDataset } from '../../src/dataset/read/open-dataset.ts';
import { formats } from '../../src/formats/catalogue.ts';
import { parseMarkdownBlocks } from '../support/markdown-blocks.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(join(root, 'docs/formats.md'), 'utf8');
const scratch = await mkdtemp(join(tmpdir(), 'rashomon-formats-'));
const before = process.cwd();
process.chdir(scratch);
symlinkSync(join(root, 'data'), 'data');
// Files that a page cannot show.
cpSync(join(root, 'tests/fixtures/formats'), scratch, { recursive: true });
afterAll(async () => {
  process.chdir(before);
  await rm(scratch, { recursive: true, force: true });
});

/** Words of a command line; those between quotation marks are one. */
function splitWords(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

describe('docs/formats.md', () => {
  test.each(formats)('$name: the example runs', async ({ name, reads, writes }) => {
    const section = page.split(`\n## ${name}\n`)[1]?.split('\n## ')[0] ?? '';
    const blocks = parseMarkdownBlocks(section);
    for (const { file, text } of blocks) {
      if (file === undefined) continue;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    const lines = blocks.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.trim().split('\n'));
    const verbs = lines.map((line) => splitWords(line).slice(1));
    const said = vi.spyOn(process.stderr, 'write').mockImplementation(() => true);
    try {
      for (const [verb, ...words] of verbs) {
        const command = verb === 'import' ? importCommand() : exportCommand();
        await command.parseAsync(words, { from: 'user' });
        const target = words[words.indexOf('-o') + 1] ?? '';
        if (verb === 'import') expect((await openDataset(target)).dataset?.id).toBe(target);
        else expect(words).toContain(name);
      }
    } finally {
      said.mockRestore();
    }

    expect(process.exitCode ?? 0).toBe(0);
    expect(verbs.some(([verb]) => verb === 'import')).toBe(reads);
    expect(verbs.some(([verb]) => verb === 'export')).toBe(writes);
  });
});
