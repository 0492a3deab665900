// One layout for every .cypher file: the body as the Cypher language support lays it out, the header untouched. For whoever works
// on this project: the formatter is a development dependency, loaded only when asked for.
import { splitQueryText } from './query-file.ts';

export type FormatCypher = (text: string) => string;

const widthColumns = 120;

/** Fails where the development dependencies are not installed. */
export async function loadFormatter(): Promise<FormatCypher> {
  const { formatQuery } = await import('@neo4j-cypher/language-support');
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

/** What the formatter breaks: ORDER BY and UNION inside a subquery, and a pattern alone inside EXISTS or COUNT. */
function mendLayout(text: string): string {
  return text
    .replace(/\bORDER\s+BY\s+/g, 'ORDER BY ')
    .replace(/^( *ORDER BY )([^{}]*?)(?=\n *(?:RETURN|WITH|LIMIT|SKIP)\b)/gm, (whole, start: string, items: string) => {
      const line = start + items.replace(/\s+/g, ' ').replace(/- (?=\w)/g, '-');
      return line.length <= widthColumns ? line : whole;
    })
    .replace(/^( *) {2}(UNION(?: ALL)?)$/gm, '$1$2')
    .replace(/\b(EXISTS|COUNT) \{\n\s*(\([^\n{}]*(?:\{[^\n{}]*\}[^\n{}]*)*)\n\s*\}/g, '$1 { $2 }');
}
