// A scalar → YAML on one line, or as a block below its key. Chooses the plainest form that is read back as the very same text.
import { parseDocument, type Scalar } from 'yaml';
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

/** Asks the parser itself. */
function isPlainSafe(text: string, context: ScalarContext): boolean {
  if (!/^[^\s#&*!|>'"%@`[\]{},?:-]/u.test(text) && !/^[-?:][^\s,[\]{}]/.test(text)) return false;
  if (/[^\u0020-\u{10ffff}]|\s$| {2}/u.test(text) || invisible.test(text)) return false;
  const source = context === 'flow' ? `[${text}]` : context === 'key' ? `${text}: x` : `k: ${text}`;
  const document = parseDocument(source, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return false;
  const path = context === 'flow' ? 0 : context === 'key' ? undefined : 'k';
  const found = path === undefined ? firstKey(document) : (document.getIn([path], true) as Scalar | undefined);
  return found?.value === text && found.type === 'PLAIN' && found.comment == null;
}

function firstKey(document: ReturnType<typeof parseDocument>): Scalar | undefined {
  const contents = document.contents as { readonly items?: readonly { readonly key: Scalar }[] } | null;
  return contents?.items?.[0]?.key;
}

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
