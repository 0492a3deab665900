// Widths of a font's characters, against what the font itself says of them.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFontWidths } from '../../../src/site/font-widths.ts';

const font = await readFile(fileURLToPath(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')));
const unitsPerEm = 2048;

describe('readFontWidths', () => {
  const widthOf = readFontWidths(font);

  test('gives the advance widths of the font', () => {
    // As the font's own metrics list them.
    expect(widthOf('A') * unitsPerEm).toBe(1401);
    expect(widthOf(' ') * unitsPerEm).toBe(651);
    expect(widthOf('Ж') * unitsPerEm).toBe(2206);
    expect(widthOf('…') * unitsPerEm).toBe(2048);
  });

  test('adds them up, and takes the missing glyph for what the font lacks', () => {
    expect(widthOf('AA')).toBe(2 * widthOf('A'));
    expect(widthOf('𓀀')).toBe(widthOf('\u{13001}'));
    expect(widthOf('')).toBe(0);
  });

  test('refuses what is no font', () => {
    expect(() => readFontWidths(new Uint8Array(64))).toThrow('no table');
  });
});
