// A folder, or files → Dataset, or everything that is wrong with it: the reader, then the rules. The one door into the program for files.
import { distance } from 'fastest-levenshtein';
import { type CheckOutcome, checkDataset } from '../../domain/check/check.ts';
import { parseDate } from './parse-date.ts';
import { type DatasetSource, type FolderReading, type ReadOptions, readDataset } from './read-folder.ts';

export interface OpenedDataset extends FolderReading, CheckOutcome {}

/**
 * `dataset` is present exactly where no diagnostic is an error. Diagnostics are sorted by place. Rejects with a Failure
 * (`files`) where there is no folder, or a file of it cannot be read at all.
 */
export async function openDataset(source: DatasetSource, options: ReadOptions = {}): Promise<OpenedDataset> {
  const reading = await readDataset(source, options);
  const sourceOf = (file: string) => reading.sources.get(file);
  return { ...reading, ...checkDataset(reading.draft, { parseDate, distance, sourceOf }, reading) };
}
