// `rashomon generate`: writes the generated files of this project, or with --check says which of them are stale. For people who
// work on Rashomon; changes no data.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from '@commander-js/extra-typings';
import { countOf } from '../../domain/base/count.ts';
import { Failure } from '../../domain/base/result.ts';
import { renderGeneratedFiles } from '../generated-files.ts';
import { say, writeResult } from '../output.ts';
import type { Verb } from '../verb.ts';

export function generateCommand(verbs: readonly Verb[]) {
  return new Command('generate')
    .summary('rewrite the generated files of this project')
    .description(
      'Rewrite the files that follow from others: spliced and laid out Cypher, load statements, docs/queries.md.',
    )
    .option('--check', 'write nothing; exit 1 when a file is not what it would be')
    .addHelpText('after', '\nExamples:\n  rashomon generate\n  rashomon generate --check')
    .action(async ({ check }) => {
      const root = fileURLToPath(new URL('../../../', import.meta.url));
      const stale: string[] = [];
      for (const { path, text } of await renderGeneratedFiles(root, verbs)) {
        const file = join(root, path);
        if ((await readIfThere(file)) === text) continue;
        stale.push(path);
        if (check) continue;
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
      }
      for (const path of stale) await writeResult(`${check ? 'stale' : 'wrote'} ${path}\n`);
      if (stale.length === 0) say('every generated file is what it should be\n');
      else if (check) {
        throw new Failure(`${countOf(stale.length, 'generated file is', 'generated files are')} stale`, {
          exitCode: 1,
          hint: 'run `npm run generate`',
        });
      }
    });
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
