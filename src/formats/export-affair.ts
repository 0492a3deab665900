// A graph on its way into another format: what the format does not declare to carry is reported before it is written.
import { rebuildDataset } from '../dataset/write/rebuild-dataset.ts';
import { type DatasetRecord, recordsFromGraph } from '../dataset/write/records-from-graph.ts';
import { Bug } from '../domain/base/result.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { Dataset } from '../domain/records/model.ts';
import { hashText } from '../load/canonical-hash.ts';
import { keepCarried } from './carried.ts';
import type { Format, Written } from './format.ts';
import { LossLog, type LossReport } from './loss-log.ts';

export interface Exported {
  readonly written: Written;
  readonly report: LossReport;
}

export interface ExportSource {
  readonly graph: NarrativeGraph;
  /** Where it is at hand; otherwise it is read from the graph. */
  readonly dataset?: Dataset | undefined;
  readonly texts?: ReadonlyMap<string, string>;
}

export async function exportAffair(
  format: Format,
  { graph, dataset, texts = new Map() }: ExportSource,
): Promise<Exported> {
  if (format.write === undefined) throw new Bug(`${format.name} is not written`);
  const records = recordsFromGraph(graph);
  const known = dataset ?? rebuildDataset(records, graph.nodes.Dataset[0]?.id ?? '').dataset;
  if (known === undefined) throw new Bug('a graph without errors gives no dataset');
  const loss = new LossLog();
  const carried = listCarried(format, records, loss, texts).map((record) => addHash(record, texts.get(record.id)));
  const written = await format.write({ dataset: known, graph, records: carried, texts }, loss);
  return { written, report: loss.build({ format: format.name, direction: 'export' }) };
}

/** A document whose text stays behind is known by its hash and length. */
function addHash(record: DatasetRecord, text: string | undefined): DatasetRecord {
  if (
    record.type !== 'document' ||
    text === undefined ||
    (record.sha256 !== undefined && record.length !== undefined)
  ) {
    return record;
  }
  return { ...record, sha256: hashText(text), length: text.length };
}

/** What is written of the records, and what comes back where the format is read too. */
export function listCarried(
  { carries, narrow }: Pick<Format, 'carries' | 'narrow'>,
  records: readonly DatasetRecord[],
  loss = new LossLog(),
  texts: ReadonlyMap<string, string> = new Map(),
): DatasetRecord[] {
  return keepCarried(narrow === undefined ? records : narrow(records, loss, texts), carries, loss);
}
