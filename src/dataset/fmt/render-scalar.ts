// A scalar → YAML on one line, or as a block below its key. Chooses the plainest form that is read back as the very same text.
import type { FormatScalar } from './format-tree.ts';

/** Where it stands: `flow` is inside brackets, where commas and brackets end a plain scalar. */
export type ScalarContext = 'block' | 'flow' | 'key';

/** On one line, whatever its length. */
export function renderInline(scalar: FormatScalar, context: ScalarContext): string {
  const { text, quoted, verbatim } = scalar;
  const plain = !verbatim && !(quoted && looksLikeOther(text)) && isPlainSafe(text, context);
  return plain ? text : quote(text);
}

/** The core schema and YAML 1.1 take these for something else than a text: quotation marks that are there stay. */
function looksLikeOther(text: string): boolean {
  return (
    /^(?:[-+]?[\d.][\d._,:eExXoOa-fA-F+-]*|[-+]?\.(?:inf|nan)|~|null|true|false|yes|no|on|off|y|n)$/i.test(text) ||
    text === ''
  );
}

/** Separators, and marks that turn or hide text: always written as escapes, so that a reader of the file sees them. */
const invisible = /[\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff]/;

/** YAML 1.2, 7.3.3: what may begin a plain scalar, and what ends one. */
function isPlainSafe(text: string, context: ScalarContext): boolean {
  if (/[^\u0020-\u{10ffff}]|^\s|\s$| {2}/u.test(text) || invisible.test(text)) return false;
  if (!/^[^#&*!|>'"%@`[\]{},?:-]/u.test(text) && !/^[-?:][^\s,[\]{}]/.test(text)) return false;
  if (/: | #|:$/.test(text) || /^(?:---|\.\.\.)/.test(text)) return false;
  return context === 'flow' ? !/[,[\]{}]/.test(text) : context === 'block' || text.length < longestKey;
}

/** YAML looks no further than 1024 characters for the colon behind a key. */
const longestKey = 1000;

function quote(text: string): string {
  const awkward = /["\\]/.test(text);
  const single = awkward && !/[^\u0020-\u{10ffff}]/u.test(text) && !invisible.test(text);
  return single ? `'${text.replaceAll("'", "''")}'` : escapeDouble(text);
}

/** JSON's escapes are YAML's, and what could be lost on the way (separators, marks) is escaped too. */
function escapeDouble(text: string): string {
  return JSON.stringify(text).replace(
    new RegExp(invisible, 'g'),
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The lines of a block scalar, the header first; undefined where no block gives the text back: it is verbatim and on one
 * line, or begins or ends with space.
 */
export function renderBlock({ text, verbatim }: FormatScalar, width: number): readonly string[] | undefined {
  if (/[^\n\u0020-\u{10ffff}]/u.test(text) || invisible.test(text)) return undefined;
  if (text.includes('\n')) return renderLiteral(text);
  if (verbatim || /^\s|\s$| {2}|^#/.test(text) || !text.includes(' ')) return undefined;
  return ['>-', ...wrapWords(text, width)];
}

function renderLiteral(text: string): readonly string[] | undefined {
  const body = text.replace(/\n$/, '');
  if (/^[\s]|\n$|[ \t](?=\n|$)/.test(body) || body === '') return undefined;
  return [text.endsWith('\n') ? '|' : '|-', ...body.split('\n')];
}

/** Lines of at most `width`, broken at single spaces; a longer word has a line of its own. */
function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
