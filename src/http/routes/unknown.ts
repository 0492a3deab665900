// Ids in a path that name nothing: a problem that says what was meant. 400 where it cannot be an id at all, else 404.
import { distance } from 'fastest-levenshtein';
import { isSlug } from '../../domain/base/slug.ts';
import type { NarrativeGraph } from '../../domain/graph/narrative-graph.ts';
import {
  capitalise,
  type KnownRecord,
  sayMeant,
  sayUnknown,
  sayUnknownDataset,
  suggestRecord,
} from '../../domain/records/suggest-record.ts';
import { RequestProblem } from '../problems.ts';
import type { Reads } from '../reads.ts';

const longestId = 128;
const formOfIds = 'An id is small letters, digits and single hyphens, at most 128 of them.';

export async function unknownDataset(reads: Reads, id: string, signal: AbortSignal): Promise<RequestProblem> {
  const loaded = (await reads.listDatasets(signal)).map((one) => ({ id: one.id, name: one.title }));
  const { message, hint } = sayUnknownDataset(id, loaded, distance);
  return refuse('id', id, `${capitalise(message)} here.`, hint);
}

export function unknownAssertion(graph: NarrativeGraph, dataset: string, id: string): RequestProblem {
  const known = graph.nodes.Assertion.map((one) => ({ id: one.id, name: one.properties.claim }));
  const others = `GET /api/datasets/${dataset}/graph holds them all.`;
  return refuse('assertion', id, `${sayUnknown('assertion', id, dataset)}.`, suggest(id, known) ?? others);
}

export async function unknownQuery(reads: Reads, name: string): Promise<RequestProblem> {
  const known = (await reads.listQueries()).map((one) => ({ id: one.name, name: one.title }));
  const others = 'GET /api/queries lists those that can be asked here.';
  return refuse('name', name, `${sayUnknown('query', name)}.`, suggest(name, known) ?? others);
}

function suggest(written: string, known: readonly KnownRecord[]): string | undefined {
  const meant = suggestRecord(written, known, distance);
  return meant && capitalise(sayMeant(meant));
}

function refuse(parameter: string, id: string, detail: string, suggestion: string): RequestProblem {
  const isId = isSlug(id) && id.length <= longestId;
  return new RequestProblem(isId ? 404 : 400, {
    detail: isId ? detail : `${parameter}: ${detail} ${formOfIds}`,
    suggestion,
  });
}
