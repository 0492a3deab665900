// Checked datasets → what `check` prints, in each of its formats. Pure: the command writes it.

import type { OpenedDataset } from '../dataset/read/open-dataset.ts';
import { locateDiagnostics } from '../dataset/report/locate-diagnostic.ts';
import { renderDiagnostics, type TextColours } from '../dataset/report/render-diagnostic.ts';
import { renderGithubAnnotation, renderGithubRest } from '../dataset/report/render-github.ts';
import { buildJsonDiagnostic } from '../dataset/report/render-json.ts';
import { buildSarif } from '../dataset/report/render-sarif.ts';
import { type Choice, chooseShown } from '../dataset/report/shown-problems.ts';
import { showText } from '../dataset/report/visible-text.ts';
import type { StreamedCheck } from '../dataset/stream/check-stream.ts';
import { anchorStatuses } from '../domain/anchor/anchor.ts';
import { countOf } from '../domain/base/count.ts';
import { assertNever } from '../domain/base/result.ts';
import { countUnreasoned } from '../domain/check/check-in-parts.ts';
import type { Problems } from '../domain/check/problem-log.ts';

export const checkFormats = ['text', 'json', 'sarif', 'github'] as const;
export type CheckFormat = (typeof checkFormats)[number];

export interface CheckedFolder {
  readonly folder: string;
  readonly opened: StreamedCheck;
}

/** What is told of a dataset that is held. */
export function describeHeld({ draft, dataset, ...opened }: OpenedDataset): StreamedCheck {
  const { assertions, silences, header } = draft;
  return {
    ...opened,
    id: header?.id.value,
    assertions: assertions.length,
    silences: silences.length,
    relationsWithoutReason: countUnreasoned(assertions),
    declared: draft,
    isSound: dataset !== undefined,
  };
}

export interface CheckReportOptions extends Choice {
  readonly format: CheckFormat;
  readonly strict: boolean;
  readonly version: string;
  readonly colours?: TextColours;
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

/** What is shown of a folder, with lines and columns, and the sums by code. */
function locateShown(one: CheckedFolder, options: CheckReportOptions) {
  const { shown, sums } = chooseShown(gradeProblems(one, options.strict), options);
  return { folder: one.folder, located: locateDiagnostics(shown, one.opened.sources, one.opened.base), sums };
}

/** What goes to standard output; the summary of `text` is part of it. */
export function renderCheckReport(checked: readonly CheckedFolder[], options: CheckReportOptions): string {
  const locate = (one: CheckedFolder) => locateShown(one, options);
  switch (options.format) {
    case 'text':
      return checked.map((one) => renderText(one, options)).join('');
    case 'json':
      return sayJson(checked.map((one) => buildJsonReport(one, options)));
    case 'sarif': {
      const all = checked.map(locate);
      const sums = all.flatMap(({ folder, sums }) => sums.map((sum) => ({ ...sum, folder })));
      return sayJson(
        buildSarif(
          all.flatMap((one) => one.located),
          options.version,
          sums,
        ),
      );
    }
    case 'github':
      return checked
        .map(locate)
        .flatMap(({ folder, located, sums }) => [
          ...located.map(renderGithubAnnotation),
          ...sums.map((sum) => renderGithubRest(sum, folder) ?? ''),
        ])
        .join('');
    default:
      return assertNever(options.format, 'format');
  }
}

function sayJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function renderText(one: CheckedFolder, options: CheckReportOptions): string {
  const { diagnostics, more } = gradeProblems(one, options.strict);
  const said = renderDiagnostics(diagnostics, {
    ...options,
    folder: one.opened.base,
    sources: one.opened.sources,
    more,
  });
  return `${said}${renderSummary(one, options.strict)}\n`;
}

/** `codes`: all problems by code, with how many of them are among the diagnostics. */
function buildJsonReport(one: CheckedFolder, options: CheckReportOptions) {
  const { folder, opened } = one;
  const { located, sums } = locateShown(one, options);
  return {
    folder,
    dataset: opened.id ?? null,
    ...countProblems(one, options.strict),
    quotes: opened.anchors,
    relationsWithoutReason: opened.relationsWithoutReason,
    diagnostics: located.map(buildJsonDiagnostic),
    codes: sums,
  };
}

/** One line: errors, warnings, records, and how the quotes were found. */
export function renderSummary(one: CheckedFolder, strict: boolean): string {
  const { folder, opened } = one;
  const { errors, warnings } = countProblems(one, strict);
  const found = [count(errors, 'error'), count(warnings, 'warning')].filter((text) => !text.startsWith('no '));
  const { assertions, silences, relationsWithoutReason } = opened;
  const records = [count(assertions, 'assertion')];
  if (silences > 0) records.push(count(silences, 'silence'));
  if (relationsWithoutReason > 0) records.push(`${count(relationsWithoutReason, 'relation')} drawn without a reason`);
  const problems = found.length === 0 ? 'no problems' : found.join(', ');
  return `${showText(folder)}: ${problems}; ${records.join(', ')}; ${renderAnchors(opened)}`;
}

function renderAnchors({ anchors }: StreamedCheck): string {
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
  return number === 0 ? `no ${noun}s` : countOf(number, noun);
}
