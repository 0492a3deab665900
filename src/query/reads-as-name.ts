// Is a word that can begin a clause here only somebody's name for a property, a label, a variable? Says yes where no grammar of Neo4j
// lets a clause begin at that place, and no where there is a doubt: the writer has back-ticks.
import type { CypherToken } from './cypher-tokens.ts';

/** Words that follow an expression or begin the next clause: none of the forbidden ones goes on with them. */
const following = new Set(
  `AS AND OR XOR IN IS STARTS ENDS CONTAINS ASC ASCENDING DESC DESCENDING THEN ELSE WHEN END
   RETURN ORDER WHERE WITH MATCH OPTIONAL UNWIND SKIP LIMIT OFFSET UNION FILTER LET`.split(/\s+/),
);
/** Symbols that follow an expression and no forbidden word as a keyword. */
const closing = new Set([
  ',',
  ')',
  ']',
  '}',
  '.',
  '..',
  ':',
  '=',
  '<',
  '>',
  '+',
  '-',
  '*',
  '/',
  '%',
  '^',
  '|',
  '&',
  ';',
]);
/** Go on with an expression in parentheses or in brackets, or may do so. */
const takesExpression = new Set(
  'LOAD CALL CREATE INSERT MERGE SET DELETE DETACH NODETACH REMOVE FOREACH USE'.split(' '),
);

export function readsAsName(tokens: readonly CypherToken[], index: number, keyword: string): boolean {
  const [secondBefore, before, token, next, secondNext] = [-2, -1, 0, 1, 2].map((step) => tokens[index + step]);
  if (keyword === 'LOAD' && readWord(next) === 'CSV') return false;
  if (token?.isParameter) return true;
  // `n.load`, but not `1.load`, whose dot may be the number's.
  if (isSymbol(before, '.') && secondBefore?.kind !== 'number') return true;
  if (isSymbol(before, ':')) return true;
  if (keyword.startsWith('TRANSACTION')) return !endsBatches(secondBefore, before);
  if (next === undefined) return true;
  if (next.kind === 'symbol') {
    if (next.text === '{') return keyword !== 'CALL';
    return closing.has(next.text) || (['(', '['].includes(next.text) && !takesExpression.has(keyword));
  }
  // `CALL in.secret()`: the name of a procedure may begin with any word.
  if (!following.has(readWord(next)) || isSymbol(secondNext, '.')) return false;
  return !isSymbol(secondNext, '(') || keyword !== 'CALL' || readWord(before) === 'AS';
}

/** `} IN TRANSACTIONS`, `IN 3 CONCURRENT TRANSACTIONS`; where TERMINATE or SHOW stands before it, that word is refused. */
function endsBatches(secondBefore: CypherToken | undefined, before: CypherToken | undefined): boolean {
  return readWord(before) === 'CONCURRENT' || (readWord(before) === 'IN' && isSymbol(secondBefore, '}'));
}

function isSymbol(token: CypherToken | undefined, text: string): boolean {
  return token?.kind === 'symbol' && token.text === text;
}

function readWord(token: CypherToken | undefined): string {
  return token?.kind === 'word' ? token.text.normalize('NFKC').toUpperCase() : '';
}
