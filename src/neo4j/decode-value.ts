// One value of the driver → plain JSON values, so that nothing past this folder knows the driver's classes. Loses no precision
// silently: what has no JSON form becomes its ISO or Cypher text.
import neo4j from 'neo4j-driver';

export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** Nodes and relationships become their labels or type with their properties; a path the list of them in order. */
export function decodeValue(value: unknown): Plain {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint' || neo4j.isInt(value)) return decodeInteger(BigInt(value.toString()));
  if (Array.isArray(value)) return value.map(decodeValue);
  if (neo4j.isNode(value)) return { labels: [...value.labels].sort(), ...decodeProperties(value.properties) };
  if (neo4j.isRelationship(value)) return { type: value.type, ...decodeProperties(value.properties) };
  if (neo4j.isPath(value)) {
    return [value.start, ...value.segments.flatMap(({ relationship, end }) => [relationship, end])].map(decodeValue);
  }
  if (isPlainObject(value)) return decodeProperties(value);
  return String(value);
}

function decodeInteger(value: bigint): Plain {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function decodeProperties(properties: Readonly<Record<string, unknown>>): { readonly [name: string]: Plain } {
  return Object.fromEntries(
    Object.keys(properties)
      .sort()
      .map((name) => [name, decodeValue(properties[name])]),
  );
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = typeof value === 'object' && value !== null ? Object.getPrototypeOf(value) : undefined;
  return prototype === Object.prototype || prototype === null;
}
