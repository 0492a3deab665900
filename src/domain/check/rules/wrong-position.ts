// A recorded position at which the quote does not stand.
import { countOf } from '../../../domain/base/count.ts';
import type { AnchoredQuote } from '../../anchor/anchored-quotes.ts';
import type { RuleDefinition } from '../rule.ts';

export const wrongPosition: RuleDefinition = {
  code: 'wrong-position',
  severity: 'error',
  title: 'A recorded position where the quote does not stand.',
  *check(context) {
    let told = 0;
    for (const anchored of context.anchoredQuotes()) {
      const { owner, quote, document } = anchored;
      const { start, end } = quote;
      const wrong = describePosition(anchored);
      if (!start || !end || !document || wrong === undefined) continue;
      told += 1;
      const units = told <= toldUnits ? findUnits(anchored) : undefined;
      yield {
        place: start.place,
        message: `the quote of \`${owner.id.value}\` is recorded at ${start.value}–${end.value} of \`${document.id.value}\`, ${wrong}`,
        notes: [
          ...(units
            ? [{ message: `it is where the quote stands counted in ${units}: positions count UTF-16 code units` }]
            : []),
          { message: '`rashomon fmt FOLDER --anchor` writes positions where the text is at hand' },
        ],
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

/** Positions that are read as counted otherwise: each costs a walk through the text. */
const toldUnits = 200;

/** Lengths of the text before a quote as other programs count them. */
const otherUnits: Readonly<Record<string, (before: string) => number>> = {
  'code points': (before) => before.length - (before.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0),
  'bytes of UTF-8': (before) => new TextEncoder().encode(before).length,
  'a text whose lines end in LF': (before) => before.length - (before.match(/\r\n/g)?.length ?? 0),
};

function findUnits({ quote: { start, end }, document, anchor }: AnchoredQuote): string | undefined {
  if (anchor.status !== 'exact' && anchor.status !== 'typographic') return undefined;
  const text = document?.textAtHand?.text ?? '';
  const [before, upTo] = [text.slice(0, anchor.start), text.slice(0, anchor.end)];
  return Object.entries(otherUnits).find(
    ([, count]) => count(before) === start?.value && count(upTo) === end?.value,
  )?.[0];
}
