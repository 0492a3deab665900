// Stored rows → the positional lists that the generated CREATE statements take, and the maps that updates take. Integers become
// bigints here, by the declared type; everything else stays as it is.
import { nodeSchema, relationshipSchema, type Storage } from '../domain/graph/schema.ts';
import type { StoredNode, StoredProperties, StoredRelationship } from './store-graph.ts';

export type StoredParameter = string | number | bigint | boolean | StoredList | null;
type StoredList = readonly (string | number | bigint)[];
type PropertyTable = Readonly<Record<string, { readonly storage: Storage }>>;

/** key, hash, dataset, id, then the schema's properties in its order; null where absent. */
export function buildNodeRow({ label, key, hash, properties }: StoredNode): StoredParameter[] {
  return [key, hash, pick(properties.dataset), pick(properties.id), ...listProperties(nodeSchema[label], properties)];
}

/** key, hash, key of from, key of to, then the schema's properties in its order; null where absent. */
export function buildRelationshipRow({ type, key, hash, from, to, properties }: StoredRelationship): StoredParameter[] {
  return [key, hash, from, to, ...listProperties(relationshipSchema[type].properties, properties)];
}

/** Every property of the node, hash included, to replace what is there. */
export function buildNodeProperties({ label, hash, properties }: StoredNode): Record<string, StoredParameter> {
  return { ...typeProperties(nodeSchema[label], properties), hash };
}

export function buildRelationshipProperties({
  type,
  hash,
  properties,
}: StoredRelationship): Record<string, StoredParameter> {
  return { ...typeProperties(relationshipSchema[type].properties, properties), hash };
}

/** Each property and how it is stored, in the table's order: asked for with every row. */
const columnsOf = new WeakMap<PropertyTable, readonly (readonly [name: string, storage: Storage])[]>();

function listProperties(table: PropertyTable, properties: StoredProperties): StoredParameter[] {
  let columns = columnsOf.get(table);
  if (columns === undefined) {
    columns = Object.entries(table).map(([name, { storage }]) => [name, storage] as const);
    columnsOf.set(table, columns);
  }
  return columns.map(([name, storage]) => typeValue(storage, pick(properties[name])));
}

function typeProperties(table: PropertyTable, properties: StoredProperties): Record<string, StoredParameter> {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, typeValue(table[name]?.storage, value)]),
  );
}

function typeValue(storage: Storage | undefined, value: StoredParameter): StoredParameter {
  if (storage === 'integer' && typeof value === 'number') return BigInt(value);
  return storage === 'integers' && Array.isArray(value) ? value.map(BigInt) : value;
}

function pick(value: StoredParameter | undefined): StoredParameter {
  return value ?? null;
}
