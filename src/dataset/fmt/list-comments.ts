// The text of a YAML file → its comments, each with its place. A `#` inside a scalar is none.
import { CST, Lexer, Parser } from 'yaml';

export interface Comment {
  /** With its `#`, without the line's end. */
  readonly text: string;
  readonly start: number;
  /** 0-based column of the `#`. */
  readonly column: number;
  /** Nothing but spaces before it on its line. */
  readonly ownLine: boolean;
  readonly blankBefore: boolean;
}

/** In the order of the text. */
export function listComments(text: string): Comment[] {
  const comments: Comment[] = [];
  const parser = new Parser();
  let before = '';
  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset;
    if (lexeme.startsWith('#') && before !== CST.SCALAR) comments.push(placeComment(text, lexeme, start));
    for (const _ of parser.next(lexeme));
    before = lexeme;
  }
  return comments;
}

function placeComment(text: string, lexeme: string, start: number): Comment {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  return {
    text: lexeme.trimEnd(),
    start,
    column: start - lineStart,
    ownLine: text.slice(lineStart, start).trim() === '',
    blankBefore: hasBlankBefore(text, start),
  };
}

/** The line above the one with `offset` is empty. */
export function hasBlankBefore(text: string, offset: number): boolean {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  if (lineStart === 0) return false;
  const above = text.lastIndexOf('\n', lineStart - 2) + 1;
  return text.slice(above, lineStart - 1).trim() === '';
}
