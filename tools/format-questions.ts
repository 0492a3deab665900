// One layout for every .cypher file: the body as the Cypher language support lays it out, the header untouched. Writes nothing.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../src/domain/base/result.ts';
import { splitQueryText } from '../src/query/query-file.ts';
import { loadCypherSupport } from './cypher-support.ts';

export interface QueryText {
  /** Relative to the cypher folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** Every question in one layout. `folder` is the cypher folder; idempotent. */
export async function renderQueryFiles(folder: string): Promise<readonly QueryText[]> {
  const format = await loadFormatter();
  const names = (await readdir(join(folder, 'questions'))).filter((file) => file.endsWith('.cypher')).sort(compareText);
  return await Promise.all(
    names.map(async (file) => {
      const text = await readFile(join(folder, 'questions', file), 'utf8');
      return { path: `questions/${file}`, text: formatQueryText(text, format) };
    }),
  );
}

export type FormatCypher = (text: string) => string;

const widthColumns = 120;

/** Rejects where the formatter is not there and cannot be fetched. */
export async function loadFormatter(): Promise<FormatCypher> {
  const { formatQuery } = await loadCypherSupport();
  return (text) => {
    const { formattedQuery } = formatQuery(text, { maxColumn: widthColumns });
    return mendLayout(formattedQuery).trimEnd();
  };
}

/** The whole file: comments as they are, then `:param` lines, an empty line, the statement. Idempotent. */
export function formatQueryText(text: string, format: FormatCypher): string {
  const { header, params, body } = splitQueryText(text);
  const blocks = [
    header.map((line) => (line ? `// ${line}` : '//')).join('\n'),
    params.map((param) => param.text).join('\n'),
    format(body),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** What the formatter breaks: ORDER BY and UNION inside a subquery, and blocks that would fit on a line. */
function mendLayout(text: string): string {
  const mended = text
    .replace(/\bORDER\s+BY\s+/g, 'ORDER BY ')
    .replace(/^( *ORDER BY )([^{}]*?)(?=\n *(?:RETURN|WITH|LIMIT|SKIP)\b)/gm, (whole, start: string, items: string) => {
      const line = start + items.replace(/\s+/g, ' ').replace(/- (?=\w)/g, '-');
      return line.length <= widthColumns ? line : whole;
    })
    .replace(/^( *) {2}(UNION(?: ALL)?)$/gm, '$1$2')
    .replace(/^( *SKIP \S+)\n *(LIMIT \S+)$/gm, '$1 $2');
  return foldBlocks(mended.split('\n')).join('\n');
}

const opensBlock = /\bCASE(?: [^\s]+)?$|[{([]$|^\s*(?:(?:OPTIONAL )?MATCH|UNWIND|WHERE|WITH|RETURN|THEN|WHEN)$/;
/** Where a path goes on, or a bracket, there is no space. */
const joinsTightly = /(?:->|-|<-)(?:\{\d*,?\d*\}|[*+])?$/;

/** `CASE … END`, a subquery or a bracket stands on one line where it fits and holds no comment; innermost first. */
function foldBlocks(lines: readonly string[]): string[] {
  const folded: string[] = [];
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at] ?? '';
    folded.unshift(line);
    if (!opensBlock.test(line)) continue;
    const depth = indentOf(line);
    let end = 1;
    while (end < folded.length && indentOf(folded[end] ?? '') > depth) end += 1;
    const closing = folded[end] ?? '';
    const closes = indentOf(closing) === depth && /^\s*(?:END\b|[})\]])/.test(closing);
    const block = folded.slice(0, closes ? end + 1 : end);
    const joined = joinBlock(block);
    if (block.length > 1 && joined.length <= widthColumns && !block.some((one) => one.includes('//'))) {
      folded.splice(0, block.length, joined);
    }
  }
  return folded;
}

function joinBlock([first = '', ...rest]: readonly string[]): string {
  return rest.reduce((whole, line) => {
    const next = line.trim();
    const isTight = /[([]$/.test(whole) || (joinsTightly.test(whole) && next.startsWith('(')) || /^[)\]]/.test(next);
    return isTight ? whole + next : `${whole} ${next}`;
  }, first.trimEnd());
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
