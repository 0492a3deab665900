// Text from data for a terminal, one cell after another: what would act on the terminal is written out instead of obeyed.
import { replaceActing, writeOut } from '../../domain/base/acting-characters.ts';

const narrow = /^[\u0020-\u007e\u00a0-\u02ff\u0370-\u1fff]$/;
const zero = /^[\p{Mn}\p{Me}]$/u;
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u;

export interface VisibleCharacter {
  readonly shown: string;
  /** Terminal columns, as most terminals count them. */
  readonly width: number;
  /** UTF-16 offset of the character in the text. */
  readonly offset: number;
}

export function listVisibleCharacters(text: string): VisibleCharacter[] {
  const characters: VisibleCharacter[] = [];
  let offset = 0;
  for (const character of text) {
    characters.push({ ...showCharacter(character), offset });
    offset += character.length;
  }
  return characters;
}

/** A text in one line, safe to print. */
export function showText(text: string): string {
  return listVisibleCharacters(text)
    .map(({ shown }) => shown)
    .join('');
}

function showCharacter(character: string): { readonly shown: string; readonly width: number } {
  if (character === '\t') return { shown: ' ', width: 1 };
  const shown = replaceActing(character, writeOut);
  if (shown !== character) return { shown, width: shown.length };
  if (narrow.test(character) && !zero.test(character)) return { shown: character, width: 1 };
  return { shown: character, width: zero.test(character) ? 0 : wide.test(character) ? 2 : 1 };
}
