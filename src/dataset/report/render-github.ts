// Located diagnostics → workflow commands that GitHub shows beside the line (`::error file=…::…`).
import type { LocatedDiagnostic } from './locate-diagnostic.ts';
import { type CodeSum, sayHidden } from './shown-problems.ts';
import { showText } from './visible-text.ts';

/** One line each, ended. */
export function renderGithubAnnotation({ at, severity, code, message, notes, suggestion }: LocatedDiagnostic): string {
  const { path, start, end } = at;
  const oneLine = end.line === start.line && end.column > start.column;
  const properties = [
    `file=${escapeProperty(path)}`,
    `line=${start.line}`,
    `endLine=${end.line}`,
    `col=${start.column}`,
    ...(oneLine ? [`endColumn=${end.column}`] : []),
    `title=${escapeProperty(code)}`,
  ];
  const said = notes.map((note) => `${note.message}${note.at ? ` (${note.at.path}:${note.at.start.line})` : ''}`);
  const meant = suggestion === undefined ? [] : [`did you mean \`${suggestion}\`?`];
  const lines = [message, ...said, ...meant].map(showText);
  return `::${severity} ${properties.join(',')}::${escapeData(lines.join('\n'))}\n`;
}

/** How many of a code are not shown one by one; undefined where all are. */
export function renderGithubRest(sum: CodeSum, folder: string): string | undefined {
  const hidden = sayHidden(sum);
  if (hidden === undefined) return undefined;
  return `::${sum.severity} title=${escapeProperty(sum.code)}::${escapeData(showText(`${folder}: ${hidden}`))}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(showText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
