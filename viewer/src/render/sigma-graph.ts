// A scene → what sigma reads of a graph, and not more: it asks a dozen methods of a graphology graph and changes nothing. Refuses
// to be changed except as a whole.
import type { NodeAttributes } from '../choice/reducers.ts';
import type { Line, LineStyle, SceneNode } from '../layout/scene.ts';

export interface SigmaNode extends NodeAttributes {
  readonly x: number;
  readonly y: number;
}

type Visit<Item> = (key: string, attributes: Item) => void;

export class SigmaGraph {
  readonly multi = true;
  readonly type = 'directed';
  #nodes = new Map<string, SigmaNode>();
  #edges = new Map<string, { readonly style: LineStyle; readonly ends: readonly [string, string] }>();
  readonly #onCleared = new Set<() => void>();

  /** sigma hears that the old graph is gone, and reads the new one once, before its next frame. */
  replace(nodes: readonly (NodeAttributes & Pick<SceneNode, 'id' | 'at'>)[], lines: readonly Line[]): void {
    this.#nodes = new Map(
      nodes.map(({ id, at, kind, shape, size }) => [id, { x: at.x, y: -at.y, kind, shape, size }] as const),
    );
    this.#edges = new Map(lines.map((line) => [line.id, { style: line.style, ends: [line.from, line.to] }] as const));
    for (const tell of this.#onCleared) tell();
  }

  get order(): number {
    return this.#nodes.size;
  }

  nodes(): string[] {
    return [...this.#nodes.keys()];
  }

  edges(): string[] {
    return [...this.#edges.keys()];
  }

  forEachNode(visit: Visit<SigmaNode>): void {
    for (const [key, node] of this.#nodes) visit(key, node);
  }

  forEachEdge(visit: Visit<unknown>): void {
    for (const [key, edge] of this.#edges) visit(key, edge);
  }

  hasNode(key: string): boolean {
    return this.#nodes.has(key);
  }

  hasEdge(key: string): boolean {
    return this.#edges.has(key);
  }

  getNodeAttributes(key: string): SigmaNode | undefined {
    return this.#nodes.get(key);
  }

  getEdgeAttributes(key: string): { readonly style: LineStyle } | undefined {
    return this.#edges.get(key);
  }

  extremities(key: string): readonly [string, string] | undefined {
    return this.#edges.get(key)?.ends;
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
