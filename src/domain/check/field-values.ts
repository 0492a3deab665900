// Draft fields → plain values, for the builders of the dataset. What is missing from a draft without errors is our bug.

import { Bug, compareText } from '../base/result.ts';
import type { Field, Text } from '../records/draft.ts';
import type { CheckContext } from './check-context.ts';

/** Throws a Bug where a field is absent that a rule or the reader demands. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Bug(`${what} is absent from a draft without errors`);
  return value;
}

export function needText(field: Text | undefined, what: string): string {
  return need(field, what).value;
}

export function texts(fields: readonly Text[]): string[] {
  return fields.map(({ value }) => value);
}

export function sortedIds<K extends string>(fields: readonly Text[]): K[] {
  return texts(fields).sort(compareText) as K[];
}

export function byId<T extends { readonly id: string }>(records: readonly T[]): T[] {
  return sortBy(records, ({ id }) => [id]);
}

/** By the keys in turn, each in the order of UTF-16 code units. */
export function sortBy<T>(items: readonly T[], keys: (item: T) => readonly string[]): T[] {
  const keyed = items.map((item) => ({ item, key: keys(item) }));
  keyed.sort((a, b) => {
    const at = a.key.findIndex((part, index) => part !== b.key[index]);
    return at < 0 ? 0 : compareText(a.key[at] as string, b.key[at] as string);
  });
  return keyed.map(({ item }) => item);
}

/** `{key: value}`, or nothing where the field was not written. */
export function optional<K extends string, T>(key: K, field: Field<T> | undefined): { readonly [P in K]?: T } {
  return field === undefined ? {} : ({ [key]: field.value } as { [P in K]: T });
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the fields that are undefined. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** A value as its question's slot reads it. */
export function readValue(context: CheckContext, questionId: string, text: string) {
  const question = need(context.questions.get(questionId), 'question');
  const reading = context.parseValue(question, text);
  if (!reading?.ok) throw new Bug(`value ${text} of ${questionId} was not checked`);
  return reading;
}
