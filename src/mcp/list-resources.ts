// What there is to ask about: the datasets, as a tool, since not every client reads resources; and every resource, in pages: addresses
// alone, since a name or a claim would go out without whoever says it.
import { Failure } from '../domain/base/result.ts';
import type { AgentAsking } from './answer-question.ts';
import { notice } from './instructions.ts';
import { resourcesPerPage } from './limits.ts';
import { noteFiles } from './notes.ts';
import { type ResourceAddress, type ResourceKind, readUri, resourceKinds, writeUri } from './resource-uris.ts';
import type { ObjectSchema } from './tool-schemas.ts';

export const mimeType = 'application/json';

export interface ListedResource {
  readonly uri: string;
  /** The id. */
  readonly name: string;
  readonly description: string;
  readonly mimeType: typeof mimeType;
}

export interface ResourcePage {
  readonly resources: readonly ListedResource[];
  /** Of the page after this one; absent on the last. */
  readonly nextCursor?: string;
}

const kinds = Object.keys(resourceKinds) as ResourceKind[];

/**
 * In the order of datasets, kinds and ids. A cursor is the last address of the page before: what is added or gone meanwhile shifts
 * nothing. Fails (`usage`) on a cursor that is none of ours. Reads no more graphs than the page needs.
 */
export async function listResources(cursor: string | undefined, { reads, signal }: AgentAsking): Promise<ResourcePage> {
  const after = cursor === undefined ? undefined : readUri(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (cursor !== undefined && after === undefined) {
    throw new Failure('This is no cursor of this listing.', { kind: 'usage', hint: 'Begin again without a cursor.' });
  }
  const found: ResourceAddress[] = [];
  for (const { id: dataset } of await reads.listDatasets(signal)) {
    if (after !== undefined && dataset < after.dataset) continue;
    const graph = await reads.readGraph(dataset, signal);
    for (const kind of graph === undefined ? [] : kinds) {
      const ids = graph?.nodes[resourceKinds[kind]].map((node) => node.id) ?? [];
      found.push(...ids.map((id) => ({ dataset, kind, id })).filter((one) => isAfter(one, after)));
    }
    if (found.length > resourcesPerPage) break;
  }
  const page = found.slice(0, resourcesPerPage).map(listOne);
  const last = page.at(-1);
  const hasMore = found.length > page.length && last !== undefined;
  return { resources: page, ...(hasMore && { nextCursor: Buffer.from(last.uri).toString('base64url') }) };
}

function isAfter(one: ResourceAddress, after: ResourceAddress | undefined): boolean {
  if (after === undefined || one.dataset !== after.dataset) return true;
  if (one.kind !== after.kind) return kinds.indexOf(one.kind) > kinds.indexOf(after.kind);
  return one.id > after.id;
}

function listOne(address: ResourceAddress): ListedResource {
  const { kind, id, dataset } = address;
  return { uri: writeUri(address), name: id, description: `${listedTexts[kind]} in ${dataset}`, mimeType };
}

/** Ids are made of words, and can read like claims. */
const listedTexts: Readonly<Record<ResourceKind, string>> = {
  actor: 'actor',
  document: 'document',
  answer: 'answer that somebody gives, denies or passes over',
  assertion: 'what somebody puts forward',
  silence: 'what somebody passes over',
};

const templateTexts: Readonly<Record<ResourceKind, string>> = {
  actor: 'An actor with all it says and passes over.',
  document: 'A document with everything that is quoted from it.',
  answer:
    'One of the answers to a question, as QUESTION/VALUE, with whoever holds, denies or passes it over, and the others.',
  assertion: 'An assertion with its citation, everybody through whom it is known, and what stands against it.',
  silence: 'A silence with its citation and who noticed it.',
};

export const resourceTemplates = kinds.map((kind) => ({
  uriTemplate: `rashomon://{dataset}/${kind}/{${kind === 'answer' ? '+' : ''}id}`,
  name: kind,
  description: templateTexts[kind],
  mimeType,
}));

const dataset = {
  type: 'object',
  properties: {
    id: { type: 'string', description: 'what every tool takes as `dataset`' },
    title: { type: 'string', description: 'in the words of those who made the dataset, as all texts here' },
    version: { type: 'string' },
    state: { type: 'string', description: 'ready, or loading while it is being written' },
    assertions: { type: 'integer' },
  },
  required: ['id', 'title', 'version', 'state'],
};

export const datasetsTool = {
  name: 'datasets',
  title: 'Datasets',
  description:
    'Which datasets are here, with their titles, versions and sizes? Each holds the rival accounts of one affair, and says of none that it is so.',
  inputSchema: { type: 'object' as const, properties: {}, additionalProperties: false },
  outputSchema: {
    type: 'object',
    properties: {
      notice: { type: 'string' },
      datasets: { type: 'array', items: dataset },
      notes: { type: 'array', items: { type: 'string' } },
    },
    required: ['notice', 'datasets', 'notes'],
  } satisfies ObjectSchema,
};

export async function answerDatasets(given: Readonly<Record<string, unknown>>, { reads, signal }: AgentAsking) {
  if (Object.keys(given).length > 0) {
    throw new Failure('`datasets` takes no arguments.', { kind: 'usage' });
  }
  return { notice, datasets: await reads.listDatasets(signal), notes: noteFiles(reads) };
}
