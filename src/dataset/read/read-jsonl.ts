// The text of one JSONL file → a tree per line, with places in the file. A line that fails does not stop the others.
import { limits } from '../../domain/base/limits.ts';
import { limitExceeded } from '../../domain/check/rules/limit-exceeded.ts';
import { parseJson } from './parse-json.ts';
import type { Report, SourceNode } from './source-node.ts';
import type { ValueBudget } from './value-budget.ts';

/** Calls `add` for each record in order; the tree of one line is gone before the next is read. */
export function readJsonl(
  text: string,
  file: string,
  report: Report,
  budget: ValueBudget,
  add: (node: SourceNode) => void,
): void {
  for (let start = 0; start < text.length && !budget.isSpent; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end > start) readLine(text.slice(start, end), file, start, report, budget, add);
    start = end + 1;
  }
}

function readLine(
  line: string,
  file: string,
  start: number,
  report: Report,
  budget: ValueBudget,
  add: (node: SourceNode) => void,
): void {
  if (line.length > limits.jsonlLineBytes || Buffer.byteLength(line) > limits.jsonlLineBytes) {
    const place = { file, start, end: start + 1 };
    report(limitExceeded(place, 'a line', `${limits.jsonlLineBytes / 1024 / 1024} MiB`));
    return;
  }
  if (line.trim() === '') return;
  const node = parseJson(line.endsWith('\r') ? line.slice(0, -1) : line, file, start, report, budget);
  if (node !== undefined) add(node);
}
