// Every file of this project that follows from another one, rendered but not written. Each rendering is pure in what it reads, so
// that a second run changes nothing.
import { join } from 'node:path';
import { generateSchemas } from '../dataset/generate-schemas.ts';
import { compareText } from '../domain/result.ts';
import { generateLoadStatements } from '../load/generate-statements.ts';
import { renderQueryFiles } from '../query/render-query-files.ts';
import { renderCommandLine } from './render-command-line.ts';
import type { Verb } from './verb.ts';

export interface GeneratedFile {
  /** Relative to the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Sorted by path. `root` is the project's folder. */
export async function renderGeneratedFiles(root: string, verbs: readonly Verb[]): Promise<readonly GeneratedFile[]> {
  const statements = await generateLoadStatements(join(root, 'cypher'));
  const queries = await renderQueryFiles(join(root, 'cypher'));
  const files = [
    ...statements.map(({ path, text }) => ({ path: `cypher/${path}`, text })),
    ...queries.map(({ path, text }) => ({ path: `cypher/${path}`, text })),
    ...generateSchemas(),
    { path: 'docs/command-line.md', text: await renderCommandLine(verbs) },
  ];
  return files.sort((a, b) => compareText(a.path, b.path));
}
