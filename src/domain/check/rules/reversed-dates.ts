// A span of time that ends before it begins.
import { isReversed } from '../../base/intervals.ts';
import { listDates } from '../../records/written-fields.ts';
import type { RuleDefinition } from '../rule.ts';

export const reversedDates: RuleDefinition = {
  code: 'reversed-dates',
  severity: 'error',
  title: 'A span of time that ends before it begins.',
  looksAt: 'each',
  *check({ draft, parseDate }) {
    for (const { text, where } of listDates(draft)) {
      const reading = parseDate(text.value);
      if (!reading.ok || !isReversed({ ...reading, value: text.value })) continue;
      yield { place: text.place, message: `${where} begins on ${reading.from} and ends on ${reading.to}` };
    }
    for (const { id, date, removed } of draft.documents) {
      if (!date || !removed) continue;
      const published = parseDate(date.value);
      const gone = parseDate(removed.value);
      if (!published.ok || !gone.ok || published.from === undefined || gone.to === undefined) continue;
      if (published.from <= gone.to) continue;
      yield {
        place: removed.place,
        message: `document \`${id.value}\` was removed (${removed.value}) before it was published (${date.value})`,
        notes: [{ message: 'it was published here', place: date.place }],
      };
    }
    for (const { id, affiliations } of draft.actors) {
      for (const { type, actor, from, to } of affiliations) {
        if (!from || !to) continue;
        const first = parseDate(from.value);
        const last = parseDate(to.value);
        if (!first.ok || !last.ok) continue;
        if (!isReversed({ from: first.from, to: last.to, value: `${from.value}/${to.value}` })) continue;
        yield {
          place: to.place,
          message: `\`${type}\` of actor \`${id.value}\` to \`${actor.value}\` ends (${to.value}) before it begins (${from.value})`,
          notes: [{ message: 'it begins here', place: from.place }],
        };
      }
    }
  },
};
