// Of which state of which dataset a picture, a print or a file is: the line at its foot.
import { countOf } from '../../../src/domain/base/count.ts';
import type { DatasetSummary } from '../../../src/wire/dataset-summary.ts';

const shortChecksum = 12;

export function describeSource(summary: DatasetSummary): string {
  const { id, version, documents, checksum } = summary;
  return `Rashomon · dataset ${id} ${version} · ${countOf(documents, 'document')} · checksum ${checksum.slice(0, shortChecksum)}`;
}
