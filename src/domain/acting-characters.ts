// Characters that act on whoever shows a text instead of being seen: control characters, bidirectional marks, zero-width ones.
// Written out, so that no reader is misled; nothing else of a text is changed.

const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/u;
const everyActing = new RegExp(acting.source, 'gu');

export function isActing(character: string): boolean {
  return acting.test(character);
}

/** `\u{202e}`. */
export function writeOut(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16)}}`;
}

export function writeOutActing(text: string): string {
  return text.replace(everyActing, writeOut);
}
