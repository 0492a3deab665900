// What the viewer's bench runs in the browser: one generated graph, drawn by our stage and by sigma as it comes. Measures and
// counts; judges nothing.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { Look } from '../src/choice/reducers.ts';
import { force } from '../src/layout/force.ts';
import type { Line, Scene, SceneNode } from '../src/layout/scene.ts';
import { openWhole } from '../src/layout/views.ts';
import { readPalette } from '../src/render/palette.ts';
import { Stage } from '../src/render/stage.ts';

interface Run {
  readonly firstMs: number;
  /** Of the frames while panning, the middle one. */
  readonly frameMs: number;
  /** How many nodes and edges the graphics card was handed in one frame. */
  readonly nodes: number;
  readonly edges: number;
}

interface Drawer {
  pan(): void;
  kill(): void;
}

const frames = 5;
let drawn: number[] = [];
const drawInstances = WebGL2RenderingContext.prototype.drawArraysInstanced;
WebGL2RenderingContext.prototype.drawArraysInstanced = function (mode, first, count, instances) {
  drawn.push(instances);
  drawInstances.call(this, mode, first, count, instances);
};

/** The same numbers in every run: a multiplicative generator after Park and Miller. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function generateScene(nodeCount: number, edgeCount: number): Scene {
  const random = randomFrom(1950);
  const columns = Math.ceil(Math.sqrt(nodeCount));
  const side = columns * 40;
  const nodes = Array.from({ length: nodeCount }, (_, row): SceneNode => {
    const at = { x: ((row % columns) + random()) * 40, y: (Math.floor(row / columns) + random()) * 40 };
    const text = `Claim ${row}`;
    const box = { ...at, width: 208, height: 92 };
    const words = { label: text, claim: text, notes: [], brief: '', byline: 'Somebody', monogram: 'SO', weight: 1 };
    return { id: `n${row}`, kind: 'assertion', shape: 'square', size: 6, at, box, ...words };
  });
  // Near neighbours mostly, as a layout by force leaves them.
  const away = () => Math.floor(random() ** 2 * 6) - 2;
  const joinTo = (row: number) => (row + 1 + Math.abs(away()) + Math.abs(away()) * columns) % nodeCount;
  // A kind without an arrow, as sigma's own lines have none: both draw the same.
  const lines = Array.from({ length: edgeCount }, (_, row): Line => {
    const from = row % nodeCount;
    return {
      id: `e${row}`,
      from: `n${from}`,
      to: `n${joinTo(from)}`,
      style: 'contradicts',
      symmetric: true,
      hearsay: false,
    };
  });
  return { layout: force, nodes, lines, routeLines: () => [], bounds: { x: 0, y: 0, width: side, height: side } };
}

function drawOurs(box: HTMLElement, scene: Scene): Drawer {
  const ignore = () => undefined;
  const palette = readPalette(document.documentElement);
  const stage = new Stage(box, palette, { onFrame: ignore, onHover: ignore, onSelect: ignore, onMoved: ignore });
  const shown = new Set(scene.nodes.map((node) => node.id));
  const look: Look = { shown, selected: undefined, hovered: undefined, lit: undefined, campOf: new Map() };
  stage.setScene(scene, look, palette);
  const view = openWhole(scene.bounds, { width: box.clientWidth, height: box.clientHeight }, 0, 1);
  stage.setView(view);
  let step = 0;
  return {
    pan: () => {
      step += 1;
      stage.setView({ ...view, x: view.x + step * 12 });
    },
    kill: () => stage.kill(),
  };
}

function drawByStock(box: HTMLElement, scene: Scene): Drawer {
  const graph = new MultiDirectedGraph();
  for (const { id, at, size, label } of scene.nodes) graph.addNode(id, { x: at.x, y: -at.y, size, label });
  for (const { id, from, to } of scene.lines) graph.addDirectedEdgeWithKey(id, from, to);
  const sigma = new Sigma(graph, box);
  const camera = sigma.getCamera();
  return {
    pan: () => camera.setState({ x: camera.x + 0.006 }),
    kill: () => sigma.kill(),
  };
}

/** Reading a pixel waits until everything before it is drawn. */
function finish(box: HTMLElement): void {
  for (const canvas of box.querySelectorAll('canvas')) {
    canvas.getContext('webgl2')?.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
  }
}

const nextFrame = () => new Promise<void>((done) => requestAnimationFrame(() => done()));

async function run(who: 'ours' | 'stock', scene: Scene): Promise<Run> {
  const box = document.createElement('div');
  box.style.cssText = 'position:fixed;inset:0';
  document.body.replaceChildren(box);
  await nextFrame();
  const began = performance.now();
  const drawer = who === 'ours' ? drawOurs(box, scene) : drawByStock(box, scene);
  await nextFrame();
  finish(box);
  const firstMs = performance.now() - began;
  const took: number[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    await nextFrame();
    drawn = [];
    took.push(await measureFrame(box, drawer));
  }
  drawer.kill();
  const counts = new Set(drawn);
  const has = (count: number) => (counts.has(count) ? count : 0);
  const middle = took.toSorted((a, b) => a - b)[Math.floor(frames / 2)] ?? Number.NaN;
  return { firstMs, frameMs: middle, nodes: has(scene.nodes.length), edges: has(scene.lines.length) };
}

/** From before sigma's turn in a frame until the card is done with it; the wait for the screen is not part of it. */
async function measureFrame(box: HTMLElement, drawer: Drawer): Promise<number> {
  let began = 0;
  requestAnimationFrame(() => {
    began = performance.now();
  });
  drawer.pan();
  await nextFrame();
  finish(box);
  return performance.now() - began;
}

const scenes = new Map<string, Scene>();
Object.assign(globalThis, {
  runBench: (who: 'ours' | 'stock', nodes: number, edges: number): Promise<Run> => {
    const key = `${nodes} ${edges}`;
    const scene = scenes.get(key) ?? generateScene(nodes, edges);
    scenes.set(key, scene);
    return run(who, scene);
  },
});
