// How many keys and values may still be read into one dataset, and how long each may be. Counts; reading is the parsers'.
import type { Diagnostic, Place } from '../../domain/base/diagnostic.ts';
import { limits } from '../../domain/base/limits.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';

/** What one text may be. */
export interface TextRules {
  /** In UTF-8. */
  readonly textBytes: number;
  /** Whole numbers of any size, for readers that keep a number as it is written. */
  readonly anyNumber: boolean;
}

export const ownTexts: TextRules = { textBytes: limits.textBytes, anyNumber: false };

export class ValueBudget {
  /** In the beginning. */
  readonly values: number;
  readonly texts: TextRules;
  #values: number;
  #yamlPieces = limits.yamlPieces;

  constructor(values: number = limits.values, texts: TextRules = ownTexts) {
    this.values = values;
    this.texts = texts;
    this.#values = values;
  }

  /** False when this value is one too many; then nothing more is read. */
  take(count = 1): boolean {
    this.#values -= count;
    return this.#values >= 0;
  }

  takeYamlPiece(): boolean {
    this.#yamlPieces -= 1;
    return this.#yamlPieces >= 0;
  }

  get isSpent(): boolean {
    return this.#values < 0;
  }
}

export function tooManyValues(place: Place, { values }: ValueBudget): Diagnostic {
  const what = 'keys and values in a dataset; what follows is not read';
  return limitExceeded(place, what, values.toLocaleString('en-US'));
}
