// The one importer of the `edtf` package, which has no types: a date's text → its first and last day. Decides nothing about what is allowed.
// @ts-expect-error The package carries no declarations.
import edtf from 'edtf';
import { rememberSome } from '../../domain/base/remember-some.ts';

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Most days are told many times, each with a time of its own. */
const daysAtHand = 4_000;

/** ISO days; undefined where the library refuses the text or knows no bounds. */
export const readEdtf = rememberSome(daysAtHand, (text: string): Days | undefined => {
  try {
    const { min, max } = edtf(text) as { readonly min: number; readonly max: number };
    return { from: isoDay(min), to: isoDay(max) };
  } catch {
    return undefined;
  }
});

function isoDay(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}
