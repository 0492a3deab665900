// Does Cypher that somebody typed only read the graph? Judged by its tokens, because a plan does not show what stands in a subquery
// of an expression. Refuses what it does not know for certain; whether the text is sound Cypher is the server's to say.
import { allowedFunctions, allowedProcedures } from './allowed-calls.ts';
import { type CypherProblem, type CypherToken, readCypherTokens } from './cypher-tokens.ts';
import { readsAsName } from './reads-as-name.ts';

export interface JudgedCypher {
  /** `EXPLAIN` or `PROFILE` stands before it. */
  readonly mode: 'EXPLAIN' | 'PROFILE' | undefined;
  /** The same text, every character in its place, with blanks for EXPLAIN and PROFILE: to be planned with an EXPLAIN of ours. */
  readonly plannable: string;
  /** Every procedure it calls, wherever; all of them allowed. */
  readonly procedures: readonly string[];
}

/** Words that begin what is not reading. LOAD, CALL and TRANSACTIONS have rules of their own. */
const forbidden: ReadonlySet<string> = new Set(
  `LOAD CALL TRANSACTION TRANSACTIONS PERIODIC
   CREATE INSERT MERGE SET DELETE DETACH NODETACH REMOVE FOREACH DROP
   SHOW TERMINATE ALTER RENAME GRANT DENY REVOKE START STOP ENABLE DRYRUN DEALLOCATE REALLOCATE USE`.split(/\s+/),
);

export function judgeCypher(text: string): JudgedCypher | CypherProblem {
  const tokens = readCypherTokens(text);
  if ('message' in tokens) return tokens;
  const prefix = readPrefix(tokens);
  const problem = prefix.problem ?? findSecondStatement(tokens);
  if (problem) return problem;
  const procedures: string[] = [];
  /** Number of the parenthesis after a procedure's name, which is no function's. */
  let ofProcedure = -1;
  for (const index of tokens.keys()) {
    const called = readKeyword(tokens, index) === 'CALL' ? readProcedure(tokens, index) : undefined;
    if (called !== undefined) {
      if (!allowedProcedures.has(called.name)) return refuseProcedure(tokens, index, called);
      procedures.push(called.name);
      ofProcedure = called.end + 1;
      continue;
    }
    const refused = refuseWord(tokens, index) ?? (index === ofProcedure ? undefined : refuseFunction(tokens, index));
    if (refused) return refused;
  }
  return { mode: prefix.mode, plannable: blankOut(text, prefix.modes), procedures };
}

/** What forbidden word somebody may read in a word: itself, or what is left where another reader ends words at other characters. */
function findForbidden({ kind, text }: CypherToken): string | undefined {
  const folded = text.normalize('NFKC').toUpperCase();
  if (kind === 'number') return [...forbidden].find((one) => folded.endsWith(one));
  return [folded, ...folded.split(/[^A-Z0-9_]+/)].find((one) => forbidden.has(one));
}

/** The forbidden word that stands here as a keyword, not as somebody's name for something. */
function readKeyword(tokens: readonly CypherToken[], index: number): string | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word' && token?.kind !== 'number') return undefined;
  const found = findForbidden(token);
  return found === undefined || readsAsName(tokens, index, found) ? undefined : found;
}

function refuseWord(tokens: readonly CypherToken[], index: number): CypherProblem | undefined {
  const keyword = readKeyword(tokens, index);
  const token = tokens[index];
  const next = tokens[index + 1];
  if (keyword === undefined || token === undefined) return undefined;
  // A subquery, whose own words are looked at in their turn.
  if (keyword === 'CALL' && next?.kind === 'symbol' && (next.text === '{' || next.text === '(')) return undefined;
  const what = keyword === 'LOAD' ? 'reads files and addresses' : 'may do more than read the graph';
  return {
    ...spanOf(token),
    message: `\`${token.text}\` ${what}`,
    hint: `Queries are read-only here; writing is what \`rashomon load\` does. A name that reads like this stands in back-ticks: \`${token.text}\`.`,
  };
}

interface CalledProcedure {
  readonly name: string;
  /** Number of the last token of its name. */
  readonly end: number;
}

