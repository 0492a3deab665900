// A recorded position at which the quote does not stand.

import { isFound } from '../../anchor/anchor.ts';
import type { AnchoredPiece } from '../../anchor/anchored-quotes.ts';
import type { Span } from '../../anchor/prepared-text.ts';
import { countOf } from '../../base/count.ts';
import type { RuleDefinition } from '../rule.ts';

export const wrongPosition: RuleDefinition = {
  code: 'wrong-position',
  severity: 'error',
  title: 'A recorded position where the quote does not stand.',
  looksAt: 'each',
  *check(context) {
    for (const piece of context.anchoredPieces()) {
      const { owner, quote, document, at, name } = piece;
      const [start, end] = [quote.start[at], quote.end[at]];
      // With one position missing, nobody knows which pieces the others are of.
      const isWhole = [quote.start, quote.end].every(({ length }) => length === quote.exact.length);
      if (!start || !end || !document || !isWhole) continue;
      const recorded = { start: start.value, end: end.value };
      const wrong = describePosition(recorded, piece);
      if (wrong === undefined) continue;
      const units = context.isAmongFirst(this.code, toldUnits) ? findUnits(recorded, piece) : undefined;
      yield {
        place: start.place,
        message: `${name} of \`${owner.id.value}\` is recorded at ${start.value}–${end.value} of \`${document.id.value}\`, ${wrong}`,
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

function describePosition({ start, end }: Span, { document, anchor }: AnchoredPiece): string | undefined {
  if (start >= end) return 'which ends before it begins';
  if (isFound(anchor)) {
    return anchor.start === start && anchor.end === end ? undefined : `but stands at ${anchor.start}–${anchor.end}`;
  }
  // Ambiguous, altered and lost quotes have their own diagnostics: a position cannot be right there.
  if (anchor.status !== 'unchecked') return undefined;
  const length = document?.length?.value;
  return length !== undefined && end > length ? `which has only ${countOf(length, 'UTF-16 code unit')}` : undefined;
}

/** Positions that are read as counted otherwise: each costs a walk through the text. */
const toldUnits = 200;

/** Lengths of the text before a quote as other programs count them. */
const otherUnits: Readonly<Record<string, (before: string) => number>> = {
  'code points': (before) => before.length - (before.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0),
  'bytes of UTF-8': (before) => new TextEncoder().encode(before).length,
  'a text whose lines end in LF': (before) => before.length - (before.match(/\r\n/g)?.length ?? 0),
};

function findUnits(recorded: Span, { document, anchor }: AnchoredPiece): string | undefined {
  if (!isFound(anchor)) return undefined;
  const text = document?.textAtHand?.text ?? '';
  const [before, upTo] = [text.slice(0, anchor.start), text.slice(0, anchor.end)];
  return Object.entries(otherUnits).find(
    ([, count]) => count(before) === recorded.start && count(upTo) === recorded.end,
  )?.[0];
}
