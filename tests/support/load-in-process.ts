// A loader in a process of its own, to be killed: loads a generated graph and says on standard output how far it is. Arguments:
// address as JSON, dataset, assertions, revision, rows a statement.
import { storeGraph } from '../../src/load/store-graph.ts';
import { openConnection } from '../../src/neo4j/connect.ts';
import { loadGraph } from '../../src/neo4j/load-graph.ts';
import { generateGraph } from './generated-graph.ts';

const [address = '{}', dataset = '', assertions = '0', revision = '0', batchSize = '100'] = process.argv.slice(2);
const connection = await openConnection(JSON.parse(address));
try {
  const wanted = storeGraph(generateGraph(dataset, Number(assertions), Number(revision)));
  const { kind } = await loadGraph(connection, wanted, {
    allowShrink: true,
    batchSize: Number(batchSize),
    onProgress: (progress) => process.stdout.write(`${JSON.stringify(progress)}\n`),
  });
  process.stdout.write(`${JSON.stringify({ kind })}\n`);
} catch (error) {
  process.stdout.write(`${JSON.stringify({ kind: 'failed', message: String(error) })}\n`);
} finally {
  await connection.close();
}
