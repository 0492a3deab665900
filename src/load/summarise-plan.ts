// LoadPlan → what a person is told of it: created, changed and removed by kind, with examples. Pure.

import { labels, relationshipTypes } from '../domain/graph/schema.ts';
import { parseRelationshipEnds } from './keys.ts';
import type { LoadPlan } from './plan.ts';

export interface KindChange {
  /** Label or relationship type. */
  readonly kind: string;
  readonly count: number;
  /** Keys without the dataset's id, at most three, in key order. */
  readonly examples: readonly string[];
}

/** Kinds in the order of the schema table, nodes first. */
export interface PlanSummary {
  readonly dataset: string;
  readonly created: readonly KindChange[];
  readonly changed: readonly KindChange[];
  readonly removed: readonly KindChange[];
}

const examplesPerKind = 3;
const kindOrder: readonly string[] = [...labels, ...relationshipTypes];

/** What is taken out and made anew under the same key counts as changed. Cost: n log n. */
export function summarisePlan(plan: LoadPlan): PlanSummary {
  const { created, updated, removed } = listChanges(plan);
  const madeAnew = intersectKeys(created, removed);
  const isMadeAnew = ({ key }: { readonly key: string }) => madeAnew.has(key);
  return {
    dataset: plan.dataset,
    created: countKinds(
      plan.dataset,
      created.filter((row) => !isMadeAnew(row)),
    ),
    changed: countKinds(plan.dataset, [...updated, ...created.filter(isMadeAnew)]),
    removed: countKinds(
      plan.dataset,
      removed.filter((row) => !isMadeAnew(row)),
    ),
  };
}

export function countChanges(changes: readonly KindChange[]): number {
  return changes.reduce((sum, { count }) => sum + count, 0);
}

/** Label or type of a row, and its key. */
export interface NamedRow {
  readonly kind: string;
  readonly key: string;
}

/** Every row the plan touches, nodes first. What is taken out and made anew stands in both lists. */
export function listChanges(plan: LoadPlan): Readonly<Record<'created' | 'updated' | 'removed', readonly NamedRow[]>> {
  return {
    created: [...plan.createNodes.map(nameNode), ...plan.createRelationships.map(nameRelationship)],
    updated: [...plan.updateNodes.map(nameNode), ...plan.updateRelationships.map(nameRelationship)],
    removed: [...plan.removeNodes, ...plan.removeRelationships],
  };
}

function nameNode({ label, key }: { readonly label: string; readonly key: string }): NamedRow {
  return { kind: label, key };
}

function nameRelationship({ type, key }: { readonly type: string; readonly key: string }): NamedRow {
  return { kind: type, key };
}

function intersectKeys(a: readonly NamedRow[], b: readonly NamedRow[]): ReadonlySet<string> {
  const keys = new Set(b.map((row) => row.key));
  return new Set(a.map((row) => row.key).filter((key) => keys.has(key)));
}

function countKinds(dataset: string, rows: readonly NamedRow[]): KindChange[] {
  const tally = new KindTally(dataset);
  for (const row of rows) tally.add(row);
  return tally.list();
}

/** Rows counted by kind, with the first few of each as examples. */
export class KindTally {
  readonly #dataset: string;
  readonly #kinds = new Map<string, { count: number; examples: string[] }>();

  constructor(dataset: string) {
    this.#dataset = dataset;
  }

  add({ kind, key }: NamedRow): void {
    const known = this.#kinds.get(kind) ?? { count: 0, examples: [] };
    this.#kinds.set(kind, known);
    known.count += 1;
    const example = shortenKey(this.#dataset, kind, key);
    const last = known.examples.at(-1);
    if (known.examples.length === examplesPerKind && last !== undefined && last <= example) return;
    known.examples = [...known.examples, example].sort().slice(0, examplesPerKind);
  }

  list(): KindChange[] {
    return [...this.#kinds]
      .map(([kind, { count, examples }]) => ({ kind, count, examples }))
      .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind));
  }
}

/** `harbour-fire/DENIES/a/b/x` → `a → b`, `harbour-fire/mayor` → `mayor`. */
function shortenKey(dataset: string, kind: string, key: string): string {
  const ends = key.split('/')[1] === kind ? parseRelationshipEnds(key) : undefined;
  if (ends !== undefined) return `${ends.from} → ${ends.to}`;
  return key.startsWith(`${dataset}/`) ? key.slice(dataset.length + 1) : key;
}
