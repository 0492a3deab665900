// Located diagnostics → SARIF 2.1.0 (OASIS), for code scanning and editors. One run, one artifact path per file.
import { posix } from 'node:path';
import { catalogue } from '../../domain/check/rules/catalogue.ts';
import type { Located, LocatedDiagnostic } from './locate-diagnostic.ts';
import { type CodeSum, sayHidden } from './shown-problems.ts';
import { showText } from './visible-text.ts';

/** What relative paths begin at; who reads the file puts its own folder there. */
const base = '%SRCROOT%';

/** The problems of one code in a dataset, of which not all are results. */
export interface FolderSum extends CodeSum {
  readonly folder: string;
}

/** A JSON value; `version` is the program's own. */
export function buildSarif(
  diagnostics: readonly LocatedDiagnostic[],
  version: string,
  sums: readonly FolderSum[] = [],
): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'rashomon', version, rules: catalogue.map(buildRule) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [base]: { description: { text: 'the folder in which rashomon was run' } } },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: sums.flatMap(buildNotification) }],
        results: diagnostics.map(buildResult),
      },
    ],
  };
}

function buildRule({ code, severity, title }: (typeof catalogue)[number]): object {
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: title },
    help: { text: `${title} The heading \`${code}\` of docs/diagnostics.md, which comes with rashomon, has examples.` },
    defaultConfiguration: { level: severity },
  };
}

function buildNotification(sum: FolderSum): object[] {
  const hidden = sayHidden(sum);
  if (hidden === undefined) return [];
  const { folder, code, severity, count, shown } = sum;
  return [
    {
      level: severity,
      message: { text: showText(`${folder}: ${hidden}`) },
      associatedRule: { id: code, index: findRule(code) },
      properties: { count, shown },
    },
  ];
}

function findRule(code: string): number {
  return catalogue.findIndex((rule) => rule.code === code);
}

function buildResult({ code, severity, message, at, notes, suggestion }: LocatedDiagnostic): object {
  const said = notes.filter((note) => note.at === undefined).map((note) => note.message);
  const meant = suggestion === undefined ? [] : [`did you mean \`${suggestion}\`?`];
  const related = notes.flatMap((note) =>
    note.at ? [{ ...buildLocation(note.at), message: { text: showText(note.message) } }] : [],
  );
  return {
    ruleId: code,
    ruleIndex: findRule(code),
    level: severity,
    message: { text: showText([message, ...said, ...meant].join('; ')) },
    locations: [buildLocation(at)],
    ...(related.length > 0 && { relatedLocations: related.map((location, id) => ({ id, ...location })) }),
  };
}

function buildLocation({ path, start, end }: Located) {
  return {
    physicalLocation: {
      artifactLocation: buildArtifact(path),
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

/** RFC 3986: an absolute path is a file URI; a relative one has no place of its own, unless it leads out of the base. */
function buildArtifact(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const normal = posix.normalize(path);
  const encoded = normal.split('/').map(encodeSegment).join('/');
  if (normal.startsWith('/')) return { uri: `file://${encoded}` };
  return normal.startsWith('../') ? { uri: encoded } : { uri: encoded, uriBaseId: base };
}

/** Half a surrogate pair has no UTF-8 and so no escape. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\ufffd'));
}
