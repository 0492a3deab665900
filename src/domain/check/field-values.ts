// Draft fields → plain values, for the builders of the dataset. What is missing from a draft without errors is our bug.

import type { ParseDate } from '../base/dates.ts';
import { Bug, compareText, omitAbsent } from '../base/result.ts';
import type { Field, Text } from '../records/draft.ts';
import { type FieldRows, type KeptFields, listKeptRows } from '../records/field-rows.ts';
import type { UncertainDate } from '../records/model.ts';
import type { CheckContext } from './check-context.ts';

/** Throws a Bug where a field is absent that a rule or the reader demands. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Bug(`${what} is absent from a draft without errors`);
  return value;
}

export function needText(field: Text | undefined, what: string): string {
  return need(field, what).value;
}

function sortedIds<K extends string>(fields: readonly Text[]): K[] {
  return fields.map(({ value }) => value as K).sort(compareText);
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

/**
 * The fields of a record that no code needs to know, as the dataset has them: references sorted, words and flags with their
 * defaults, bounded dates with their bounds; what was not written is absent.
 */
export function buildFields<Rows extends FieldRows>(
  rows: Rows,
  draft: object,
  { parseDate }: CheckContext,
): KeptFields<Rows> {
  const fields = draft as Readonly<Record<string, Field<unknown> | readonly Text[] | undefined>>;
  const built: Record<string, unknown> = {};
  for (const [name, row] of listKeptRows(rows)) {
    const field = fields[name];
    if (row.many !== undefined) {
      const isSet = row.kind === 'reference' || row.kind === 'token';
      const written = (field ?? []) as readonly Text[];
      built[name] = isSet ? sortedIds(written) : written.map(({ value }) => value);
    } else if (field !== undefined) {
      const { value } = field as Field<unknown>;
      built[name] = row.kind === 'date' && row.bounded ? readBounded(value as string, parseDate) : value;
    } else if ('default' in row) built[name] = row.default;
    else if (row.required) throw new Bug(`${name} is absent from a draft without errors`);
  }
  return built as KeptFields<Rows>;
}

function readBounded(text: string, parseDate: ParseDate): UncertainDate {
  const reading = parseDate(text);
  if (!reading.ok) throw new Bug(`date ${text} was not checked`);
  return { text, ...omitAbsent({ from: reading.from, to: reading.to }) };
}

/** A value as its question's slot reads it. */
export function readValue(context: CheckContext, questionId: string, text: string) {
  const question = need(context.questions.get(questionId), 'question');
  const reading = context.parseValue(question, text);
  if (!reading?.ok) throw new Bug(`value ${text} of ${questionId} was not checked`);
  return reading;
}
