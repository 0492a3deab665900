// Rows that stand and rows that should, both sorted on disk → the difference: what plan.ts finds between those in memory. Holds counts,
// examples, and keys of nodes that are made anew; what is to be removed stands on disk, what is to be written is found again when read.
import { mergeSorted } from '../scratch/merge-sorted.ts';
import { SortedRuns } from '../scratch/sorted-runs.ts';
import { isAttached } from './keys.ts';
import { PairLosses } from './pair-losses.ts';
import { differsInBookkeeping, type LoadPlan, type StandingHead, type StandingRow } from './plan.ts';
import type { PlannedLoad, RowCounts } from './planned-load.ts';
import { type SortedRow, SortedRows } from './sorted-rows.ts';
import { type BatchLimits, type PlanRows, splitLists } from './split-plan.ts';
import { sayFingerprint } from './store-graph.ts';
import { KindTally, type PlanSummary } from './summarise-plan.ts';
import { readStoredNode, readStoredRelationship, type WantedRows } from './wanted-rows.ts';

/** A dataset as it stands. `value` of a row that must be made anew is `rebuild`. Close it when all is done. */
export interface StandingRows extends StandingHead {
  readonly nodes: SortedRows;
  readonly relationships: SortedRows;
}

export const rebuildMark = 'rebuild';

/** For one transaction: no more of it is in memory at once. */
const wholeLimits: BatchLimits = { rows: 10_000, bytes: 8 * 1024 * 1024 };
const removedUnits = 1024 * 1024;

type RowSort = 'Nodes' | 'Relationships';
type WrittenList = `${'create' | 'update'}${RowSort}`;
const listOf = { Nodes: 'nodes', Relationships: 'relationships' } as const;

/** A wanted row, one that stands, or both under one name. */
type Meeting = readonly [wanted: SortedRow | undefined, standing: SortedRow | undefined];

/** By key and hash, as `planLoad` does. Cost: two or three passes over what stands on disk. */
export function planRows(standing: StandingRows, wanted: WantedRows): StreamedPlan {
  return new StreamedPlan(standing, wanted);
}

