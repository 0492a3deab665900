// What holds for every map and every scalar, in YAML and JSON alike: unique keys, harmless keys, bounded and well-formed text.
import type { Place } from '../../domain/base/diagnostic.ts';
import { limits } from '../../domain/base/limits.ts';
import { duplicateKey } from '../../domain/check/rules/duplicate-key.ts';
import { forbiddenKey } from '../../domain/check/rules/forbidden-key.ts';
import { invalidEncoding } from '../../domain/check/rules/invalid-encoding.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { unsafeInteger } from '../../domain/check/rules/unsafe-integer.ts';
import type { MapEntry, MapNode, Report, ScalarNode } from './source-node.ts';
import { ownTexts, type TextRules } from './value-budget.ts';

const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** Of equal keys the first stays; the others are reported with a note at the first. Linear. */
export function buildMap(entries: readonly MapEntry[], place: Place, report: Report, block = false): MapNode {
  const first = new Map<string, Place>();
  const kept = entries.filter(({ key }) => {
    if (forbidden.has(key.value)) {
      report(forbiddenKey(key.place, key.value));
      return false;
    }
    if (key.value.length > limits.textBytes) {
      report(limitExceeded(key.place, 'a key', `${limits.textBytes / 1024} KiB`));
      return false;
    }
    const earlier = first.get(key.value);
    if (earlier !== undefined) report(duplicateKey(key.place, key.value, earlier));
    else first.set(key.value, key.place);
    return earlier === undefined;
  });
  return { kind: 'map', entries: kept, block, place };
}

const loneSurrogate = /\p{Surrogate}/u;
const wholeNumber = /^[-+]?\d{16,}$/;

/** Reports text that is too long, holds half a surrogate pair, or is a whole number that programs round. */
export function checkScalar(scalar: ScalarNode, report: Report, rules: TextRules = ownTexts): ScalarNode {
  const { text, place } = scalar;
  // A UTF-16 code unit takes at most three bytes, so most texts need not be measured.
  if (text.length * 3 > rules.textBytes && Buffer.byteLength(text) > rules.textBytes) {
    report(limitExceeded(place, 'a text', `${rules.textBytes / 1024} KiB`, `${Buffer.byteLength(text)} bytes`));
    // Nothing that looks at it later is made for megabytes: regular expressions run out of stack there.
    return { ...scalar, text: cutText(text) };
  }
  if (loneSurrogate.test(text)) {
    report(invalidEncoding(place, 'half of a surrogate pair stands alone: this text cannot be stored'));
  }
  if (scalar.style === 'plain' && !rules.anyNumber && wholeNumber.test(text) && isBeyond(text)) {
    report(unsafeInteger(place, text));
  }
  return scalar;
}

/** No character is cut in two: half of one would be a mistake of its own. */
function cutText(text: string): string {
  const cut = text.slice(0, limits.textBytes);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** 2^53 itself is kept; that it is the nearest double of its neighbour must not let the neighbour through. */
function isBeyond(digits: string): boolean {
  const value = BigInt(digits);
  return value > 2n ** 53n || value < -(2n ** 53n);
}
