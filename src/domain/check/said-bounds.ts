// First and last day on which something can have been said. Refuses to guess: an undated event bounds nothing.

import { assertNever } from '../base/result.ts';
import type { DraftSaidAt } from '../records/draft.ts';
import type { CheckContext } from './check-context.ts';

export interface DayBounds {
  readonly from?: string;
  readonly to?: string;
}

/** After an event: from its last day on. Before an event: until its first. Unreadable dates bound nothing. */
export function boundSaidAt(
  saidAt: DraftSaidAt | undefined,
  { events, parseDate }: Pick<CheckContext, 'events' | 'parseDate'>,
): DayBounds {
  if (!saidAt) return {};
  const text = saidAt.kind === 'date' ? saidAt.date.value : events.get(saidAt.event.value)?.date?.value;
  const reading = text === undefined ? undefined : parseDate(text);
  if (!reading?.ok) return {};
  const { from, to } = reading;
  switch (saidAt.kind) {
    case 'date':
      return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    case 'after':
      return to === undefined ? {} : { from: to };
    case 'before':
      return from === undefined ? {} : { to: from };
    default:
      return assertNever(saidAt, 'saidAt');
  }
}
