// Of which state of which dataset a picture, a print or a file is: the line at its foot.

import type { DatasetSummary } from '../../../src/wire/dataset-summary.ts';
import { frameWords } from '../language/english/frame.ts';

const shortChecksum = 12;

export function describeSource(summary: DatasetSummary): string {
  const { id, version, documents, checksum } = summary;
  return frameWords().source(`${id} ${version}`, documents, checksum.slice(0, shortChecksum));
}
