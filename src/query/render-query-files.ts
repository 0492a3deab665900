// cypher/parts and cypher/questions as they ought to stand: laid out, with the parts spliced in. Writes nothing.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../domain/result.ts';
import { formatQueryText, loadFormatter } from './format-query.ts';
import { collapseParts, type QueryParts, readPart, spliceParts } from './parts.ts';

export interface QueryText {
  /** Relative to the cypher folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Parts and questions in one layout, the parts spliced in where a marker names them. `folder` is the cypher folder; idempotent. */
export async function renderQueryFiles(folder: string): Promise<readonly QueryText[]> {
  const format = await loadFormatter();
  const files = [...(await readCypherFolder(folder, 'parts')), ...(await readCypherFolder(folder, 'questions'))];
  // Laid out without the parts, which are laid out once and then only moved to where they stand.
  const bare = files.map(({ path, text }) => ({ path, text: formatQueryText(collapseParts(text), format) }));
  const parts: QueryParts = Object.fromEntries(
    bare.filter(({ path }) => path.startsWith('parts/')).map(({ path, text }) => [nameOf(path), readPart(text)]),
  );
  return bare.map(({ path, text }) => ({ path, text: spliceParts(text, parts) }));
}

function nameOf(path: string): string {
  return path.replace(/^.*\/|\.cypher$/g, '');
}

async function readCypherFolder(cypherFolder: string, name: string): Promise<QueryText[]> {
  const folder = join(cypherFolder, name);
  const names = (await readdir(folder)).filter((file) => file.endsWith('.cypher')).sort(compareText);
  const texts = await Promise.all(names.map((file) => readFile(join(folder, file), 'utf8')));
  return names.map((file, index) => ({ path: `${name}/${file}`, text: texts[index] ?? '' }));
}
