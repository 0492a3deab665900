// Records as `export` gives them → Dataset, through the same reader and the same rules as files, without a file. Looks up no quote:
// the texts are not at hand.
import { distance } from 'fastest-levenshtein';
import { type CheckOutcome, checkDataset } from '../../domain/check/check.ts';
import { ProblemLog } from '../../domain/check/problem-log.ts';
import { DraftCollector } from '../read/draft-collector.ts';
import { parseDate } from '../read/parse-date.ts';
import { parseJson } from '../read/parse-json.ts';
import type { DatasetRecord } from './records-from-graph.ts';

/** Places in diagnostics are lines of the export: `export.jsonl` with a record a line. `id` is the dataset's. */
export function rebuildDataset(records: readonly DatasetRecord[], id: string): CheckOutcome {
  const problems = new ProblemLog();
  const collector = new DraftCollector(problems.add);
  const file = 'export.jsonl';
  const lines = records.map((record) => `${JSON.stringify(record)}\n`);
  let offset = 0;
  for (const line of lines) {
    const node = parseJson(line.trimEnd(), file, offset, problems.add);
    if (node !== undefined) collector.addLine(node);
    offset += line.length;
  }
  const text = lines.join('');
  const sourceOf = (name: string) => (name === file ? text : undefined);
  return checkDataset(collector.build(id), { parseDate, distance, sourceOf }, problems);
}
