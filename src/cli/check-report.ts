// Checked datasets → what `check` prints, in each of its formats. Pure: the command writes it.

import type { OpenedDataset } from '../dataset/read/open-dataset.ts';
import { joinPath, locateDiagnostics } from '../dataset/report/locate-diagnostic.ts';
import { type Palette, renderDiagnostics } from '../dataset/report/render-diagnostic.ts';
import { renderGithubAnnotation, renderGithubRest } from '../dataset/report/render-github.ts';
import { buildJsonDiagnostic } from '../dataset/report/render-json.ts';
import { buildSarif } from '../dataset/report/render-sarif.ts';
import { chooseShown, sayHidden } from '../dataset/report/shown-problems.ts';
import { showText } from '../dataset/report/visible-text.ts';
import { anchorStatuses } from '../domain/anchor/anchor.ts';
import { assertNever } from '../domain/base/result.ts';
import type { Problems } from '../domain/check/problem-log.ts';

export const checkFormats = ['text', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof checkFormats)[number];

export interface CheckedFolder {
  readonly folder: string;
  readonly opened: OpenedDataset;
}

export interface CheckReportOptions {
  readonly format: CheckFormat;
  readonly strict: boolean;
  readonly version: string;
  readonly colours?: Palette;
}

/** With `strict`, a warning is an error: also in what is printed. */
function gradeProblems({ opened }: CheckedFolder, strict: boolean): Problems {
  const { diagnostics, more } = opened;
  if (!strict) return { diagnostics, more };
  const severity = 'error' as const;
  return {
    diagnostics: diagnostics.map((one) => ({ ...one, severity })),
    more: more.map((one) => ({ ...one, severity })),
  };
}

/** What is shown of a folder, with lines and columns; of the rest, the number by file. */
function locateShown(one: CheckedFolder, strict: boolean) {
  const { shown, hidden } = chooseShown(gradeProblems(one, strict));
  const located = locateDiagnostics(shown, one.opened.sources, one.folder);
  return { located, hidden: hidden.map((rest) => ({ ...rest, path: joinPath(one.folder, rest.file) })) };
}

/** What goes to standard output; the summary of `text` is part of it. */
export function renderCheckReport(checked: readonly CheckedFolder[], options: CheckReportOptions): string {
  const { format, strict, version } = options;
  const locate = (one: CheckedFolder) => locateShown(one, strict);
  switch (format) {
    case 'text':
      return checked.map((one) => renderText(one, options)).join('');
    case 'json':
      return `${JSON.stringify(
        checked.map((one) => buildJsonReport(one, strict)),
        null,
        2,
      )}\n`;
    case 'sarif': {
      const all = checked.map(locate);
      const located = all.flatMap((one) => one.located);
      return `${JSON.stringify(
        buildSarif(
          located,
          version,
          all.flatMap((one) => one.hidden),
        ),
        null,
        2,
      )}\n`;
    }
    case 'github':
      return checked
        .map(locate)
        .flatMap(({ located, hidden }) => [
          ...located.map(renderGithubAnnotation),
          ...hidden.map((rest) => renderGithubRest(rest.path, rest.errors > 0 ? 'error' : 'warning', sayHidden(rest))),
        ])
        .join('');
    default:
      return assertNever(format, 'format');
  }
}

function renderText(one: CheckedFolder, { strict, colours }: CheckReportOptions): string {
  const { diagnostics, more } = gradeProblems(one, strict);
  const options = { folder: one.folder, sources: one.opened.sources, more, ...(colours && { colours }) };
  return `${renderDiagnostics(diagnostics, options)}${renderSummary(one, strict)}\n`;
}

/** `more`: problems that are counted above and not among the diagnostics. */
function buildJsonReport(one: CheckedFolder, strict: boolean) {
  const { folder, opened } = one;
  const { located, hidden } = locateShown(one, strict);
  return {
    folder,
    dataset: opened.draft.header?.id.value ?? null,
    ...countProblems(one, strict),
    quotes: opened.anchors,
    relationsWithoutReason: countUnreasoned(opened),
    diagnostics: located.map(buildJsonDiagnostic),
    more: hidden.map(({ path, errors, warnings }) => ({ path, errors, warnings })),
  };
}

/** One line: errors, warnings, records, and how the quotes were found. */
export function renderSummary(one: CheckedFolder, strict: boolean): string {
  const { folder, opened } = one;
  const { errors, warnings } = countProblems(one, strict);
  const found = [count(errors, 'error'), count(warnings, 'warning')].filter((text) => !text.startsWith('no '));
  const { assertions, silences } = opened.draft;
  const records = [count(assertions.length, 'assertion')];
  if (silences.length > 0) records.push(count(silences.length, 'silence'));
  const unreasoned = countUnreasoned(opened);
  if (unreasoned > 0) records.push(`${count(unreasoned, 'relation')} drawn without a reason`);
  const problems = found.length === 0 ? 'no problems' : found.join(', ');
  return `${showText(folder)}: ${problems}; ${records.join(', ')}; ${renderAnchors(opened)}`;
}

/** Relations that somebody else drew and gave no reason for. */
function countUnreasoned({ draft }: OpenedDataset): number {
  return draft.assertions
    .flatMap((one) => one.relations)
    .filter(({ type, because }) => (type === 'SUPPORTS' || type === 'CONTRADICTS') && because === undefined).length;
}

function renderAnchors({ anchors }: OpenedDataset): string {
  const total = anchorStatuses.reduce((sum, status) => sum + anchors[status], 0);
  const parts = anchorStatuses.filter((status) => anchors[status] > 0).map((status) => `${anchors[status]} ${status}`);
  return total === 0 ? 'no quotes' : `${count(total, 'quote')}: ${parts.join(', ')}`;
}

/** All of them, shown or not. */
export function countProblems(one: CheckedFolder, strict: boolean) {
  const { diagnostics, more } = gradeProblems(one, strict);
  const count = (severity: 'error' | 'warning') =>
    diagnostics.filter((problem) => problem.severity === severity).length +
    more.reduce((sum, rest) => (rest.severity === severity ? sum + rest.count : sum), 0);
  return { errors: count('error'), warnings: count('warning') };
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}
