// Rows that are wanted, in memory or on disk → Neo4j by reconciling: read what stands, plan, refuse what must be asked for, apply. Prints nothing.
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { Failure, omitAbsent } from '../domain/base/result.ts';
import { type LoadPlan, planLoad, planRemoval, type StandingHead } from '../load/plan.ts';
import { planRows, type StreamedPlan } from '../load/plan-rows.ts';
import { hasNothingToDo, holdPlan, type PlannedLoad, type WantedDataset } from '../load/planned-load.ts';
import { refusePlan } from '../load/refuse-plan.ts';
import { type BatchLimits, maxRecordsAtOnce, needsBatches } from '../load/split-plan.ts';
import type { StoredGraph } from '../load/store-graph.ts';
import type { WantedRows } from '../load/wanted-rows.ts';
import { applyInBatches, type BatchMoment, beginLoad } from './apply-in-batches.ts';
import { type ApplyOptions, applyPlan } from './apply-plan.ts';
import { applySchema, findMissingSchema } from './apply-schema.ts';
import { askLeader, type Connection } from './connect.ts';
import { explainDatabaseError } from './failures.ts';
import { refuseForeignGraph, refuseForeignRelationships, refuseLaterSchema } from './foreign.ts';
import { readStanding, readStandingRows } from './read-standing.ts';
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
  /** Awaited between transactions. */
  readonly onProgress?: (step: LoadProgress) => unknown;
  /** Rows a statement. */
  readonly batchSize?: number;
  /** Rows that one transaction takes; more are written in several, and so is what the server's memory does not take at once. */
  readonly atOnce?: number;
  /** Of each of several transactions. */
  readonly limits?: BatchLimits;
}

export type LoadProgress =
  | { readonly step: 'reading' }
  | { readonly step: 'schema' }
  /** Another load holds the dataset's lock. */
  | { readonly step: 'waiting' }
  | { readonly step: 'writing'; readonly rowsWritten: number; readonly rows: number }
  /** Before and after each transaction of a load that has several. */
  | { readonly step: 'batch'; readonly moment: LoadMoment; readonly rowsWritten: number; readonly rows: number };

export type LoadMoment = 'beginning' | 'begun' | BatchMoment | 'closed';

export interface LoadOutcome<Plan = LoadPlan> {
  /**
   * `overtaken`: what was planned had been written meanwhile. `interrupted`: Ctrl-C before COMMIT was sent, nothing was written but
   * `rowsWritten`. `unsettled`: Ctrl-C after that, and no answer came: all of it stands or nothing does.
   */
  readonly kind: 'unchanged' | 'planned' | 'applied' | 'overtaken' | 'interrupted' | 'unsettled';
  /** What was, or would be, done. */
  readonly plan: Plan;
  /** Rows that batches have committed, where the load has several transactions. */
  readonly rowsWritten?: number;
}

/**
 * Makes the database hold exactly `wanted` for its dataset. Nothing to do: no write transaction is opened. One transaction, or where
 * that would be too large several, during which the dataset says that it is being loaded; the same call again finishes whatever was
 * cut short. Throws a Failure of kind `database` where the database is away, holds somebody else's graph, or the plan needs a
 * permission it was not given: nothing is written then.
 */
export async function loadGraph(
  anywhere: Connection,
  wanted: StoredGraph,
  options: LoadOptions = {},
): Promise<LoadOutcome> {
  const connection = askLeader(anywhere);
  const { dataset } = wanted;
  const own = wanted.nodes.find(({ label }) => label === 'Dataset');
  const read = async () => {
    const standing = options.repair
      ? (await readVerified(connection, dataset, { whileLoading: true })).standing
      : await readStanding(connection, dataset);
    return { standing, plan: holdPlan(planLoad(standing, wanted), standing) };
  };
  const outcome = await reconcile(connection, { ...wanted, own }, read, options);
  return { ...outcome, plan: outcome.plan.plan };
}

/** The same where the rows stand on disk: no more than a batch of them is in memory at once. */
export async function loadRows(
  anywhere: Connection,
  wanted: WantedRows,
  options: LoadOptions = {},
): Promise<LoadOutcome<StreamedPlan>> {
  const connection = askLeader(anywhere);
  let plan: StreamedPlan | undefined;
  const read = async () => {
    plan?.close();
    const standing = await readStandingRows(connection, wanted.dataset, { isRepair: options.repair ?? false });
    plan = planRows(standing, wanted);
    return { standing, plan };
  };
  try {
    return await reconcile(connection, wanted, read, options);
  } finally {
    plan?.close();
  }
}

interface Planned<Plan> {
  readonly standing: StandingHead;
  readonly plan: Plan;
}

