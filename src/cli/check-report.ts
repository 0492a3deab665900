// Checked datasets → what `check` prints, in each of its formats. Pure: the command writes it.

import { locateDiagnostics } from '../dataset/locate-diagnostic.ts';
import type { OpenedDataset } from '../dataset/open-dataset.ts';
import { type Palette, renderDiagnostics } from '../dataset/render-diagnostic.ts';
import { renderGithubAnnotation } from '../dataset/render-github.ts';
import { buildJsonDiagnostic } from '../dataset/render-json.ts';
import { buildSarif } from '../dataset/render-sarif.ts';
import { showText } from '../dataset/visible-text.ts';
import { anchorStatuses } from '../domain/anchor.ts';
import type { Diagnostic } from '../domain/diagnostic.ts';
import { assertNever } from '../domain/result.ts';

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
export function gradeDiagnostics({ opened }: CheckedFolder, strict: boolean): readonly Diagnostic[] {
  return strict ? opened.diagnostics.map((one) => ({ ...one, severity: 'error' as const })) : opened.diagnostics;
}

/** What goes to standard output; the summary of `text` is part of it. */
export function renderCheckReport(checked: readonly CheckedFolder[], options: CheckReportOptions): string {
  const { format, strict, version } = options;
  const locate = (one: CheckedFolder) =>
    locateDiagnostics(gradeDiagnostics(one, strict), one.opened.sources, one.folder);
  switch (format) {
    case 'text':
      return checked.map((one) => renderText(one, options)).join('');
    case 'json':
      return `${JSON.stringify(
        checked.map((one) => buildJsonReport(one, strict)),
        null,
        2,
      )}\n`;
    case 'sarif':
      return `${JSON.stringify(buildSarif(checked.flatMap(locate), version), null, 2)}\n`;
    case 'github':
      return checked.flatMap(locate).map(renderGithubAnnotation).join('');
    default:
      return assertNever(format, 'format');
  }
}

function renderText(one: CheckedFolder, { strict, colours }: CheckReportOptions): string {
  const { sources } = one.opened;
  const options = { folder: one.folder, sources, ...(colours && { colours }) };
  return `${renderDiagnostics(gradeDiagnostics(one, strict), options)}${renderSummary(one, strict)}\n`;
}

function buildJsonReport(one: CheckedFolder, strict: boolean) {
  const { folder, opened } = one;
  const diagnostics = gradeDiagnostics(one, strict);
  return {
    folder,
    dataset: opened.draft.header?.id.value ?? null,
    ...countSeverities(diagnostics),
    quotes: opened.anchors,
    diagnostics: locateDiagnostics(diagnostics, opened.sources, folder).map(buildJsonDiagnostic),
  };
}

/** One line: errors, warnings, records, and how the quotes were found. */
export function renderSummary(one: CheckedFolder, strict: boolean): string {
  const { folder, opened } = one;
  const { errors, warnings } = countSeverities(gradeDiagnostics(one, strict));
  const found = [count(errors, 'error'), count(warnings, 'warning')].filter((text) => !text.startsWith('no '));
  const { assertions, silences } = opened.draft;
  const records = [count(assertions.length, 'assertion')];
  if (silences.length > 0) records.push(count(silences.length, 'silence'));
  const problems = found.length === 0 ? 'no problems' : found.join(', ');
  return `${showText(folder)}: ${problems}; ${records.join(', ')}; ${renderAnchors(opened)}`;
}

function renderAnchors({ anchors }: OpenedDataset): string {
  const total = anchorStatuses.reduce((sum, status) => sum + anchors[status], 0);
  const parts = anchorStatuses.filter((status) => anchors[status] > 0).map((status) => `${anchors[status]} ${status}`);
  return total === 0 ? 'no quotes' : `${count(total, 'quote')}: ${parts.join(', ')}`;
}

function countSeverities(diagnostics: readonly Diagnostic[]) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}

function count(number: number, noun: string): string {
  return `${number === 0 ? 'no' : number} ${noun}${number === 1 ? '' : 's'}`;
}
