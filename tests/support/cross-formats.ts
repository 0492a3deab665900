// A dataset out through a format and back in, and files of a format in, without a disk: as `export` and `import` do it.

import { rebuildDataset } from '../../src/dataset/write/rebuild-dataset.ts';
import type { DatasetRecord } from '../../src/dataset/write/records-from-graph.ts';
import { recordsFromGraph } from '../../src/dataset/write/records-from-graph.ts';
import { buildGraph } from '../../src/domain/build/build-graph.ts';
import { ProblemLog } from '../../src/domain/check/problem-log.ts';
import type { Dataset } from '../../src/domain/records/model.ts';
import { keepCarried } from '../../src/formats/carried.ts';
import { exportAffair, listCarried } from '../../src/formats/export-affair.ts';
import type { Format, InputFile, Written } from '../../src/formats/format.ts';
import { LossLog, type LossReport } from '../../src/formats/loss-log.ts';
import { RecordBuilder } from '../../src/formats/record-builder.ts';
import { graphTools } from './tiny-dataset.ts';

export interface ReadBack {
  /** As the format gave them, with texts of documents under `texts`. */
  readonly records: readonly DatasetRecord[];
  readonly texts: ReadonlyMap<string, string>;
  readonly report: LossReport;
  /** `path:offset: message` of what was refused. */
  readonly problems: readonly string[];
}

export function asInput(path: string, content: string | Uint8Array): InputFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { path, bytes, text: typeof content === 'string' ? content : '' };
}

export async function readFiles(
  format: Format,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ReadBack> {
  return await readInputs(
    format,
    Object.entries(files).map(([path, content]) => asInput(path, content)),
  );
}

/** `spool` takes records that are finished, as when large files are imported. */
export async function readInputs(
  format: Format,
  all: readonly InputFile[],
  spool?: (record: DatasetRecord) => void,
): Promise<ReadBack> {
  const mapping = all.find(({ path }) => path.endsWith('mapping.yaml'));
  const loss = new LossLog();
  const problems = new ProblemLog();
  const builder = new RecordBuilder(loss, 'generated', spool);
  await format.read?.({ files: all.filter((one) => one !== mapping), mapping, builder, loss, report: problems.add });
  builder.proposeMerges();
  const header = { version: '0.1.0', title: 'Read', licence: 'CC0-1.0', language: 'en', ...builder.header };
  const dataset = JSON.parse(
    JSON.stringify({ type: 'dataset', id: 'generated', format: 1, ...header }),
  ) as DatasetRecord;
  return {
    records: [dataset, ...builder.listRecords()],
    texts: builder.texts,
    report: loss.build(
      { format: format.name, direction: 'import' },
      new Map(all.map(({ path, text, large }) => [path, large ?? text])),
    ),
    problems: problems.diagnostics.map(({ place, message }) => `${place.file}:${place.start}: ${message}`),
  };
}

/** The records as the dataset that they become gives them out again; throws what `check` says where it finds an error. */
export function settle(records: readonly DatasetRecord[], id = 'generated'): DatasetRecord[] {
  const { dataset, diagnostics } = rebuildDataset(records, id);
  if (dataset === undefined) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    throw new Error(errors.map(({ message }) => message).join('\n'));
  }
  return recordsFromGraph(buildGraph(dataset, graphTools));
}

export function listFiles(written: Written, name: string): Record<string, string | Uint8Array> {
  return typeof written === 'string' || written instanceof Uint8Array
    ? { [name]: written }
    : Object.fromEntries(written);
}

/** What the format declares to carry, before and after. */
export async function crossAndReturn(format: Format, dataset: Dataset) {
  const graph = buildGraph(dataset, graphTools);
  const before = listCarried(format, recordsFromGraph(graph));
  const { written, report } = await exportAffair(format, { graph, dataset });
  const back = await readFiles(format, listFiles(written, `generated.${format.name}`));
  return { before, after: keepCarried(settle(back.records), format.carries), report, back };
}
