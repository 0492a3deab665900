// SHA-256 of RFC 8785 JSON: the one way hashes are made here. Says nothing about what is hashed.
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { inBatches } from '../domain/base/in-batches.ts';
import { Bug } from '../domain/base/result.ts';

/** Lower-case hex of the SHA-256 of the UTF-8 bytes. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const textsAtOnce = 1_000;

/** As of all of them joined, which may be longer than a text can be. */
export function hashTexts(texts: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const some of inBatches(texts, textsAtOnce)) hash.update(some.join(''), 'utf8');
  return hash.digest('hex');
}

/** RFC 8785: keys sorted by code unit, numbers as ECMAScript writes them, no spaces. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Bug('a value has no JSON form');
  return text;
}

/** Numbers hash by value: 11 stored as INTEGER and 11.0 stored as FLOAT are the same JSON. */
export function hashJson(value: unknown): string {
  return hashText(canonicalJson(value));
}