export class StreamedPlan implements PlannedLoad {
  readonly dataset: string;
  readonly bookkeepingDiffers: boolean;
  readonly losses: RowCounts;
  readonly stood: RowCounts;
  readonly summary: PlanSummary;
  readonly #standing: StandingRows;
  readonly #wanted: WantedRows;
  /** Keys of nodes that are taken out and made anew, with everything attached to them. */
  readonly #replaced: ReadonlySet<string>;
  readonly #first = new Removed();
  readonly #last = new Removed();
  readonly #counts: Record<WrittenList, number> = {
    createNodes: 0,
    createRelationships: 0,
    updateNodes: 0,
    updateRelationships: 0,
  };

  constructor(standing: StandingRows, wanted: WantedRows) {
    this.dataset = wanted.dataset;
    this.#standing = standing;
    this.#wanted = wanted;
    this.bookkeepingDiffers = differsInBookkeeping(standing, wanted.checksum);
    this.stood = { nodes: standing.nodes.count, relationships: standing.relationships.count };
    this.#replaced = this.#findReplaced();
    const tallies = {
      created: new KindTally(wanted.dataset),
      changed: new KindTally(wanted.dataset),
      removed: new KindTally(wanted.dataset),
    };
    this.#compare('Nodes', tallies);
    const relationships = this.#compare('Relationships', tallies);
    this.losses = { nodes: this.#last.nodes.count, relationships };
    const { created, changed, removed } = tallies;
    this.summary = {
      dataset: wanted.dataset,
      created: created.list(),
      changed: changed.list(),
      removed: removed.list(),
    };
  }

  get writes(): number {
    return Object.values(this.#counts).reduce((sum, one) => sum + one, this.#first.count + this.#last.count);
  }

  parts(limits: BatchLimits): Iterable<LoadPlan> {
    const readRelationship = (row: SortedRow) => readStoredRelationship(this.dataset, row);
    const lists: readonly PlanRows[] = [
      ['removeRelationships', readStanding(this.#first.relationships)],
      ['removeNodes', readStanding(this.#first.nodes)],
      ['createNodes', this.#read('create', 'Nodes', readStoredNode)],
      ['createRelationships', this.#read('create', 'Relationships', readRelationship)],
      ['updateNodes', this.#read('update', 'Nodes', readStoredNode)],
      ['updateRelationships', this.#read('update', 'Relationships', readRelationship)],
      ['removeRelationships', readStanding(this.#last.relationships)],
      ['removeNodes', readStanding(this.#last.nodes)],
    ];
    return splitLists(this.dataset, lists, limits);
  }

  whole(): Iterable<LoadPlan> {
    return this.parts(wholeLimits);
  }

  *removedNodes(): Generator<string> {
    for (const { nodes } of [this.#first, this.#last]) for (const { key } of nodes.read()) yield key;
  }

  close(): void {
    for (const { nodes, relationships } of [this.#first, this.#last, this.#standing]) {
      nodes.close();
      relationships.close();
    }
  }

  *#read<T>(fate: 'create' | 'update', of: RowSort, read: (row: SortedRow) => T): Generator<T> {
    if (this.#counts[`${fate}${of}`] === 0) return;
    for (const meeting of this.#meet(of)) {
      const [wanted] = meeting;
      if (wanted !== undefined && this.#judge(of, meeting) === fate) yield read(wanted);
    }
  }

  #meet(of: RowSort): Iterable<Meeting> {
    const list = listOf[of];
    return meetRows(this.#wanted[list].read(), this.#standing[list].read());
  }

  /** What becomes of a wanted row. */
  #judge(of: RowSort, [wanted, standing]: Meeting): 'create' | 'update' | 'same' {
    if (wanted === undefined || standing === undefined) return 'create';
    if (standing.value === rebuildMark || (of === 'Relationships' && this.#isAttached(standing.key))) return 'create';
    return wanted.hash === standing.hash ? 'same' : 'update';
  }

  #isAttached(key: string): boolean {
    return this.#replaced.size > 0 && isAttached(this.dataset, key, this.#replaced);
  }

  /** Of nodes that are taken out those whose key comes again: marked ones, and others under another label. */
  #findReplaced(): ReadonlySet<string> {
    const replaced = new Set<string>();
    if (this.stood.nodes === 0) return replaced;
    const [removed, created] = [new SortedRuns(removedUnits), new SortedRuns(removedUnits)];
    let removals = 0;
    for (const [wanted, standing] of this.#meet('Nodes')) {
      if (standing === undefined) created.add(wanted?.key ?? '', 'created');
      else if (wanted === undefined) {
        removed.add(standing.key, 'removed');
        removals += 1;
      } else if (standing.value === rebuildMark) replaced.add(standing.key);
    }
    let last: { readonly key: string; readonly value: string } | undefined;
    for (const one of removals === 0 ? [] : mergeSorted([removed.read(), created.read()])) {
      if (one.key === last?.key && one.value !== last.value) replaced.add(one.key);
      last = one;
    }
    removed.close();
    created.close();
    return replaced;
  }

  /** Counts and tells, and gives how many relationships are lost. */
  #compare(of: RowSort, tallies: Readonly<Record<keyof Omit<PlanSummary, 'dataset'>, KindTally>>) {
    let [pairs, group, losses] = [new PairLosses(), '', 0];
    const list = listOf[of];
    const mayLose = of === 'Relationships' && this.stood.relationships > 0;
    for (const meeting of this.#meet(of)) {
      const [wanted, standing] = meeting;
      const key = wanted?.key ?? standing?.key ?? '';
      // Relationships of one type from one node follow each other.
      const next = mayLose ? key.split('/', 3).join('/') : '';
      if (next !== group) {
        losses += pairs.count();
        [pairs, group] = [new PairLosses(), next];
      }
      const fate = wanted && this.#judge(of, meeting);
      const isGone = standing !== undefined && (fate === undefined || fate === 'create');
      const isMadeAnew =
        of === 'Nodes' ? this.#replaced.has(key) : isGone && (fate === 'create' || this.#isAttached(key));
      if (isGone) {
        (isMadeAnew ? this.#first : this.#last)[list].add(standing, standing.value);
        if (!(of === 'Nodes' ? isMadeAnew : fate === 'create')) tallies.removed.add(standing);
        if (mayLose) pairs.remove(key);
      }
      if (wanted === undefined || fate === undefined || fate === 'same') continue;
      this.#counts[`${fate}${of}`] += 1;
      const isNew = fate === 'create' && !(of === 'Nodes' ? isMadeAnew : isGone);
      tallies[isNew ? 'created' : 'changed'].add(wanted);
      if (fate === 'create' && mayLose) pairs.create(key);
    }
    return losses + pairs.count();
  }
}

class Removed {
  readonly nodes = new SortedRows(removedUnits);
  readonly relationships = new SortedRows(removedUnits);

  get count(): number {
    return this.nodes.count + this.relationships.count;
  }
}

function* readStanding(rows: SortedRows): Generator<StandingRow> {
  for (const { kind, key, hash, value } of rows.read())
    yield { kind, key, hash, ...(value !== '' && { rebuild: true }) };
}

/** Both in the order of their lines. */
function* meetRows(wanted: Iterator<SortedRow>, standing: Iterator<SortedRow>): Generator<Meeting> {
  let [a, b] = [take(wanted), take(standing)];
  while (a !== undefined || b !== undefined) {
    if (a !== undefined && a.kind === b?.kind && a.key === b.key) {
      yield [a, b];
      [a, b] = [take(wanted), take(standing)];
    } else if (b === undefined || (a !== undefined && sayFingerprint(a) < sayFingerprint(b))) {
      yield [a, undefined];
      a = take(wanted);
    } else {
      yield [undefined, b];
      b = take(standing);
    }
  }
}

function take(rows: Iterator<SortedRow>): SortedRow | undefined {
  const next = rows.next();
  return next.done === true ? undefined : next.value;
}
