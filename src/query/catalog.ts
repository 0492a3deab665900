// The library of named questions: every .cypher file of one folder, parsed. Runs nothing.

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { distance } from 'fastest-levenshtein';
import { compareText, Failure } from '../domain/base/result.ts';
import { sayMeantWord } from '../domain/base/suggest.ts';
import { parseQueryFile, type QueryFile } from './query-file.ts';

export interface QueryCatalog {
  /** Sorted by name. */
  readonly queries: readonly QueryFile[];
}

const extension = '.cypher';

/** Fails (`files`) when the folder cannot be read or a file is not in the format, with every problem of every file. */
export async function loadCatalog(directory: string): Promise<QueryCatalog> {
  let names: string[];
  try {
    names = (await readdir(directory)).filter((name) => name.endsWith(extension)).sort(compareText);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Failure(`the folder of questions cannot be read: ${reason}`, { kind: 'files', cause });
  }
  const texts = await Promise.all(names.map((name) => readFile(join(directory, name), 'utf8')));
  const queries: QueryFile[] = [];
  const problems: string[] = [];
  for (const [index, text] of texts.entries()) {
    try {
      queries.push(parseQueryFile((names[index] ?? '').slice(0, -extension.length), text));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new Failure(problems.join('\n'), { kind: 'files' });
  return { queries };
}

/** Fails (`usage`) with the nearest name when there is no such question. */
export function findQuery(catalog: QueryCatalog, name: string): QueryFile {
  const query = catalog.queries.find((one) => one.name === name);
  if (query) return query;
  const names = catalog.queries.map((one) => one.name);
  throw new Failure(`there is no question \`${name}\``, {
    kind: 'usage',
    hint: `${sayMeantWord(name, names, distance)}\`rashomon query --list\` shows them all`,
  });
}
