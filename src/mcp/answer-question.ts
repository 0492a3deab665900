// A named question asked by an agent → its rows, as many as one answer takes, each with everything it rests on.
import { countOf } from '../domain/base/count.ts';
import { Failure } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import { decodeParameters } from '../query/parameters.ts';
import type { QueryFile } from '../query/query-file.ts';
import type { DatasetReads } from '../wire/dataset-reads.ts';
import type { QueryAnswer } from '../wire/query.ts';
import { findGraph, refuseUnknown } from './find-records.ts';
import { gatherRows } from './gather-rows.ts';
import { countBytes } from './hand-out.ts';
import { notice } from './instructions.ts';
import type { AgentLimits } from './limits.ts';
import { noteFiles, noteRivals, noteRows, noteVoices } from './notes.ts';
import { argumentsHint, readArguments } from './read-arguments.ts';

export interface AgentAsking {
  readonly reads: DatasetReads;
  readonly limits: AgentLimits;
  readonly signal: AbortSignal;
}

/** Refuses (`usage`) arguments and ids that cannot be meant before anything is asked. */
export async function answerQuestion(
  query: QueryFile,
  given: Readonly<Record<string, unknown>>,
  { reads, limits, signal }: AgentAsking,
) {
  const raw = readArguments(query.parameters, given);
  const { graph, known } = await findGraph(reads, raw.dataset, signal);
  const { dataset, version } = known;
  const decoded = decodeParameters(query, raw, { dataset }, argumentsHint);
  refuseUnknown(known, query.parameters, decoded);
  const most = Math.min(Number(decoded.limit), limits.maxRows);
  const found = await askOnce(query, { ...raw, dataset, limit: String(most) }, { reads, signal, graph });
  const parameters = { ...found.parameters, limit: Number(decoded.limit) };
  const frame = countBytes({ parameters, notice, asks: query.question }) + 900;
  const { rows, statements, relations } = gatherRows(known, query.columns, found.rows, limits.maxBytes - frame);
  const skip = Number(decoded.skip) + rows.length;
  const why = sayWhyCut(rows.length, { found, most, asked: Number(decoded.limit), maxBytes: limits.maxBytes });
  return {
    notice,
    question: query.name,
    asks: query.question,
    dataset: { id: dataset, version },
    parameters,
    rows,
    relations,
    complete: why === undefined,
    ...(why !== undefined && { next: { skip, because: why } }),
    statements,
    notes: [
      ...noteRivals(query, why !== undefined),
      ...noteRows(query.name, rows, statements),
      ...noteVoices(known, statements),
      ...noteFiles(reads),
    ],
  };
}

/** The rows and the graph are two reads: where the dataset changed in between, a row might go without what it rests on. */
async function askOnce(
  query: QueryFile,
  raw: Readonly<Record<string, string>>,
  { reads, signal, graph }: { reads: DatasetReads; signal: AbortSignal; graph: NarrativeGraph },
): Promise<QueryAnswer> {
  const found = await reads.runQuery(query.name, raw, signal);
  if (found === undefined) throw new Failure(`\`${query.name}\` cannot be asked here.`, { kind: 'usage' });
  const after = await reads.readGraph(raw.dataset ?? '', signal);
  if (after === graph || JSON.stringify(after) === JSON.stringify(graph)) return found;
  throw new Failure('The dataset changed while it was read.', { kind: 'loading', hint: 'Ask again.' });
}

interface Extent {
  readonly found: QueryAnswer;
  readonly most: number;
  readonly asked: number;
  readonly maxBytes: number;
}

/** Undefined where every row there is was given. */
function sayWhyCut(shown: number, { found, most, asked, maxBytes }: Extent): string | undefined {
  if (shown < found.rows.length)
    return `The answer has as much as ${countOf(maxBytes, 'byte')} take: ${shown} of ${countOf(found.rows.length, 'row')} read.`;
  if (shown < most) return undefined;
  if (most < asked) return `An answer has at most ${countOf(most, 'row')}; there may be more.`;
  return `The limit of ${countOf(asked, 'row')} is reached; there may be more.`;
}
