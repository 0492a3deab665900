// The text of one YAML file → a tree with places. Limits come before parsing; errors of syntax end the file, everything else is collected.
import { Composer, CST, type Document, type ErrorCode, Lexer, type ParsedNode, Parser } from 'yaml';
import { limits } from '../../domain/base/limits.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { yamlSyntax } from '../../domain/check/rules/yaml-syntax.ts';
import { yamlUnsupported } from '../../domain/check/rules/yaml-unsupported.ts';
import type { Report, SourceNode } from './source-node.ts';
import { ValueBudget } from './value-budget.ts';
import { YamlTree } from './yaml-tree.ts';

/** One slip of syntax throws the parser off the track: what it says later is about its own confusion. */
const shownErrors = 3;

const hints: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'a text with `: ` in it stands in quotation marks, or behind `>-` on lines of its own',
  BAD_SCALAR_START: 'a text that begins with this sign stands in quotation marks',
  TAB_AS_INDENT: 'indent with spaces',
  BAD_INDENT: 'what belongs together begins in the same column',
  MULTILINE_IMPLICIT_KEY: 'a quotation mark or a bracket is probably not closed, or a key lacks its `:`',
  MISSING_CHAR: 'a quotation mark, a bracket or a comma is missing, or an unquoted text begins with one',
};

/** Undefined where the file cannot be read as one YAML document, which has been reported. */
export function parseYaml(
  text: string,
  file: string,
  report: Report,
  budget = new ValueBudget(),
): SourceNode | undefined {
  const tokens = readTokens(text, file, report, budget);
  if (tokens === undefined) return undefined;
  return withoutTraces(() => compose(tokens, text, file, report, budget));
}

/** The library makes an Error of every mistake; with a trace each, a file of mistakes takes gigabytes. */
function withoutTraces<T>(work: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = before;
  }
}

function compose(
  tokens: readonly CST.Token[],
  text: string,
  file: string,
  report: Report,
  budget: ValueBudget,
): SourceNode | undefined {
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const [document, second] = [...composer.compose(tokens, true, text.length)];
  if (second !== undefined) {
    const start = Math.max(text.lastIndexOf('\n---', second.range[0]) + 1, 0);
    report(yamlUnsupported({ file, start, end: start + 3 }, 'one file holds one YAML document; another begins here'));
    return undefined;
  }
  const again = tokens.filter((token) => token.type === 'directive' && /^%YAML\b/.test(token.source))[1];
  if (again !== undefined) {
    const start = again.offset;
    report(yamlSyntax({ file, start, end: start + '%YAML'.length }, 'the version of YAML is said twice'));
    return undefined;
  }
  if (document === undefined || document.errors.length > 0) {
    for (const { code, message, pos } of (document?.errors ?? []).slice(0, shownErrors)) {
      report(yamlSyntax({ file, start: pos[0], end: pos[1] }, lowerFirst(message), hints[code]));
    }
    return undefined;
  }
  return new YamlTree(text, file, report, budget).build((document as Document.Parsed<ParsedNode>).contents);
}

/** What the parser can be made to choke on is counted here, token by token, before a tree is composed. */
function readTokens(text: string, file: string, report: Report, budget: ValueBudget): CST.Token[] | undefined {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let before = '';
  let aliases = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const place = { file, start: parser.offset, end: parser.offset + lexeme.length };
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > limits.depth && countCollections(parser.stack) > limits.depth) {
      report(limitExceeded(place, 'lists and maps within one another', `${limits.depth} levels`));
      return undefined;
    }
    if (!budget.takeYamlPiece()) {
      report(limitExceeded(place, 'keys, values and signs in YAML', limits.yamlPieces.toLocaleString('en-US')));
      return undefined;
    }
    // Behind the mark of a scalar a star is only a character.
    if (lexeme.startsWith('*') && before !== CST.SCALAR) aliases += 1;
    if (aliases > limits.aliases) {
      report(limitExceeded(place, 'aliases in one file', `${limits.aliases}`));
      return undefined;
    }
    before = lexeme;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function countCollections(stack: readonly CST.Token[]): number {
  return stack.filter((token) => 'items' in token).length;
}

/** The library's message as the second half of a sentence. */
function lowerFirst(message: string): string {
  return /^[A-Z][a-z]/.test(message) ? message.charAt(0).toLowerCase() + message.slice(1) : message;
}
