// The Cypher linter and formatter, for tests and for `npm run generate`. Fetched on first use into tools/cypher, a folder with a
// lock file of its own: among the program's packages it would warn at every `npm ci`, since it asks for a newer Node.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/** What we use of @neo4j-cypher/language-support. */
export interface CypherSupport {
  lintCypherQuery(
    cypher: string,
    schema: Readonly<Record<string, unknown>>,
  ): {
    readonly diagnostics: readonly {
      readonly message: unknown;
      readonly range: { readonly start: { readonly line: number; readonly character: number } };
    }[];
  };
  formatQuery(cypher: string, options: { readonly maxColumn: number }): { readonly formattedQuery: string };
}

const folder = fileURLToPath(new URL('./cypher/', import.meta.url));
const packages = join(folder, 'node_modules');
const supportFolder = join(packages, '@neo4j-cypher/language-support');
const fetchTimeoutMs = 180_000;

/** Rejects where the package is not there and cannot be fetched. */
export async function loadCypherSupport(): Promise<CypherSupport> {
  if (!isThere()) await fetchPackages();
  return (await import(pathToFileURL(join(supportFolder, 'dist/cjs/index.cjs')).href)) as CypherSupport;
}

/** In the version that package.json names. */
function isThere(): boolean {
  const installed = join(supportFolder, 'package.json');
  if (!existsSync(installed)) return false;
  const { version } = readJson(installed) as { readonly version: string };
  const { dependencies } = readJson(join(folder, 'package.json')) as { dependencies: Record<string, string> };
  return Object.values(dependencies).includes(version);
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Into a folder beside it that takes its name when it is complete: two processes that fetch at once do not meet. */
async function fetchPackages(): Promise<void> {
  const aside = await mkdtemp(join(folder, '.fetch-'));
  try {
    for (const name of ['package.json', 'package-lock.json']) await copyFile(join(folder, name), join(aside, name));
    await promisify(execFile)(
      'npm',
      ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
      { cwd: aside, timeout: fetchTimeoutMs, shell: process.platform === 'win32' },
    );
    if (existsSync(packages)) await rename(packages, join(aside, 'before')).catch(() => undefined);
    await rename(join(aside, 'node_modules'), packages).catch((error: unknown) => {
      if (!isThere()) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
