// What the stage's bench runs in the browser: one affair, drawn by the stage of the Graph view, and by sigma as it comes with every
// statement, speaker and line. Measures and counts; judges nothing.
import { MultiDirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { NarrativeGraph } from '../../src/domain/graph/narrative-graph.ts';
import { type Affair, readAffair } from '../src/affair/affair.ts';
import { attribute } from '../src/affair/attribution.ts';
import { describeClaim, nameActor } from '../src/affair/describe.ts';
import { formWhole } from '../src/affair/form-shown.ts';
import { campColors } from '../src/affair/mark-camps.ts';
import { type ArenaPicture, composePicture } from '../src/layout/arena/compose.ts';
import { preparePicture } from '../src/layout/arena/prepare.ts';
import { placeQuickly } from '../src/layout/arena/settle.ts';
import { ArenaStage } from '../src/render/arena-stage.ts';
import { createMeasure, readPalette } from '../src/render/read-screen.ts';

interface Drawer {
  /** A step as of a hand that drags it. */
  readonly move: () => void;
  /** To another place at once. */
  readonly jump: () => void;
  readonly kill: () => void;
}

const stagePx = { width: 1170, height: 760 };
const ignore = () => undefined;

function prepareArena(all: Affair): ArenaPicture {
  const prepared = preparePicture({
    ...formWhole(all),
    words: {
      measure: createMeasure(readPalette(document.documentElement).font),
      of: (id) => {
        const { names, act } = attribute(all, id);
        return { speaker: names, verb: act, claim: describeClaim(all.index, id), notes: '' };
      },
      nameActor: (id) => nameActor(all.index, id),
      describeIsland: () => '',
    },
    stage: stagePx,
    paletteSize: campColors,
  });
  return composePicture(prepared, placeQuickly(prepared.placement));
}

function drawOurs(box: HTMLElement, picture: ArenaPicture): Drawer {
  const stage = new ArenaStage(box, {
    onHover: ignore,
    onSelect: ignore,
    onMoved: ignore,
    onDrag: ignore,
    onDrop: ignore,
    onFrame: ignore,
  });
  const nothing = new Set<string>();
  stage.show({
    picture,
    facts: { told: nothing, silences: nothing, monogramOf: () => 'AB' },
    look: { shown: nothing, selected: undefined, hovered: undefined, lit: undefined, campOf: new Map() },
    isLit: () => true,
    speakerOf: () => '',
    palette: readPalette(document.documentElement),
  });
  const { x, y, width } = picture.bounds;
  const view = { x: x + width / 2, y: y + stagePx.height / 2, scale: 1 };
  stage.setView(view);
  let jumps = 0;
  const jump = () => {
    jumps += 1;
    stage.setView({ ...view, y: view.y + (jumps % 2) * stagePx.height * 0.8 });
  };
  return { move: () => stage.panBy(12, 6), jump, kill: () => stage.kill() };
}

interface Plain {
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  readonly edges: readonly (readonly [string, string])[];
}

/** Every statement and speaker, every relation and who says what, on a grid: places cost nothing in either. */
function listPlain({ index, relations }: Affair): Plain {
  const { Assertion, Silence, Actor } = index.graph.nodes;
  const ids = [...Assertion, ...Silence, ...Actor].map((one) => one.id);
  const columns = Math.ceil(Math.sqrt(ids.length));
  const known = new Set(ids);
  const said = index.graph.relationships.ASSERTS.map((one) => [one.from, one.to] as const);
  return {
    nodes: ids.map((id, place) => ({ id, x: place % columns, y: Math.floor(place / columns) })),
    edges: [...relations.map((one) => [one.from, one.to] as const), ...said].filter(
      ([from, to]) => known.has(from) && known.has(to),
    ),
  };
}

function drawByStock(box: HTMLElement, { nodes, edges }: Plain): Drawer {
  const graph = new MultiDirectedGraph();
  for (const { id, x, y } of nodes) graph.addNode(id, { x, y, size: 3, label: id });
  for (const [from, to] of edges) graph.addDirectedEdge(from, to);
  const sigma = new Sigma(graph, box);
  const camera = sigma.getCamera();
  const jump = () => camera.setState({ x: camera.x + (camera.x > 0.6 ? -0.2 : 0.2) });
  return { move: () => camera.setState({ x: camera.x + 0.006 }), jump, kill: () => sigma.kill() };
}

/** What a drag would cost that only moves what is painted. */
function drawByCss(box: HTMLElement): Drawer {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, stagePx);
  const brush = canvas.getContext('2d');
  for (let line = 0; line < 400; line += 1) brush?.fillRect((line * 37) % 1100, (line * 53) % 700, 40, 2);
  box.append(canvas);
  let step = 0;
  const move = () => {
    step += 12;
    canvas.style.transform = `translate(${step}px, ${step / 2}px)`;
  };
  return { move, jump: move, kill: () => canvas.remove() };
}

