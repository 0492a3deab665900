// Whether words of a text stand inside quotation marks. Languages set them in different ways, and an apostrophe looks like one: where
// any reading puts the words inside, they are.
import type { Span } from './prepared-text.ts';

const alwaysOpens = new Set([...'„「『〝‚']);
/** Open or close, by language: “ closes what „ opened, « what » opened; ” does both in Swedish. */
const either = new Set([...'"\'“”«»‹›‘’']);
const alwaysCloses = new Set([...'」』〞〟']);
/** A speech is seldom longer; where it is, each paragraph begins with a mark. */
const longestSpeech = 4_000;
const wordCharacter = /[\p{L}\p{N}]/u;
/** A mark that stands right behind a word or its full stop opens nothing. */
const ink = /[^\s([{«„“‹‘'"—–-]/;

/** Read from the beginning of the line, of the paragraph, and from further up: one of them is enough. */
export function isInsideQuotationMarks(text: string, { start, end }: Span): boolean {
  const earliest = Math.max(0, start - longestSpeech);
  const above = text.slice(earliest, start);
  const froms = [above.lastIndexOf('\n') + 1, /[\s\S]*\n[^\S\n]*\n/.exec(above)?.[0].length ?? 0, 0];
  return froms.some((from) => staysOpen(text, earliest + from, start, end));
}

/** Whether a mark that opens before `start` is still open at `end`. */
function staysOpen(text: string, from: number, start: number, end: number): boolean {
  const open: string[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (let at = from; at < end; at += 1) {
    if (at === start) least = open.length;
    readMark(text, at, open);
    if (at >= start) least = Math.min(least, open.length);
  }
  return least > 0 && Number.isFinite(least);
}

function readMark(text: string, at: number, open: string[]): void {
  const mark = text.charAt(at);
  const isSingle = mark === "'" || mark === '’' || mark === '‘';
  if (!alwaysOpens.has(mark) && !either.has(mark) && !alwaysCloses.has(mark)) return;
  const isBehindWord = wordCharacter.test(text.charAt(at - 1));
  const isBeforeWord = wordCharacter.test(text.charAt(at + 1));
  // An apostrophe.
  if (isSingle && isBehindWord && isBeforeWord) return;
  const last = open.at(-1);
  if (last !== undefined && closes(mark, last)) open.pop();
  else if (alwaysOpens.has(mark) || !ink.test(text.charAt(at - 1))) open.push(mark);
}

/** What closes each mark. */
const partners = new Map([
  ['“', '”"'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«»'],
  ['‹', '›'],
  ['›', '‹›'],
  ['”', '”'],
  ['"', '"”'],
  ['「', '」'],
  ['『', '』'],
  ['〝', '〞〟'],
  ['‚', '‘’'],
  ['‘', "’'"],
  ["'", "'’"],
  ['’', '’'],
]);

function closes(mark: string, opened: string): boolean {
  return partners.get(opened)?.includes(mark) ?? false;
}
