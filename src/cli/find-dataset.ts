// A dataset's id as the user wrote it → one that is loaded, or a Failure that lists what is. Reads the list and nothing else.
import { distance } from 'fastest-levenshtein';
import { Failure } from '../domain/result.ts';
import type { Connection } from '../neo4j/connect.ts';
import { listDatasets } from '../neo4j/list-datasets.ts';

const wrongUsage = 2;

export async function refuseUnknownDataset(connection: Connection, asked: string): Promise<Failure> {
  const ids = (await listDatasets(connection)).map(({ id }) => id);
  const nearest = ids.map((id) => ({ id, edits: distance(id, asked) })).sort((a, b) => a.edits - b.edits)[0];
  const meant = nearest && nearest.edits <= 3 ? `Did you mean \`${nearest.id}\`? ` : '';
  return new Failure(`no dataset \`${asked}\` is loaded`, {
    exitCode: wrongUsage,
    hint: ids.length === 0 ? 'None is. `rashomon load FOLDER` loads one.' : `${meant}Loaded: ${ids.join(', ')}.`,
  });
}
