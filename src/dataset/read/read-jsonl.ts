// The text of one JSONL file → a tree per line, with places in the file. A line that fails does not stop the others.
import type { Place } from '../../domain/base/diagnostic.ts';
import { limits } from '../../domain/base/limits.ts';
import { jsonSyntax } from '../../domain/check/rules/json-syntax.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { mergeConflict } from '../../domain/check/rules/merge-conflict.ts';
import { findMergeConflict, sayConflictLines } from './merge-conflict.ts';
import { parseJson } from './parse-json.ts';
import type { Report, SourceNode } from './source-node.ts';
import type { ValueBudget } from './value-budget.ts';

/** A line that may be a record, and its offset in the file. */
export interface Line {
  readonly line: string;
  readonly start: number;
}

/** In order; the tree of one line is gone before the next is read. */
export function* readJsonl(text: string, file: string, report: Report, budget: ValueBudget): Generator<SourceNode> {
  for (const { line, start } of splitLines(text, file, report)) {
    if (budget.isSpent) return;
    const node = parseLine(line, file, start, report, budget);
    if (node !== undefined) yield node;
  }
}

/** In order. Lines of an unresolved merge, and those of a record that goes on over several, are one mistake each, and left out. */
export function* splitLines(text: string, file: string, report: Report): Generator<Line> {
  const conflict = findMergeConflict(text);
  if (conflict) {
    const place = { file, start: conflict.start, end: conflict.end };
    report(mergeConflict(place, 'the file', sayConflictLines(conflict)));
  }
  let hasRecord = false;
  for (let start = 0; start < text.length; ) {
    if (start === conflict?.start) start = conflict.end;
    const end = findLineEnd(text, start);
    const line = text.slice(start, end);
    const next = breaksOff(line) ? findNextRecord(text, line, end + 1, conflict?.start) : end + 1;
    if (next > end + 1) {
      const behind = text.slice(start, next).trimEnd();
      reportSeveralLines({ file, start, end: start + behind.length }, hasRecord || next < text.length, report);
    } else if (end > start) yield { line, start };
    hasRecord ||= line.trim() !== '';
    start = next;
  }
}

function findLineEnd(text: string, start: number): number {
  const found = text.indexOf('\n', start);
  return found === -1 ? text.length : found;
}

/** Whether JSON cannot end as this line does, so that what it begins goes on in the next. */
function breaksOff(line: string): boolean {
  const written = line.slice(0, limits.jsonlLineBytes).trim();
  return /^[[{]/.test(written) && /[[{,:]$/.test(line.trimEnd().slice(-1)) && !/^\{.*\},$/.test(written);
}

/** The next line that holds one record as it should, or the end of the text; a list is not left before its end. */
function findNextRecord(text: string, line: string, from: number, most = text.length): number {
  if (line.trimStart().startsWith('[')) return Math.min(most, text.length);
  for (let start = from; start < text.length && start < most; ) {
    const end = findLineEnd(text, start);
    if (text[start] === '{' && /\}\s*$/.test(text.slice(Math.max(start, end - 2), end))) return start;
    start = end + 1;
  }
  return Math.min(most, text.length);
}

function reportSeveralLines(place: Place, hasOthers: boolean, report: Report): void {
  const message = hasOthers
    ? 'a record goes on over several lines here, up to the next line that is one'
    : 'this is one JSON value over several lines';
  const name = `${place.file.replace(/\.jsonl$/, '')}.json`;
  const hint = hasOthers
    ? 'write each record on a line of its own'
    : `call the file \`${name}\` and make it one list of records, \`[…]\`, or write each record on a line of its own`;
  report(jsonSyntax(place, message, hint, 'JSON lines'));
}

/** Undefined where the line is empty, too long or no JSON, which has been reported. */
export function parseLine(
  line: string,
  file: string,
  start: number,
  report: Report,
  budget: ValueBudget,
): SourceNode | undefined {
  if (line.length > limits.jsonlLineBytes || Buffer.byteLength(line) > limits.jsonlLineBytes) {
    const place = { file, start, end: start + 1 };
    report(limitExceeded(place, 'a line', `${limits.jsonlLineBytes / 1024 / 1024} MiB`));
    return undefined;
  }
  if (line.trim() === '') return undefined;
  return parseJson(line.endsWith('\r') ? line.slice(0, -1) : line, file, start, report, budget);
}
