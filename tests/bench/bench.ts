// `npm run bench -- NAME …`: runs the bench of that name with the words behind it; without a name all there are, one after another.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));
const suffix = '.bench.ts';
const names = readdirSync(folder)
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length))
  .sort();

const [first, ...rest] = process.argv.slice(2);
const isNamed = first !== undefined && !first.startsWith('-');
if (isNamed && !names.includes(first)) {
  process.stderr.write(`There is no bench ${first}: there are ${names.join(', ')}.\n`);
  process.exitCode = 2;
} else {
  for (const name of isNamed ? [first] : names) {
    const words = isNamed ? rest : process.argv.slice(2);
    const { status } = spawnSync('npx', ['tsx', `${folder}${name}${suffix}`, ...words], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = status ?? 1;
  }
}