/** The name after CALL; undefined where none follows. A part with a dot in it keeps its back-ticks, and is on no list. */
function readProcedure(tokens: readonly CypherToken[], index: number): CalledProcedure | undefined {
  const parts: string[] = [];
  for (let at = index + 1; ; at += 2) {
    const part = tokens[at];
    if (part?.kind !== 'word' && part?.kind !== 'quoted') {
      return parts.length === 0 ? undefined : { name: `${parts.join('.')}.`, end: at - 1 };
    }
    parts.push(part.kind === 'quoted' && part.text.includes('.') ? `\`${part.text}\`` : part.text);
    const dot = tokens[at + 1];
    if (dot?.kind !== 'symbol' || dot.text !== '.') return { name: parts.join('.'), end: at };
  }
}

function refuseProcedure(tokens: readonly CypherToken[], index: number, { name, end }: CalledProcedure): CypherProblem {
  const first = tokens[index];
  const last = tokens[end];
  return {
    offset: first?.offset ?? 0,
    length: (last ? last.offset + last.length : 0) - (first?.offset ?? 0),
    message: `the procedure \`${name}\` is not among those that are known to read the graph`,
    hint: `Known are ${[...allowedProcedures].join(', ')}. A name that reads like CALL stands in back-ticks: \`call\`.`,
  };
}

/** At an opening parenthesis: the function before it, where its name has dots, must be known. */
function refuseFunction(tokens: readonly CypherToken[], index: number): CypherProblem | undefined {
  const isOpening = tokens[index]?.kind === 'symbol' && tokens[index]?.text === '(';
  const last = tokens[index - 1];
  if (!isOpening || last === undefined || (last.kind !== 'word' && last.kind !== 'quoted')) return undefined;
  const parts = [last.text];
  let first = last;
  for (let at = index - 2; tokens[at]?.kind === 'symbol' && tokens[at]?.text === '.'; at -= 2) {
    const part = tokens[at - 1];
    first = part ?? first;
    parts.unshift(part?.kind === 'word' || part?.kind === 'quoted' ? part.text : '?');
  }
  // Neo4j finds `a.b` in one pair of back-ticks as well.
  const name = parts.join('.');
  if (!name.includes('.') || allowedFunctions.has(name.toLowerCase())) return undefined;
  return {
    offset: first.offset,
    length: last.offset + last.length - first.offset,
    message: `the function \`${name}\` is not among those that are known to read the graph`,
    hint: `Known with a dot in their name are ${[...allowedFunctions].join(', ')}.`,
  };
}

function findSecondStatement(tokens: readonly CypherToken[]): CypherProblem | undefined {
  const at = tokens.findIndex(({ kind, text }) => kind === 'symbol' && text === ';');
  const after = at < 0 ? undefined : tokens[at + 1];
  return after && { ...spanOf(after), message: 'a second statement', hint: 'A file holds one query.' };
}

interface Prefix {
  readonly mode: JudgedCypher['mode'];
  readonly modes: readonly CypherToken[];
  readonly problem?: CypherProblem;
}

/** `EXPLAIN`, `PROFILE`, `CYPHER 5 runtime=slotted`, in any order before the query. */
function readPrefix(tokens: readonly CypherToken[]): Prefix {
  const modes: CypherToken[] = [];
  let mode: JudgedCypher['mode'];
  let at = 0;
  for (;;) {
    const token = tokens[at];
    if (token === undefined) {
      return { mode, modes, problem: { offset: 0, length: 1, message: 'there is no query', hint: 'Write one.' } };
    }
    const read = token.kind === 'word' ? token.text.normalize('NFKC').toUpperCase() : '';
    if (read === 'EXPLAIN' || read === 'PROFILE') {
      if (mode !== undefined && mode !== read) {
        const problem = { ...spanOf(token), message: `\`${token.text}\` after ${mode}`, hint: 'Keep one of the two.' };
        return { mode, modes, problem };
      }
      mode = read;
      modes.push(token);
      at += 1;
    } else if (read === 'CYPHER') {
      at += 1;
      while (tokens[at]?.kind === 'number' || tokens[at]?.text === '.') at += 1;
      while (tokens[at + 1]?.kind === 'symbol' && tokens[at + 1]?.text === '=') at += 3;
    } else return { mode, modes };
  }
}

function blankOut(text: string, tokens: readonly CypherToken[]): string {
  let blanked = text;
  for (const { offset, length } of tokens) {
    blanked = blanked.slice(0, offset) + ' '.repeat(length) + blanked.slice(offset + length);
  }
  return blanked;
}

const spanOf = ({ offset, length }: CypherToken) => ({ offset, length });
