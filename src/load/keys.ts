// Keys of stored nodes and relationships, and back: `dataset/id`, `dataset/TYPE/from/to[/discriminator]`. Touches no database.
import { type RelationshipType, relationshipSchema } from '../domain/graph/schema.ts';
import { hashJson, hashText } from './canonical-hash.ts';

/** Range-index entries end near 8 kB; a longer discriminating text stands in the key as its hash. */
const maxPartLength = 1_024;

export function buildNodeKey(dataset: string, id: string): string {
  return `${dataset}/${id}`;
}

/** All keys of a dataset but that of the Dataset itself start like this; ids hold no slash, so no other dataset's do. */
export function buildKeyPrefix(dataset: string): string {
  return `${dataset}/`;
}

/**
 * Parts are joined by `+` and percent-encoded, so neither `+` nor `/` can come from data. None set: no discriminator.
 * Ends too are encoded: the id of an Answer holds slashes.
 */
export function buildRelationshipKey(
  dataset: string,
  type: RelationshipType,
  { from, to, properties }: { from: string; to: string; properties: Readonly<Record<string, unknown>> },
): string {
  const ends = `${dataset}/${type}/${encodeURIComponent(from)}/${encodeURIComponent(to)}`;
  const discriminator = buildDiscriminator(type, properties);
  return discriminator === '' ? ends : `${ends}/${discriminator}`;
}

function buildDiscriminator(type: RelationshipType, properties: Readonly<Record<string, unknown>>): string {
  const names: readonly string[] = relationshipSchema[type].discriminator;
  const values = names.map((name) => properties[name]);
  if (type === 'QUOTED_IN') return hashJson(values.map((value) => value ?? null));
  if (values.every((value) => value === undefined)) return '';
  return values.map(encodePart).join('+');
}

function encodePart(value: unknown): string {
  if (value === undefined) return '';
  const text = encodeURIComponent(String(value));
  return text.length <= maxPartLength ? text : `sha256:${hashText(String(value))}`;
}

export interface RelationshipEnds {
  readonly from: string;
  readonly to: string;
}

/** Ids of both ends, read from the key; undefined where it is no relationship key. */
export function parseRelationshipEnds(key: string): RelationshipEnds | undefined {
  const [, , from, to] = key.split('/', 4);
  if (from === undefined || to === undefined) return undefined;
  const decodePart = (part: string) => (part.includes('%') ? decodeURIComponent(part) : part);
  try {
    return { from: decodePart(from), to: decodePart(to) };
  } catch {
    return undefined;
  }
}

/** Whether one end of the relationship is one of the nodes. */
export function isAttached(dataset: string, relationshipKey: string, nodeKeys: ReadonlySet<string>): boolean {
  const ends = parseRelationshipEnds(relationshipKey);
  return (
    ends !== undefined &&
    (nodeKeys.has(buildNodeKey(dataset, ends.from)) || nodeKeys.has(buildNodeKey(dataset, ends.to)))
  );
}
