// The one importer of the `edtf` package, which has no types: a date's text → its first and last day. Decides nothing about what is allowed.
// @ts-expect-error The package carries no declarations.
import edtf from 'edtf';

/** ISO days; undefined where the library refuses the text or knows no bounds. */
export function readEdtf(text: string): { readonly from: string; readonly to: string } | undefined {
  try {
    const { min, max } = edtf(text) as { readonly min: number; readonly max: number };
    return { from: isoDay(min), to: isoDay(max) };
  } catch {
    return undefined;
  }
}

function isoDay(epochMs: number): string {
  return new Date(epochMs).toISOString().slice(0, 10);
}
