// Characters that act on whoever shows a text instead of being seen: control characters, bidirectional marks, characters without
// width, ends of lines that only some programs know, halves of a pair. Written out, so that no reader is misled.

const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is looked for
  /\u034f|[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

export function hasActing(text: string): boolean {
  return text.search(acting) >= 0;
}

/** What acts instead of showing is handed to `write`; everything else stays. */
export function replaceActing(text: string, write: (character: string) => string): string {
  return text.replace(acting, write);
}

/** `\u{202e}`. */
export function writeOut(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16)}}`;
}

export function writeOutActing(text: string): string {
  return replaceActing(text, writeOut);
}
