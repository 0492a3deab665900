// First and last day or instant on which something can have been said. Refuses to guess: an undated event bounds nothing.

import { assertNever } from '../base/result.ts';
import type { DraftSaidAt } from '../records/draft.ts';
import type { CheckContext } from './check-context.ts';

export interface SaidBounds {
  readonly from?: string;
  readonly to?: string;
  /** The date that bounds it, as written. */
  readonly value?: string;
}

/** After an event: from its last day on. Before an event: until its first. Unreadable dates bound nothing. */
export function boundSaidAt(
  saidAt: DraftSaidAt | undefined,
  { events, parseDate }: Pick<CheckContext, 'events' | 'parseDate'>,
): SaidBounds {
  if (!saidAt) return {};
  const value = saidAt.kind === 'date' ? saidAt.date.value : events.get(saidAt.event.value)?.date?.value;
  const reading = value === undefined ? undefined : parseDate(value);
  if (value === undefined || !reading?.ok) return {};
  const { from, to } = reading;
  switch (saidAt.kind) {
    case 'date':
      return { value, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    case 'after':
      return to === undefined ? {} : { value, from: to };
    case 'before':
      return from === undefined ? {} : { value, to: from };
    default:
      return assertNever(saidAt, 'saidAt');
  }
}
