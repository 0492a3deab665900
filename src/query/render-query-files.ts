// cypher/questions as they ought to stand: laid out. Writes nothing.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../domain/base/result.ts';
import { formatQueryText, loadFormatter } from './format-query.ts';

export interface QueryText {
  /** Relative to the cypher folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every question in one layout. `folder` is the cypher folder; idempotent. */
export async function renderQueryFiles(folder: string): Promise<readonly QueryText[]> {
  const format = await loadFormatter();
  const names = (await readdir(join(folder, 'questions'))).filter((file) => file.endsWith('.cypher')).sort(compareText);
  return await Promise.all(
    names.map(async (file) => {
      const text = await readFile(join(folder, 'questions', file), 'utf8');
      return { path: `questions/${file}`, text: formatQueryText(text, format) };
    }),
  );
}
