// Parts: Cypher that several questions share, written once in cypher/parts and spliced in between markers, because a statement
// that can be pasted anywhere must be whole. Formats nothing.
import { Bug } from '../domain/result.ts';

/** Text of each part by its name, without its leading comments. */
export type QueryParts = Readonly<Record<string, string>>;

const opening = /^([ \t]*)\/\/ <part ([a-z-]+)>$/;
const closing = /^[ \t]*\/\/ <\/part>$/;

/** The text with what stands between `// <part name>` and `// </part>` replaced by the part; a part may name other parts. */
export function spliceParts(text: string, parts: QueryParts): string {
  return replaceParts(text, (name) => findPart(name, parts, []));
}

/** The text with nothing between its markers. */
export function collapseParts(text: string): string {
  return replaceParts(text, () => '');
}

function replaceParts(text: string, find: (name: string) => string): string {
  const written: string[] = [];
  let depth = 0;
  for (const line of text.split('\n')) {
    const start = opening.exec(line);
    if (start && depth++ === 0) {
      const part = find(start[2] ?? '');
      written.push(line, ...(part === '' ? [] : [indent(part, start[1] ?? '')]));
    }
    if (closing.test(line) && --depth < 0) throw new Bug('`// </part>` closes nothing');
    if (depth === 0) written.push(line);
  }
  if (depth > 0) throw new Bug('`// <part …>` is not closed by `// </part>`');
  return written.join('\n');
}

/** A part's text as it is spliced: its leading comments describe it to whoever edits it, not to whoever runs it. */
export function readPart(text: string): string {
  return text.replace(/^(\/\/.*\n|\s*\n)+/, '').trimEnd();
}

function findPart(name: string, parts: QueryParts, within: readonly string[]): string {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw new Bug(`there is no part \`${name}\` in cypher/parts`);
  if (within.includes(name)) throw new Bug(`part \`${name}\` contains itself`);
  return replaceParts(part, (inner) => findPart(inner, parts, [...within, name]));
}

function indent(text: string, space: string): string {
  return text.replace(/^(?=.)/gm, space);
}
