// From decoded shapes to draft fields: one-or-many to lists, optional fields to present-or-absent. Copies, checks nothing.
import type { Field } from '../../domain/records/draft.ts';

/** One, a list of them, or nothing. */
export function listOf<T extends object>(
  value: T | { readonly kind: 'list'; readonly items: readonly T[] } | undefined,
): readonly T[] {
  if (value === undefined) return [];
  return isList(value) ? value.items : [value];
}

function isList<T extends object>(
  value: T | { readonly kind: 'list'; readonly items: readonly T[] },
): value is {
  readonly kind: 'list';
  readonly items: readonly T[];
} {
  return 'kind' in value && value.kind === 'list';
}

export function isField<T, Other extends { readonly kind: string }>(value: Field<T> | Other): value is Field<T> {
  return !('kind' in value);
}

/** The named fields that are present, under their own names. */
export function pick<Fields extends object, Name extends keyof Fields>(
  fields: Fields,
  names: readonly Name[],
): Pick<Fields, Name> {
  const picked: Partial<Pick<Fields, Name>> = {};
  for (const name of names) if (fields[name] !== undefined) picked[name] = fields[name];
  return picked as Pick<Fields, Name>;
}
