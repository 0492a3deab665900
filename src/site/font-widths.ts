// A TrueType font's bytes → how wide a text is in it: advance widths by character, kerning left out. Reads the tables `head`, `hhea`,
// `hmtx` and `cmap` (format 4); a character the font lacks is as wide as its missing glyph.
import { Failure } from '../domain/base/result.ts';

/** Width in ems. */
export type TextWidth = (text: string) => number;

export function readFontWidths(bytes: Uint8Array): TextWidth {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = readTables(view);
  const at = (name: string) => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Failure(`the font has no table \`${name}\``, { kind: 'files' });
    return offset;
  };
  const unitsPerEm = view.getUint16(at('head') + 18);
  const longMetrics = view.getUint16(at('hhea') + 34);
  const metrics = at('hmtx');
  const glyphOf = readGlyphs(view, at('cmap'));
  const known = new Map<string, number>();
  const widthOf = (character: string) => {
    const glyph = glyphOf(character.codePointAt(0) ?? 0);
    return view.getUint16(metrics + 4 * Math.min(glyph, longMetrics - 1)) / unitsPerEm;
  };
  return (text) => {
    let sum = 0;
    for (const character of text) {
      const width = known.get(character) ?? widthOf(character);
      known.set(character, width);
      sum += width;
    }
    return sum;
  };
}

function readTables(view: DataView): ReadonlyMap<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let row = 12; row < 12 + count * 16; row += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(row + letter)));
    tables.set(name, view.getUint32(row + 8));
  }
  return tables;
}

/** Character → glyph, of the table for Unicode's basic plane; 0 is the missing glyph. */
function readGlyphs(view: DataView, cmap: number): (character: number) => number {
  const count = view.getUint16(cmap + 2);
  const offsets = Array.from({ length: count }, (_, row) => cmap + view.getUint32(cmap + 4 + row * 8 + 4));
  const table = offsets.find((offset) => view.getUint16(offset) === 4);
  if (table === undefined) return () => 0;
  const segments = view.getUint16(table + 6) / 2;
  const [ends, starts] = [table + 14, table + 16 + 2 * segments];
  const [deltas, ranges] = [starts + 2 * segments, starts + 4 * segments];
  return (character) => {
    if (character > 0xffff) return 0;
    for (let at = 0; at < segments; at += 1) {
      if (view.getUint16(ends + 2 * at) < character) continue;
      if (view.getUint16(starts + 2 * at) > character) return 0;
      const delta = view.getUint16(deltas + 2 * at);
      const range = view.getUint16(ranges + 2 * at);
      if (range === 0) return (character + delta) & 0xffff;
      const glyph = view.getUint16(ranges + 2 * at + range + 2 * (character - view.getUint16(starts + 2 * at)));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}
