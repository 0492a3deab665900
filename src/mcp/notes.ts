// What is said under an answer: what is missing from it, whose voice a title is, and that the files have errors. Our sentences and ids
// alone: no word of a dataset stands in a note.
import { countOf } from '../domain/base/count.ts';
import { isNarrator } from '../domain/citation/names.ts';
import type { QueryFile } from '../query/query-file.ts';
import type { DatasetReads } from '../wire/dataset-reads.ts';
import type { GroundedRow } from './gather-rows.ts';
import type { KnownGraph } from './known-graph.ts';
import type { AgentStatement } from './shapes.ts';

/** One answer read alone looks like the answer: where rows are left out, its rivals may be. */
export function noteRivals({ columns }: QueryFile, isCut: boolean): string[] {
  const listsAnswers = ['question', 'value'].every((one) => columns.some(({ name }) => name === one));
  return isCut && listsAnswers
    ? ['Answers that rival these may be among the rows left out: go on with `next.skip` before you report one.']
    : [];
}

export function noteRows(name: string, rows: readonly GroundedRow[], statements: readonly AgentStatement[]): string[] {
  const isSpelled = new Set(statements.map(({ id }) => id));
  const unspelled = new Set(rows.flatMap(({ restsOn }) => restsOn).filter((id) => !isSpelled.has(id)));
  const uncounted = rows.reduce((sum, { restsOnMore = 0 }) => sum + restsOnMore, 0);
  return [
    ...(rows.length === 0
      ? [`No rows: nothing in this dataset answers \`${name}\`. That is no answer to the question itself.`]
      : []),
    ...noteUnspelled(unspelled.size),
    ...(uncounted === 0
      ? []
      : [
          `Counted only: ${countOf(uncounted, 'statement')}. \`who-said-what\` and \`origins-of-answers\` list them page by page.`,
        ]),
  ];
}

export function noteUnspelled(left: number): string[] {
  return left === 0
    ? []
    : [`Named by id only: ${countOf(left, 'statement')}. The tool \`who-tells-us\` spells each out.`];
}

/** The name of a document's voice is its title, which may begin with somebody else's name. */
export function noteVoices({ index }: KnownGraph, statements: readonly AgentStatement[]): string[] {
  const told = statements.flatMap(({ id, toldThrough }) => [id, ...toldThrough.flat().map((one) => one.id)]);
  const voices = new Set(told.flatMap((id) => index.speakersOf(id)).filter((one) => isNarrator(index, one)));
  if (voices.size === 0) return [];
  const ids = [...voices].map((id) => `\`${id}\``).join(', ');
  return [
    `Where a title stands among the names, the document itself speaks (${ids}): nobody whom the title names says it.`,
  ];
}

/** Over files that were changed since and have errors now. */
export function noteFiles(reads: DatasetReads): string[] {
  const state = reads.readFilesState?.();
  return state?.from === 'files' && state.errors > 0
    ? ['The files have errors now: this is what they said before. `rashomon check` lists them.']
    : [];
}
