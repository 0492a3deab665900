// Builds the program and the viewer where something they are made from is newer than what was built. Plain JavaScript: it runs before any build.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Milliseconds since 1970 of the newest (or, with `pick` Math.min, oldest) file below the paths; undefined where there is none. */
function changedMs(paths, pick) {
  let found;
  for (const path of paths) {
    for (const file of filesBelow(`${root}${path}`)) {
      const { mtimeMs } = statSync(file);
      found = found === undefined ? mtimeMs : pick(found, mtimeMs);
    }
  }
  return found;
}

function filesBelow(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return [];
  if (!entry.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.parentPath.includes('/node_modules'))
    .map((one) => `${one.parentPath}/${one.name}`);
}

const shared = ['package-lock.json', 'tsconfig.json'];
const targets = [
  { script: 'build:program', from: ['src', 'tsconfig.build.json', ...shared], to: 'dist/cli/main.js' },
  { script: 'build:viewer', from: ['viewer', 'src/domain', 'src/wire', ...shared], to: 'dist/viewer/index.html' },
  { script: 'build:site', from: ['viewer', 'src/domain', 'src/wire', ...shared], to: 'dist/viewer-site/pages' },
];

for (const { script, from, to } of targets) {
  const built = changedMs([to], Math.min);
  const changed = changedMs(from, Math.max) ?? 0;
  if (built !== undefined && built >= changed) continue;
  process.stderr.write(`building (${script}) …\n`);
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}
