// Words that are dated after the document in which they are printed.
import { endsBefore } from '../../base/intervals.ts';
import { documentOfQuote } from '../../records/narrator.ts';
import type { RuleDefinition } from '../rule.ts';
import { boundSaidAt } from '../said-bounds.ts';

export const saidAfterPrint: RuleDefinition = {
  code: 'said-after-print',
  severity: 'warning',
  title: 'Words dated after the document that prints them.',
  looksAt: 'each',
  *check(context) {
    const { draft, documents, parseDate } = context;
    for (const { id, saidAt, quotes, fileDocument } of draft.assertions) {
      const said = boundSaidAt(saidAt, context);
      if (saidAt === undefined || said.from === undefined) continue;
      const printed = new Set(quotes.flatMap((quote) => documentOfQuote(quote, fileDocument)?.value ?? []));
      for (const name of printed) {
        const date = documents.get(name)?.date;
        const reading = date && parseDate(date.value);
        if (!reading?.ok || !endsBefore({ ...reading, value: date?.value }, said)) continue;
        yield {
          place: saidAt.kind === 'date' ? saidAt.date.place : saidAt.event.place,
          message: `\`${id.value}\` was said on ${said.from} at the earliest, and document \`${name}\`, which prints it, is of ${reading.to} at the latest`,
          notes: date ? [{ message: 'the document is dated here', place: date.place }] : [],
        };
      }
    }
  },
};
