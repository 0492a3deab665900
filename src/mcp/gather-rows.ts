// Rows → as many of them as one answer takes, each with every statement it rests on spelt out. A row never goes without what it
// names: where that does not fit any more, the row waits for the next answer.
import { omitAbsent } from '../domain/base/result.ts';
import type { QueryColumn } from '../query/query-file.ts';
import { describeRelations } from './describe-relations.ts';
import { describeStatement } from './describe-statement.ts';
import { countBytes } from './hand-out.ts';
import { isAsTold, type KnownGraph } from './known-graph.ts';
import { mostItems, namedPerRow, spelledPerRow } from './limits.ts';
import { findGrounds } from './rests-on.ts';
import type { AgentRelation, AgentStatement } from './shapes.ts';

type Cells = Readonly<Record<string, unknown>>;

export interface GroundedRow {
  readonly cells: Cells;
  /** Ids of assertions and silences, those the row names first. */
  readonly restsOn: readonly string[];
  /** How many more there are. */
  readonly restsOnMore?: number;
  /** Of `restsOn`, what is known only through others. */
  readonly asTold?: readonly string[];
  /** Of `restsOn`, what was taken back. */
  readonly withdrawn?: readonly string[];
  /** Lists that are cut, with how many items each has. */
  readonly cut?: Readonly<Record<string, number>>;
}

export interface Gathered {
  readonly rows: readonly GroundedRow[];
  readonly statements: readonly AgentStatement[];
  readonly relations: readonly AgentRelation[];
}

/** The first rows that fit into `maxBytes` of JSON with their statements; the very first one always. */
export function gatherRows(
  known: KnownGraph,
  columns: readonly QueryColumn[],
  rows: readonly Cells[],
  maxBytes: number,
): Gathered {
  const taken: GroundedRow[] = [];
  const statements = new Map<string, AgentStatement>();
  const relations = new Map<string, AgentRelation>();
  let bytes = 0;
  for (const cells of rows) {
    const { row, spelled } = groundRow(known, columns, cells);
    const isSpelled = new Set(spelled);
    const newStatements = spelled.filter((id) => !statements.has(id)).map((id) => describeStatement(known, id));
    const newRelations = describeRelations(known, spelled, (id) => isSpelled.has(id)).filter(
      (one) => !relations.has(keyOf(one)),
    );
    bytes += countBytes([row, newStatements, newRelations]);
    if (bytes > maxBytes && taken.length > 0) break;
    taken.push(row);
    for (const one of newStatements) statements.set(one.id, one);
    for (const one of newRelations) relations.set(keyOf(one), one);
  }
  return { rows: taken, statements: [...statements.values()], relations: [...relations.values()] };
}

function groundRow(known: KnownGraph, columns: readonly QueryColumn[], cells: Cells) {
  const cut = new Map<string, number>();
  const kept = Object.entries(cells).map(([name, cell]) => {
    if (!Array.isArray(cell) || cell.length <= mostItems) return [name, cell] as const;
    cut.set(name, cell.length);
    return [name, cell.slice(0, mostItems)] as const;
  });
  const short = Object.fromEntries(kept);
  const { named, further } = findGrounds(known, columns, short);
  const all = [...named, ...further];
  const restsOn = all.slice(0, Math.max(named.length, namedPerRow));
  // A cell may name a speaker who is only told to have said it, and the statement that says so may be one of many.
  const isWithdrawn = (id: string) => known.index.node('Assertion', id)?.properties.retracted === true;
  const row: GroundedRow = {
    cells: short,
    restsOn,
    ...(all.length > restsOn.length && { restsOnMore: all.length - restsOn.length }),
    ...omitAbsent({
      asTold: someOf(restsOn, (id) => isAsTold(known.index, id)),
      withdrawn: someOf(restsOn, isWithdrawn),
    }),
    ...(cut.size > 0 && { cut: Object.fromEntries(cut) }),
  };
  return { row, spelled: all.slice(0, Math.max(named.length, spelledPerRow)) };
}

/** Undefined where there is none. */
function someOf(ids: readonly string[], holds: (id: string) => boolean): readonly string[] | undefined {
  const found = ids.filter(holds);
  return found.length === 0 ? undefined : found;
}

function keyOf({ type, from, to, level }: AgentRelation): string {
  return JSON.stringify([type, from, to, level]);
}
