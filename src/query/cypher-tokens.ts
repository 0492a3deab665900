// Cypher text → tokens, exact enough to judge it by. Knows no grammar, changes nothing, and refuses text that two readers could cut
// into tokens in two ways: unicode escapes that Neo4j decodes before it reads, lone carriage returns, characters that do not show.

export interface CypherToken {
  /** `word`: keyword or plain name. `quoted`: name in back-ticks. `number`: a digit and all that clings to it. */
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'symbol';
  /** As written; a quoted name without its back-ticks. */
  readonly text: string;
  /** UTF-16 offset and length in the text. */
  readonly offset: number;
  readonly length: number;
  /** Written as `$name`: never a keyword. */
  readonly isParameter: boolean;
}

export interface CypherProblem {
  readonly offset: number;
  readonly length: number;
  readonly message: string;
  /** How to write it instead. */
  readonly hint: string;
}

/** Thrown inside this file only. */
class Unreadable extends Error {
  readonly problem: CypherProblem;
  constructor(offset: number, length: number, message: string, hint: string) {
    super(message);
    this.problem = { offset, length, message, hint };
  }
}

/** The tokens, or the first place that cannot be read in one way only. */
export function readCypherTokens(text: string): readonly CypherToken[] | CypherProblem {
  try {
    const tokens: CypherToken[] = [];
    for (let at = 0; at < text.length; ) {
      const skipped = skipBlank(text, at);
      if (skipped > at) at = skipped;
      else {
        const token = readToken(text, at, tokens.at(-1));
        tokens.push(token);
        at += token.length;
      }
    }
    return tokens;
  } catch (error) {
    if (error instanceof Unreadable) return error.problem;
    throw error;
  }
}

const blank = /[\t\n\r\p{Zs}\p{Zl}\p{Zp}]+/uy;
/** Java's letters of an identifier, currency signs and `$` among them: `x$ CALL` is a name and a keyword. */
const word = /[\p{L}\p{Nl}\p{Pc}\p{Sc}][\p{L}\p{M}\p{N}\p{Pc}\p{Sc}]*/uy;
const number = /[\p{Nd}][\p{L}\p{M}\p{N}\p{Pc}\p{Sc}]*/uy;
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u;
const unicodeEscape = /\\u/;

/** The offset after white space and comments at `at`; `at` itself where there are none. */
function skipBlank(text: string, at: number): number {
  const white = matchAt(blank, text, at);
  if (white !== undefined) return at + white.length;
  const isLine = text.startsWith('//', at);
  if (!isLine && !text.startsWith('/*', at)) return at;
  const end = isLine ? findLineEnd(text, at) : text.indexOf('*/', at + 2) + 2;
  if (end < at + 2) throw new Unreadable(at, 2, 'this comment is never closed', 'Close it with `*/`.');
  const comment = text.slice(at, end);
  refuseEscape(comment, at, 'a comment');
  if (isLine && text[end] === '\r' && text[end + 1] !== '\n') {
    throw new Unreadable(end, 1, 'a carriage return alone ends this comment for some readers', 'End lines with \\n.');
  }
  if (isLine && /[\v\f\u0085\u2028\u2029]/.test(comment)) {
    throw new Unreadable(at, 2, 'a line separator ends this comment for some readers', 'End lines with \\n.');
  }
  return end;
}

function readToken(text: string, at: number, before: CypherToken | undefined): CypherToken {
  const make = (kind: CypherToken['kind'], raw: string, value = raw): CypherToken => ({
    kind,
    text: value,
    offset: at,
    length: raw.length,
    isParameter: before?.text === '$' && before.kind === 'symbol' && before.offset + before.length === at,
  });
  const first = text[at] ?? '';
  if (first === '`') return make('quoted', ...readQuotedName(text, at));
  if (first === "'" || first === '"') return make('string', readString(text, at, first));
  // A `$` that begins something is a parameter's; within a name it is a letter of it.
  if (first === '$') return make('symbol', '$');
  for (const [kind, pattern] of [
    ['word', word],
    ['number', number],
  ] as const) {
    const raw = matchAt(pattern, text, at);
    if (raw !== undefined) return make(kind, raw);
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === '\\') {
    throw new Unreadable(
      at,
      unicodeEscape.test(text.slice(at, at + 2)) ? 6 : 1,
      'a backslash outside a text in quotes, which Neo4j may read as another character',
      'Write the character itself.',
    );
  }
  if (invisible.test(character)) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    throw new Unreadable(at, character.length, `U+${code}, a character that does not show`, 'Take it out.');
  }
  return make('symbol', text.startsWith('..', at) ? '..' : character);
}

function readQuotedName(text: string, at: number): readonly [raw: string, value: string] {
  let end = text.indexOf('`', at + 1);
  while (end >= 0 && text[end + 1] === '`') end = text.indexOf('`', end + 2);
  if (end < 0) throw new Unreadable(at, 1, 'this back-tick is never closed', 'Close it; ` within is ``.');
  const raw = text.slice(at, end + 1);
  // Whether a backslash escapes a back-tick was never the same in all versions.
  const backslash = raw.indexOf('\\');
  if (backslash >= 0) {
    throw new Unreadable(at + backslash, 1, 'a backslash in a name in back-ticks', 'Write the character itself.');
  }
  return [raw, raw.slice(1, -1).replaceAll('``', '`')];
}

/** An escape is decoded before the text is cut into tokens, so one that makes a quote or a backslash ends the text or goes on. */
function readString(text: string, at: number, quote: string): string {
  let end = at + 1;
  while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1;
  if (end >= text.length) throw new Unreadable(at, 1, 'this text is never closed', `Close it with ${quote}.`);
  const raw = text.slice(at, end + 1);
  for (const match of raw.matchAll(/(\\+)u([\s\S]{0,4})/g)) {
    const [, backslashes = '', digits = ''] = match;
    const offset = at + match.index + backslashes.length - 1;
    const isHex = /^[0-9a-fA-F]{4}$/.test(digits);
    // After an even number of backslashes Neo4j reads none; what makes no difference either way may stand.
    if (!isHex && backslashes.length % 2 === 1) {
      throw new Unreadable(
        offset,
        2,
        '`\\u` without four hexadecimal digits',
        'Write `\\\\u` for a backslash and a u.',
      );
    }
    if (isHex && /['"`\\]/.test(String.fromCharCode(Number.parseInt(digits, 16)))) {
      throw new Unreadable(
        offset,
        6,
        'an escape that becomes a quotation mark or a backslash before Neo4j reads the query',
        'Write \\\' or \\" or \\\\ in the text, or give it as a parameter.',
      );
    }
  }
  return raw;
}

function findLineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function refuseEscape(text: string, at: number, where: string): void {
  const found = text.search(unicodeEscape);
  if (found < 0) return;
  throw new Unreadable(
    at + found,
    Math.min(6, text.length - found),
    `a unicode escape in ${where}, which Neo4j decodes before it reads the query`,
    'Write the character itself.',
  );
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
