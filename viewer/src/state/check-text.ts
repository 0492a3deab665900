// Bytes of a file → the text of a document, where its SHA-256 is the recorded one. All of it happens here: nothing is sent anywhere.

import { listRestorations } from '../../../src/domain/anchor/restore-text.ts';
import { limits } from '../../../src/domain/base/limits.ts';
import { noticesWords } from '../language/english/notices.ts';

export type TextCheck =
  /** `restored`: only what programs change unasked differed, and was undone: "LF line ends". */
  | { readonly ok: true; readonly text: string; readonly restored?: string }
  | { readonly ok: false; readonly reason: 'too large' | 'not UTF-8' | 'no way to check' }
  | { readonly ok: false; readonly reason: 'another text'; readonly sha256: string };

/** `recorded`: lower-case hex. */
export async function checkText(bytes: Uint8Array<ArrayBuffer>, recorded: string): Promise<TextCheck> {
  if (bytes.length > limits.documentTextBytes) return { ok: false, reason: 'too large' };
  const text = decodeText(bytes);
  if (text === undefined) return { ok: false, reason: 'not UTF-8' };
  // Browsers offer it to pages of this computer and to https.
  if (globalThis.crypto?.subtle === undefined) return { ok: false, reason: 'no way to check' };
  const sha256 = await hashBytes(bytes);
  if (sha256 === recorded) return { ok: true, text };
  for (const restoration of listRestorations(text)) {
    if ((await hashBytes(new TextEncoder().encode(restoration.text))) === recorded) {
      return { ok: true, text: restoration.text, restored: restoration.how };
    }
  }
  return { ok: false, reason: 'another text', sha256 };
}

/** With its byte order mark; undefined where the bytes are no UTF-8. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Why a file is not shown as the document. */
export function describeRefusal(check: Extract<TextCheck, { ok: false }>): string {
  const sentences = {
    'too large': noticesWords().tooLarge,
    'not UTF-8': noticesWords().notUtf8,
    'no way to check': noticesWords().noWayToCheck,
    'another text': noticesWords().anotherText,
  };
  return noticesWords().notShown(sentences[check.reason]);
}

async function hashBytes(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
