// The canvas that keeps SVG: what the painters of the screen ask of it becomes elements whose words are words.
import { describe, expect, test } from 'vitest';
import { readFont, SvgBrush, writeSvgItems } from '../../../../viewer/src/render/svg-brush.ts';

const brushOf = () => new SvgBrush((_font, text) => text.length * 6);

describe('SvgBrush', () => {
  test('keeps a stroke with its colour, width, dash and caps', () => {
    const brush = brushOf();
    brush.strokeStyle = '#c2410c';
    brush.lineWidth = 1.8;
    brush.lineCap = 'round';
    brush.setLineDash([0.1, 5.2]);
    brush.beginPath();
    brush.moveTo(1, 2);
    brush.bezierCurveTo(3, 4, 5, 6, 7.004, 8);
    brush.stroke();
    expect(writeSvgItems(brush.items)).toBe(
      '<path d="M1 2C3 4 5 6 7 8" fill="none" stroke="#c2410c" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round" stroke-dasharray="0.1 5.2"/>',
    );
  });

  test('closes a whole circle and leaves an arc open', () => {
    const brush = brushOf();
    brush.beginPath();
    brush.arc(0, 0, 2, 0, 2 * Math.PI);
    brush.fill();
    brush.beginPath();
    brush.arc(0, 0, 2, 0, Math.PI / 2);
    brush.stroke();
    expect(brush.items.map((one) => one.attributes.d)).toEqual([
      'M2 0A2 2 0 0 1 -2 0A2 2 0 0 1 2 0Z',
      'M2 0A2 2 0 0 1 1.41 1.41A2 2 0 0 1 0 2',
    ]);
  });

  test('writes words as words, in their font and from their side', () => {
    const brush = brushOf();
    brush.font = 'italic 700 11.5px "DejaVu Sans", serif';
    brush.textAlign = 'right';
    brush.globalAlpha = 0.16;
    brush.fillText('</text><script>alert(1)</script> & "x"\u0000', 3, 4);
    expect(writeSvgItems(brush.items)).toBe(
      '<text x="3" y="4" font-family="&quot;DejaVu Sans&quot;, serif" font-size="11.5" font-weight="700" font-style="italic" text-anchor="end" fill="#000000" opacity="0.16">&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;\ufffd</text>',
    );
  });

  test('paints nothing for an empty text or an empty path', () => {
    const brush = brushOf();
    brush.fillText('', 0, 0);
    brush.beginPath();
    brush.fill();
    expect(brush.items).toEqual([]);
  });
});

describe('readFont', () => {
  test('reads what the painters write', () => {
    expect(readFont('400 11px Inter, "Segoe UI"')).toEqual({
      'font-family': 'Inter, "Segoe UI"',
      'font-size': 11,
      'font-weight': 400,
    });
    expect(readFont('bold')).toEqual({});
  });
});
