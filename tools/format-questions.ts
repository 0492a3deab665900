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

/** The whole file: comments as they are, `:param` lines, an empty line, the statement. Idempotent. */
export function formatQueryText(text: string, format: FormatCypher): string {
  const { header, params, body } = splitQueryText(text);
  const head = [...header.map((line) => (line ? `// ${line}` : '//')), ...params.map((param) => param.text)].join('\n');
  return `${[head, format(body)].filter(Boolean).join('\n\n')}\n`;
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
    .replace(/^( *SKIP \S+)\n *(LIMIT \S+)$/gm, '$1 $2')
    .replace(/^( +RETURN (?:DISTINCT )?[\w.]+)\n +(ORDER BY [\w., ]+)$/gm, '$1 $2')
    .replace(/\(DISTINCT\n +/g, '(DISTINCT ')
    .replace(/^( *)(.*\bEXISTS \{)\n((?:\1[^\s}].*\n)+)\1\}/gm, foldPath);
  return fillLists(foldBlocks(joinSums(foldBlocks(mended.split('\n'))))).join('\n');
}

/** A text that is put together stands like one, not a piece a line. */
function joinSums(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1) ?? '';
    const whole = `${last} ${line.trim()}`;
    const goesOn = last.endsWith(' +') && indentOf(last) === indentOf(line) && whole.length <= widthColumns;
    if (goesOn) joined[joined.length - 1] = whole;
    else joined.push(line);
  }
  return joined;
}

/** A path inside EXISTS, which the formatter breaks at every node and does not indent. */
function foldPath(whole: string, indent: string, head: string, path: string): string {
  const steps = path
    .trimEnd()
    .split('\n')
    .map((line) => line.trim());
  const lines = [''];
  for (const step of steps) {
    const joined = `${lines.at(-1)}${step}`;
    if (indent.length + 2 + joined.length <= widthColumns) lines[lines.length - 1] = joined;
    else lines.push(step);
  }
  const fits = steps.every((step) => step.startsWith('('));
  return fits ? `${indent}${head}\n${lines.map((line) => `${indent}  ${line}\n`).join('')}${indent}}` : whole;
}

/** What RETURN and WITH list stands like the words of a paragraph; an item of several lines, or with a comment, stands alone. */
function fillLists(lines: readonly string[]): string[] {
  const filled: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    filled.push(line);
    if (!/^\s*(?:RETURN|WITH)(?: DISTINCT)?$/.test(line)) continue;
    let end = at + 1;
    while (end < lines.length && indentOf(lines[end] ?? '') > indentOf(line)) end += 1;
    filled.push(...fillItems(cutItems(lines.slice(at + 1, end))));
    at = end - 1;
  }
  return filled;
}

function cutItems(lines: readonly string[]): string[][] {
  const depth = indentOf(lines[0] ?? '');
  const items: string[][] = [[]];
  for (const line of lines) {
    items.at(-1)?.push(line);
    if (indentOf(line) === depth && line.endsWith(',')) items.push([]);
  }
  return items.filter((item) => item.length > 0);
}

function fillItems(items: readonly (readonly string[])[]): string[] {
  const filled: string[] = [];
  let isOpen = false;
  for (const item of items) {
    const [only = ''] = item;
    const isPlain = item.length === 1 && !only.includes('//');
    const joined = `${filled.at(-1)} ${only.trim()}`;
    if (isPlain && isOpen && joined.length <= widthColumns) filled[filled.length - 1] = joined;
    else filled.push(...(isPlain ? item : fillLists(item)));
    isOpen = isPlain;
  }
  return filled;
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
