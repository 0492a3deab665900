// A file counts as a document only where its SHA-256 is the recorded one, or becomes it when what programs change unasked is undone.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../../src/domain/base/limits.ts';
import { checkText } from '../../../../viewer/src/state/check-text.ts';

const release = new Uint8Array(readFileSync('data/harbour-fire/documents/press-release.txt'));
const recorded = '14f20d5e3749f1c2cb85415c322945b52da757f168ce4030191bcef7d0cd4b76';
const text = new TextDecoder().decode(release);
const encode = (one: string) => new TextEncoder().encode(one);

describe('checkText', () => {
  test('takes the recorded text, whole', async () => {
    expect(await checkText(release, recorded)).toEqual({ ok: true, text });
  });

  test.each([
    ['CR LF line ends', text.replaceAll('\n', '\r\n'), 'LF line ends'],
    ['a byte order mark', `\ufeff${text}`, 'no byte order mark'],
    ['a lost last line end', text.replace(/\n$/, ''), 'a line end behind the last line'],
  ])('takes it with %s, and says what was undone', async (_, changed, restored) => {
    expect(await checkText(encode(changed), recorded)).toEqual({ ok: true, text, restored });
  });

  test('refuses every other text, one letter apart or empty, with its own hash', async () => {
    for (const other of [text.replace('fire', 'Fire'), '', `${text} `]) {
      const sha256 = createHash('sha256').update(other).digest('hex');
      expect(await checkText(encode(other), recorded)).toEqual({ ok: false, reason: 'another text', sha256 });
    }
  });

  test('refuses what is no UTF-8, and what is too large', async () => {
    expect(await checkText(new Uint8Array([0x48, 0xff, 0xfe]), recorded)).toEqual({ ok: false, reason: 'not UTF-8' });
    const large = new Uint8Array(limits.documentTextBytes + 1);
    expect(await checkText(large, recorded)).toEqual({ ok: false, reason: 'too large' });
  });
});
