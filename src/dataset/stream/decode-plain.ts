// A plain value and the shape it should have → the same typed fields as decode-shape gives, all with one place: that of the record.
// Reports nothing: where anything might be wrong it gives nothing, and the decoder that knows places is asked.
import type { Place } from '../../domain/base/diagnostic.ts';
import { limits } from '../../domain/base/limits.ts';
import { assertNever } from '../../domain/base/result.ts';
import type { Field } from '../../domain/records/draft.ts';
import type { CompiledMap, CompiledScalar, CompiledShape } from '../read/compile-shape.ts';
import type { Decoded, DecodedEntry, DecodedMap } from '../read/decode-shape.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Undefined where it is not certain that the decoder with places would report nothing. Cost: linear in the value. */
export function decodePlain(shape: CompiledShape, value: unknown, place: Place): Decoded | undefined {
  if (typeof value === 'object') {
    if (value === null) return undefined;
    if (Array.isArray(value)) return shape.list && decodeList(shape.list, value, place);
    if (shape.record) return decodeRecord(shape.record.value, value as Plain, place);
    return shape.map && decodeMap(shape.map, value as Plain, place);
  }
  return shape.scalar && decodeScalar(shape.scalar, value as string | number | boolean, place);
}

function decodeList({ element, check }: NonNullable<CompiledShape['list']>, list: readonly unknown[], place: Place) {
  const items: Decoded[] = [];
  for (const one of list) {
    const decoded = decodePlain(element, one, place);
    if (decoded === undefined) return undefined;
    items.push(decoded);
  }
  if (check?.(items.map((one) => ('value' in one ? one.value : one))) !== undefined) return undefined;
  return { place, items };
}

/** Keys that stand for themselves; those that JavaScript puts into an order of its own are left to the other decoder. */
const ordinaryKey = /^(?!(?:0|[1-9]\d*|__proto__|constructor|prototype)$)/;

function decodeRecord(shape: CompiledShape, map: Plain, place: Place) {
  const entries: DecodedEntry[] = [];
  for (const [name, written] of Object.entries(map)) {
    const value = decodePlain(shape, written, place);
    if (value === undefined || !ordinaryKey.test(name) || name.length > limits.textBytes) return undefined;
    entries.push({ key: { value: name, place }, value, place, broken: false });
  }
  return { place, entries };
}

function decodeMap(shape: CompiledMap, map: Plain, place: Place): DecodedMap | undefined {
  const entries = Object.entries(map);
  if (shape.one && entries.length !== 1) return undefined;
  const fields: Record<string, Decoded> = {};
  for (const [name, value] of entries) {
    const field = shape.fields.get(name);
    const decoded = field && decodePlain(field, value, place);
    if (decoded === undefined) return undefined;
    fields[name] = decoded;
  }
  for (const name of shape.required) if (!Object.hasOwn(fields, name)) return undefined;
  return { place, fields, broken: false };
}

function decodeScalar(
  shape: CompiledScalar,
  value: string | number | boolean,
  place: Place,
): Field<unknown> | undefined {
  if (typeof value === 'string' ? !isOrdinaryText(value) : typeof value === 'number' && !isOrdinaryNumber(value)) {
    return undefined;
  }
  switch (shape.kind) {
    case 'text': {
      const text = typeof value === 'string' ? value : String(value);
      return shape.check(text) === undefined ? { value: text, place } : undefined;
    }
    case 'word':
      return typeof value === 'string' && shape.words.includes(value) ? { value, place } : undefined;
    case 'literal':
      return shape.values.includes(value) ? { value, place } : undefined;
    case 'flag':
      return typeof value === 'boolean' ? { value, place } : undefined;
    case 'number':
      return typeof value === 'number' && shape.check(value) === undefined ? { value, place } : undefined;
    default:
      return assertNever(shape, 'scalar');
  }
}

function isOrdinaryText(text: string): boolean {
  return text !== '' && text.length * 3 <= limits.textBytes;
}

/** Others may be written in a way that has two readings, or be rounded. */
function isOrdinaryNumber(value: number): boolean {
  return Number.isSafeInteger(value);
}
