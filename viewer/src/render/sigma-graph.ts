// The shapes of a picture → what sigma reads of a graph, and not more: it asks a dozen methods of a graphology graph and changes
// nothing. Has no edges: lines are drawn on canvases of ours. Changed as a whole, or in its places alone.
import type { NodeAttributes } from '../choice/reducers.ts';
import type { Mark } from './arena-marks.ts';

export interface SigmaNode extends NodeAttributes {
  readonly x: number;
  readonly y: number;
}

type Visit<Item> = (key: string, attributes: Item) => void;

export class SigmaGraph {
  readonly multi = true;
  readonly type = 'directed';
  #nodes = new Map<string, SigmaNode>();
  readonly #onCleared = new Set<() => void>();

  /** sigma hears that the old graph is gone, and reads the new one once, before its next frame. */
  replace(nodes: readonly Mark[]): void {
    this.#nodes = indexNodes(nodes);
    for (const tell of this.#onCleared) tell();
  }

  /** Places and sizes alone, of which sigma learns when it is told to refresh; false where these are other nodes. */
  place(nodes: readonly Mark[]): boolean {
    const known = this.nodes();
    if (known.length !== nodes.length || nodes.some(({ id }, position) => known[position] !== id)) return false;
    this.#nodes = indexNodes(nodes);
    return true;
  }

  get order(): number {
    return this.#nodes.size;
  }

  nodes(): string[] {
    return [...this.#nodes.keys()];
  }

  edges(): string[] {
    return [];
  }

  forEachNode(visit: Visit<SigmaNode>): void {
    for (const [key, node] of this.#nodes) visit(key, node);
  }

  forEachEdge(): void {}

  hasNode(key: string): boolean {
    return this.#nodes.has(key);
  }

  hasEdge(): boolean {
    return false;
  }

  getNodeAttributes(key: string): SigmaNode | undefined {
    return this.#nodes.get(key);
  }

  /** Of graphology's events only this one happens here. */
  on(event: string, listener: () => void): void {
    if (event === 'cleared') this.#onCleared.add(listener);
  }

  removeListener(_event: string, listener: () => void): void {
    this.#onCleared.delete(listener);
  }

  /** By these two sigma knows a graph when it is handed one. */
  addUndirectedEdgeWithKey(): never {
    throw new TypeError('the graph of a scene is replaced, not changed');
  }

  dropNode(): never {
    throw new TypeError('the graph of a scene is replaced, not changed');
  }
}

function indexNodes(nodes: readonly Mark[]): Map<string, SigmaNode> {
  return new Map(nodes.map(({ id, at, kind, shape, size }) => [id, { x: at.x, y: -at.y, kind, shape, size }]));
}
