// cypher/parts and cypher/questions as they ought to stand: laid out, with the parts spliced in. Writes nothing.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../domain/result.ts';
import { formatQueryText, loadFormatter } from './format-query.ts';
import { type QueryParts, readPart, spliceParts } from './parts.ts';

export interface QueryText {
  /** Relative to the cypher folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Parts and questions in one layout, the parts spliced in where a marker names them. `folder` is the cypher folder; idempotent. */
export async function renderQueryFiles(folder: string): Promise<readonly QueryText[]> {
  const format = await loadFormatter();
  const sources = await readCypherFolder(folder, 'parts');
  const formatted = sources.map(({ path, text }) => ({ path, text: formatQueryText(text, format) }));
  const parts: QueryParts = Object.fromEntries(
    formatted.map(({ path, text }) => [path.replace(/^.*\/|\.cypher$/g, ''), readPart(text)]),
  );
  const questions = await readCypherFolder(folder, 'questions');
  return [
    ...formatted.map(({ path, text }) => ({ path, text: formatQueryText(spliceParts(text, parts), format) })),
    ...questions.map(({ path, text }) => ({ path, text: formatQueryText(spliceParts(text, parts), format) })),
  ];
}

async function readCypherFolder(cypherFolder: string, name: string): Promise<QueryText[]> {
  const folder = join(cypherFolder, name);
  const names = (await readdir(folder)).filter((file) => file.endsWith('.cypher')).sort(compareText);
  const texts = await Promise.all(names.map((file) => readFile(join(folder, file), 'utf8')));
  return names.map((file, index) => ({ path: `${name}/${file}`, text: texts[index] ?? '' }));
}
