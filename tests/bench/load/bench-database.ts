// The Neo4j under measurement: its dataset taken out, what stands of it verified, and what the server has spent. Touches no other dataset.
import { labels, relationshipTypes } from '../../../src/domain/graph/schema.ts';
import { checksumOf } from '../../../src/load/sorted-rows.ts';
import type { Connection } from '../../../src/neo4j/connect.ts';
import { readStandingRows } from '../../../src/neo4j/read-standing.ts';
import { withWriter } from './by-hand.ts';
import type { LoadInputs } from './orders.ts';
import { benchDataset } from './prepare-inputs.ts';

const deletedAtOnce = 20_000;

export async function clearDataset(connection: Connection): Promise<void> {
  await withWriter(connection, async (session) => {
    for (const [pattern, names] of [
      ['()-[x:NAMES]->()', relationshipTypes],
      ['(x:NAMES)', labels],
    ] as const) {
      const text = `MATCH ${pattern.replace('NAMES', names.join('|'))} WHERE x.key STARTS WITH $prefix OR x.key = $dataset
        CALL (x) { DELETE x } IN TRANSACTIONS OF ${deletedAtOnce} ROWS`;
      await session.run(text, { prefix: `${benchDataset}/`, dataset: benchDataset });
    }
  });
}

/**
 * Throws where there stand other rows than these. `isThorough`: every hash is computed anew from the properties that stand; else those
 * that stand are believed.
 */
export async function expectRows(
  connection: Connection,
  { nodes, relationships, checksum }: Pick<LoadInputs, 'nodes' | 'relationships' | 'checksum'>,
  { isThorough }: { readonly isThorough: boolean },
): Promise<void> {
  const standing = await readStandingRows(connection, benchDataset, { isRepair: isThorough });
  const found = {
    nodes: standing.nodes.count,
    relationships: standing.relationships.count,
    checksum: checksumOf([standing.nodes, standing.relationships]),
  };
  standing.nodes.close();
  standing.relationships.close();
  const wanted = { nodes, relationships, checksum };
  if (JSON.stringify(found) === JSON.stringify(wanted)) return;
  throw new Error(`there stands ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
}

/** Processor time of the server since it started, in ms. */
export async function readServerTime(connection: Connection): Promise<number> {
  const text = `CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes
    RETURN attributes.ProcessCpuTime.value / 1000000 AS value`;
  return Number(await readValue(connection, text));
}

export async function describeServer(connection: Connection): Promise<string> {
  const version = await readValue(
    connection,
    'CALL dbms.components() YIELD versions, edition RETURN versions[0] + " " + edition AS value',
  );
  const heap = await readValue(
    connection,
    "CALL dbms.queryJmx('java.lang:type=Memory') YIELD attributes RETURN attributes.HeapMemoryUsage.value.properties.max AS value",
  );
  return `Neo4j ${version}, heap ${Math.round(Number(heap) / 2 ** 20)} MiB`;
}

async function readValue({ driver, address }: Connection, text: string): Promise<unknown> {
  const { records } = await driver.executeQuery(text, {}, { database: address.database });
  return records[0]?.get('value');
}
