// The Dataset node's bookkeeping → what it says of the dataset: its epoch, and whether a load of it is under way. Reads nothing.
import { countOf } from '../domain/base/count.ts';
import { Failure } from '../domain/base/result.ts';
import type { LoadUnderWay, StandingDataset } from '../load/plan.ts';
import type { Row } from './transactions.ts';

/** Epoch, checksum and state of the Dataset node; refuses a node that carries our key and is none of ours. */
export function describeStanding(
  dataset: string,
  row: Row | undefined,
): Omit<StandingDataset, 'nodes' | 'relationships'> {
  if (row === undefined)
    return { dataset, epoch: undefined, checksum: undefined, ready: false, schemaVersion: undefined };
  if (typeof row.epoch !== 'number') {
    throw new Failure(`The Dataset node "${dataset}" in the database was not written by rashomon.`, {
      kind: 'database',
      hint: 'Load under another dataset id, or into a database of its own.',
    });
  }
  return {
    dataset,
    epoch: row.epoch,
    checksum: textOf(row.checksum),
    ready: row.state === 'ready',
    underWay: describeUnderWay(row),
    schemaVersion: typeof row.schemaVersion === 'number' ? row.schemaVersion : 0,
  };
}

/** One-transaction loads are never seen in this state. */
export function describeUnderWay(row: Row | undefined): LoadUnderWay | undefined {
  if (row?.state !== 'loading') return undefined;
  const count = (value: unknown) => (typeof value === 'number' ? value : 0);
  return { loadedBy: textOf(row.loadedBy), written: count(row.written), records: count(row.records) };
}

/** Throws a Failure of kind `loading` where a load that has several transactions is under way: what stands is no state of the dataset. */
export function refuseLoading(dataset: string, row: Row | undefined): void {
  const underWay = describeUnderWay(row);
  if (underWay === undefined) return;
  const { written, records, loadedBy } = underWay;
  throw new Failure(`Dataset ${dataset} is being loaded: ${written} of ${countOf(records, 'record')} so far.`, {
    kind: 'loading',
    hint: `${loadedBy ?? 'Another rashomon'} writes it. Run the same command again when the load is done; if that was cut short, the same \`rashomon load\` finishes it.`,
  });
}

export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
