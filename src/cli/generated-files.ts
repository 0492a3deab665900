// Every file of this project that follows from another one, rendered but not written. Each rendering is pure in what it reads, so
// that a second run changes nothing.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateSchemas } from '../dataset/generate-schemas.ts';
import { compareText } from '../domain/result.ts';
import { generateLoadStatements } from '../load/generate-statements.ts';
import { formatQueryText, loadFormatter } from '../query/format-query.ts';
import { type QueryParts, readPart, spliceParts } from '../query/parts.ts';
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
  const files = [
    ...statements.map(({ path, text }) => ({ path: `cypher/${path}`, text })),
    ...(await renderQuestions(root)),
    ...generateSchemas(),
    { path: 'docs/command-line.md', text: await renderCommandLine(verbs) },
  ];
  return files.sort((a, b) => compareText(a.path, b.path));
}

/** Parts and questions in one layout, the parts spliced into the questions that name them. */
async function renderQuestions(root: string): Promise<readonly GeneratedFile[]> {
  const format = await loadFormatter();
  const sources = await readCypherFolder(root, 'cypher/parts');
  const formatted = sources.map(({ path, text }) => ({ path, text: formatQueryText(text, format) }));
  const parts: QueryParts = Object.fromEntries(
    formatted.map(({ path, text }) => [path.replace(/^.*\/|\.cypher$/g, ''), readPart(text)]),
  );
  const questions = await readCypherFolder(root, 'cypher/questions');
  return [
    ...formatted.map(({ path, text }) => ({ path, text: formatQueryText(spliceParts(text, parts), format) })),
    ...questions.map(({ path, text }) => ({ path, text: formatQueryText(spliceParts(text, parts), format) })),
  ];
}

async function readCypherFolder(root: string, folder: string): Promise<GeneratedFile[]> {
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.cypher')).sort(compareText);
  const texts = await Promise.all(names.map((name) => readFile(join(root, folder, name), 'utf8')));
  return names.map((name, index) => ({ path: `${folder}/${name}`, text: texts[index] ?? '' }));
}
