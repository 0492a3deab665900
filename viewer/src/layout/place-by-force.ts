// Affair → positions of the Force layout: a seeded start, ForceAtlas2, then overlaps taken apart. Pure and seeded: equal graphs
// give equal pictures on every machine. Fetched when the layout is first asked for: the forces are most of its weight.
import { MultiDirectedGraph } from 'graphology';
import forceAtlas2, { type ForceAtlas2SynchronousLayoutParameters } from 'graphology-layout-forceatlas2';
import noverlap, { type NoverlapLayoutParameters } from 'graphology-layout-noverlap';
import type { Affair } from '../affair/affair.ts';
import type { NodeShape } from '../choice/reducers.ts';
import type { Places } from './layout.ts';
import type { Point } from './scene.ts';
import { countTies, listSpeakers, listSpeechLines, sizeOf } from './scene-nodes.ts';

export interface ForceNode {
  readonly id: string;
  readonly shape: NodeShape;
  /** Radius kept free around it, in layout units (CSS pixels at scale 1). */
  readonly radius: number;
}

export interface ForceTie {
  readonly from: string;
  readonly to: string;
  /** Positive; how strongly it draws together. */
  readonly weight: number;
}

/** The same affair opens the same way everywhere. */
const seed = 1950;

/** Positions over everything there is, so that hiding something moves nothing. */
export function placeByForce(affair: Affair, aspect: number): Places {
  const { nodes } = affair.index.graph;
  const weigh = countTies(affair);
  const of = (id: string, shape: NodeShape): ForceNode => ({ id, shape, radius: sizeOf(shape, weigh(id)) });
  const all: ForceNode[] = [
    ...listSpeakers(affair).map((id) => of(id, 'disc')),
    ...nodes.Assertion.map((one) => of(one.id, 'square')),
    ...nodes.Silence.map((one) => of(one.id, 'square')),
    ...nodes.Question.map((one) => of(one.id, 'diamond')),
  ];
  const ties: ForceTie[] = [
    ...affair.relations.map((one) => ({ from: one.from, to: one.to, weight: one.derived ? 0.6 : 1.2 })),
    // Who gives the same answer stands together; a chain of them does it, where every pair would be too many.
    ...affair.questions
      .flatMap(({ camps }) => camps.flatMap((camp) => camp.accounts))
      .flatMap(({ holds }) =>
        holds.slice(1).map((one, at) => ({ from: holds[at]?.assertion ?? '', to: one.assertion, weight: 0.6 })),
      ),
    ...listSpeechLines(affair).map((one) => ({
      from: one.from,
      to: one.to,
      weight: one.style === 'asserts' ? 1 : 0.45,
    })),
  ];
  return placeNodes(all, ties, { seed, aspect });
}

/**
 * Both packages are CommonJS with types that Node's and the bundler's rules read differently; at run time the default import
 * is the function with `assign` either way.
 */
const runForces = forceAtlas2 as unknown as {
  assign(graph: MultiDirectedGraph, options: ForceAtlas2SynchronousLayoutParameters): void;
};
const takeApart = noverlap as unknown as {
  assign(graph: MultiDirectedGraph, options: NoverlapLayoutParameters): void;
};

/** Above this many nodes the forces are approximated (Barnes–Hut, theta 1.2). */
const exactForcesLimit = 300;
/** Above this many nodes fewer rounds must do. */
const manyNodes = 1500;

/**
 * Positions in layout units, y downwards, centred on 0,0, wider than high by `aspect`. Cost: nodes² × rounds under
 * `exactForcesLimit` nodes, nodes × log nodes × rounds above.
 */
