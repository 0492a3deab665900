// The program's modules with their imports and exports, read as text: what the architecture test looks at.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Module {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Paths of our own modules it imports, type-only and dynamic imports included. */
  readonly ownImports: readonly string[];
  /** Names of packages and of `node:` modules. */
  readonly packageImports: readonly string[];
}

const importPattern =
  /^(?:import|export)\b[^'"]*?\bfrom '(?<from>[^']+)'|\bimport\('(?<dynamic>[^']+)'\)|^import '(?<bare>[^']+)'/gm;

export function readModules(): Module[] {
  const files = ['src', 'tools', 'viewer/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  );
  return files
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('/node_modules/'))
    .sort()
    .map(readModule);
}

function readModule(path: string): Module {
  const text = readFileSync(join(root, path), 'utf8');
  const specifiers = [...text.matchAll(importPattern)].map(
    ({ groups }) => groups?.from ?? groups?.dynamic ?? groups?.bare ?? '',
  );
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    ownImports: specifiers.filter((one) => one.startsWith('.')).map((one) => normalize(join(dirname(path), one))),
    packageImports: specifiers.filter((one) => !one.startsWith('.')).map(packageName),
  };
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The room of the house a module stands in: a folder of src, `viewer` or `tools`. */
export function roomOf(path: string): string {
  const [top = '', folder = ''] = path.split('/');
  return top === 'src' ? folder : top;
}

/** The inner room: `check` of `src/domain/check/rules/cycle.ts`, `panels/stage` in the viewer; '' for a module in none. */
export function innerRoomOf(path: string): string {
  const folders = path.split('/').slice(2, -1);
  return folders.slice(0, folders[0] === 'panels' ? 2 : 1).join('/');
}

/** The modules the compiler builds the program and the viewer from, by its own reading: what `readModules` must not miss. */
export function listCompiled(): string[] {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  const compiled = ['.', 'viewer'].flatMap((project) =>
    execFileSync(process.execPath, [compiler, '-p', project, '--listFilesOnly'], { cwd: root, encoding: 'utf8' }).split(
      '\n',
    ),
  );
  const paths = compiled.map((path) => relative(root, path.trim()).replaceAll('\\', '/'));
  return [...new Set(paths.filter((path) => /^(?:src|tools|viewer\/src)\/.*\.tsx?$/.test(path)))];
}
