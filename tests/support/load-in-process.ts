// A loader in a process of its own, to be killed or stopped: loads a generated graph and says on standard output how far it is.
// Arguments: address, dataset, assertions, revision and options as one JSON object.
import { storeGraph } from '../../src/load/store-graph.ts';
import { openConnection } from '../../src/neo4j/connect.ts';
import { type LoadProgress, loadGraph } from '../../src/neo4j/load-graph.ts';
import { generateGraph } from './generated-graph.ts';
import { makeState } from './two-states.ts';

export interface LoaderOrders {
  readonly address: Parameters<typeof openConnection>[0];
  readonly dataset: string;
  /** Undefined: the small dataset of two-states.ts. */
  readonly assertions?: number;
  readonly revision: number;
  readonly batchSize: number;
  /** Rows of one transaction; more are written in several. */
  readonly atOnce?: number;
  /** The process sends itself this signal at the point whose name `namePoint` gives. */
  readonly signal?: 'SIGKILL' | 'SIGSTOP';
  readonly at?: string;
}

/** `starting 40`: before the batch that follows 40 rows. */
export function namePoint(progress: LoadProgress): string {
  return progress.step === 'batch' ? `${progress.moment} ${progress.rowsWritten}` : progress.step;
}

async function load({ address, dataset, assertions, revision, batchSize, atOnce, signal, at }: LoaderOrders) {
  const connection = await openConnection(address);
  const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
  try {
    const wanted =
      assertions === undefined
        ? makeState(dataset, revision === 0 ? 0 : 1)
        : storeGraph(generateGraph(dataset, assertions, revision));
    const { kind } = await loadGraph(connection, wanted, {
      allowShrink: true,
      batchSize,
      ...(atOnce !== undefined && { atOnce, limits: { rows: atOnce, bytes: 1_000_000 } }),
      onProgress: (progress) => {
        say({ ...progress, point: namePoint(progress) });
        if (signal !== undefined && namePoint(progress) === at) process.kill(process.pid, signal);
      },
    });
    say({ kind });
  } catch (error) {
    say({
      kind: 'failed',
      message: String(error),
      ...(error instanceof Error && 'hint' in error && { hint: error.hint }),
    });
  } finally {
    await connection.close();
  }
}

const [orders] = process.argv.slice(2);
if (import.meta.filename === process.argv[1] && orders !== undefined) await load(JSON.parse(orders));
