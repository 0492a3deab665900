// The file made of a page that was read: what it says of itself, and of what it leaves out.
import { describe, expect, test } from 'vitest';
import { type ReadPage, writePage } from '../../../../viewer/src/render/write-page.ts';

const page: ReadPage = { width: 400, height: 1000, items: ['<rect x="1"/>'], leftOut: 0 };
const words = {
  title: 'Fire & smoke – List',
  source: 'dataset "fire" 1.0.0',
  lang: 'en',
  sayCut: (leftOut: number) => `${leftOut} px < all`,
};

describe('writePage', () => {
  test('is as large as what was read and its margins, and escapes what it says', () => {
    const text = writePage(page, words);

    expect(text).toContain('width="456" height="1056" viewBox="0 0 456 1056"');
    expect(text).toContain('<title id="title">Fire &amp; smoke – List</title>');
    expect(text).toContain('<desc>dataset &quot;fire&quot; 1.0.0</desc>');
    expect(text).toContain('<rect x="1"/>');
    expect(text).not.toContain('px');
  });

  test('says at its foot what was left out, over what hangs below', () => {
    const text = writePage({ ...page, leftOut: 250 }, words);

    expect(text).toContain('height="1096"');
    expect(text).toMatch(
      /<rect y="1028" width="456" height="68" fill="#ffffff"\/>\n<text [^>]*>250 px &lt; all<\/text>/,
    );
  });
});
