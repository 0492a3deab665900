// Names for our records where a format wants an IRI: `urn:x-rashomon:DATASET:KIND:ID`, and back.
import { isSlug } from '../domain/base/slug.ts';

export function buildUrn(dataset: string, kind: string, id: string): string {
  return `urn:x-rashomon:${dataset}:${kind}:${id}`;
}

/** The id; undefined where it is a name of somebody else's. */
export function parseUrn(urn: string, kind: string): string | undefined {
  const [urnWord, own, , foundKind, id = '', ...rest] = urn.split(':');
  if (urnWord !== 'urn' || own !== 'x-rashomon' || foundKind !== kind || rest.length > 0) return undefined;
  return isSlug(id) ? id : undefined;
}
