// What stands in the database and is not ours: nodes under our labels, relationships attached to our nodes. Only looks.

import { inBatches } from '../domain/base/in-batches.ts';
import { Failure } from '../domain/base/result.ts';
import { schemaVersion } from '../domain/graph/schema.ts';
import { buildKeyPrefix } from '../load/keys.ts';
import type { PlannedLoad } from '../load/planned-load.ts';
import type { Connection } from './connect.ts';
import { findLabel } from './read-standing.ts';
import { readStatement } from './statements.ts';
import { collectRows, type Row, readInTransaction } from './transactions.ts';

const examplesShown = 5;
const keysAtOnce = 10_000;

/** Nodes with one of our labels and without our key, at most `limit`, as `:Label {property, property}`. */
async function findForeignNodes(connection: Connection, limit = examplesShown): Promise<readonly string[]> {
  const read = (statement: string, parameters: Row) =>
    readInTransaction(connection, (transaction) => collectRows(transaction, readStatement(statement), parameters));
  // Those that others are deleting at this moment look foreign too. They are gone at the second look, and more may stand behind them.
  for (;;) {
    const found = await read('read foreign nodes', { limit: BigInt(limit) });
    if (found.length === 0) return [];
    const rows = await read('read foreign nodes again', { ids: found.map((row) => row.id) });
    if (rows.length > 0) return rows.map(describeNode);
  }
}

function describeNode({ labels, properties }: Row): string {
  const names = Array.isArray(properties) ? properties.map(String).sort() : [];
  return `:${findLabel(labels)} {${names.slice(0, 4).join(', ')}${names.length > 4 ? ', …' : ''}}`;
}

/** Throws a Failure of kind `database` where the database is somebody else's graph, unless it is to be shared. */
export async function refuseForeignGraph(connection: Connection, shared: boolean): Promise<void> {
  if (shared) return;
  const examples = await findForeignNodes(connection);
  if (examples.length === 0) return;
  throw new Failure(
    `${connection.address.uri}, database ${connection.address.database}, holds somebody else's graph: nodes with our labels and without our key, such as ${examples[0]}.`,
    {
      kind: 'database',
      hint: 'Nothing was written. Name another database, or say --shared if both are to live in this one.',
    },
  );
}

/** Throws a Failure of kind `database` where a later rashomon wrote the dataset; what an earlier one wrote is migrated by a load. */
export function refuseLaterSchema(dataset: string, version: number | undefined): void {
  if (version === undefined || version <= schemaVersion) return;
  throw new Failure(
    `Dataset ${dataset} was loaded under graph schema ${version}; this rashomon knows schema ${schemaVersion}.`,
    {
      kind: 'database',
      hint: 'Nothing was written. Update rashomon, or remove the dataset with the version that loaded it.',
    },
  );
}

/** Throws a Failure of kind `database` where the rows of a loaded dataset mean something else than this rashomon reads into them. */
export function refuseOtherSchema(dataset: string, version: number | undefined): void {
  refuseLaterSchema(dataset, version);
  if (version === undefined || version === schemaVersion) return;
  throw new Failure(
    `Dataset ${dataset} was loaded under graph schema ${version}; this rashomon reads schema ${schemaVersion}.`,
    { kind: 'database', hint: 'Run `rashomon load FOLDER` with its folder once: that migrates it.' },
  );
}

type Removing = Pick<PlannedLoad, 'dataset' | 'removedNodes'>;

/** One a relationship, as `(key)-[:TYPE]->(other)`; only those on nodes that the plan takes out. */
export async function findForeignRelationships(connection: Connection, plan: Removing): Promise<readonly string[]> {
  const prefix = buildKeyPrefix(plan.dataset);
  const found: Row[] = [];
  for (const keys of inBatches(plan.removedNodes(), keysAtOnce)) {
    const parameters = { keys, prefix, limit: BigInt(examplesShown + 1) };
    found.push(
      ...(await readInTransaction(connection, (transaction) =>
        collectRows(transaction, readStatement('read foreign relationships'), parameters),
      )),
    );
    if (found.length > examplesShown) break;
  }
  return found.map(({ key, type, outgoing, otherLabels, other }) => {
    const end = `(${Array.isArray(otherLabels) ? otherLabels.map((label) => `:${label}`).join('') : ''} ${String(other)})`;
    return outgoing === true
      ? `(${String(key)})-[:${String(type)}]->${end}`
      : `${end}-[:${String(type)}]->(${String(key)})`;
  });
}

export async function refuseForeignRelationships(connection: Connection, plan: Removing): Promise<void> {
  const found = await findForeignRelationships(connection, plan);
  if (found.length === 0) return;
  const shown = found.slice(0, examplesShown).map((one) => `\n  ${one}`);
  throw new Failure(
    `Others attached relationships to nodes that would be removed:${shown.join('')}${found.length > examplesShown ? '\n  …' : ''}`,
    { kind: 'database', hint: 'Nothing was written. With --detach-foreign these relationships are removed as well.' },
  );
}
