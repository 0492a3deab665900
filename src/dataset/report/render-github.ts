// Located diagnostics → workflow commands that GitHub shows beside the line (`::error file=…::…`).
import type { LocatedDiagnostic } from './locate-diagnostic.ts';
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

/** The number of problems of a file that are not shown one by one. */
export function renderGithubRest(path: string, severity: 'error' | 'warning', message: string): string {
  return `::${severity} file=${escapeProperty(path)}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(showText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
