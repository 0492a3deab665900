// Where words begin and end in a text. Knows no dictionary: in scripts without spaces it finds no edges at all.
import { isInvisible, isUnspaced } from './typographic-fold.ts';

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
/** Particles are written onto Korean words, so that the end of a word is not the end of what is quoted. */
const attached = /\p{Script=Hangul}/u;

/** Whether an offset lies inside a word or a number, `1,000` being one. False where the script has no spaces between words. */
export function isInsideWord(text: string, offset: number): boolean {
  const before = characterBefore(text, offset);
  const after = characterAt(text, offset);
  if (isDigit(before) && /[.,]/.test(after)) return isDigit(text.charAt(offset + 1));
  if (isDigit(after) && /[.,]/.test(before)) return isDigit(text.charAt(offset - 2));
  return [before, after].every((one) => wordCharacter.test(one) && !isUnspaced(one) && !attached.test(one));
}

/** Moves an offset outwards to the edge of the word it lies in, by 32 units at most. */
export function moveToWordEdge(text: string, offset: number, step: -1 | 1): number {
  let moved = offset;
  while (Math.abs(moved - offset) < 32 && isInsideWord(text, moved)) moved += step;
  return moved;
}

const isDigit = (character: string) => /^\d$/.test(character);

/** The next character with ink; `''` at the end. */
function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  if (code === undefined) return '';
  const character = String.fromCodePoint(code);
  return isInvisible(character) ? characterAt(text, offset + character.length) : character;
}

function characterBefore(text: string, offset: number): string {
  const unit = text.charAt(offset - 1);
  const character = /[\udc00-\udfff]/.test(unit) ? text.slice(Math.max(0, offset - 2), offset) : unit;
  return isInvisible(character) ? characterBefore(text, offset - character.length) : character;
}
