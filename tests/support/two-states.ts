// Two states of one small dataset, for trials that load many times: they differ in records that are new, changed and gone, in quotes,
// and in what follows by rule.

import { buildGraph } from '../../src/domain/build/build-graph.ts';
import type { DatasetId } from '../../src/domain/records/model.ts';
import { type StoredGraph, storeGraph } from '../../src/load/store-graph.ts';
import type { Connection } from '../../src/neo4j/connect.ts';
import { type LoadOptions, loadGraph } from '../../src/neo4j/load-graph.ts';
import { readStanding } from '../../src/neo4j/read-standing.ts';
import { verifyGraph } from '../../src/neo4j/verify-graph.ts';
import { answer, graphTools, makeDataset, quote, relation } from './tiny-dataset.ts';

export type Revision = 0 | 1;

export function makeState(dataset: string, revision: Revision): StoredGraph {
  const documents = ['letter', `letter-${revision}`] as const;
  const records = makeDataset({
    questions: [{ id: 'thief', exclusive: true, because: 'One took it.', values: { fox: {}, owl: {} } }],
    documents: documents.map((id) => ({ id })),
    assertions: [
      ...[0, 1, 2, 3].map((index) => ({
        id: `says-${index}`,
        by: [`speaker-${index}`],
        claim: `Claim ${index} of state ${index % 2 === 0 ? revision : 'both'}.`,
        quotes: [quote(`words ${index}`, documents[index % 2] ?? documents[0])],
        answers: [answer('thief', index % 2 === revision ? 'fox' : 'owl')],
      })),
      {
        id: `only-${revision}`,
        by: ['speaker-0'],
        quotes: [quote('more words', documents[0])],
        relations: [relation('CONTRADICTS', 'says-1')],
      },
    ],
  });
  return storeGraph(buildGraph({ ...records, id: dataset as DatasetId }, graphTools));
}

/** Both ways in which a load is written: in one transaction, and, with bounds that a small dataset exceeds, in several. */
export const roads: readonly { readonly name: string; readonly options: LoadOptions }[] = [
  { name: 'in one transaction', options: { allowShrink: true } },
  {
    name: 'in several',
    options: { allowShrink: true, atOnce: 12, limits: { rows: 12, bytes: 1_000_000 }, batchSize: 5 },
  },
];

/** Which of the two stands whole, that a load is under way, that nothing stands, or what is wrong. */
export async function readState(connection: Connection, dataset: string): Promise<string> {
  if ((await readStanding(connection, dataset)).underWay !== undefined) return 'being loaded';
  const verified = await verifyGraph(connection, dataset);
  if (verified === undefined) return 'nothing';
  if (verified.lying.length > 0) return `damaged: ${verified.lying.map(({ key }) => key).join(', ')}`;
  const revision = ([0, 1] as const).find((one) => makeState(dataset, one).checksum === verified.computedChecksum);
  return revision === undefined ? 'a mixture' : nameState(revision);
}

/** Trials spread over datasets that are loaded beside each other: each goes from one state to the other one. Order: as they end. */
export async function runInLanes<T, R>(
  connection: Connection,
  lanes: readonly string[],
  trials: readonly T[],
  attempt: (trial: T, dataset: string, revision: Revision) => Promise<R>,
): Promise<R[]> {
  const outcomes: R[] = [];
  await Promise.all(
    lanes.map(async (dataset, lane) => {
      await loadGraph(connection, makeState(dataset, 0), { allowShrink: true });
      for (const [turn, trial] of trials.filter((_, index) => index % lanes.length === lane).entries())
        outcomes.push(await attempt(trial, dataset, turn % 2 === 0 ? 1 : 0));
    }),
  );
  return outcomes;
}

export const nameState = (revision: Revision) => `state ${revision}`;
