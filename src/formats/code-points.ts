// Offsets in Unicode code points, as the W3C counts them, and in UTF-16 code units, as JavaScript does. They differ behind every
// character outside the Basic Multilingual Plane.

/** Undefined where the text has fewer code points. Cost: linear in the offset. */
export function fromCodePoints(text: string, points: number): number | undefined {
  let units = 0;
  for (let left = points; left > 0; left -= 1) {
    if (units >= text.length) return undefined;
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1;
  }
  return units;
}

/** A unit in the middle of a character counts as behind it. */
export function toCodePoints(text: string, units: number): number {
  let points = 0;
  for (let at = 0; at < units; points += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return points;
}
