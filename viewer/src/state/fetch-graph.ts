// Bytes from the server → payload. Checks what a stale or foreign server could get wrong, and explains it; trusts the rest.

import { hasActing, replaceActing, writeOut } from '../../../src/domain/base/acting-characters.ts';
import { readColumns } from '../../../src/domain/graph/graph-columns.ts';
import type { GraphNode, GraphRelationship, NarrativeGraph } from '../../../src/domain/graph/narrative-graph.ts';
import type { DatasetSummary } from '../../../src/wire/dataset-summary.ts';
import type { FilesState } from '../../../src/wire/files-state.ts';
import type { GraphColumnsPayload } from '../../../src/wire/graph-payload.ts';
import type { Problem } from '../../../src/wire/problem.ts';
import { frameWords } from '../language/english/frame.ts';

const filesTimeoutMs = 4_000;

/** The world is wrong: said to the reader with what to do about it. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly hint: string;
  /** The server, or what it rests on, does not answer: later it may. */
  readonly server: 'away' | 'sick' | undefined;
  /** What is asked for is being written, and can be read when that is done. */
  readonly isLoading: boolean;

  constructor(message: string, hint: string, server?: 'away' | 'sick', isLoading = false) {
    super(message);
    this.hint = hint;
    this.server = server;
    this.isLoading = isLoading;
  }
}

export async function fetchDatasets(): Promise<readonly DatasetSummary[]> {
  const body = await fetchJson('api/datasets');
  const data = isRecord(body) ? body.data : undefined;
  const isOne = (one: unknown) => isRecord(one) && typeof one.id === 'string' && typeof one.title === 'string';
  if (!Array.isArray(data) || !data.every(isOne)) throw wrongAnswer(frameWords().aListOfDatasets);
  return data as readonly DatasetSummary[];
}

export async function fetchGraph(dataset: string, signal: AbortSignal): Promise<NarrativeGraph> {
  const payload = await fetchJson(`api/datasets/${encodeURIComponent(dataset)}/columns`, signal);
  if (!isRecord(payload) || payload.format !== 'rashomon-graph-columns') throw wrongAnswer(frameWords().aGraph);
  if (payload.formatVersion !== 1) {
    throw new FetchFailure(frameWords().newerForm, frameWords().newerFormHint);
  }
  const graph = readWhole(payload);
  if (graph === undefined) throw wrongAnswer(frameWords().aGraph);
  return graph;
}

/** Nothing where a kind has no rows or a row no ends: what was cut on its way is not drawn in part. Cost: linear. */
function readWhole(payload: Readonly<Record<string, unknown>>): NarrativeGraph | undefined {
  try {
    const graph = readColumns(showActing(payload) as unknown as GraphColumnsPayload);
    const isNamed = (id: unknown) => typeof id === 'string';
    const kinds: readonly (readonly GraphNode[])[] = Object.values(graph.nodes);
    const types: readonly (readonly GraphRelationship[])[] = Object.values(graph.relationships);
    const isWhole =
      kinds.every((all) => all.every((one) => isNamed(one.id) && isRecord(one.properties))) &&
      types.every((all) => all.every((one) => isNamed(one.from) && isNamed(one.to) && isRecord(one.properties)));
    return isWhole ? graph : undefined;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Lines end where they do in the document; joiners belong to the writing of scripts that have them. */
const harmless = /[\n\t]|(?<=[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{P}\p{Z}\p{N}])[\u200c\u200d]/gu;

/**
 * Every text of a value with its control, direction and zero-width characters written out, `\\u{202e}`: no name, claim or quote
 * can turn what stands beside it, or hide a part of itself. What holds none of them is given back as it is. Cost: linear.
 */
export function showActing(value: unknown): unknown {
  if (typeof value === 'string') return hasActing(value) ? showActingText(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  // Of what has millions of parts only what changes is copied.
  let shown: Record<string, unknown> | unknown[] | undefined;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) {
      const after = showActing(value[at]);
      if (after === value[at]) continue;
      shown ??= [...value];
      (shown as unknown[])[at] = after;
    }
    return shown ?? value;
  }
  for (const [name, one] of Object.entries(value)) {
    const after = showActing(one);
    if (after === one) continue;
    shown ??= { ...value };
    (shown as Record<string, unknown>)[name] = after;
  }
  return shown ?? value;
}

/** One text as `showActing` shows it. */
export function showActingText(text: string): string {
  const kept = new Set([...text.matchAll(harmless)].map(({ index }) => index));
  // Some properties are JSON: there a backslash is written twice.
  const backslash = /^[[{]/.test(text) ? '\\' : '';
  let at = -1;
  let from = 0;
  return replaceActing(text, (character) => {
    at = text.indexOf(character, from);
    from = at + character.length;
    return kept.has(at) ? character : `${backslash}${writeOut(character)}`;
  });
}

export async function fetchFilesState(): Promise<FilesState> {
  const body = await fetchJson('api/files', AbortSignal.timeout(filesTimeoutMs));
  const data = isRecord(body) ? body.data : undefined;
  if (!isRecord(data) || typeof data.from !== 'string') throw wrongAnswer(frameWords().stateOfFiles);
  return data as unknown as FilesState;
}

type Answerer = (path: string, signal?: AbortSignal) => Promise<unknown>;

/** Who is asked: the server, unless the page says otherwise. */
let answer: Answerer = fetchFromServer;

/** In a folder of files no server answers; what is asked for by the same paths stands beside the page. */
export function answerFrom(files: Answerer): void {
  answer = files;
}

export function hasServer(): boolean {
  return answer === fetchFromServer;
}

/** Throws a FetchFailure where the server is away or has a problem. */
export function fetchJson(path: string, signal?: AbortSignal): Promise<unknown> {
  return answer(path, signal);
}

async function fetchFromServer(path: string, signal?: AbortSignal): Promise<unknown> {
  const response = await askServer(path, 'application/json', signal);
  const body: unknown = await response.json().catch((error: unknown) => {
    // An answer that is no JSON is said below; one that breaks off is none.
    if (!(error instanceof SyntaxError)) throw noAnswer();
  });
  if (response.ok) return body;
  throw explainProblem(response, body);
}

export async function askServer(path: string, accept: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(path, { headers: { accept }, ...(signal && { signal }) });
  } catch {
    throw noAnswer();
  }
}

function noAnswer(): FetchFailure {
  return new FetchFailure(frameWords().noAnswer, frameWords().noAnswerHint, 'away');
}

export function explainProblem(response: Response, body: unknown): FetchFailure {
  const problem = (isRecord(body) ? body : {}) as Partial<Problem>;
  const suggestion = problem.suggestion === undefined ? '' : ` ${problem.suggestion}`;
  return new FetchFailure(
    problem.title ?? frameWords().answered(response.status),
    `${problem.detail ?? frameWords().lookAtServer}${suggestion}`,
    response.status === 503 ? 'sick' : undefined,
    response.status === 409,
  );
}

export function wrongAnswer(what: string): FetchFailure {
  return new FetchFailure(frameWords().notWhat(what), frameWords().notWhatHint);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
