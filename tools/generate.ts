// `npm run generate`: writes the files of this project that follow from others; with --check it writes nothing and ends with 1
// where one of them is not what it would be. For people who work on Rashomon; changes no data.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { verbs } from '../src/cli/verbs.ts';
import { renderGeneratedFiles } from './generated-files.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const isCheck = process.argv.includes('--check');

let stale = 0;
for (const { path, text } of await renderGeneratedFiles(root, verbs)) {
  const file = join(root, path);
  if ((await readIfThere(file)) === text) continue;
  stale += 1;
  process.stdout.write(`${isCheck ? 'stale' : 'wrote'} ${path}\n`);
  if (isCheck) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
if (stale === 0) process.stdout.write('every generated file is up to date\n');
else if (isCheck) {
  process.stderr.write('`npm run generate` writes them anew\n');
  process.exitCode = 1;
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
