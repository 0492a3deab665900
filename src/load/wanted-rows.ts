// A graph that comes a part at a time → the rows that should stand in Neo4j, sorted on disk, with the checksum over them: what
// store-graph.ts makes of a graph in memory. Stores nothing in a database.
import { Bug } from '../domain/base/result.ts';
import type { DatasetParts } from '../domain/build/dataset-parts.ts';
import { GraphInParts } from '../domain/build/graph-in-parts.ts';
import type { NarrativeGraph } from '../domain/graph/narrative-graph.ts';
import type { Label, RelationshipType } from '../domain/graph/schema.ts';
import { SortedRuns } from '../scratch/sorted-runs.ts';
import { canonicalJson, hashText } from './canonical-hash.ts';
import { buildNodeKey, parseRelationshipEnds } from './keys.ts';
import type { RowCounts, WantedDataset } from './planned-load.ts';
import { checksumOf, type SortedRow, SortedRows } from './sorted-rows.ts';
import {
  nameNode,
  nameRelationship,
  type StoredNode,
  type StoredRelationship,
  storeRows,
  twinRows,
} from './store-graph.ts';

/** Close it when all is done: it stands on disk. */
export interface WantedRows extends WantedDataset {
  readonly counts: RowCounts;
  readonly nodes: SortedRows;
  readonly relationships: SortedRows;
  close(): void;
}

export class RowCollector {
  readonly #dataset: string;
  readonly #nodes: SortedRows;
  readonly #relationships: SortedRows;
  #own: StoredNode | undefined;

  constructor(dataset: string, mostUnits?: number) {
    this.#dataset = dataset;
    this.#nodes = new SortedRows(mostUnits);
    this.#relationships = new SortedRows(mostUnits);
  }

  add(part: NarrativeGraph): void {
    storeRows(this.#dataset, part, {
      node: (row, json) => {
        if (row.label === 'Dataset') this.#own = row;
        this.#nodes.add(nameNode(row), json);
      },
      relationship: (row, json) => this.#relationships.add(nameRelationship(row), json),
    });
  }

  get count(): number {
    return this.#nodes.count + this.#relationships.count;
  }

  finish(): WantedRows {
    const [nodes, relationships] = [this.#nodes, this.#relationships];
    return {
      dataset: this.#dataset,
      own: this.#own,
      checksum: checksumOf([nodes, relationships], refuseTwins()),
      counts: { nodes: nodes.count, relationships: relationships.count },
      nodes,
      relationships,
      close: () => this.close(),
    };
  }

  close(): void {
    this.#nodes.close();
    this.#relationships.close();
  }
}

/** Closes the parts. `mostUnits` of each of four heaps are in memory; `onRows` is told now and then how many there are. Throws a Failure of kind `files` where the disk is full. */
export function storeParts(parts: DatasetParts, mostUnits?: number, onRows?: (count: number) => void): WantedRows {
  const rows = new RowCollector(parts.id, mostUnits);
  const sorters = [new SortedRuns(mostUnits), new SortedRuns(mostUnits)] as const;
  try {
    const emit = (part: NarrativeGraph) => {
      rows.add(part);
      onRows?.(rows.count);
    };
    const graph = new GraphInParts(parts, { canonicalJson, hashText, sorters, emit });
    for (const part of parts.readSaid()) graph.add(part);
    graph.finish(parts.readDeclared());
    return rows.finish();
  } catch (error) {
    rows.close();
    throw error;
  } finally {
    for (const one of [...sorters, parts]) one.close();
  }
}

/** For each line in its order: throws where the last two are of one kind and key. */
function refuseTwins(): (line: string) => void {
  let last = '';
  return (line) => {
    const name = line.slice(0, line.lastIndexOf(' '));
    if (name === last) throw twinRows(name.slice(name.indexOf(' ') + 1));
    last = name;
  };
}

export function readStoredNode({ kind, key, hash, value }: SortedRow): StoredNode {
  return { label: kind as Label, key, hash, properties: JSON.parse(value) };
}

export function readStoredRelationship(dataset: string, { kind, key, hash, value }: SortedRow): StoredRelationship {
  const ends = parseRelationshipEnds(key);
  if (ends === undefined) throw new Bug(`${key} is no key of a relationship`);
  const [from, to] = [buildNodeKey(dataset, ends.from), buildNodeKey(dataset, ends.to)];
  return { type: kind as RelationshipType, key, hash, from, to, properties: JSON.parse(value) };
}