/** `read` looks at what stands, and plans. */
async function reconcile<Plan extends PlannedLoad>(
  connection: Connection,
  wanted: WantedDataset,
  read: () => Promise<Planned<Plan>>,
  options: LoadOptions,
): Promise<LoadOutcome<Plan>> {
  const { dataset, checksum } = wanted;
  try {
    await options.onProgress?.({ step: 'reading' });
    await refuseForeignGraph(connection, options.shared ?? false);
    const { standing, plan } = await read();
    refuseLaterSchema(dataset, standing.schemaVersion);
    if (hasNothingToDo(plan)) return { kind: 'unchanged', plan };
    if (options.planOnly) return { kind: 'planned', plan };
    refusePlan(plan, standing, { ...options, checksum });
    if (!options.detachForeign) await refuseForeignRelationships(connection, plan);
    await completeSchema(connection, options);
    const outcome = await write({ connection, standing, plan, wanted, read }, options);
    if (outcome !== 'stale') return outcome;
    if (hasNothingToDo((await read()).plan)) return { kind: 'overtaken', plan };
    throw refuseOvertaken(dataset);
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}

/** Takes one dataset out, and nothing else. Undefined where it is not there. Throws like `loadGraph`. */
export async function removeGraph(
  anywhere: Connection,
  dataset: string,
  options: Pick<LoadOptions, 'detachForeign' | 'signal' | 'onProgress' | 'batchSize' | 'atOnce'> = {},
): Promise<LoadOutcome | undefined> {
  const connection = askLeader(anywhere);
  try {
    await options.onProgress?.({ step: 'reading' });
    const standing = await readStanding(connection, dataset);
    if (standing.epoch === undefined && standing.nodes.length + standing.relationships.length === 0) return undefined;
    const plan = holdPlan(planRemoval(standing), standing);
    if (!options.detachForeign) await refuseForeignRelationships(connection, plan);
    const read = async () => {
      const now = await readStanding(connection, dataset);
      return { standing: now, plan: holdPlan(planRemoval(now), now) };
    };
    const outcome = await write({ connection, standing, plan, wanted: undefined, read }, options);
    if (outcome !== 'stale') return { ...outcome, plan: outcome.plan.plan };
    const now = await readStanding(connection, dataset);
    if (now.epoch === undefined) return { kind: 'overtaken', plan: plan.plan };
    throw refuseOvertaken(dataset);
  } catch (error) {
    throw explainDatabaseError(error, connection.address);
  }
}

interface PlannedWork<Plan> extends Planned<Plan> {
  readonly connection: Connection;
  /** Undefined: the dataset is taken out. */
  readonly wanted: WantedDataset | undefined;
  /** Looks once more at what stands. */
  readonly read: () => Promise<Planned<Plan>>;
}

async function write<Plan extends PlannedLoad>(
  work: PlannedWork<Plan>,
  options: LoadOptions,
): Promise<LoadOutcome<Plan> | 'stale'> {
  const { connection, standing, plan, wanted } = work;
  if (needsBatches(plan.writes, standing, options.atOnce ?? maxRecordsAtOnce))
    return await writeInBatches(work, options);
  const outcome = await applyPlan(connection, standing, plan, wanted, chooseApplyOptions(plan.writes, options));
  if (outcome === 'too-large') return await writeInBatches(work, options);
  return outcome === 'stale' ? outcome : { kind: outcome, plan };
}

async function writeInBatches<Plan extends PlannedLoad>(
  work: PlannedWork<Plan>,
  options: LoadOptions,
): Promise<LoadOutcome<Plan> | 'stale'> {
  const { connection, standing, wanted } = work;
  let { plan } = work;
  let rows = plan.writes;
  const onBatch = (moment: LoadMoment, rowsWritten: number) =>
    options.onProgress?.({ step: 'batch', moment, rowsWritten, rows });
  await onBatch('beginning', 0);
  const begun = await beginLoad(connection, standing, wanted, rows, chooseApplyOptions(rows, options));
  if (begun === 'stale') return begun;
  if (begun === 'interrupted') return { kind: begun, plan };
  await onBatch('begun', 0);
  // Until the epoch was taken, whoever had begun before may have gone on.
  if (standing.underWay !== undefined) plan = (await work.read()).plan;
  rows = plan.writes;
  const apply = { ...chooseApplyOptions(rows, options), onBatch, limits: options.limits };
  const outcome = await applyInBatches(connection, begun, plan, wanted, apply);
  if (outcome.kind === 'applied') await onBatch('closed', outcome.rowsWritten);
  return { ...outcome, plan };
}

async function completeSchema(connection: Connection, { onProgress }: LoadOptions): Promise<void> {
  const missing = await findMissingSchema(connection);
  if (missing.length === 0) return;
  await onProgress?.({ step: 'schema' });
  await applySchema(connection, missing);
}

function chooseApplyOptions(rows: number, { detachForeign, signal, onProgress, batchSize }: LoadOptions): ApplyOptions {
  return {
    detachForeign: detachForeign ?? false,
    signal,
    loadedBy: nameLoader(),
    onProgress: (rowsWritten: number) => void onProgress?.({ step: 'writing', rowsWritten, rows }),
    onWaiting: () => void onProgress?.({ step: 'waiting' }),
    ...omitAbsent({ batchSize }),
  };
}

/** For people, and of no other load: two of one process may begin in the same millisecond, and containers share the number of theirs. */
function nameLoader(): string {
  return `process ${process.pid} on ${hostname()} since ${new Date().toISOString()} (${randomBytes(4).toString('hex')})`;
}

function refuseOvertaken(dataset: string): Failure {
  return new Failure(`Another rashomon changed dataset ${dataset} while this one was about to.`, {
    kind: 'database',
    hint: 'Nothing was written by this one. Look with --plan, then run it again if it is still wanted.',
  });
}
