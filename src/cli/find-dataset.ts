// A dataset's id as the user wrote it → one that is loaded, or a Failure that lists what is. Reads the list and nothing else.
import { distance } from 'fastest-levenshtein';
import { Failure } from '../domain/base/result.ts';
import { type KnownRecord, sayUnknownDataset } from '../domain/records/suggest-record.ts';
import type { Connection } from '../neo4j/connect.ts';
import { listDatasets } from '../neo4j/list-datasets.ts';

export async function refuseUnknownDataset(connection: Connection, asked: string): Promise<Failure> {
  return refuseAmong(
    (await listDatasets(connection)).map(({ id, title }) => ({ id, name: title })),
    asked,
  );
}

export function refuseAmong(loaded: readonly KnownRecord[], asked: string): Failure {
  const { message, hint } = sayUnknownDataset(asked, loaded, distance);
  return new Failure(message, {
    kind: 'unknown',
    hint: loaded.length === 0 ? 'None is. `rashomon load FOLDER` loads one.' : hint,
  });
}
