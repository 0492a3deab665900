// The ids among a question's parameters → those that do not exist, each with what was probably meant. An empty answer to a
// misspelt id would read as "there is nothing". Is handed its look-ups; the command line and the HTTP API share it.
import { distance } from 'fastest-levenshtein';
import type { Label } from '../domain/graph/schema.ts';
import { type KnownRecord, sayMeant, sayUnknown, suggestRecord } from '../domain/records/suggest-record.ts';
import type { DecodedParameters } from './parameters.ts';
import type { QueryParameter } from './query-file.ts';

export interface Lookups {
  /** Whether that record exists; of a Dataset, `id` is its own and `dataset` says nothing more. */
  hasRecord(kind: Label, dataset: string, id: string): Promise<boolean>;
  /** What is loaded. */
  listDatasets(): Promise<readonly KnownRecord[]>;
  /** All records of a kind in one dataset. */
  listRecords(dataset: string, kind: Label): Promise<readonly KnownRecord[]>;
}

export interface UnknownId {
  readonly parameter: string;
  readonly kind: Label;
  readonly asked: string;
  /** "There is no actor `Kyiv` in `crocus-city-hall`". */
  readonly message: string;
  /** "did you mean `kyiv` (Government of Ukraine)?"; undefined where nothing is near. */
  readonly meant: string | undefined;
}

/** In the order of the parameters. Where the dataset itself is unknown, that one alone. Lists only kinds of which an id is unknown. */
export async function findUnknownIds(
  parameters: readonly QueryParameter[],
  decoded: DecodedParameters,
  lookups: Lookups,
): Promise<readonly UnknownId[]> {
  const dataset = decoded.dataset;
  if (typeof dataset !== 'string') return [];
  const asked = parameters.flatMap(({ name, names }) => {
    const id = decoded[name];
    return names !== undefined && typeof id === 'string' ? [{ parameter: name, kind: names, id }] : [];
  });
  const inOrder = asked.toSorted((a, b) => Number(b.parameter === 'dataset') - Number(a.parameter === 'dataset'));
  const unknown: UnknownId[] = [];
  for (const { parameter, kind, id } of inOrder) {
    if (await lookups.hasRecord(kind, dataset, id)) continue;
    const isDataset = kind === 'Dataset';
    const known = isDataset ? await lookups.listDatasets() : await lookups.listRecords(dataset, kind);
    const meant = suggestRecord(id, known, distance);
    unknown.push({
      parameter,
      kind,
      asked: id,
      message: sayUnknown(kind, id, isDataset ? undefined : dataset),
      meant: meant && sayMeant(meant),
    });
    if (parameter === 'dataset') break;
  }
  return unknown;
}
