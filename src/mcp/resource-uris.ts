// `rashomon://DATASET/KIND/ID`: addresses of what an agent can read, written and read back. Looks nothing up.
import type { Label } from '../domain/graph/schema.ts';

/** In the order of the listing. Each is the last word but one of an address, and the label of its node. */
export const resourceKinds = {
  actor: 'Actor',
  document: 'Document',
  answer: 'Answer',
  assertion: 'Assertion',
  silence: 'Silence',
} as const satisfies Readonly<Record<string, Label>>;
export type ResourceKind = keyof typeof resourceKinds;

export interface ResourceAddress {
  readonly dataset: string;
  readonly kind: ResourceKind;
  /** Of an answer `question/value`, and what it is counted on where that is given. */
  readonly id: string;
}

export function writeUri({ dataset, kind, id }: ResourceAddress): string {
  return `rashomon://${encodeURIComponent(dataset)}/${kind}/${id.split('/').map(encodeURIComponent).join('/')}`;
}

/** Undefined where it is no such address. */
export function readUri(uri: string): ResourceAddress | undefined {
  const [, dataset, word, path] = /^rashomon:\/\/([^/?#]+)\/([a-z]+)\/([^?#]+)$/.exec(uri) ?? [];
  const kind = (Object.keys(resourceKinds) as ResourceKind[]).find((one) => one === word);
  if (dataset === undefined || kind === undefined || path === undefined) return undefined;
  try {
    return { dataset: decodeURIComponent(dataset), kind, id: path.split('/').map(decodeURIComponent).join('/') };
  } catch {
    return undefined;
  }
}
