// Located diagnostics → SARIF 2.1.0 (OASIS), for code scanning and editors. One run, one artifact path per file.
import { catalogue } from '../domain/rules/catalogue.ts';
import type { Located, LocatedDiagnostic } from './locate-diagnostic.ts';
import { showText } from './visible-text.ts';

/** A JSON value; `version` is the program's own. */
export function buildSarif(diagnostics: readonly LocatedDiagnostic[], version: string): object {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'rashomon', version, rules: catalogue.map(buildRule) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map(buildResult),
      },
    ],
  };
}

function buildRule({ code, severity, title }: (typeof catalogue)[number]): object {
  return {
    id: code,
    shortDescription: { text: title },
    defaultConfiguration: { level: severity },
    helpUri: `docs/diagnostics.md#${code}`,
  };
}

function buildResult({ code, severity, message, at, notes, suggestion }: LocatedDiagnostic): object {
  const said = notes.filter((note) => note.at === undefined).map((note) => note.message);
  const meant = suggestion === undefined ? [] : [`did you mean \`${suggestion}\`?`];
  const related = notes.flatMap((note) =>
    note.at ? [{ ...buildLocation(note.at), message: { text: showText(note.message) } }] : [],
  );
  return {
    ruleId: code,
    ruleIndex: catalogue.findIndex((rule) => rule.code === code),
    level: severity,
    message: { text: showText([message, ...said, ...meant].join('; ')) },
    locations: [buildLocation(at)],
    ...(related.length > 0 && { relatedLocations: related.map((location, id) => ({ id, ...location })) }),
  };
}

function buildLocation({ path, start, end }: Located) {
  return {
    physicalLocation: {
      artifactLocation: { uri: path.split('/').map(encodePart).join('/') },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

/** Half of a surrogate pair has no UTF-8, and `encodeURIComponent` throws on it. */
function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/[\ud800-\udfff]/gu, '\ufffd'));
}
