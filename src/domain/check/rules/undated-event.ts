// An assertion said after or before an event whose day is open: the order is recorded, but bounds nothing.
import type { RuleDefinition } from '../rule.ts';

export const undatedEvent: RuleDefinition = {
  code: 'undated-event',
  severity: 'warning',
  title: 'Said after or before an event that has no such day.',
  looksAt: 'each',
  *check({ draft, events, parseDate }) {
    for (const { id, saidAt } of draft.assertions) {
      if (saidAt?.kind !== 'after' && saidAt?.kind !== 'before') continue;
      const event = events.get(saidAt.event.value);
      if (!event || event.broken) continue;
      const reading = event.date && parseDate(event.date.value);
      if (reading && !reading.ok) continue;
      const bound = saidAt.kind === 'after' ? reading?.to : reading?.from;
      if (bound !== undefined) continue;
      const day = saidAt.kind === 'after' ? 'last' : 'first';
      yield {
        place: saidAt.event.place,
        message: `assertion \`${id.value}\` is said ${saidAt.kind} \`${event.id.value}\`, whose ${day} day is not given: it has no place in time`,
        notes: [
          { message: `give the event a \`date\`, with a \`note\` on where it comes from`, place: event.id.place },
        ],
      };
    }
  },
};