export function placeNodes(
  nodes: readonly ForceNode[],
  ties: readonly ForceTie[],
  options: { readonly seed: number; readonly aspect: number },
): ReadonlyMap<string, Point> {
  const graph = new MultiDirectedGraph();
  const random = createRandom(options.seed);
  const reach = Math.sqrt(nodes.length) * 90;
  for (const node of nodes) {
    const angle = random() * 2 * Math.PI;
    const distance = Math.sqrt(random()) * reach;
    graph.addNode(node.id, { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance, size: node.radius });
  }
  for (const tie of ties) {
    if (graph.hasNode(tie.from) && graph.hasNode(tie.to))
      graph.addDirectedEdge(tie.from, tie.to, { weight: tie.weight });
  }
  const isApproximate = nodes.length > exactForcesLimit;
  const isLarge = nodes.length > manyNodes;
  tieTogether(graph);
  if (nodes.length > 1) {
    runForces.assign(graph, {
      iterations: isLarge ? 60 : isApproximate ? 250 : 500,
      getEdgeWeight: 'weight',
      settings: {
        gravity: 1.4,
        scalingRatio: 60,
        slowDown: 4,
        barnesHutOptimize: isApproximate,
        barnesHutTheta: 1.2,
        adjustSizes: false,
      },
    });
    spread(graph, nodes, options.aspect);
    takeApart.assign(graph, { maxIterations: isLarge ? 30 : 300, settings: { margin: 10, ratio: 1, expansion: 1.05 } });
  }
  return centre(graph);
}

/**
 * Forces drive unconnected parts apart without end, and the picture would shrink to show them all: each part is held to the
 * largest by one weak tie between their best connected nodes. The ties are the layout's own and are never drawn.
 */
function tieTogether(graph: MultiDirectedGraph): void {
  const parts = listParts(graph).sort((a, b) => b.length - a.length);
  const best = (part: readonly string[]) =>
    part.reduce((one, other) => (graph.degree(other) > graph.degree(one) ? other : one), part[0] ?? '');
  const [largest, ...others] = parts;
  if (largest === undefined) return;
  for (const part of others) graph.addDirectedEdge(best(largest), best(part), { weight: 0.5 });
}

function listParts(graph: MultiDirectedGraph): string[][] {
  const seen = new Set<string>();
  return graph.nodes().flatMap((start) => {
    if (seen.has(start)) return [];
    const part: string[] = [];
    const open = [start];
    seen.add(start);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      part.push(next);
      for (const near of graph.neighbors(next)) {
        if (seen.has(near)) continue;
        seen.add(near);
        open.push(near);
      }
    }
    return [part];
  });
}

/** Scales the cloud so that a node has room for itself and its name, and stretches it to the window's shape. */
function spread(graph: MultiDirectedGraph, nodes: readonly ForceNode[], aspect: number): void {
  const { minX, maxX, minY, maxY } = measureExtent(graph);
  const width = Math.max(1, maxX - minX);
  const height = Math.max(1, maxY - minY);
  const area = nodes.reduce((sum, node) => sum + (node.radius * 2 + 74) ** 2, 0) * 1.25;
  const wantedHeight = Math.sqrt(area / aspect);
  const wantedWidth = wantedHeight * aspect;
  graph.updateEachNodeAttributes((_, attributes) => ({
    ...attributes,
    x: ((attributes.x as number) / width) * wantedWidth,
    y: ((attributes.y as number) / height) * wantedHeight,
  }));
}

function measureExtent(graph: MultiDirectedGraph) {
  let [minX, maxX, minY, maxY] = [Infinity, -Infinity, Infinity, -Infinity];
  graph.forEachNode((_, { x, y }) => {
    minX = Math.min(minX, x);
    maxX = Math.max(maxX, x);
    minY = Math.min(minY, y);
    maxY = Math.max(maxY, y);
  });
  return { minX, maxX, minY, maxY };
}

function centre(graph: MultiDirectedGraph): Map<string, Point> {
  const { minX, maxX, minY, maxY } = measureExtent(graph);
  const positions = new Map<string, Point>();
  graph.forEachNode((id, { x, y }) => {
    positions.set(id, { x: Math.round(x - (minX + maxX) / 2), y: Math.round(y - (minY + maxY) / 2) });
  });
  return positions;
}

/** mulberry32: 32 bits of state, the same numbers everywhere. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
