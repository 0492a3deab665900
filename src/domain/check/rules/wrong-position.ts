// A recorded position at which the quote does not stand.
import { countOf } from '../../../domain/base/count.ts';
import type { AnchoredQuote } from '../../anchor/anchored-quotes.ts';
import type { RuleDefinition } from '../rule.ts';

export const wrongPosition: RuleDefinition = {
  code: 'wrong-position',
  severity: 'error',
  title: 'A recorded position where the quote does not stand.',
  *check(context) {
    for (const anchored of context.anchoredQuotes()) {
      const { owner, quote, document } = anchored;
      const { start, end } = quote;
      const wrong = describePosition(anchored);
      if (!start || !end || !document || wrong === undefined) continue;
      yield {
        place: start.place,
        message: `the quote of \`${owner.id.value}\` is recorded at ${start.value}–${end.value} of \`${document.id.value}\`, ${wrong}`,
        notes: [{ message: '`rashomon fmt FOLDER --anchor` writes positions where the text is at hand' }],
      };
    }
  },
};

function describePosition({ quote: { start, end }, document, anchor }: AnchoredQuote): string | undefined {
  if (!start || !end) return undefined;
  if (start.value >= end.value) return 'which ends before it begins';
  if (anchor.status === 'exact' || anchor.status === 'typographic') {
    const right = anchor.start === start.value && anchor.end === end.value;
    return right ? undefined : `but stands at ${anchor.start}–${anchor.end}`;
  }
  // Ambiguous, altered and lost quotes have their own diagnostics: a position cannot be right there.
  if (anchor.status !== 'unchecked') return undefined;
  const length = document?.length?.value;
  return length !== undefined && end.value > length
    ? `which has only ${countOf(length, 'UTF-16 code unit')}`
    : undefined;
}
