// Answers that are a whole graph: written as JSON once for each state, packed, named by their hash, and sent from there. What is held is the
// packed form alone, a tenth of the text.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';

export interface KeptAnswer {
  readonly packed: Buffer<ArrayBuffer>;
  /** Weak (RFC 9110): packed and unpacked it is the same answer. */
  readonly etag: string;
}

export type KeepAnswer = (graph: NarrativeGraph) => Promise<KeptAnswer>;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** The same answer for the same graph, for as long as that is held by somebody. Cost: linear the first time. */
export function keepAnswers(build: (graph: NarrativeGraph) => unknown): KeepAnswer {
  const kept = new WeakMap<NarrativeGraph, Promise<KeptAnswer>>();
  return (graph) => {
    const known = kept.get(graph);
    if (known !== undefined) return known;
    const answer = makeAnswer(build(graph));
    kept.set(graph, answer);
    // Whoever asks after a failure is not given that of somebody else.
    answer.catch(() => kept.delete(graph));
    return answer;
  };
}

async function makeAnswer(payload: unknown): Promise<KeptAnswer> {
  const text = Buffer.from(JSON.stringify(payload));
  return { packed: await pack(text), etag: `W/"${createHash('sha256').update(text).digest('base64url')}"` };
}

export async function sendKept(context: Context, { packed, etag }: KeptAnswer): Promise<Response> {
  const headers = { 'content-type': 'application/json', etag, vary: 'Accept-Encoding' };
  if (!acceptsGzip(context.req.header('accept-encoding'))) return context.body(await unpack(packed), 200, headers);
  return context.body(packed, 200, { ...headers, 'content-encoding': 'gzip' });
}

/** RFC 9110: a weight of zero refuses. */
function acceptsGzip(accepted = ''): boolean {
  return accepted.split(',').some((one) => {
    const [name = '', ...parameters] = one.split(';').map((part) => part.trim().toLowerCase());
    return ['gzip', '*'].includes(name) && !parameters.some((part) => /^q=0(\.0*)?$/.test(part));
  });
}
