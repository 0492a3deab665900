// StoredGraph → Neo4j by reconciling: read what stands, plan, refuse what must be asked for, apply. Prints nothing.
import { Failure, omitAbsent } from '../domain/base/result.ts';
import {
  countWrites,
  hasNothingToDo,
  type LoadPlan,
  planLoad,
  planRemoval,
  type StandingDataset,
} from '../load/plan.ts';
import { refusePlan, refuseSize } from '../load/refuse-plan.ts';
import type { StoredGraph } from '../load/store-graph.ts';
import { applyPlan } from './apply-plan.ts';
import { applySchema, findMissingSchema } from './apply-schema.ts';
import type { Connection } from './connect.ts';
import { explainDatabaseError } from './failures.ts';
import { refuseForeignGraph, refuseForeignRelationships, refuseLaterSchema } from './foreign.ts';
import { readStanding } from './read-standing.ts';
import { readVerified } from './verify-graph.ts';

export interface LoadOptions {
  /** Only says what would be done. */
  readonly planOnly?: boolean;
  /** A dataset may lose more than a fifth of its nodes or relationships. */
  readonly allowShrink?: boolean;
  /** The database may hold somebody else's nodes under our labels. */
  readonly shared?: boolean;
  /** Relationships that others attached to nodes we remove go with them. */
  readonly detachForeign?: boolean;
  /** Recomputes every stored hash and writes rows anew whose hash lies. */
  readonly repair?: boolean;
  readonly signal?: AbortSignal;
  readonly onProgress?: (step: LoadProgress) => void;
  readonly batchSize?: number;
}

export type LoadProgress =
  | { readonly step: 'reading' }
  | { readonly step: 'schema' }
  /** Another load holds the dataset's lock. */
  | { readonly step: 'waiting' }
  | { readonly step: 'writing'; readonly rowsWritten: number; readonly rows: number };

export interface LoadOutcome {
  /**
   * `overtaken`: what was planned had been written meanwhile. `interrupted`: Ctrl-C before COMMIT was sent, nothing was written.
   * `unsettled`: Ctrl-C after that, and no answer came: all of it stands or nothing does.
   */
  readonly kind: 'unchanged' | 'planned' | 'applied' | 'overtaken' | 'interrupted' | 'unsettled';
  /** What was, or would be, done. */
  readonly plan: LoadPlan;
  readonly standing: StandingDataset;
}

/**
 * Makes the database hold exactly `wanted` for its dataset. Nothing to do: no write transaction is opened. All or nothing;
 * the same call again finishes whatever was cut short. Throws a Failure of kind `database` where the database is away, holds somebody
 * else's graph, or the plan needs a permission it was not given: nothing is written then.
 */
export async function loadGraph(
  connection: Connection,
  wanted: StoredGraph,
  options: LoadOptions = {},
): Promise<LoadOutcome> {
  const { dataset } = wanted;
  try {
    options.onProgress?.({ step: 'reading' });
    await refuseForeignGraph(connection, options.shared ?? false);
    const standing = options.repair
      ? (await readVerified(connection, dataset)).standing
      : await readStanding(connection, dataset);
    refuseLaterSchema(dataset, standing.schemaVersion);
    const plan = planLoad(standing, wanted);
    if (hasNothingToDo(plan)) return { kind: 'unchanged', plan, standing };
    if (options.planOnly) return { kind: 'planned', plan, standing };
    refusePlan(plan, standing, options);
    if (!options.detachForeign) await refuseForeignRelationships(connection, plan);
    await completeSchema(connection, options);
    const outcome = await applyPlan(connection, standing, plan, wanted, chooseApplyOptions(plan, options));
    if (outcome !== 'stale') return { kind: outcome, plan, standing };
    const now = await readStanding(connection, dataset);
    if (hasNothingToDo(planLoad(now, wanted))) return { kind: 'overtaken', plan, standing };
    throw refuseOvertaken(dataset);
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}

/** Takes one dataset out, and nothing else. Undefined where it is not there. Throws like `loadGraph`. */
export async function removeGraph(
  connection: Connection,
  dataset: string,
  options: Pick<LoadOptions, 'detachForeign' | 'signal' | 'onProgress' | 'batchSize'> = {},
): Promise<LoadOutcome | undefined> {
  try {
    options.onProgress?.({ step: 'reading' });
    const standing = await readStanding(connection, dataset);
    if (standing.epoch === undefined && standing.nodes.length + standing.relationships.length === 0) return undefined;
    const plan = planRemoval(standing);
    refuseSize(plan);
    if (!options.detachForeign) await refuseForeignRelationships(connection, plan);
    const outcome = await applyPlan(connection, standing, plan, undefined, chooseApplyOptions(plan, options));
    if (outcome !== 'stale') return { kind: outcome, plan, standing };
    const now = await readStanding(connection, dataset);
    if (now.epoch === undefined) return { kind: 'overtaken', plan, standing };
    throw refuseOvertaken(dataset);
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}

async function completeSchema(connection: Connection, { onProgress }: LoadOptions): Promise<void> {
  const missing = await findMissingSchema(connection);
  if (missing.length === 0) return;
  onProgress?.({ step: 'schema' });
  await applySchema(connection, missing);
}

function chooseApplyOptions(plan: LoadPlan, { detachForeign, signal, onProgress, batchSize }: LoadOptions) {
  const rows = countWrites(plan);
  return {
    detachForeign: detachForeign ?? false,
    signal,
    onProgress: (rowsWritten: number) => onProgress?.({ step: 'writing', rowsWritten, rows }),
    onWaiting: () => onProgress?.({ step: 'waiting' }),
    ...omitAbsent({ batchSize }),
  };
}

function refuseOvertaken(dataset: string): Failure {
  return new Failure(`Another rashomon changed dataset ${dataset} while this one was about to.`, {
    kind: 'database',
    hint: 'Nothing was written by this one. Look with --plan, then run it again if it is still wanted.',
  });
}