const nextFrame = () => new Promise<number>((done) => requestAnimationFrame(done));

/** Reading a pixel waits until everything before it is drawn. */
function finish(box: HTMLElement): void {
  for (const canvas of box.querySelectorAll('canvas')) {
    canvas.getContext('webgl2')?.readPixels(0, 0, 1, 1, 6408, 5121, new Uint8Array(4));
  }
}

function countPainted(box: HTMLElement): number {
  const { width, height } = stagePx;
  const copy = Object.assign(document.createElement('canvas'), stagePx);
  const brush = copy.getContext('2d');
  for (const canvas of box.querySelectorAll('canvas')) brush?.drawImage(canvas, 0, 0, width, height);
  const pixels = brush?.getImageData(0, 0, width, height).data ?? [];
  let painted = 0;
  for (let at = 3; at < pixels.length; at += 4) if ((pixels[at] ?? 0) > 0) painted += 1;
  return painted;
}

const affairs = new Map<string, { readonly picture: ArenaPicture; readonly plain: Plain }>();

let open: { readonly drawer: Drawer; readonly box: HTMLElement } | undefined;

/** Milliseconds until the first picture is drawn, and how many of its pixels are not of one colour with the ground. */
async function draw(who: 'ours' | 'stock' | 'css', key: string): Promise<{ firstMs: number; painted: number }> {
  const known = affairs.get(key);
  if (known === undefined) throw new Error(`${key} was not read`);
  const box = document.createElement('div');
  box.style.cssText = `position:fixed;left:0;top:0;overflow:hidden;width:${stagePx.width}px;height:${stagePx.height}px`;
  document.body.replaceChildren(box);
  await nextFrame();
  const began = performance.now();
  const drawer =
    who === 'ours' ? drawOurs(box, known.picture) : who === 'stock' ? drawByStock(box, known.plain) : drawByCss(box);
  await nextFrame();
  finish(box);
  await nextFrame();
  const firstMs = performance.now() - began;
  // A picture that the card has shown is gone from its memory: moved once more, it is read in the frame that draws it.
  drawer.jump();
  await nextFrame();
  const painted = countPainted(box);
  open = { drawer, box };
  return { firstMs, painted };
}

/** Milliseconds a frame of a drag. */
async function drag(frames: number): Promise<number> {
  if (open === undefined) throw new Error('nothing is drawn');
  await nextFrame();
  const start = performance.now();
  for (let frame = 0; frame < frames; frame += 1) {
    open.drawer.move();
    await nextFrame();
  }
  finish(open.box);
  await nextFrame();
  return (performance.now() - start) / (frames + 1);
}

const restMs = 600;

/** Goes elsewhere and waits until that is drawn. */
async function redraw(times: number): Promise<void> {
  if (open === undefined) throw new Error('nothing is drawn');
  for (let time = 0; time < times; time += 1) {
    open.drawer.jump();
    await new Promise((done) => setTimeout(done, restMs));
    finish(open.box);
  }
}

function close(): void {
  open?.drawer.kill();
  open = undefined;
  document.body.replaceChildren();
}

Object.assign(globalThis, {
  readBench: async (key: string, address: string) => {
    const graph = (await (await fetch(address)).json()) as NarrativeGraph;
    const all = readAffair(graph);
    const plain = listPlain(all);
    affairs.set(key, { picture: prepareArena(all), plain });
    return { nodes: plain.nodes.length, edges: plain.edges.length };
  },
  drawBench: draw,
  dragBench: drag,
  redrawBench: redraw,
  closeBench: close,
});
